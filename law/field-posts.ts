import type { Confidence } from './configuration.ts';

export type SiteKind = 'PARK' | 'COMMERCIAL' | 'CLUSTER' | 'EXHIBITION' | 'EVENT';
export type FieldPersonKind = 'SUPERVISOR_FULLTIME' | 'SUPERVISOR_PARTTIME' | 'VOLUNTEER';
/** The closed list: none of them is a power to enforce. */
export type FieldPower = 'REPORT_CLUES' | 'OBSERVE';

/** What the people at sites may do, and where that stands. */
export interface FieldPowers {
  readonly powers: readonly FieldPower[];
  readonly confidence: Confidence;
  readonly citation: string;
}

const CITATION = '加强专利行政执法工作的决定 §14 (R14.9)';

/** 选派专兼职执法监督人员和志愿人员: supervisors watch and report, volunteers report; nobody of them handles a case. */
export const FIELD_POWERS: Readonly<Record<FieldPersonKind, FieldPowers>> = {
  SUPERVISOR_FULLTIME: { powers: ['OBSERVE', 'REPORT_CLUES'], confidence: 'SETTING', citation: CITATION },
  SUPERVISOR_PARTTIME: { powers: ['OBSERVE', 'REPORT_CLUES'], confidence: 'SETTING', citation: CITATION },
  VOLUNTEER: { powers: ['REPORT_CLUES'], confidence: 'SETTING', citation: CITATION },
};

/** Sites that last for some days only: whoever is sent there is sent until a day (R14.9). */
const PASSING: readonly SiteKind[] = ['EXHIBITION', 'EVENT'];

/** Whether a post at such a site needs its last day from the beginning. */
export const needsEnd = (site: SiteKind): boolean => PASSING.includes(site);

/** How many months ahead a post may begin or end: the platform's setting. */
export const POST_AHEAD_MONTHS = 60;
