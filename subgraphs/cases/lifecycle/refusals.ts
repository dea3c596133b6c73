import { CERTIFICATE_REASONS } from '#platform/certificate-reasons.ts';
import type { Refusal } from '#platform/outcome.ts';
import type { UserErrorCode } from '../types.generated.ts';

type Text = readonly [message: string, messageZh: string, rule?: string];

/** Why acts on cases are refused, in both languages, with the rule that refuses. */
const TEXTS = {
  NOT_FOUND: ['Not found, or not open to you.', '未找到,或您无权查看。'],
  NOT_PERMITTED: [
    'Only the office that has the case may do this: its handlers act, its head approves.',
    '只有办案机关可以执行此操作:承办人办理,负责人审批。',
    'R2.2',
  ],
  CONFLICT: ['Somebody changed the case meanwhile. Load it again.', '案件已被他人修改,请重新加载。'],
  WRONG_STATE: [
    'The case does not stand where this act is possible. Load it again and look at what is permitted now.',
    '案件当前状态不允许此操作,请重新加载并查看可执行的操作。',
  ],
  WRONG_DATE: ['The day lies in the future, or before a step that must come first.', '日期晚于今日,或早于应先完成的环节。'],
  INVALID_VALUE: [
    'This value is missing, too long, or not of the right form. Correct it and send again.',
    '该字段缺失、过长或格式不正确,请更正后重新提交。',
  ],
  NEED_TWO_OFFICERS: [
    'This kind of case needs more officers: two for a counterfeit, one for a mediation.',
    '承办人数不足:假冒案件不得少于两人,调解案件不得少于一人。',
    '专利行政执法办法',
  ],
  NEED_ODD_PANEL: [
    'An infringement panel has at least three officers, an odd number.',
    '侵权纠纷合议组须为三人以上单数。',
    '专利行政执法办法',
  ],
  SAME_TEAM: [
    'This team handles the case already, with the same lead. Name another, or leave it.',
    '本案现由该组人员承办且主办人相同,请另行指定或保持不变。',
    'R2.2',
  ],
  NOT_ON_TEAM: [
    'The officer does not handle this case. Name handlers of the case, or assign the officer first.',
    '该人员不是本案承办人,请填写本案承办人或先行指派。',
    'R2.2',
  ],
  RECUSED: ['The officer was recused from this case and may not act on it.', '该人员已回避本案,不得参与办理。', '专利行政执法办法 §7'],
  RECUSAL_PENDING: [
    'Somebody asked that this officer withdraw. Until the head has decided, the officer stops work on the case.',
    '该人员的回避申请尚未决定,决定前应暂停参与本案。',
    '专利行政执法办法 §7',
  ],
  SEPARATION_OF_DUTIES: [
    'Who handles a case neither approves nor archives it. Let the head of the office, or somebody else, do this.',
    '承办人不得审批或归档本人承办的案件,请由负责人或其他人员办理。',
    'R2.2',
  ],
  REASON_REQUIRED: [
    'The act lies before today. Say why it is recorded late, in 2 to 500 characters.',
    '补录以前日期的操作须说明理由(2至500字)。',
    'R15.1',
  ],
  ...CERTIFICATE_REASONS,
  NOT_OF_THIS_OFFICE: [
    'The officer did not serve at this office on that day. Choose an officer who did.',
    '该人员当日不在本局任职,请选择当日在本局任职的执法人员。',
    'R14.1',
  ],
  NO_JURISDICTION: [
    'This office may not handle such a case in that place. County offices hold counterfeits and mediations only.',
    '本局对该地该类案件无管辖权;县级局只办理假冒和调解案件。',
    '专利法实施细则 §79–81',
  ],
  ALREADY_DOCKETED: ['The complaint does not lie with this office, or already led to a case.', '该举报投诉未转交本局,或已立案。', 'R18.3'],
  UNLAWFUL_OUTCOME: [
    'This outcome does not fit the kind of case, or the fine is over what the law allows.',
    '结案方式与案件类型不符,或罚款超过法定上限。',
    '专利法 §63',
  ],
} as const satisfies Partial<Record<UserErrorCode | 'SAME_TEAM' | 'NOT_ON_TEAM', Text>>;

export type CaseRefusal = keyof typeof TEXTS;

export function because(reason: CaseRefusal, ...path: string[]): Refusal {
  const [message, messageZh, rule]: Text = TEXTS[reason];
  return {
    code: reason === 'SAME_TEAM' || reason === 'NOT_ON_TEAM' ? 'INVALID_VALUE' : reason,
    message,
    messageZh,
    path: path.length > 0 ? ['input', ...path] : [],
    ...(rule && { rule }),
  };
}
