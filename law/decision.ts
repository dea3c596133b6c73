import type { Day } from './dates.ts';

/** The Decision took effect on the day of its document (国知发管字〔2011〕74号): nothing that rests on it began before. */
export const DECISION_FROM: Day = '2011-06-27';
