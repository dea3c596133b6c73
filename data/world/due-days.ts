import { apartOf, dueOf, versionFor } from '#law/day-clock.ts';
import type { ClockRule } from '#law/limit.ts';
import { DAY_LIMITS, type DayRuleId } from '#law/limits.ts';
import { RULE_SETS } from '#law/rule-sets.ts';
import { dateOf, dayOf } from '../days.ts';

const cache = new Map<DayRuleId, Map<number, number | null>>();

/** Last day of a clock of the law that runs from `started`; null where the rules of the day know none. Kept: a million cases ask the same. */
export function dueOn(id: DayRuleId, started: number, docketed: number): number | null {
  const ofRule = cache.get(id) ?? new Map<number, number | null>();
  cache.set(id, ofRule);
  const rule: ClockRule = DAY_LIMITS[id];
  // of the docket day only its rule-set matters
  const key = started * 16 + (rule.chosenBy === 'DOCKET' ? STARTS.findLastIndex((from) => from <= docketed) : 0);
  const known = ofRule.get(key);
  if (known !== undefined) return known;
  const facts = { startedOn: dateOf(started), docketedOn: dateOf(docketed) };
  const version = versionFor(rule, facts);
  const due = version.span === null ? null : dayOf(dueOf(rule, version, facts, apartOf(facts)).dueOn);
  ofRule.set(key, due);
  return due;
}
/** first days of the rule-sets */
const STARTS = RULE_SETS.map(({ from }) => dayOf(from));

/** The same for a clock that always runs. */
export function dueBy(id: DayRuleId, started: number, docketed: number): number {
  const due = dueOn(id, started, docketed);
  if (due === null) throw new Error(`No clock ${id} runs from ${dateOf(started)}.`);
  return due;
}
