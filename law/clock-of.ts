import type { Clock, DayFacts, HourClock } from './clock.ts';
import { dayClock, versionFor } from './day-clock.ts';
import { hourClock, type HourFacts } from './hour-clock.ts';
import type { ClockRule } from './limit.ts';
import { DAY_LIMITS, type DayRuleId } from './limits.ts';
import { HOUR_LIMITS, type HourRuleId } from './limits-hours.ts';
import type { Told } from './told.ts';

/** Number of a clock of the law, such as I2 or E1. */
export type ClockRuleId = DayRuleId | HourRuleId;

export const isDayRule = (id: string): id is DayRuleId => Object.hasOwn(DAY_LIMITS, id);
export const isHourRule = (id: string): id is HourRuleId => Object.hasOwn(HOUR_LIMITS, id);

function ruleOf(id: string): ClockRule {
  if (!isDayRule(id)) throw new RangeError(`No clock in days has the number ${id}`);
  return DAY_LIMITS[id];
}

/**
 * The clock of a rule on one matter; null where the rules in force know no such limit (the publication of a decision before
 * Order 71, say), or where the office has set none (E2). A number read from a record may be any text: throws RangeError when
 * no clock in days has it.
 */
export function clockOf(rule: HourRuleId, facts: HourFacts): HourClock | null;
export function clockOf(rule: DayRuleId, facts: DayFacts): Clock | null;
export function clockOf(rule: string, facts: DayFacts): Clock | null;
export function clockOf(id: string, facts: DayFacts | HourFacts): Clock | HourClock | null {
  if (isHourRule(id) && 'startedAt' in facts) return hourClock(id, facts);
  if (!('startedOn' in facts)) throw new RangeError(`The clock ${id} counts from a day`);
  const rule = ruleOf(id);
  const limit = versionFor(rule, facts);
  return limit.span === null ? null : dayClock(rule, limit, facts);
}

/** What must be done within the time of a clock, such as "serve the request on the respondent". */
export const dutyOf = (id: ClockRuleId): Told => (isHourRule(id) ? HOUR_LIMITS[id].duty : DAY_LIMITS[id].duty);
