import type { Exclusions, Extended } from '#law/clock.ts';
import type { DayRuleId } from '#law/limits.ts';

/** What a clock rests on besides the day of its event. */
export type Besides = Extended & Exclusions & { readonly docketedOn?: string };

/**
 * One deadline computed by hand: clock, day of the event, last day in time (null: no such limit), how it was counted. Numbers
 * are the days counted, days in brackets are left out: `11 12 (13–19) 20Sa` counts 11, 12 and the worked Saturday 20.
 */
export type DeadlineRow = readonly [rule: DayRuleId, startedOn: string, dueOn: string | null, counted: string, besides?: Besides];
