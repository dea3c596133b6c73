import { refusing, type Text } from '#platform/refusals.ts';

/** Why acts in the course of a dispute are refused, beyond what every act asks. */
const TEXTS = {
  TOO_EARLY: [
    'WRONG_DATE',
    'The fifteen days for the defence are not over. Wait for the defence, or for the day after the last.',
    '答辩期限尚未届满,请待收到答辩书或期满次日再转入调查。',
    '专利行政执法办法 §12',
  ],
  NO_DEFENCE: ['INCOMPLETE', 'No defence is on record. Record it first.', '尚未登记答辩书,请先登记。', '专利行政执法办法 §12'],
  DEFENCE_KNOWN: ['WRONG_STATE', 'A defence is on record already. Add further papers as documents.', '已登记答辩书,补充材料请以文书归入。'],
  NOTICE_TOO_SHORT: [
    'WRONG_DATE',
    'The parties must be told at least three working days before the hearing. Choose a later day.',
    '口头审理须至少提前三个工作日通知当事人,请另定日期。',
    '专利行政执法办法 §14',
  ],
  NOT_THE_DAY: [
    'WRONG_DATE',
    'The hearing was fixed for another day. Call it off and fix it again, or record it on its day.',
    '口头审理定于其他日期,请取消后重新确定,或按原定日期登记。',
  ],
  RECORD_NOT_SIGNED: ['INCOMPLETE', 'The record must be signed by all who were there.', '笔录须由在场人员签字。', '专利行政执法办法 §14'],
  VOTES_INCOMPLETE: [
    'INCOMPLETE',
    'Every officer of the panel votes, each once, and nobody else.',
    '合议组全体成员须各表决一次,他人不得表决。',
    '专利行政执法办法 §13',
  ],
  NO_MAJORITY: [
    'INCOMPLETE',
    'No majority of the panel for this outcome is on record. Record the deliberation first.',
    '尚无合议组多数意见支持该处理结果,请先登记合议表决。',
    '专利行政执法办法 §13',
  ],
  PART_MISSING: [
    'INCOMPLETE',
    'A decision states the parties, the facts, the reasons, the ruling and where to sue. Add what is missing.',
    '处理决定须载明当事人、事实、理由、决定内容和救济途径,请补全。',
    '专利行政执法办法 §19',
  ],
  DAMAGES_DECIDED: [
    'UNLAWFUL_OUTCOME',
    'An office does not decide on damages. Take them out, or mediate.',
    '管理专利工作的部门不得裁决赔偿数额,请删去或另行调解。',
    '专利法 §60',
  ],
  NUMBER_TAKEN: ['CONFLICT', 'Another decision bears this number. Give the next one.', '该文号已被使用,请另编。'],
  NO_AGREEMENT: [
    'INCOMPLETE',
    'A mediated case ends with an agreement that the parties have signed and the office has sealed.',
    '调解结案须有当事人签字并加盖公章的调解协议。',
    '专利行政执法办法 §24',
  ],
  NO_REQUEST: ['INCOMPLETE', 'Tell the day on which the petitioner asked for it.', '请填写请求人提出申请的日期。', '专利行政执法办法'],
  NOT_ABSENT: [
    'INCOMPLETE',
    'A request is deemed withdrawn only where the petitioner stayed away from a hearing without reason.',
    '仅在请求人无正当理由缺席口头审理时可按撤回处理。',
    '专利行政执法办法 §14',
  ],
  GROUND_MISSING: [
    'REASON_REQUIRED',
    'Name a ground that this kind of case may be revoked on.',
    '请填写该类案件可以撤销的事由。',
    '专利行政执法办法',
  ],
  REASON_MISSING: ['REASON_REQUIRED', 'Say why, in 2 to 2000 characters.', '请说明理由(2至2000字)。', 'R2.2'],
  NO_PENALTY: ['INCOMPLETE', 'No penalty decision is on record.', '尚无处罚决定。', '专利法 §63'],
  OTHER_FINE: [
    'UNLAWFUL_OUTCOME',
    'The fine is the one of the penalty decision on record. Leave it out, or give that one.',
    '罚款金额以处罚决定为准,请留空或填写相同金额。',
    '专利法 §63',
  ],
  FINE_UNPAID: [
    'REASON_REQUIRED',
    'The fine is not paid in full. Say in 2 to 2000 characters why the case ends, such as that the court enforces it.',
    '罚款尚未缴清,请说明结案理由(2至2000字),例如已申请人民法院强制执行。',
    '行政处罚法 §51',
  ],
  NOT_SERVED: ['INCOMPLETE', 'The decision must be served first.', '处理决定须先送达。', '专利法 §60'],
  SERVED_ALREADY: ['WRONG_STATE', 'The decision was served already.', '决定已送达。'],
  NO_DECISION: ['INCOMPLETE', 'There is no decision or agreement to serve.', '没有可送达的决定或协议。'],
  NOT_PUBLISHABLE: [
    'UNLAWFUL_OUTCOME',
    'Only orders to stop and penalties are published.',
    '仅公开责令停止侵权的处理决定和行政处罚决定。',
    '专利行政执法办法 §45',
  ],
  NOT_REDACTED: [
    'INCOMPLETE',
    'The text still shows a natural person: a name, an identity number or a telephone number. Redact it.',
    '文本仍含自然人姓名、身份证号或电话号码,请处理后再公开。',
    'R6.5',
  ],
  NOT_PUBLIC: ['WRONG_STATE', 'This decision is not public, or not any more.', '该决定未公开或已撤下。'],
  SUIT_TIME: [
    'WRONG_DATE',
    'The party may still sue. Ask the court after the fifteen days from service.',
    '起诉期限尚未届满,请于送达满十五日后再申请。',
    '专利法 §60',
  ],
  SUIT_FILED: [
    'WRONG_STATE',
    'A suit over the decision is open, or undid it. Enforcement follows that court.',
    '诉讼尚未审结,或决定已被撤销、变更或确认违法,执行以法院裁判为准。',
    '专利法 §60',
  ],
  NOT_ENFORCEABLE: ['UNLAWFUL_OUTCOME', 'Only an order to stop is enforced.', '仅责令停止侵权的处理决定可申请强制执行。', '专利法 §60'],
  NOT_AGREED: ['UNLAWFUL_OUTCOME', 'Only an agreement is confirmed or notarised.', '仅调解协议可以确认或公证。', 'R8.2'],
  CONTENT_MISSING: ['INCOMPLETE', 'Give the words of the paper or its file.', '请提供文书内容或文件。'],
  FILE_UNKNOWN: [
    'INVALID_VALUE',
    'Files are PDF, OFD, JPEG, PNG or plain text of at most 200 MB, with the SHA-256 of their bytes.',
    '文件须为 PDF、OFD、JPEG、PNG 或纯文本,不超过 200 MB,并附 SHA-256 摘要值。',
    'R17.4',
  ],
  VALUE: [
    'INVALID_VALUE',
    'This value is missing, too long, or not of the right form. Correct it and send again.',
    '该字段缺失、过长或格式不正确,请更正后重新提交。',
  ],
  DAY: [
    'WRONG_DATE',
    'This day lies in the future, or before another that must come first. Correct it.',
    '日期晚于今日,或早于应在其前的日期,请更正。',
  ],
  HIDDEN: ['NOT_FOUND', 'Not found, or not open to you.', '未找到,或您无权查看。'],
  NOT_A_PARTY: ['NOT_PERMITTED', 'Only a party to the case files its own papers here.', '仅本案当事人可在此提交材料。', 'R8.1'],
} as const satisfies Readonly<Record<string, Text>>;

export const becauseOf = refusing(TEXTS);
