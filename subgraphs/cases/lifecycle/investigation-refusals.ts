import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why an office may not investigate or punish that way, in both languages, with the rule that refuses. */
const TEXTS = {
  ...COMMON,
  NOT_SHOWN: [
    'INCOMPLETE',
    'Officers show their certificates first. Nothing that was done without may be recorded as lawful.',
    '执法人员应当主动出示执法证;未出示的,不得登记为合法的执法活动。',
    '行政处罚法(1996年) §37、(2021年) §42; R15.1',
  ],
  // findings
  NOT_AN_ACT: [
    'INVALID_VALUE',
    'The law in force when the case was docketed does not know this act. Choose one that it lists.',
    '立案时有效的法律未规定该行为类型,请选择当时法律列明的类型。',
    '专利法实施细则 §84',
  ],
  NOT_A_SELLER: [
    'INVALID_VALUE',
    'Only a seller can be innocent with a lawful source. Choose the act SELLING, or drop the exemption.',
    '仅销售者可主张合法来源,请将行为类型选为“销售”,或去除该免责情形。',
    '专利法实施细则 §84',
  ],
  FOUND_ALREADY: ['WRONG_STATE', 'The investigation was closed with its findings already.', '本案已作出调查终结报告。'],
  NO_FINDING: [
    'INCOMPLETE',
    'No findings are on record. Close the investigation with its facts and sums first.',
    '尚无调查终结报告,请先登记调查结论和金额。',
    '行政处罚法(1996年) §38、(2021年) §57',
  ],
  NO_COUNTERFEIT: [
    'UNLAWFUL_OUTCOME',
    'Goods marked lawfully before the patent ended are no counterfeit. Revoke the case instead.',
    '专利权终止前依法标注的不构成假冒专利,应撤销案件。',
    '专利法实施细则 §84',
  ],
  // penalties
  INNOCENT: [
    'UNLAWFUL_OUTCOME',
    'An innocent seller with a lawful source stops the sale and pays no fine. Propose a fine of 0.',
    '不知情且能证明合法来源的销售者应停止销售,免除罚款;拟罚款应为 0。',
    '专利法实施细则 §84',
  ],
  OVER_BOUND: [
    'UNLAWFUL_OUTCOME',
    'The fine is below 0 or over what the law of the day of the act, or a lighter one of today, allows. Lower it.',
    '罚款为负数或超过行为时法律(或者较轻的现行法律)规定的上限,请调低。',
    '专利法:罚款上限',
  ],
  ACT_DAY: [
    'WRONG_DATE',
    'The act lies after this day. Give the day of the act, or the last day of one that goes on.',
    '违法行为日期晚于本次行为日期,请填写违法行为发生或者终了之日。',
    '行政处罚法(2021年修订) §37',
  ],
  OVER_TOLD: [
    'UNLAWFUL_OUTCOME',
    'The fine is over the one that the party was told of. It may not grow because the party answered.',
    '罚款超过告知数额,不得因当事人陈述申辩而加重处罚。',
    '行政处罚法(1996年) §32、(2021年) §45',
  ],
  NO_PENALTY: [
    'INCOMPLETE',
    'The party was not told of a penalty. Give the notice first.',
    '尚未作出处罚事先告知,请先告知当事人。',
    '行政处罚法(1996年) §31、(2021年) §44',
  ],
  NO_HEARING_RIGHT: [
    'WRONG_STATE',
    'For a penalty of this size the law gives no hearing. Record what the party says as a statement.',
    '该数额的处罚不适用听证程序,请将当事人意见作为陈述申辩登记。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  ASKED_ALREADY: [
    'WRONG_STATE',
    'The hearing was asked for, or given up, already.',
    '当事人已要求听证或已放弃听证。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  ASKED_TOO_LATE: [
    'TOO_LATE',
    'The time to ask for a hearing has ended. The penalty may be decided without one.',
    '要求听证的期限已届满,可以不经听证作出决定。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  NOT_ASKED: [
    'INCOMPLETE',
    'Nobody asked for a hearing, or it was given up.',
    '当事人未要求听证或已放弃听证。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  TOLD_TOO_LATE: [
    'TOO_LATE',
    'The party must be told at least seven days before the hearing, and after it was asked for. Hold it on a later day.',
    '听证通知应在当事人要求听证之后、举行听证七日之前作出,请另定听证日期。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  CHAIR_ELSEWHERE: [
    'NOT_OF_THIS_OFFICE',
    'The chair did not serve at this office on that day. Name an officer who did.',
    '听证主持人当日不在本局任职,请指定当日在本局任职的人员。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  HEARING_PERIOD: [
    'WRONG_DATE',
    'The party may still ask for a hearing. Decide after that time, or record that the party gave it up.',
    '要求听证的期限尚未届满,请在期限届满后作出决定,或先登记当事人放弃听证。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  HEARING_OUTSTANDING: [
    'INCOMPLETE',
    'The party asked for a hearing. Hold it first, or record that the party gave it up.',
    '当事人已要求听证,请先举行听证,或登记当事人放弃听证。',
    '行政处罚法(1996年) §42、(2021年) §64',
  ],
  NOT_COLLECTIVE: [
    'INCOMPLETE',
    'The leaders of the office decide on a penalty of this size together. Let them, and record it.',
    '该数额的处罚应由机关负责人集体讨论决定,请集体讨论后登记。',
    '行政处罚法(1996年) §38、(2021年) §57',
  ],
  STILL_PAYABLE: [
    'WRONG_DATE',
    'The party may still pay in time. Record the payment, or wait for the day after the last.',
    '缴款期限尚未届满,请登记缴款,或待期限届满次日再转入执行。',
    '行政处罚法(1996年) §46、(2021年) §67',
  ],
  NO_SUM: ['INVALID_VALUE', 'A payment is a sum in yuan over 0, with two decimals at most.', '缴款金额须大于 0 元,最多两位小数。'],
  OVERPAID: [
    'INVALID_VALUE',
    'This is more than is owed on that day. Correct the sum; what was paid too much goes back.',
    '金额超过当日应缴数额,请更正;多缴部分应予退还。',
    '行政处罚法(1996年) §46、(2021年) §67',
  ],
  RECEIPT_KNOWN: ['CONFLICT', 'A payment with this receipt is on record already.', '该回单号的缴款已登记。'],
  // measures
  UNLAWFUL: [
    'UNLAWFUL_MEASURE',
    'This measure is not lawful in this kind of case on that day: see the article. Choose one that is.',
    '该类案件在当日不得采取此措施(见所列条款),请选择合法的措施。',
    'R1.2',
  ],
  BY_DECISION: [
    'UNLAWFUL_MEASURE',
    'This comes with the decision on the case and is not taken on the spot.',
    '该项由处理或处罚决定作出,不作为现场措施。',
    'R1.2',
  ],
  NOT_APPROVED: [
    'NOT_APPROVED',
    'The head of the office must have approved this measure on or before that day. Propose it first.',
    '该措施须事先经负责人批准,请先报请批准。',
    '行政强制法 §18',
  ],
  MEASURE_STATUS: [
    'WRONG_STATE',
    'The measure does not stand where this is possible. Load it again.',
    '该措施当前状态不允许此操作,请重新加载。',
    'R1.2',
  ],
  NO_END: [
    'WRONG_STATE',
    'This measure is done at once: nothing is kept that could be extended or lifted.',
    '该措施为即时完成,不存在延长或解除。',
    'R1.2',
  ],
  ONLY_ONCE: [
    'WRONG_STATE',
    'Only a sealing or seizure is extended, and only once.',
    '仅查封、扣押可以延长期限,且只能延长一次。',
    '行政强制法 §25',
  ],
  EXTENDED_TOO_LATE: ['TOO_LATE', 'The time of the measure has ended: it must be lifted.', '措施期限已届满,应当解除。', '行政强制法 §25'],
  NO_DECISION: [
    'INCOMPLETE',
    'Goods are confiscated by the decision on a counterfeit, not before it.',
    '没收须依据假冒专利处罚决定,决定前不得没收。',
    '行政强制法 §27',
  ],
  NOT_TAKEN_OVER: [
    'NOT_APPROVED',
    'The goods go to the police once they have opened a case. Wait for their decision.',
    '公安机关决定立案后方可移交涉案物品,请等待其决定。',
    '行政执法机关移送涉嫌犯罪案件的规定 §12',
  ],
  REASON: ['REASON_REQUIRED', 'Say why, in 2 to 500 characters.', '请说明理由(2至500字)。', 'R2.2'],
  // evidence
  ON_FILE: [
    'CONFLICT',
    'This very file is in the case already. Refer to that item instead.',
    '该文件已在本案证据中,请引用已有证据。',
    'R17.2',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing(TEXTS);
