import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why requests about who may act, and who holds a matter, are refused (§2.1, §2.9). */
const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: [
    'NOT_PERMITTED',
    'Only the officer concerned, a party to the case or the office that has it may do this.',
    '仅本人、案件当事人或办案机关可以执行此操作。',
    'R2.2',
  ],
  HEAD_ONLY: [
    'NOT_PERMITTED',
    'Only the head of the office that has the case may decide this.',
    '仅办案机关负责人可以决定。',
    '专利行政执法办法 §7',
  ],
  SUPERIOR_ONLY: [
    'NOT_PERMITTED',
    'The request is about the head of the office. Only the superior office decides it.',
    '该申请针对机关负责人,由上级机关决定。',
    '专利行政执法办法 §7',
  ],
  HEAD_BY_DESK: [
    'NOT_PERMITTED',
    'Hand this request to the office; it records it, and the superior office decides.',
    '针对机关负责人的回避申请请向办案机关提出,由其登记后报上级机关决定。',
    '专利行政执法办法 §7',
  ],
  NOT_THE_HEAD: [
    'INVALID_VALUE',
    'This officer does not serve at the office that has the case, or handles the case. Name the head, or ask about the handler as such.',
    '该人员不在办案机关任职,或为本案承办人;请指明机关负责人,或按承办人提出。',
    '专利行政执法办法 §7',
  ],
  OWN_RECUSAL: [
    'SEPARATION_OF_DUTIES',
    'Nobody decides on the own recusal. Let another head, or the superior office, decide.',
    '本人不得决定本人的回避,请由其他负责人或上级机关决定。',
    '专利行政执法办法 §7',
  ],
  ONE_OFFICER: [
    'INVALID_VALUE',
    'Name the handler by `officerId` or by `certificateNumber`, one of the two.',
    '请以 officerId 或 certificateNumber 之一指明承办人。',
  ],
  NOT_A_HANDLER: [
    'INVALID_VALUE',
    'This officer does not handle the case now. Look at its handlers and name one of them.',
    '该人员现非本案承办人,请从本案承办人中选择。',
    'R2.2',
  ],
  NOT_YOURS: [
    'NOT_PERMITTED',
    'An officer asks for the own recusal only; a party asks as a party; the desk of the office records the others.',
    '执法人员只能申请本人回避,当事人以当事人身份申请,其余由办案机关登记。',
    '专利行政执法办法 §7',
  ],
  ASKED_ALREADY: [
    'RECUSAL_PENDING',
    'You asked for this already, and it is not decided yet. Wait for the decision.',
    '您已提出该申请,尚未决定,请等待决定。',
    '专利行政执法办法 §7',
  ],
  TEAM_INCOMPLETE: [
    'INCOMPLETE',
    'An officer was recused and the team is no longer lawful for this kind of case. Assign handlers first.',
    '有人员回避后承办人数不符合规定,请先补足承办人。',
    '专利行政执法办法 §7',
  ],
  CONFLICT_REASON: [
    'REASON_REQUIRED',
    'An officer of this team may be in a conflict of interest. Look at the hints, and say why the officer may handle the case, in 2 to 500 characters.',
    '拟指派人员存在利益冲突提示,请核实并说明指派理由(2至500字)。',
    'R2.2',
  ],
  OWN_CONFLICT: [
    'SEPARATION_OF_DUTIES',
    'Whoever may be in a conflict does not put himself on the case. Let somebody else decide.',
    '存在利益冲突提示的人员不得自行指派本人,请由他人决定。',
    'R2.2',
  ],
  RECUSED: [
    'RECUSED',
    'The officer was recused from this case and may not come back to it.',
    '该人员已回避本案,不得再次指派。',
    '专利行政执法办法 §7',
  ],
  RECUSAL_PENDING: [
    'RECUSAL_PENDING',
    'A request that this officer withdraw is not decided. Decide it first, or name another.',
    '该人员的回避申请尚未决定,请先决定或另行指派。',
    '专利行政执法办法 §7',
  ],
  CHAIR_INVESTIGATED: [
    'SEPARATION_OF_DUTIES',
    'Who investigated a case does not chair its hearing. Name another chair.',
    '本案调查人员不得担任听证主持人,请另行指定。',
    '行政处罚法:听证由非本案调查人员主持',
  ],
  CLOSED: ['WRONG_STATE', 'The case is concluded; nobody works on it any more.', '案件已结案,无须回避。'],
  DECIDED: ['WRONG_STATE', 'This request was decided or taken back already.', '该申请已决定或已撤回。'],
} as const satisfies Readonly<Record<string, Text>>;

export type GuardRefusal = keyof typeof TEXTS;
export const because = refusing<GuardRefusal>(TEXTS);
