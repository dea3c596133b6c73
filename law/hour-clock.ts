import type { HourClock } from './clock.ts';
import { spanWords, told } from './clock-words.ts';
import { inForceOn } from './configuration.ts';
import { dayClock, versionFor } from './day-clock.ts';
import { addHours, dayOf, earlierOf, endOf, inChina, type Instant } from './instants.ts';
import { HOUR_LIMITS, type HourLimit, type HourRule, type HourRuleId } from './limits-hours.ts';
import { INFRINGEMENT_LIMITS } from './limits-infringement.ts';
import { ruleSetOn } from './rule-sets.ts';
import type { Told } from './told.ts';

/** What a clock in hours rests on. */
export interface HourFacts {
  readonly startedAt: Instant;
  /** hours that the office gave for the defence at the show (E2), which knows no other limit */
  readonly hours?: number | null;
  /** closing of the show: its clocks never run past it */
  readonly closesAt?: Instant | null;
}

/** Limit of a clock in words, and where it ends before the show is looked at; null where there is none. */
function limitOf({ hours }: HourLimit, { startedAt, hours: given }: HourFacts): { readonly words: Told; readonly ends: Instant } | null {
  if (hours === 'LEGAL') {
    // The show gives less time than the law, never more: the ordinary time to conclude is the outer limit.
    const facts = { startedOn: dayOf(startedAt) };
    const { limit, limitZh, dueOn } = dayClock(INFRINGEMENT_LIMITS.I7, versionFor(INFRINGEMENT_LIMITS.I7, facts), facts);
    return { words: [limit, limitZh], ends: endOf(dueOn) };
  }
  const count = hours === 'BY_OFFICE' ? given : hours;
  return count == null ? null : { words: spanWords({ unit: 'HOURS', count }), ends: addHours(startedAt, count) };
}

/** The clock of a rule in hours, or null where there is no such limit on that day, or the office has set none. */
export function hourClock(id: HourRuleId, facts: HourFacts): HourClock | null {
  const rule: HourRule = HOUR_LIMITS[id];
  const startedAt = inChina(facts.startedAt);
  const day = dayOf(startedAt);
  const version = inForceOn(rule.versions, day);
  const limit = limitOf(version, facts);
  if (!limit) return null;
  const closesAt = rule.inShow && facts.closesAt != null ? inChina(facts.closesAt) : undefined;
  const dueAt = closesAt === undefined ? limit.ends : earlierOf(limit.ends, closesAt);
  const [limitEn, limitZh] = limit.words;
  const [eventEn, eventZh] = rule.event;
  const { id: ruleSet, titleZh } = ruleSetOn(day);
  return {
    rule: id,
    citation: version.citation,
    startedAt,
    dueAt,
    unit: 'HOURS',
    limit: limitEn,
    limitZh,
    ...told([
      [
        `${eventEn} at ${startedAt}, under ${ruleSet} and ${version.citation}`,
        `${startedAt}${eventZh},适用${titleZh}及${version.citation}`,
      ],
      [`${limitEn} end at ${limit.ends}`, `期限${limitZh},至${limit.ends}`],
      ['hours run through nights and days of rest', '小时期限不扣除夜间及休息日'],
      ...(dueAt === limit.ends ? [] : [[`the show closes at ${dueAt}, so then`, `展会于${dueAt}闭幕,以闭幕时间为准`] as const]),
    ]),
  };
}
