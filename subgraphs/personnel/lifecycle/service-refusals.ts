import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts on service, declared relations and secondments are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_AN_OFFICE: ['NOT_PERMITTED', 'Only an office may appoint officers, at itself.', '只有执法机关可以任用本局人员。', 'R14.1'],
  NOT_THE_OFFICE: ['NOT_PERMITTED', 'Only the office where the officer serves may do this.', '只有该人员所在局可以执行此操作。', 'R14.1'],
  NOT_A_SUPERIOR: [
    'NOT_PERMITTED',
    'Only the province office or the national office above the officer may decide a transfer.',
    '只有该人员的上级省局或国家局可以决定调动。',
    'R14.1',
  ],
  NOT_THE_DECLARANT: [
    'NOT_PERMITTED',
    'Only the officer or the own office may declare or end a relation.',
    '只有本人或所在局可以申报或终止利害关系。',
    'R2.2',
  ],
  NOT_A_SENDER: [
    'NOT_PERMITTED',
    'Only the national office and province offices send supervisors, from their own staff.',
    '只有国家局和省局可以从本局人员中派驻执法督导员。',
    'R14.7',
  ],
  NOT_THE_SENDER: [
    'NOT_PERMITTED',
    'Only the office that sent the supervisor may do this; the national office may end the secondment.',
    '只有派出局可以执行此操作;国家局可以终止派驻。',
    'R14.7',
  ],
  CONFLICT: ['CONFLICT', 'Somebody changed this record meanwhile. Load it again.', '该记录已被他人修改,请重新加载。'],
  IN_THE_FUTURE: [...COMMON.IN_THE_FUTURE, 'R14.1'],
  IN_THE_PAST: ['WRONG_DATE', 'This day has passed. Choose today or a later day.', '该日期已过,请选择今天或以后的日期。'],
  BEFORE_TERM: [
    'WRONG_DATE',
    'The last day lies before the first day of the present term. Choose a later day.',
    '最后在职日早于本任期起始日期,请选择更晚的日期。',
    'R14.1',
  ],
  BEGAN_TODAY: [
    'WRONG_DATE',
    'The present term began today; a term holds for at least a day. Do it tomorrow.',
    '本任期今日开始,每段任期至少一日,请明日再办理。',
    'R14.1',
  ],
  ENDS_BEFORE: ['WRONG_DATE', 'The last day lies before the first one.', '截止日期早于起始日期。', 'R14.7'],
  TOO_LONG: [
    'WRONG_DATE',
    'A secondment lasts at most 366 days. Choose an earlier last day; a further one may follow.',
    '单次派驻最长 366 日,请提前截止日期,期满可再次派驻。',
    'R14.7',
  ],
  NOT_SERVING: [
    'NOT_OF_THIS_OFFICE',
    'The officer does not serve then, or no more. Choose an officer in service.',
    '该人员届时不在职或已离职,请选择在职人员。',
    'R14.1',
  ],
  SAME_OFFICE: [
    'INVALID_VALUE',
    'The officer serves there already. Change the post instead.',
    '该人员已在该局任职,请改办岗位变动。',
    'R14.1',
  ],
  OUTSIDE_YOUR_AREA: [
    'NO_JURISDICTION',
    'The other office lies outside your area. Their common superior decides such a transfer.',
    '调入局不在您的辖区内,须由共同上级决定。',
    'R14.1',
  ],
  OUTSIDE_SUBTREE: [
    'NO_JURISDICTION',
    'Supervisors are sent to offices below the sending one, never to itself or elsewhere. Choose a host of your subtree.',
    '执法督导员只能派驻本辖区内的下级局,请选择辖区内的驻在局。',
    'R14.8',
  ],
  SECONDED: [
    'WRONG_STATE',
    'The officer is still seconded as a supervisor. The sending office ends the secondment first.',
    '该人员仍在派驻期内,请派出局先终止派驻。',
    'R14.7',
  ],
  SECONDED_THEN: [
    'WRONG_STATE',
    'The officer is seconded already on one of these days. Choose other days or another officer.',
    '该人员在所选期间已有派驻,请另选日期或人员。',
    'R14.7',
  ],
  NOT_BEGUN: [
    'WRONG_STATE',
    'This secondment has not begun, or was called off: there is nothing to report.',
    '该派驻尚未开始或已取消,无可报告事项。',
    'R14.7',
  ],
  SECONDMENT_OVER: ['WRONG_STATE', 'This secondment is over.', '该派驻已结束。', 'R14.7'],
  RELATION_OVER: ['WRONG_STATE', 'This relation has ended already.', '该利害关系已终止。', 'R2.2'],
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof TEXTS;

export const because = refusing(TEXTS);
