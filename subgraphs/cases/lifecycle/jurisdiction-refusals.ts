import { COMMON, refusing, type Text } from '#platform/refusals.ts';

/** Why delegations and quarrels over jurisdiction are refused (§2.1, R2.3). */
const TEXTS = {
  ...COMMON,
  NOT_PERMITTED: ['NOT_PERMITTED', 'Only the authority that delegates may do this.', '仅委托机关可以执行此操作。', '专利行政执法办法 §6'],
  NOT_HOLDER: ['NOT_PERMITTED', 'Only the office that holds the matter may raise this.', '仅现承办该事项的机关可以提出。', 'R2.3'],
  NOT_RAISED_BY_YOU: ['NOT_PERMITTED', 'Only the office that raised the quarrel takes it back.', '仅提出管辖争议的机关可以撤回。', 'R2.3'],
  OVER: [
    'WRONG_STATE',
    'This quarrel is over: an office was designated, the matter has ended, or it was taken back already.',
    '该管辖争议已终结:已指定管辖、事项已办结或已撤回。',
    'R2.3',
  ],
  NOT_SUPERIOR: [
    'NOT_PERMITTED',
    'Only the common superior of the offices designates.',
    '仅共同上级机关可以指定管辖。',
    '专利法实施细则 §81',
  ],
  NOT_ABOVE: [
    'NO_JURISDICTION',
    'An authority delegates to county offices of its own division only.',
    '委托机关只能委托本辖区内的县级机关。',
    '专利行政执法办法 §6',
  ],
  OVERLAP: [
    'CONFLICT',
    'The office has a delegation for some of these days. End it first, or choose other days.',
    '该机关在此期间已有委托,请先终止或调整期限。',
    '专利行政执法办法 §6',
  ],
  ENDS_BEFORE: ['WRONG_DATE', 'The end lies before the beginning, or before today.', '失效日期早于生效日期或早于今日。'],
  ENDED: ['WRONG_STATE', 'This delegation has ended already.', '该委托已终止。'],
  CLOSED: ['WRONG_STATE', 'The matter is decided; there is nothing to quarrel over.', '该事项已办结,无管辖权争议可言。', 'R2.3'],
  RAISED_ALREADY: [
    'WRONG_STATE',
    'A quarrel over this matter is open. Wait for the designation.',
    '该事项的管辖权争议尚未处理,请等待指定。',
    'R2.3',
  ],
  DECIDED: ['WRONG_STATE', 'An office was designated already, or the matter has been decided.', '已指定管辖,或该事项已办结。', 'R2.3'],
  OTHER_OFFICES: [
    'INVALID_VALUE',
    'Name at least one other enforcement office, each once.',
    '请填写至少一个其他执法机关,不得重复。',
    'R2.3',
  ],
  UNKNOWN_PLACE: ['INVALID_VALUE', 'This is no division that we know.', '该行政区划代码不存在。', '专利法实施细则 §81'],
  NO_JURISDICTION: [
    'NO_JURISDICTION',
    'The place relied on lies outside the division of that office, the office is not under the superior, or a county office has no delegation for this kind of case. Name the place of the respondent or of the act that lies there.',
    '所依据的地点不属于被指定机关辖区、被指定机关不在本级辖区内,或县级机关未获相应委托;请填写位于其辖区内的被请求人所在地或侵权行为地。',
    '专利法实施细则 §81',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export const because = refusing<keyof typeof TEXTS>(TEXTS);
