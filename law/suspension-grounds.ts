import type { Day } from './dates.ts';
import type { PatentType } from './patent-number.ts';
import { ruleSetOn } from './rule-sets.ts';
import type { Told } from './told.ts';

/** Grounds on which a case is suspended (§2.3), with what must be on file. */
export const SUSPENSION_GROUNDS = {
  INVALIDATION_ACCEPTED: {
    words: ['The request to invalidate the patent was accepted', '无效宣告请求已被受理'],
    needs: ["The respondent's request and the notice of acceptance", '被请求人的中止请求及无效宣告请求受理通知书'],
    citation: '专利法实施细则(2010年修订)§82',
    confidence: 'VERIFIED',
  },
  PARTY_DIED: {
    words: ['A party died; its heirs must say whether they take part', '一方当事人死亡,需等待继承人表明是否参加处理'],
    needs: ['Proof of death', '死亡证明'],
    citation: '重大专利侵权纠纷行政裁决办法',
    confidence: 'MEMORY',
  },
  PARTY_LOST_CAPACITY: {
    words: ['A party lost its capacity and has no guardian yet', '一方当事人丧失行为能力,尚未确定法定代理人'],
    needs: ['The finding of the court', '法院认定文书'],
    citation: '重大专利侵权纠纷行政裁决办法',
    confidence: 'MEMORY',
  },
  LEGAL_PERSON_ENDED: {
    words: ['A legal person ended and nobody has taken its place yet', '作为一方当事人的法人终止,尚未确定权利义务承受人'],
    needs: ['The register entry', '登记机关证明'],
    citation: '重大专利侵权纠纷行政裁决办法',
    confidence: 'MEMORY',
  },
  FORCE_MAJEURE: {
    words: ['A party cannot take part for force majeure', '一方当事人因不可抗拒的事由不能参加处理'],
    needs: ['Proof of the event', '不可抗力证明'],
    citation: '重大专利侵权纠纷行政裁决办法',
    confidence: 'MEMORY',
  },
  DEPENDS_ON_OTHER_CASE: {
    words: ['The result depends on another case that is not finished', '本案须以另案的审理结果为依据,而另案尚未审结'],
    needs: ['The docket notice of the other case', '另案受理文书'],
    citation: '重大专利侵权纠纷行政裁决办法',
    confidence: 'MEMORY',
  },
  OWNERSHIP_DISPUTE: {
    words: ['A dispute over who owns the patent is pending', '专利权权属纠纷尚未解决'],
    needs: ['The acceptance notice of the dispute', '权属纠纷受理通知书'],
    citation: '专利法实施细则(2010年修订)§86',
    confidence: 'MEMORY',
  },
} as const satisfies Record<string, { readonly words: Told; readonly needs: Told; readonly citation: string; readonly confidence: string }>;
export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

/** Signs that an invalidation cannot hold up the case. They suggest; the head decides and gives the reason. */
export type RefusalIndicator = 'INVENTION_PATENT' | 'REPORT_FINDS_NO_DEFECT' | 'PRIOR_ART_SUFFICIENT' | 'FILED_AFTER_DEFENCE';

/** What the indicators rest on. */
export interface SuspensionFacts {
  readonly ground: SuspensionGround;
  readonly patentType: PatentType;
  readonly docketedOn: Day;
  /** day on which the invalidation was requested */
  readonly filedOn?: Day | null;
  /** last day of the defence */
  readonly defenceDueOn?: Day | null;
  readonly reportFindsNoDefect?: boolean;
  readonly priorArtSufficient?: boolean;
}

/** An indicator in words, with where it is from. */
export interface Indicated {
  readonly indicator: RefusalIndicator;
  readonly words: Told;
  readonly citation: string;
}

/** Indicators that the office may refuse to suspend (专利法实施细则 §82: reasons that clearly cannot stand). None for other grounds. */
export function refusalIndicators(facts: SuspensionFacts): readonly Indicated[] {
  if (facts.ground !== 'INVALIDATION_ACCEPTED') return [];
  const { patentType, docketedOn, filedOn, defenceDueOn, reportFindsNoDefect = false, priorArtSufficient = false } = facts;
  const late = filedOn != null && defenceDueOn != null && filedOn > defenceDueOn;
  const guideline =
    ruleSetOn(docketedOn).id === 'RS-2025' ? '专利侵权纠纷行政裁决办案指南(2025年征求意见稿)' : '专利行政执法操作指南(试行)';
  const signs: readonly (readonly [boolean, RefusalIndicator, Told, string])[] = [
    [patentType === 'INVENTION', 'INVENTION_PATENT', ['An invention was examined before grant', '发明专利经过实质审查'], guideline],
    [
      reportFindsNoDefect,
      'REPORT_FINDS_NO_DEFECT',
      ['The evaluation report finds no defect', '专利权评价报告未发现不符合授权条件的缺陷'],
      '专利行政执法操作指南(试行)',
    ],
    [
      priorArtSufficient,
      'PRIOR_ART_SUFFICIENT',
      ['The evidence for prior art decides the case as it is', '现有技术抗辩证据充分,可直接处理'],
      '专利法§62',
    ],
    [
      late,
      'FILED_AFTER_DEFENCE',
      ['The invalidation was requested after the time for the defence', '答辩期届满后才请求宣告无效'],
      '专利行政执法操作指南(试行)',
    ],
  ];
  return signs.filter(([shown]) => shown).map(([, indicator, words, citation]) => ({ indicator, words, citation }));
}
