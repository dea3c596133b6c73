import type { CaseKind } from './case-kind.ts';
import { COERCION_LAW, ORDER_60, ORDER_71, ORDER_81, PENALTY_LAW_1996, PENALTY_LAW_2021 } from './citations.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import type { DayRuleId } from './limits.ts';
import type { Told } from './told.ts';

/** On what a measure rests from a day on; no kinds: nobody may take it then. */
export interface MeasureBasis extends Dated {
  readonly kinds: readonly CaseKind[];
  readonly citation: string;
  readonly confidence: Confidence;
}

/** An enforcement measure 执法措施 (R1.2). */
export interface Measure {
  readonly words: Told;
  /** whether the head of the office must have approved it before it is taken */
  readonly approval: boolean;
  /** the clock that ends it, see limits.ts; null where it is done at once */
  readonly clock: DayRuleId | null;
  readonly versions: readonly [MeasureBasis, ...MeasureBasis[]];
}

const DISPUTES = ['INFRINGEMENT', 'COUNTERFEIT'] as const;
const ALL = ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'] as const;
const COUNTERFEITS = ['COUNTERFEIT'] as const;
const INFRINGEMENTS = ['INFRINGEMENT'] as const;

const basis = (from: Day, kinds: readonly CaseKind[], citation: string, confidence: Confidence = 'MEMORY'): MeasureBasis => ({
  from,
  kinds,
  citation,
  confidence,
});
/** Powers to gather evidence: the Measures since 2001, the Law since 2009 for counterfeits and since 2021 for infringements. */
const evidence = (item: string, kinds: readonly CaseKind[]): readonly [MeasureBasis, ...MeasureBasis[]] => [
  basis('2001-12-17', kinds, '专利行政执法办法(国家知识产权局令第19号)'),
  basis('2009-10-01', kinds, `专利法(2008年修正)§64;专利行政执法办法`, 'VERIFIED'),
  basis('2021-06-01', kinds, `专利法(2020年修正)§69${item};${ORDER_71}`, 'VERIFIED'),
];
const seizure: readonly [MeasureBasis, ...MeasureBasis[]] = [
  basis('2001-12-17', [], '专利法(2000年修正):无查封、扣押权'),
  basis('2009-10-01', COUNTERFEITS, '专利法(2008年修正)§64'),
  basis('2012-01-01', COUNTERFEITS, `专利法(2008年修正)§64;${COERCION_LAW}§18、§25`),
  basis('2021-06-01', COUNTERFEITS, `专利法(2020年修正)§69(五);${COERCION_LAW}§18、§25`, 'VERIFIED'),
];
const penalty = (words: Told): Measure => ({
  words,
  approval: true,
  clock: null,
  versions: [
    basis('2001-07-01', COUNTERFEITS, '专利法(2000年修正)§58、§59'),
    basis('2009-10-01', COUNTERFEITS, '专利法(2008年修正)§63', 'VERIFIED'),
    basis('2021-06-01', COUNTERFEITS, '专利法(2020年修正)§68', 'VERIFIED'),
  ],
});

