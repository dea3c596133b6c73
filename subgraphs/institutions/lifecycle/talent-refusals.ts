import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on profiles of talent and projects are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_A_CENTRE: ['NOT_PERMITTED', 'Only staff of an assistance centre may nominate.', '只有维权援助中心工作人员可以提名。', 'R12.1'],
  NOT_THE_CENTRE: [
    'NOT_PERMITTED',
    'Only the centre that looks after the profile may do this.',
    '只有负责该档案的维权援助中心可以执行此操作。',
    'R12.1',
  ],
  NOT_THE_OFFICE: ['NOT_PERMITTED', "Only the centre's office confirms an enrolment.", '只有该中心所属的知识产权局可以确认入库。', 'R12.1'],
  NOT_AN_OWNER: [
    'NOT_PERMITTED',
    'Only the centre of the profile and its office may do this; they answer for it together.',
    '只有负责该档案的维权援助中心及其知识产权局可以执行此操作,双方共同负责。',
    'R12.5',
  ],
  LIST_OPEN: [
    'NOT_PERMITTED',
    'Until the enrolment the centre lists the patents; the office confirms the list by enrolling.',
    '入库前由维权援助中心提出专利清单,知识产权局通过确认入库予以确认。',
    'R12.1',
  ],
  LIST_CONFIRMED: [
    'NOT_PERMITTED',
    'The office confirmed the list of patents at the enrolment. From then on only the office adds one; ask it to.',
    '专利清单已由知识产权局确认入库,此后仅知识产权局可以添加,请与其联系。',
    'R12.5',
  ],
  CONFLICT: ['CONFLICT', 'Somebody changed the profile meanwhile. Load it again.', '该档案已被他人修改,请重新加载。'],
  PATENT_TWICE: ['CONFLICT', 'The profile has this patent already.', '该档案已包含此专利。', 'R12.1'],
  WRONG_STATE: ['WRONG_STATE', 'The profile is not in a state that allows this.', '该档案当前状态不允许此操作。', 'R12.3'],
  NOT_IN_SERVICE: [
    'WRONG_STATE',
    'The service has not begun, or has ended. Enrol and activate the profile first.',
    '服务尚未启动或已经结束,请先确认入库并启动服务。',
    'R12.3',
  ],
  FORECAST_OPEN: [
    'WRONG_STATE',
    'A dispute waits for its forecast. Complete it first; then the service may end.',
    '尚有争端未完成预测,请先完成预测再结束服务。',
    'R12.5',
  ],
  FORECAST_MADE: ['WRONG_STATE', 'This forecast is already made.', '该预测已经完成。', 'R12.5'],
  WRONG_DATE: ['WRONG_DATE', 'The day lies in the future, or before the nomination.', '日期晚于今日,或早于提名日期。', 'R12.3'],
  NOT_STRATEGIC: [
    'INVALID_VALUE',
    'This industry is not on the list of strategic emerging industries in force today.',
    '该产业不在现行战略性新兴产业目录中。',
    'R12.4',
  ],
  NOT_ITS_PATENT: ['INVALID_VALUE', 'The profile has no such patent. Add the patent first.', '该档案不包含此专利,请先添加。', 'R12.5'],
  OUTSIDE_CENTRE: ['NO_JURISDICTION', 'The region lies outside the division of this centre.', '所在区域不在本中心的行政区划内。', 'R12.1'],
} as const satisfies Readonly<Record<string, Text>>;

export type TalentReason = keyof typeof TEXTS;

export const because = refusing(TEXTS);
