import type { CaseKind } from './case-kind.ts';
import type { Told } from './told.ts';

/** A reason of the closed list; the text beside it is the officer's (R2.3). */
export interface RefusalReason {
  readonly words: Told;
  readonly citation: string;
}

const ACCEPTANCE = '专利行政执法办法§10';

/** Why a request or a clue is not docketed: the acceptance criteria of §2.2, consent (§2.4), and what a counterfeit needs (§2.6). */
export const REFUSAL_REASONS = {
  NO_STANDING: {
    words: ['The petitioner is neither patentee nor interested party', '请求人不是专利权人或者利害关系人'],
    citation: ACCEPTANCE,
  },
  NO_DEFINITE_RESPONDENT: { words: ['No definite respondent', '没有明确的被请求人'], citation: ACCEPTANCE },
  NO_DEFINITE_CLAIM: { words: ['No definite claims, facts and reasons', '没有明确的请求事项和具体事实、理由'], citation: ACCEPTANCE },
  OUT_OF_SCOPE: { words: ['No matter of patent enforcement', '不属于专利行政执法受案范围'], citation: ACCEPTANCE },
  NO_JURISDICTION: { words: ['Outside the jurisdiction of the office', '不属于本局管辖'], citation: `${ACCEPTANCE};专利法实施细则§81` },
  COURT_SUIT: { words: ['A party has sued in court', '当事人已就该纠纷向人民法院起诉'], citation: ACCEPTANCE },
  PATENT_NOT_IN_FORCE: { words: ['The patent is not in force', '专利权不处于有效状态'], citation: ACCEPTANCE },
  NOT_CORRECTED: { words: ['The defects were not corrected in time', '逾期未补正或者补正后仍不符合要求'], citation: ACCEPTANCE },
  RESPONDENT_REFUSED: { words: ['The respondent does not consent', '被请求人不同意调解'], citation: '专利行政执法办法:调解' },
  RESPONDENT_SILENT: {
    words: ['The respondent did not answer in time', '被请求人逾期未提交意见陈述书'],
    citation: '专利行政执法办法:调解',
  },
  NO_DECISION_YET: { words: ['Damages need a decision on the infringement first', '未附认定侵权成立的处理决定'], citation: '专利法§60' },
  NOT_GRANTED_YET: {
    words: ['The fee is mediated only after grant', '临时保护期使用费纠纷须在授权后请求'],
    citation: '专利法实施细则(2010年修订)§85',
  },
  NO_COUNTERFEIT: {
    words: ['No counterfeit according to the facts', '经核查不存在假冒专利事实'],
    citation: '专利法实施细则(2010年修订)§84',
  },
  NOT_TRACEABLE: {
    words: ['The clue names nobody and no place that can be found', '线索不明,无法查找行为人或者地点'],
    citation: '平台配置',
  },
  TIME_BARRED: {
    words: ['Found more than two years after it ended', '违法行为终了二年后才被发现'],
    citation: '行政处罚法(1996年)§29、(2021年)§36',
  },
  WITHDRAWN: { words: ['The petitioner or informant withdrew it', '请求人撤回请求或者举报投诉人撤回'], citation: '专利行政执法办法' },
  HANDLED_ALREADY: { words: ['The same act was handled already', '同一行为已经处理'], citation: '行政处罚法:一事不再罚' },
} as const satisfies Record<string, RefusalReason>;
export type RefusalReasonCode = keyof typeof REFUSAL_REASONS;

const BY_KIND: Readonly<Record<CaseKind, readonly RefusalReasonCode[]>> = {
  INFRINGEMENT: [
    'NO_STANDING',
    'NO_DEFINITE_RESPONDENT',
    'NO_DEFINITE_CLAIM',
    'OUT_OF_SCOPE',
    'NO_JURISDICTION',
    'COURT_SUIT',
    'PATENT_NOT_IN_FORCE',
    'NOT_CORRECTED',
    'WITHDRAWN',
  ],
  MEDIATION: [
    'RESPONDENT_REFUSED',
    'RESPONDENT_SILENT',
    'NO_STANDING',
    'NO_DEFINITE_RESPONDENT',
    'NO_DEFINITE_CLAIM',
    'OUT_OF_SCOPE',
    'NO_JURISDICTION',
    'COURT_SUIT',
    'NO_DECISION_YET',
    'NOT_GRANTED_YET',
    'WITHDRAWN',
  ],
  COUNTERFEIT: ['NO_COUNTERFEIT', 'NOT_TRACEABLE', 'OUT_OF_SCOPE', 'NO_JURISDICTION', 'TIME_BARRED', 'HANDLED_ALREADY', 'WITHDRAWN'],
};

/** The reasons for which a matter of that kind may be refused. */
export const refusalReasonsOf = (kind: CaseKind): readonly RefusalReasonCode[] => BY_KIND[kind];

/** Why an office says that a matter is not its own (R2.3); the common superior judges it. */
export const JURISDICTION_REASONS = {
  NEITHER_RESIDENCE_NOR_ACT: {
    words: ['Neither the respondent nor the act is in the area', '被请求人所在地和侵权行为地均不在本辖区'],
    citation: '专利法实施细则(2010年修订)§81',
  },
  ACCEPTED_ELSEWHERE: {
    words: ['Another competent office accepted it first', '其他有管辖权的部门已先受理'],
    citation: '专利法实施细则(2010年修订)§81',
  },
  NO_DELEGATION: { words: ['The office has no delegation for this kind of case', '未受委托办理该类案件'], citation: '专利行政执法办法§6' },
  OTHER_AUTHORITY: { words: ['Another authority is competent by law', '依法由其他行政机关管辖'], citation: '专利行政执法办法§10' },
  COURT: { words: ['The matter is for the courts', '应由人民法院处理'], citation: '专利法§60' },
} as const satisfies Record<string, RefusalReason>;

export type JurisdictionReason = keyof typeof JURISDICTION_REASONS;

/** Why a complaint at a show is not taken up (§2.5). */
export const EXHIBITION_REASONS = {
  ALREADY_SUED: { words: ['A suit is pending in court', '已向人民法院提起专利侵权诉讼'], citation: '展会知识产权保护办法' },
  IN_INVALIDATION: { words: ['The patent is in invalidation', '专利权正处于无效宣告请求程序之中'], citation: '展会知识产权保护办法' },
  OWNERSHIP_PENDING: { words: ['The ownership of the patent is in dispute', '专利权存在权属纠纷'], citation: '展会知识产权保护办法' },
  PATENT_LAPSED: { words: ['The patent has lapsed', '专利权已经终止'], citation: '展会知识产权保护办法' },
  MATERIALS_MISSING: { words: ['The papers are incomplete', '投诉材料不齐备'], citation: '展会知识产权保护办法' },
} as const satisfies Record<string, RefusalReason>;
export type ExhibitionReason = keyof typeof EXHIBITION_REASONS;
