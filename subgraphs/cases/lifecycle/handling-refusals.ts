import { COMMON, refusing, type Text } from '#platform/refusals.ts';

const TEXTS = {
  NOT_FOUND: COMMON.NOT_FOUND,
  INVALID_VALUE: COMMON.INVALID_VALUE,
  CODE_TOO_NEW: [
    'INVALID_VALUE',
    'Unified codes were given from October 2015 on. Give the organisation code of nine characters.',
    '统一社会信用代码自2015年10月起启用,请填写九位组织机构代码。',
    'R6.4',
  ],
  COMPLAINANT: [
    'INVALID_VALUE',
    'A counterfeit that came of a complaint has no petitioner: the parties would learn who reported it.',
    '由举报投诉立案的假冒案件不列请求人,不得泄露举报人。',
    'R7.7',
  ],
  SAME_PATENT: ['INVALID_VALUE', 'The case is about this patent already.', '本案已包含该专利。'],
  NOT_OF_THE_CASE: [
    'INVALID_VALUE',
    'The case is not about this patent. Add it first, or correct the number.',
    '本案不涉及该专利,请先增加或更正专利号。',
  ],
  EXAMINED: [
    'INVALID_VALUE',
    'There is an evaluation report of a utility model or a design only: an invention was examined.',
    '专利权评价报告仅适用于实用新型和外观设计;发明专利已经实质审查。',
    '专利法 §66',
  ],
  SAME_PROCEDURE: ['INVALID_VALUE', 'The case is handled by this procedure already.', '本案已适用该程序。', 'R8.3'],
  PROCEDURE_MISFITS: [
    'UNLAWFUL_MEASURE',
    'The fast procedures are for disputes from a show or from electronic commerce; a counterfeit has none.',
    '快速程序仅适用于展会或者电子商务中的纠纷,不适用于假冒专利案件。',
    'R8.3',
  ],
  TARGET_UNCLEAR: [
    'INVALID_VALUE',
    'Name either an enforcement office or another authority, and not this office itself.',
    '请填写一个接收机关(执法机关或者其他机关之一),且不得为本局。',
    'R2.3',
  ],
  SENT_NOWHERE: [
    'INVALID_VALUE',
    'Facts and a place are sent to an enforcement office alone. Name it.',
    '案情和管辖地仅随案移送给专利执法机关,请填写接收机关。',
    'R2.3',
  ],
  PLACE_ELSEWHERE: [
    'NO_JURISDICTION',
    'The place lies outside the division of the receiving office.',
    '管辖依据地不在接收机关的辖区内。',
    '专利法实施细则 §81',
  ],
  TARGET_MAY_NOT: [
    'NO_JURISDICTION',
    'The receiving office may not take such a matter: a county office needs a delegation on record.',
    '接收机关不得办理该类案件:县级机关须有委托记录。',
    '专利行政执法办法 §6',
  ],
  SENT_BACK: [
    'WRONG_STATE',
    'That office handed the matter to this one. Do not send it back: lay the quarrel before the common superior.',
    '本案由该机关移送,不得再行移回;如有争议,请提请共同上级机关指定管辖。',
    '专利法实施细则 §81; R2.3',
  ],
  GOODS_KEPT: [
    'INCOMPLETE',
    'Goods or evidence are still kept in this case. Give them back or hand them over first, or join the other case to this one.',
    '本案仍有查封、扣押或者登记保存的物品,请先解除或者随案移交;并案的,可将另案并入本案。',
    '行政强制法 §21、§27、§28',
  ],
  NOT_TOGETHER: [
    'WRONG_STATE',
    'Only open cases of the same office and kind are joined, over the same patent or between the same parties.',
    '只有同一机关、同一类型、涉及同一专利或者同一当事人的在办案件可以并案。',
    '专利法 §70',
  ],
} as const satisfies Readonly<Record<string, Text>>;

/** Why an act on how a case is handled, or on its parties, is refused. */
export type HandlingRefusal = keyof typeof TEXTS;
export const because = refusing<HandlingRefusal>(TEXTS);
