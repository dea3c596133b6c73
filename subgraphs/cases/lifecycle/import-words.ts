import type { CaseChannel, CaseKind, Disposition, ExcludedKind, LegalBasis, MediationSubject, PatentType } from '../types.generated.ts';

/** How people write a code: the terms of their forms and of our schema, beside the code itself. */
type Words<Code extends string> = Readonly<Record<Code, readonly string[]>>;

export const KIND_WORDS: Words<CaseKind> = {
  INFRINGEMENT: ['侵权', '侵权纠纷', '专利侵权', '专利侵权纠纷'],
  MEDIATION: ['调解', '纠纷调解', '专利纠纷调解', '其他专利纠纷'],
  COUNTERFEIT: ['假冒', '假冒专利', '查处假冒专利'],
};

export const PATENT_TYPE_WORDS: Words<PatentType> = {
  INVENTION: ['发明', '发明专利'],
  UTILITY_MODEL: ['实用新型', '实用新型专利'],
  DESIGN: ['外观设计', '外观', '外观设计专利'],
};

export const CHANNEL_WORDS: Words<CaseChannel> = {
  DIRECT: ['直接受理', '当事人请求', '来访', '来函'],
  OWN_DISCOVERY: ['主动发现', '主动检查', '执法检查'],
  CENTRE_REFERRAL: ['维权援助中心转交', '投诉转交', '举报投诉', '12330'],
  EXHIBITION: ['展会'],
  E_COMMERCE: ['电子商务', '电商'],
  TRANSFERRED: ['移送', '他局移送'],
};

export const BASIS_WORDS: Words<LegalBasis> = {
  PATENT_LAW: ['专利法', '中华人民共和国专利法'],
  IMPLEMENTING_REGULATIONS: ['专利法实施细则', '实施细则'],
  LOCAL_ORDINANCE: ['地方专利保护条例', '地方条例', '专利保护条例', '专利条例'],
  ENFORCEMENT_MEASURES: ['专利行政执法办法', '执法办法'],
  EXHIBITION_MEASURES: ['展会知识产权保护办法'],
};

export const DISPOSITION_WORDS: Words<Disposition> = {
  STOP_ORDER: ['责令停止侵权', '责令停止', '侵权成立'],
  NOT_INFRINGED: ['驳回请求', '驳回', '侵权不成立'],
  MEDIATED: ['调解结案', '调解成功', '达成调解'],
  WITHDRAWN: ['撤回', '撤回请求'],
  DEEMED_WITHDRAWN: ['视为撤回'],
  SETTLED: ['和解'],
  PENALISED: ['行政处罚', '处罚', '罚款'],
  EXEMPTED: ['免予处罚', '不予处罚'],
  REVOKED: ['撤销案件', '撤案', '撤销'],
  TRANSFERRED_TO_POLICE: ['移送公安', '移送公安机关'],
  TRANSFERRED: ['移送其他机关', '移送'],
  MERGED: ['并案'],
};

export const EXCLUDED_WORDS: Words<ExcludedKind> = {
  SUSPENSION: ['中止', '中止处理', '案件中止'],
  APPRAISAL: ['鉴定', '委托鉴定', '技术鉴定'],
  PUBLIC_NOTICE: ['公告', '公告送达'],
  HEARING: ['听证'],
  CRIMINAL: ['移送公安', '公安审查', '移送公安期间'],
};

export const SUBJECT_WORDS: Words<MediationSubject> = {
  OWNERSHIP: ['权属', '权属纠纷'],
  INVENTORSHIP: ['发明人、设计人资格', '发明人资格', '设计人资格', '发明人、设计人资格纠纷'],
  REMUNERATION: ['奖励和报酬', '奖酬', '奖励和报酬纠纷'],
  PROVISIONAL_FEE: ['临时保护期使用费', '使用费', '临时保护期使用费纠纷'],
  DAMAGES: ['赔偿数额', '赔偿', '侵权赔偿数额纠纷'],
  OTHER: ['其他', '其他专利纠纷'],
};

/** Spaces, dashes and letter case do not matter, nor whether characters are full-width. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_-]+/g, '');

/** A reader of one list of codes: the code that a text means, undefined when it means none. */
export function codeReader<Code extends string>(words: Words<Code>): (text: string) => Code | undefined {
  const entries = (Object.entries(words) as [Code, readonly string[]][]).flatMap(([code, terms]) =>
    [code, ...terms].map((term) => [plain(term), code] as const),
  );
  const known = new Map<string, Code>(entries);
  return (text) => known.get(plain(text));
}

/** Lists in one cell: separated by semicolons, commas or line ends, of either width. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[;,\u3001\uFF0C\uFF1B\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
