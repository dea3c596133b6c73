import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why decisions on the clocks of a case are refused, and suits, invalidations and repeats not recorded (§2.3, §2.12, R1.3, R2.4, R8.4). */
const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: ['NOT_PERMITTED', 'Only an enforcement office records this.', '仅执法机关可以登记。', 'R8.4'],
  OTHERS_RECORD: [
    'NOT_PERMITTED',
    'Another office recorded it; ask that office to go on.',
    '该记录由其他机关登记,请由登记机关办理。',
    'R8.4',
  ],
  NO_SUSPENSION: [
    'WRONG_STATE',
    'Only a dispute that is being worked on can be suspended: not a counterfeit case, nor one suspended or concluded.',
    '仅办理中的纠纷案件可以中止;假冒案件、已中止或已结案件不适用。',
    '专利法实施细则 §82',
  ],
  NOT_SUSPENDED: ['WRONG_STATE', 'The case is not suspended.', '本案未处于中止状态。', '专利法实施细则 §82'],
  NO_EXTENSION: ['WRONG_STATE', 'Only a case that is being worked on can be extended.', '仅办理中的案件可以延期。', '专利行政执法办法'],
  NOT_WORKED_ON: [
    'WRONG_STATE',
    'Days are taken out of the count only while the case is being worked on.',
    '仅办理中的案件可以扣除期限。',
    '专利行政执法办法',
  ],
  EXTENDED_ALREADY: [
    'WRONG_STATE',
    'The time to conclude was extended already; the law knows one extension.',
    '本案已延期,依法只能延期一次。',
    '专利行政执法办法',
  ],
  EXTENSION_TOO_LATE: [
    'TOO_LATE',
    'An extension must be approved before the day on which the case is due. It is too late; conclude the case.',
    '延期须在期限届满前批准,现已超过,请尽快结案。',
    '专利行政执法办法',
  ],
  REASON: ['REASON_REQUIRED', 'Give the reason, in 2 to 500 characters.', '请说明理由(2至500字)。', 'R8.4'],
  INVALIDATION_MISSING: [
    'INCOMPLETE',
    'To suspend on this ground, name a request to invalidate this patent that was accepted by then and is not decided.',
    '以无效宣告为由中止的,须指明当日已受理、尚未作出决定的本专利无效宣告请求。',
    '专利法实施细则 §82',
  ],
  RESPONDENT_ASKS: [
    'INCOMPLETE',
    'On this ground the respondent asks for the suspension: say so, and on which day.',
    '以无效宣告为由的中止由被请求人申请,请填写申请方和申请日期。',
    '专利法实施细则 §82',
  ],
  OVERDUE_BEFORE: [
    'TOO_LATE',
    'The case is overdue before these days begin: they give no time back.',
    '该期间开始前已逾期,中止不能挽回期限。',
    'R8.4',
  ],
  ASKED_LATER: ['WRONG_DATE', 'The request cannot lie after the decision on it.', '申请日期不得晚于决定日期。'],
  RESUMED_TOO_EARLY: [
    'WRONG_DATE',
    'The day of the suspension does not count; resume on the day after at the earliest.',
    '中止当日不计入期限,恢复日期最早为中止次日。',
    'R8.4',
  ],
  NOT_EXCLUDED: [
    'INVALID_VALUE',
    'The law does not take these days out of the count for this kind of case.',
    '该类案件的办理期限不扣除此类期间。',
    '专利行政执法办法',
  ],
  PERIOD: [
    'WRONG_DATE',
    'The days begin after the docket day, end no earlier than they begin, and last a year at most.',
    '起始日须晚于立案日,截止日不得早于起始日,且不超过一年。',
    'R8.4',
  ],
  RECORDED_ALREADY: ['CONFLICT', 'It is on record already. Look it up and use it.', '该记录已存在,请查询后使用。', 'R8.4'],
  ORDER_OF_DAYS: ['WRONG_DATE', 'The days are not in their order, or lie in the future.', '日期先后顺序有误或晚于今日。'],
  DECIDED_ALREADY: [
    'WRONG_STATE',
    'Another decision is on record, and the same decision can only be told to take effect.',
    '该请求已登记审查决定,只能补登其生效日期。',
    'R8.4',
  ],
  DECISION: ['INVALID_VALUE', 'Say how it was decided; PENDING is no decision.', '请填写审查决定,PENDING 不是决定。'],
  NOTHING_TO_ATTACK: ['WRONG_STATE', 'Only a case that was concluded can be sued over.', '仅已结案件可以登记诉讼或复议。', 'R2.4'],
  CLOSED_SUIT: ['WRONG_STATE', 'This is on record already for this suit.', '该诉讼的此项信息已登记。', 'R2.4'],
  HEAD_APPEARED: [
    'REASON_REQUIRED',
    'A judgment was given: say whether the head of the office appeared.',
    '已作出裁判,请填写负责人是否出庭。',
    '行政诉讼法 §3; R2.4',
  ],
  NO_REPEAT: [
    'INVALID_VALUE',
    'It is no repeat: the earlier case must be against the same party over the same patent, of the same kind, decided against it and in effect before this one was docketed.',
    '不构成反复侵权:前案须为同一当事人、同一专利、同一类型,且不利决定在本案立案前已生效。',
    '专利行政执法办法 §20; R1.3',
  ],
  LINKED_ALREADY: ['CONFLICT', 'The two cases are linked already.', '两案已关联。', 'R1.3'],
} as const satisfies Readonly<Record<string, Text>>;

export type ClockRefusal = keyof typeof TEXTS;
export const because = refusing<ClockRefusal>(TEXTS);
