import { inForceOn, type Confidence } from './configuration.ts';
import type { Day } from './dates.ts';

export type RuleSetId = 'RS-2001' | 'RS-2011' | 'RS-2015' | 'RS-2021' | 'RS-2025';

/** The procedural rules in force over a span of days. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly from: Day;
  /** last day in force; null for the present one */
  readonly to: Day | null;
  readonly title: string;
  readonly titleZh: string;
  readonly confidence: Confidence;
}

/** The rule-sets, old to new, without gap or overlap. */
export const RULE_SETS: readonly [RuleSet, ...RuleSet[]] = [
  {
    id: 'RS-2001',
    from: '2001-12-17',
    to: '2011-01-31',
    title: 'Measures for Administrative Enforcement of Patents (SIPO Order No. 19)',
    titleZh: '专利行政执法办法(国家知识产权局令第19号)',
    confidence: 'MEMORY',
  },
  {
    id: 'RS-2011',
    from: '2011-02-01',
    to: '2015-06-30',
    title: 'Measures for Administrative Enforcement of Patents (SIPO Order No. 60)',
    titleZh: '专利行政执法办法(国家知识产权局令第60号)',
    confidence: 'VERIFIED',
  },
  {
    id: 'RS-2015',
    from: '2015-07-01',
    to: '2021-05-31',
    title: 'Measures for Administrative Enforcement of Patents as amended in 2015 (SIPO Order No. 71)',
    titleZh: '专利行政执法办法(2015年修正,国家知识产权局令第71号)',
    confidence: 'VERIFIED',
  },
  {
    id: 'RS-2021',
    from: '2021-06-01',
    to: '2025-01-31',
    title: 'Patent Law of 2020 with the Measures for Administrative Enforcement of Patents of 2015',
    titleZh: '专利法(2020年修正)及专利行政执法办法(2015年修正)',
    confidence: 'VERIFIED',
  },
  {
    id: 'RS-2025',
    from: '2025-02-01',
    to: null,
    title: 'Measures for Administrative Adjudication and Mediation of Patent Disputes (CNIPA Order No. 81)',
    titleZh: '专利纠纷行政裁决和调解办法(国家知识产权局令第81号)',
    confidence: 'VERIFIED',
  },
];

/** The rule-set of a case, chosen by the day it was docketed; later law never re-times it. Days before the table are legacy data under its first entry. */
export const ruleSetOn = (docketedOn: Day): RuleSet => inForceOn(RULE_SETS, docketedOn);
