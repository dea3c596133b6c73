import type { Day } from './dates.ts';
import { holdsOn, type Term } from './terms.ts';

/** First and last day of an officer's service; no last day while serving. */
export interface Service {
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

/** Both the first and the last day of service count (R14.1). */
export const servesOn = ({ joinedOn, leftOn }: Service, day: Day): boolean => joinedOn <= day && (leftOn === null || day <= leftOn);

/** Service at one office. */
export interface ServiceTerm extends Term {
  readonly agencyId: string;
}

/** The office where somebody with these terms served on a day; undefined where no term covers it. */
export const officeOn = (terms: readonly ServiceTerm[], day: Day): string | undefined => terms.find((term) => holdsOn(term, day))?.agencyId;
