import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why acts of cooperation are refused, in both languages, with the rule that refuses (article 9, §2.6). */
const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: [
    'NOT_PERMITTED',
    'This step is for another: look at what is permitted to you on it now.',
    '此步骤应由其他机关或人员办理,请查看您当前可执行的操作。',
    'R9.2',
  ],
  WRONG_STATE: ['WRONG_STATE', 'It does not stand where this step is possible. Load it again.', '当前状态不允许此操作,请重新加载。'],
  WRONG_DATE: ['WRONG_DATE', 'The day lies in the future, or before a step that must come first.', '日期晚于今日,或早于应先完成的环节。'],
  REASON_REQUIRED: ['REASON_REQUIRED', 'Give the reason, in 10 to 2000 characters.', '请填写理由(10至2000字)。', 'R9.2'],
  ONE_DESTINATION: [
    'INVALID_VALUE',
    'Name either a place in another province, or an office of the own province.',
    '请填写外省的请求地,或本省的被请求机关,二者择一。',
    'R9.2',
  ],
  OWN_PROVINCE: [
    'INVALID_VALUE',
    'This place lies in the own province: name the office there, and the request goes to it directly.',
    '该地在本省,请直接填写被请求机关。',
    'R9.2',
  ],
  OTHER_PROVINCE: [
    'INVALID_VALUE',
    'This office lies in another province: name the place, and the request goes through both provincial offices.',
    '该机关在外省,请填写请求地,由两省局转办。',
    'R9.2',
  ],
  OWN_OFFICE: ['INVALID_VALUE', 'An office does not ask itself. Name another.', '不能向本机关提出请求,请另行填写。', 'R9.1'],
  NO_JURISDICTION: ['NO_JURISDICTION', 'Assign it to an office of the own province.', '请指派本省的机关办理。', 'R9.2'],
  NO_THRESHOLD: [
    'INCOMPLETE',
    'No amount found meets a criminal threshold, and no other serious circumstance is described. Record the amounts, or describe it.',
    '已查明的数额未达到追诉标准,也未说明其他严重情节,请先登记数额或说明情节。',
    '刑法 §216',
  ],
  TRANSFER_RUNS: [
    'WRONG_STATE',
    'A transfer of this case to the police still runs. Let it come to its end first.',
    '本案移送公安机关的程序尚未结束,请待其办结后再操作。',
    '行政执法机关移送涉嫌犯罪案件的规定 §11',
  ],
  POLICE_HAVE_IT: [
    'WRONG_STATE',
    'The police have opened a case on this already. It is not transferred twice.',
    '公安机关已就本案立案,不得重复移送。',
    'R9.7',
  ],
  NOT_TAKEN: [
    'NOT_APPROVED',
    'The police have not opened a case. Record their decision first; if they declined, take up the case again.',
    '公安机关尚未立案,请先登记公安机关的决定;不予立案的,应恢复行政办理。',
    'R9.7',
  ],
  NOT_TRANSFERRED: [
    'INCOMPLETE',
    'The sums found meet a criminal threshold. Propose the transfer to the police; a penalty is no substitute for it.',
    '已查明数额达到刑事追诉标准,应先提出移送公安机关并作出决定,不得以行政处罚代替移送。',
    '行政执法机关移送涉嫌犯罪案件的规定 §11; R9.8',
  ],
  NO_POLICE: [
    'INCOMPLETE',
    'There is no police of this level and place on record for that day.',
    '当日没有同级同地公安机关的登记。',
    'R9.7',
  ],
  NOT_DECLINED: [
    'NOT_APPROVED',
    'The police have not declined. The office waits for them.',
    '公安机关尚未作出不予立案决定,应继续等待。',
    'R9.7',
  ],
  OBJECTION_LATE: [
    'TOO_LATE',
    'The three days to object are over. The procuratorate can still be asked.',
    '提请复议的三日期限已过,仍可建议检察院立案监督。',
    'R9.7',
  ],
  UNFIT_OUTCOME: ['UNLAWFUL_OUTCOME', 'This outcome does not fit where the transfer stands.', '该结果与移送当前状态不符。', 'R9.7'],
  KIND_GONE: [
    'WRONG_DATE',
    'There was no partner of that kind on that day. Choose the one that took over its duties.',
    '该类部门当日已不存在或尚未成立,请选择承继其职责的部门。',
    'R9.4',
  ],
  NOT_REFERABLE: [
    'INVALID_VALUE',
    'Courts and procuratorates are not asked by a referral. Use confirmation, or the transfer.',
    '法院、检察院不适用线索通报,请使用司法确认或移送程序。',
    'R9.5',
  ],
  USE_TRANSFER: [
    'INVALID_VALUE',
    'A case goes to the police by a transfer, never by a referral.',
    '案件移送公安机关应办理移送程序,不适用线索通报。',
    'R9.8',
  ],
  NOT_REFUSED: ['WRONG_STATE', 'Only a referral that was refused can be followed by another.', '只有被拒绝的通报才能再次发出。', 'R9.4'],
  NOT_A_COURT: ['INVALID_VALUE', 'This is no court on record for that day.', '当日没有该法院的登记。', 'R9.6'],
  NOT_AGREED: [
    'WRONG_STATE',
    'Only a mediation that ended with an agreement goes to the court.',
    '只有达成协议的调解可以申请司法确认。',
    'R9.6',
  ],
  CONFIRMATION_LATE: ['TOO_LATE', 'The thirty days to apply are over.', '申请司法确认的三十日期限已过。', 'R9.6'],
  CONFIRMATION_RUNS: ['WRONG_STATE', 'A court has this agreement already.', '该协议已申请司法确认。', 'R9.6'],
  NOT_CONFIRMED: ['NOT_APPROVED', 'The court has not confirmed the agreement.', '法院尚未确认该调解协议。', 'R9.6'],
} as const satisfies Readonly<Record<string, Text>>;

export const becauseOf = refusing<keyof typeof TEXTS>(TEXTS);
