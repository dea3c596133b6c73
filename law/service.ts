import type { Day } from './dates.ts';

/** First and last day of an officer's service; no last day while serving. */
export interface Service {
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

/** Both the first and the last day of service count (R14.1). */
export const servesOn = ({ joinedOn, leftOn }: Service, day: Day): boolean => joinedOn <= day && (leftOn === null || day <= leftOn);

/** Service at one office; `validTo` is the first day on which it no longer held. */
export interface Term {
  readonly agencyId: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The office where somebody with these terms served on a day; undefined where no term covers it. */
export const officeOn = (terms: readonly Term[], day: Day): string | undefined =>
  terms.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))?.agencyId;
