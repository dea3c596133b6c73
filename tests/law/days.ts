import * as fc from 'fast-check';
import { addDays } from '#law/dates.ts';

/** Any day of 2010 to 2026, the years of the holiday table. */
export const days = fc.integer({ min: 0, max: 6208 }).map((n) => addDays('2010-01-01', n));
