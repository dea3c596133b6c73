import type { Course } from './course.ts';
import type { Day } from './dates.ts';
import type { Level } from './levels.ts';
import { holdsOn } from './terms.ts';

export type InstrumentKind =
  | 'LAW'
  | 'ADMINISTRATIVE_REGULATION'
  | 'LOCAL_REGULATION'
  | 'DEPARTMENT_RULE'
  | 'LOCAL_GOVERNMENT_RULE'
  | 'NORMATIVE_DOCUMENT'
  | 'COLLABORATION_RULE';
export type InstrumentStatus = 'DRAFT' | 'CONSULTATION' | 'ADOPTED' | 'IN_FORCE' | 'AMENDED' | 'REPEALED';
export type LegislationStage = 'LISTED' | 'DRAFTING' | 'CONSULTATION' | 'DELIBERATION' | 'PROMULGATED' | 'IN_FORCE';
/** An instrument is moved by the office that keeps its record, and by nobody above it (R1.1: 各级编辑本级项目). */
export type InstrumentActor = 'OFFICE';

const OFFICE = ['OFFICE'] as const;

/** From draft to repeal (R0.3). An amended version ends on the day on which its next one begins. */
export const INSTRUMENT_COURSE: Course<InstrumentStatus, InstrumentActor> = [
  { from: null, to: 'DRAFT', by: OFFICE },
  { from: 'DRAFT', to: 'CONSULTATION', by: OFFICE },
  { from: 'CONSULTATION', to: 'ADOPTED', by: OFFICE },
  { from: 'ADOPTED', to: 'IN_FORCE', by: OFFICE },
  { from: 'IN_FORCE', to: 'AMENDED', by: OFFICE },
  { from: 'IN_FORCE', to: 'REPEALED', by: OFFICE },
];

/** 立项→起草→征求意见→审议→公布→施行 (R1.1): one stage after the other, none is skipped. */
export const LEGISLATION_COURSE: Course<LegislationStage, InstrumentActor> = [
  { from: null, to: 'LISTED', by: OFFICE },
  { from: 'LISTED', to: 'DRAFTING', by: OFFICE },
  { from: 'DRAFTING', to: 'CONSULTATION', by: OFFICE },
  { from: 'CONSULTATION', to: 'DELIBERATION', by: OFFICE },
  { from: 'DELIBERATION', to: 'PROMULGATED', by: OFFICE },
  { from: 'PROMULGATED', to: 'IN_FORCE', by: OFFICE },
];

/** States of an instrument that holds, or held once. */
export const ONCE_IN_FORCE: readonly InstrumentStatus[] = ['IN_FORCE', 'AMENDED', 'REPEALED'];

export interface InstrumentTerm {
  readonly status: InstrumentStatus;
  readonly effectiveFrom: Day | null;
  /** first day on which it no longer holds */
  readonly repealedOn: Day | null;
}

/** Whether it held on that day: from its first day until the day on which its next version, or its repeal, took effect. */
export const heldOn = ({ status, effectiveFrom, repealedOn }: InstrumentTerm, day: Day): boolean =>
  ONCE_IN_FORCE.includes(status) && effectiveFrom !== null && holdsOn({ validFrom: effectiveFrom, validTo: repealedOn }, day);

/**
 * At which level an instrument is made (立法法 2000 §§7, 56, 63, 71, 73): laws, administrative regulations and department rules
 * by the nation; local regulations and rules of local governments by provinces and cities; documents and cooperation rules
 * (R1.4) by any office. Of the cities the law of 2000 means the larger ones 较大的市: which these are is not told apart here.
 */
const MADE_AT: Readonly<Record<InstrumentKind, readonly Level[]>> = {
  LAW: ['NATION'],
  ADMINISTRATIVE_REGULATION: ['NATION'],
  DEPARTMENT_RULE: ['NATION'],
  LOCAL_REGULATION: ['PROVINCE', 'PREFECTURE'],
  LOCAL_GOVERNMENT_RULE: ['PROVINCE', 'PREFECTURE'],
  NORMATIVE_DOCUMENT: ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'],
  COLLABORATION_RULE: ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'],
};

export const mayBeMadeAt = (kind: InstrumentKind, level: Level): boolean => MADE_AT[kind].includes(level);

/** A province's own ordinance on patents, 专利条例 by whichever name (R1.1). */
export const isPatentOrdinance = ({ kind, title, jurisdiction }: { kind: InstrumentKind; title: string; jurisdiction: string }): boolean =>
  kind === 'LOCAL_REGULATION' && title.includes('专利') && title.includes('条例') && jurisdiction.endsWith('0000');
