import { COMMON, refusing, type Text } from '#platform/refusals.ts';

const ACCEPTANCE = '专利行政执法办法 §10';

const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: [
    'NOT_PERMITTED',
    'Only the office that has the matter may do this: its clerks record, its head decides.',
    '只有受理机关可以执行此操作:立案人员办理,负责人决定。',
    'R2.2',
  ],
  WRONG_STATE: [
    'WRONG_STATE',
    'The matter does not stand where this act is possible. Load it again and look at what is permitted now.',
    '收案当前状态不允许此操作,请重新加载并查看可执行的操作。',
  ],
  WRONG_KIND: [
    'INVALID_VALUE',
    'A request is for an infringement dispute or a mediation. Register a counterfeit as a clue.',
    '请求只适用于侵权纠纷和调解;假冒专利请登记线索。',
    'R2.3',
  ],
  NOT_A_PETITIONER: [
    'NOT_PERMITTED',
    'Only a right holder files online, under the own login. At the desk the clerk records the request with `receiveRequest`.',
    '仅权利人可登录后在线提交;窗口收到的请求由立案人员用 receiveRequest 登记。',
    ACCEPTANCE,
  ],
  REPORT_INSTEAD: [
    'INVALID_VALUE',
    'A request is for an infringement dispute or a mediation. Report a counterfeit to the assistance centre (12330).',
    '请求只适用于侵权纠纷和调解;假冒专利请向维权援助中心(12330)举报投诉。',
    'R7.1',
  ],
  FILED_ALREADY: [
    'ALREADY_DOCKETED',
    'You filed this request at this office already, and it is not decided yet. Look at it among your requests.',
    '您已就同一专利、同一被请求人向该局提交请求,尚未作出决定,请在您的请求中查看。',
    'R2.3',
  ],
  SUBJECT_MISFITS: [
    'INVALID_VALUE',
    'A mediation names its subject, and nothing else does.',
    '调解请求须填写调解事项,其他案件不填写。',
    '专利法实施细则 §85',
  ],
  STANDING_MISFITS: [
    'INVALID_VALUE',
    'An infringement is brought by the patentee, a licensee or an heir; PARTY is for mediations.',
    '侵权纠纷由专利权人或者利害关系人提出;PARTY 仅适用于调解。',
    ACCEPTANCE,
  ],
  TERM_PASSED: ['WRONG_DATE', 'The last day to correct lies after the day of the act.', '补正期限须晚于要求补正之日。'],
  STILL_TIME: [
    'WRONG_DATE',
    'The respondent has fifteen days to answer, and they are not over. Wait until the day after the last one.',
    '被请求人十五日的答复期尚未届满,届满次日起方可认定逾期。',
    '专利行政执法办法 §22',
  ],
  ANSWERED_ALREADY: ['WRONG_STATE', 'The answer is on record already.', '被请求人的答复已登记。'],
  NO_CONSENT: [
    'NOT_APPROVED',
    'The respondent has not consented. A mediation is docketed only with consent.',
    '被请求人尚未同意调解,未经同意不得立案。',
    '专利行政执法办法 §22',
  ],
  APPROVAL_MISSING: [
    'NOT_APPROVED',
    'The head of the office dockets. A handler who files it names the head who signed it on paper.',
    '立案由机关负责人批准;承办人代为登记的,须填写批准人。',
    'R2.2',
  ],
  LATE_DOCKETING: [
    'REASON_REQUIRED',
    'The time to docket is over. Say why it is docketed late, in 2 to 500 characters.',
    '已超过立案期限,请说明逾期立案的理由(2至500字)。',
    'R2.3',
  ],
  SERVED_ALREADY: ['WRONG_STATE', 'The petitioner was told already.', '已送达请求人。', 'R2.3'],
  REASON_MISFITS: [
    'INVALID_VALUE',
    'This reason does not exist for this kind of matter. Choose one of its own list.',
    '该原因不适用于此类案件,请在对应清单中选择。',
    'R2.3',
  ],
  QUARREL: [
    'WRONG_STATE',
    'The other office gave this matter back. Do not refuse it as not your own: lay the quarrel before the common superior.',
    '该事项系对方机关退回,不得再以无管辖权为由不予受理;如有争议,请提请共同上级机关指定管辖。',
    '专利法实施细则 §81; R2.3',
  ],
  NO_STANDING: ['INCOMPLETE', 'The petitioner is neither patentee nor interested party.', '请求人不是专利权人或者利害关系人。', ACCEPTANCE],
  NO_DEFINITE_RESPONDENT: ['INCOMPLETE', 'There is no definite respondent.', '没有明确的被请求人。', ACCEPTANCE],
  NO_DEFINITE_CLAIM: ['INCOMPLETE', 'There are no definite claims, facts and reasons.', '没有明确的请求事项和具体事实、理由。', ACCEPTANCE],
  OUT_OF_SCOPE: ['INCOMPLETE', 'It is no matter of patent enforcement.', '不属于专利行政执法受案范围。', ACCEPTANCE],
  COURT_SUIT: [
    'INCOMPLETE',
    'A party has sued in court, so the office may not docket it.',
    '当事人已向人民法院起诉,不得立案。',
    ACCEPTANCE,
  ],
  CHECKLIST_MISSING: ['INCOMPLETE', 'Judge the five criteria of acceptance.', '请逐项审查五项立案条件。', ACCEPTANCE],
  PROOF_MISSING: [
    'INCOMPLETE',
    'Proof is needed that the patent is in force: a copy of the register, or the certificate with the fee receipt of the year.',
    '须有专利权有效证明:专利登记簿副本,或者专利证书和当年年费收据。',
    ACCEPTANCE,
  ],
  PROOF_TOO_LATE: ['WRONG_DATE', 'The proof is of a day after the act.', '证明日期不得晚于立案日期。', ACCEPTANCE],
  ACT_ONLY: [
    'NO_JURISDICTION',
    'Against a counterfeit the office of the place of the act is competent.',
    '假冒专利案件由行为发生地机关管辖。',
    '专利行政执法办法 §29',
  ],
  NOT_GRANTED_YET: [
    'INCOMPLETE',
    'The fee for use before grant is mediated only after grant. Give the day of grant.',
    '临时保护期使用费纠纷须在专利授权后请求调解,请填写授权公告日。',
    '专利法实施细则 §85',
  ],
  NO_DECISION_YET: [
    'INCOMPLETE',
    'Damages are mediated once a decision has found the infringement. Give its number.',
    '赔偿数额纠纷须以认定侵权的处理决定为前提,请填写决定文号。',
    '专利法 §60',
  ],
  COMPLAINT_ELSEWHERE: [
    'ALREADY_DOCKETED',
    'The complaint does not lie with this office, or already led to a case or a clue.',
    '该举报投诉未转交本局,或已登记、立案。',
    'R18.3',
  ],
  TWO_ORIGINS: [
    'INVALID_VALUE',
    'A matter comes out of a complaint or of a referral, not of both.',
    '来源只能是举报投诉或者部门移送之一。',
    'R9.4',
  ],
  REFERRAL_NOT_ACCEPTED: [
    'WRONG_STATE',
    'The referral was not accepted. Answer it first.',
    '该线索通报尚未接收或者已拒绝,请先答复。',
    'R9.4',
  ],
  REFERRAL_USED: ['ALREADY_DOCKETED', 'The referral already led to a request or a clue.', '该线索通报已登记收案。', 'R9.4'],
  NO_JURISDICTION: [
    'NO_JURISDICTION',
    'This office may not take such a matter in that place.',
    '本局对该地该类事项无管辖权。',
    '专利法实施细则 §79–81',
  ],
  PATENT_UNKNOWN: [
    'INVALID_VALUE',
    'The complaint names no patent. Give the patent number.',
    '该举报投诉未填写专利号,请补充专利号。',
    'R18.3',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export type IntakeRefusal = keyof typeof TEXTS;
export const because = refusing<IntakeRefusal>(TEXTS);