/** The catalogue. Each measure needs two officers (teams.ts); penalties are bounded by penalties.ts. */
export const MEASURES = {
  INQUIRY: { words: ['Inquiry', '询问'], approval: false, clock: null, versions: evidence('(一)', ALL) },
  SITE_INSPECTION: { words: ['Inspection of the site', '现场检查'], approval: false, clock: null, versions: evidence('(二)', DISPUTES) },
  COPY_DOCUMENTS: {
    words: ['Reading and copying papers', '查阅、复制'],
    approval: false,
    clock: null,
    versions: evidence('(三)', DISPUTES),
  },
  PRODUCT_INSPECTION: { words: ['Inspection of products', '检查产品'], approval: false, clock: null, versions: evidence('(四)', DISPUTES) },
  SAMPLING: {
    words: ['Taking samples', '抽样取证'],
    approval: false,
    clock: null,
    versions: [
      basis('1996-10-01', DISPUTES, `${PENALTY_LAW_1996}§37;专利行政执法办法`),
      basis('2021-07-15', DISPUTES, `${PENALTY_LAW_2021}§56;专利行政执法办法`),
    ],
  },
  PRESERVATION: {
    words: ['Registering and preserving evidence', '登记保存'],
    approval: true,
    clock: 'I9',
    versions: [
      basis('1996-10-01', DISPUTES, `${PENALTY_LAW_1996}§37;专利行政执法办法`),
      basis('2021-07-15', DISPUTES, `${PENALTY_LAW_2021}§56;专利行政执法办法`),
    ],
  },
  SEAL: { words: ['Sealing', '查封'], approval: true, clock: 'C3', versions: seizure },
  SEIZE: { words: ['Seizure', '扣押'], approval: true, clock: 'C3', versions: seizure },
  STOP_ORDER: {
    words: ['Order to stop infringing', '责令立即停止侵权'],
    approval: true,
    clock: null,
    versions: [
      basis('2001-07-01', INFRINGEMENTS, '专利法(2000年修正)§57'),
      basis('2009-10-01', INFRINGEMENTS, '专利法(2008年修正)§60', 'VERIFIED'),
      basis('2021-06-01', INFRINGEMENTS, '专利法(2020年修正)§65', 'VERIFIED'),
    ],
  },
  EXHIBIT_WITHDRAWAL: {
    words: ['Withdrawal of exhibits', '责令从展会撤出展品'],
    approval: true,
    clock: null,
    versions: [
      basis('2001-12-17', [], '专利行政执法办法(国家知识产权局令第19号)'),
      basis('2006-03-01', DISPUTES, '展会知识产权保护办法'),
      basis('2011-02-01', DISPUTES, `${ORDER_60};展会知识产权保护办法`),
      basis('2015-07-01', DISPUTES, `${ORDER_71}§43、§45`, 'VERIFIED'),
      basis('2025-02-01', DISPUTES, `${ORDER_81};展会知识产权保护办法`),
    ],
  },
  LINK_REMOVAL: {
    words: ['Removal of links from a platform', '通知网络平台删除、屏蔽或断开链接'],
    approval: true,
    clock: null,
    versions: [basis('2001-12-17', [], '2015年7月1日前无此措施'), basis('2015-07-01', DISPUTES, `${ORDER_71}§43、§45`, 'VERIFIED')],
  },
  CORRECTION_ORDER: penalty(['Order to correct', '责令改正']),
  CONFISCATION: penalty(['Confiscation of illegal gains', '没收违法所得']),
  FINE: penalty(['Fine', '罚款']),
} as const satisfies Record<string, Measure>;
export type MeasureKind = keyof typeof MEASURES;
export const MEASURE_KINDS = Object.keys(MEASURES) as readonly MeasureKind[];

/** On what a measure rests on a day. */
export const measureBasis = (measure: MeasureKind, on: Day): MeasureBasis => inForceOn<MeasureBasis>(MEASURES[measure].versions, on);

/** The measures that are lawful in cases of that kind on a day. */
export const measuresOf = (kind: CaseKind, on: Day): readonly MeasureKind[] =>
  MEASURE_KINDS.filter((measure) => measureBasis(measure, on).kinds.includes(kind));

export type MeasureReason = 'UNLAWFUL_MEASURE' | 'NOT_APPROVED';

/** Why a measure is unlawful in a case of that kind on that day; empty when it is lawful. An approval of the same day counts. */
export function measureReasons(measure: MeasureKind, kind: CaseKind, on: Day, approvedOn?: Day | null): readonly MeasureReason[] {
  if (!measureBasis(measure, on).kinds.includes(kind)) return ['UNLAWFUL_MEASURE'];
  return !MEASURES[measure].approval || (approvedOn != null && approvedOn <= on) ? [] : ['NOT_APPROVED'];
}
