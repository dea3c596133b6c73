import type { Day } from './dates.ts';
import type { Level } from './levels.ts';
import { holdsOn, type Term } from './terms.ts';

export type Programme = 'PROJECT_526' | 'PILOT_CITY' | 'DEMONSTRATION_CITY' | 'ASSISTANCE_CENTRES' | 'KEY_CENTRE' | 'TALENT_SERVICE_PILOT';
export type MemberKind = 'AGENCY' | 'CENTRE';

/** Who may belong to a programme, and by which article. */
export interface ProgrammeRule {
  readonly member: MemberKind;
  /** levels of the offices that may belong; null where members are centres */
  readonly levels: readonly Level[] | null;
  /** a programme that the member must be in on every day of this one */
  readonly within: Programme | null;
  readonly citation: string;
}

/**
 * The programmes of the Decision. The nation runs them and belongs to none; entry and exit are its decisions alone (R10.4).
 * Province offices may be in those of cities for the sake of the four municipalities, which are cities of that level; no other
 * province is kept out by rule, as the nation chooses.
 */
export const PROGRAMMES: Readonly<Record<Programme, ProgrammeRule>> = {
  PROJECT_526: { member: 'AGENCY', levels: ['PROVINCE', 'PREFECTURE'], within: null, citation: '决定第五、十、十四条' },
  PILOT_CITY: { member: 'AGENCY', levels: ['PROVINCE', 'PREFECTURE'], within: null, citation: '决定第十条' },
  DEMONSTRATION_CITY: { member: 'AGENCY', levels: ['PROVINCE', 'PREFECTURE'], within: null, citation: '决定第十条' },
  ASSISTANCE_CENTRES: { member: 'CENTRE', levels: null, within: null, citation: '决定第十条' },
  KEY_CENTRE: { member: 'CENTRE', levels: null, within: 'ASSISTANCE_CENTRES', citation: '决定第十八条' },
  TALENT_SERVICE_PILOT: { member: 'AGENCY', levels: ['PROVINCE', 'PREFECTURE', 'COUNTY'], within: null, citation: '决定第十二条' },
};

/**
 * Whether a centre belongs to the sequence of assistance centres on a day, and so takes complaints (R10.4). One without any
 * membership on record was there before memberships were recorded: it belongs.
 */
export const isInSequence = (terms: readonly Term[], on: Day): boolean => terms.length === 0 || terms.some((term) => holdsOn(term, on));

/** Programmes that a member leaves on the day on which it leaves this one: a key centre is one of the sequence (R18.4). */
export const leftWith = (programme: Programme): readonly Programme[] =>
  (Object.keys(PROGRAMMES) as Programme[]).filter((other) => PROGRAMMES[other].within === programme);
