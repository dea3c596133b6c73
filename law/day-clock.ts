import type { Clock, DayFacts } from './clock.ts';
import { calendarWords, excludedWords, limitWords, sourceWords, told } from './clock-words.ts';
import { inForceOn } from './configuration.ts';
import { addDays, type Day } from './dates.ts';
import { dueAfter, dueBefore, type Due } from './due.ts';
import { excludedWithin, union, type Interval } from './excluded-days.ts';
import type { ClockRule, Limit, NoLimit } from './limit.ts';
import { ruleSetOn, type RuleSet } from './rule-sets.ts';
import type { Told } from './told.ts';

/** The version of a rule that governs: of the docket day, or of the day of the event. */
export const versionFor = <L extends Limit | NoLimit>(rule: ClockRule<L>, { startedOn, docketedOn }: DayFacts): L =>
  inForceOn(rule.versions, rule.chosenBy === 'DOCKET' ? (docketedOn ?? startedOn) : startedOn);

/** The excluded days as a union; what still runs counts up to the day on which it is seen. */
export const apartOf = ({ excluded = [], seenOn }: DayFacts): readonly Interval[] =>
  union(excluded.map(({ from, to }) => ({ from, to: to ?? seenOn ?? from })));

/** Whether the extension counts: one that was approved on the original due day or later does not (§2.12). */
export function extendedInTime(limit: Limit, facts: DayFacts, apart: readonly Interval[]): boolean {
  if (!limit.extension) return false;
  if (facts.extendedOn == null) return facts.extended ?? false;
  return facts.extendedOn < dueAfter(facts.startedOn, [limit.span], apart).dueOn;
}

/** Where the clock of a rule ends. */
export function dueOf(rule: ClockRule, limit: Limit, facts: DayFacts, apart: readonly Interval[]): Due & { readonly extended: boolean } {
  if (rule.before) return { ...dueBefore(facts.startedOn, limit.span), extended: false };
  const extended = extendedInTime(limit, facts, apart);
  const spans = extended && limit.extension ? [limit.span, limit.extension] : [limit.span];
  return { ...dueAfter(facts.startedOn, spans, apart), extended };
}

/** The excluded days after the start and up to the end, as they counted. */
const clipped = (apart: readonly Interval[], startedOn: Day, dueOn: Day): readonly Interval[] =>
  apart
    .map(({ from, to }) => ({ from: from > startedOn ? from : addDays(startedOn, 1), to: to < dueOn ? to : dueOn }))
    .filter(({ from, to }) => from <= to);

/** The clock of a rule by one of its versions, with all that explains it. */
export function dayClock(rule: ClockRule, limit: Limit, facts: DayFacts): Clock {
  const { startedOn, docketedOn } = facts;
  const apart = apartOf(facts);
  const { term, ends, dueOn, extended } = dueOf(rule, limit, facts, apart);
  const excluded = clipped(apart, startedOn, dueOn);
  const excludedDays = excludedWithin(apart, startedOn, dueOn);
  const running = (facts.excluded ?? []).filter(({ from, to }) => to === null && from <= dueOn).map(({ from }) => from);
  const [limitEn, limitZh] = limitWords(limit.span, extended ? limit.extension : undefined);
  const words: Told = rule.before
    ? [`${limitEn} before it are ${term}`, `期限为其前${limitZh},即${term}`]
    : [`${limitEn}${extended ? ',' : ''} end on ${term}`, `期限${limitZh},至${term}`];
  return {
    rule: rule.id,
    citation: limit.citation,
    startedOn,
    dueOn,
    excludedDays,
    excluded,
    unit: limit.span.unit,
    limit: limitEn,
    limitZh,
    extended,
    ...told([
      startWords(rule, limit, startedOn, ruleSetOn(docketedOn ?? startedOn)),
      words,
      ...(limit.extension && facts.extendedOn != null && !extended ? [tooLate(facts.extendedOn)] : []),
      ...excludedWords(excluded, excludedDays, ends, running.toSorted()[0]),
      ...(dueOn === ends ? [] : [rule.before ? earlier(ends, dueOn) : later(ends, dueOn)]),
      ...sourceWords(limit),
      ...calendarWords(dueOn),
    ]),
  };
}

function startWords(rule: ClockRule, limit: Limit, startedOn: Day, ruleSet: RuleSet): Told {
  const [en, zh] = rule.event;
  const own = rule.chosenBy === 'EVENT' && limit.confidence !== 'SETTING';
  return [
    `${en} on ${startedOn}, under ${ruleSet.id}${own ? ` and ${limit.citation} as in force on that day` : ''}; that day is not counted`,
    `${startedOn}${zh},适用${ruleSet.titleZh}${own ? `及当日施行的${limit.citation}` : ''},当日不计`,
  ];
}

const tooLate = (approvedOn: Day): Told => [
  `the extension approved on ${approvedOn} came too late and does not count`,
  `${approvedOn}批准的延长未在期限届满前作出,不予计算`,
];

const later = (ends: Day, dueOn: Day): Told => [
  `${ends} is no day to end on, so the next working day, ${dueOn}`,
  `${ends}非工作日,顺延至${dueOn}`,
];

const earlier = (ends: Day, dueOn: Day): Told => [
  `${ends} is a day of rest, so the working day before, ${dueOn}`,
  `${ends}非工作日,提前至${dueOn}`,
];
