import type { Day } from './dates.ts';

/** First and last day of an officer's service; no last day while serving. */
export interface Service {
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

/** Both the first and the last day of service count (R14.1). */
export const servesOn = ({ joinedOn, leftOn }: Service, day: Day): boolean => joinedOn <= day && (leftOn === null || day <= leftOn);
