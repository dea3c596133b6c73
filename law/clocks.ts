import { addWorkingDays, isWorkingDay } from './calendar.ts';
import type { CaseChannel, CaseKind } from './case-kind.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import { excludedWithin, lengthen, union, type Interval } from './excluded-days.ts';
import { HOLIDAY_YEARS } from './holidays.ts';
import { CONCLUSION_LIMITS, docketLimit, type ConclusionLimit, type Limit } from './limits.ts';
import { ruleSetOn } from './rule-sets.ts';

/** A rule's clock on one matter: when it started, when it ends, and why. */
export interface Clock {
  /** number of the clock in the rule-set, such as I7 or C4 */
  readonly rule: string;
  readonly citation: string;
  /** day of the event, itself not counted */
  readonly startedOn: Day;
  /** last day on which the act is in time */
  readonly dueOn: Day;
  /** days after `startedOn` and up to `dueOn` that did not count */
  readonly excludedDays: number;
  readonly explain: string;
  readonly explainZh: string;
}

/** Two languages, one sentence each. */
type Told = readonly [en: string, zh: string];

const tell = (parts: readonly Told[]): Pick<Clock, 'explain' | 'explainZh'> => ({
  explain: `${parts.map(([en]) => en).join('; ')}.`,
  explainZh: `${parts.map(([, zh]) => zh).join(';')}。`,
});

const onSource = ({ confidence }: Limit): readonly Told[] =>
  confidence === 'SETTING' ? [['the law sets no such limit, it is a setting of the platform', '法规未规定该期限,系平台配置']] : [];

const onCalendar = (dueOn: Day): readonly Told[] => {
  const year = Number(dueOn.slice(0, 4));
  return HOLIDAY_YEARS.includes(year)
    ? []
    : [[`the holidays of ${year} are not in the calendar, only its weekends are`, `日历未收录${year}年节假日安排,仅计周末`]];
};

const onTerm = ({ months, extension }: ConclusionLimit, extended: boolean, ends: Day): Told => {
  const [en, zh] =
    extension.months > 0 ? [`${extension.months} month(s)`, `${extension.months}个月`] : [`${extension.days} days`, `${extension.days}日`];
  return [
    `${months} month(s)${extended ? `, extended by ${en},` : ''} end on ${ends}`,
    `期限${months}个月${extended ? `,经批准延长${zh}` : ''},至${ends}`,
  ];
};

/** A period whose last day is a day of rest, or a day that does not count, ends on the next working day that does. */
function lastDay(ends: Day, apart: readonly Interval[]): Day {
  const counts = (date: Day): boolean => isWorkingDay(date) && !apart.some(({ from, to }) => from <= date && date <= to);
  let last = ends;
  while (!counts(last)) last = addDays(last, 1);
  return last;
}

/** What the conclusion clock of a case rests on. */
export interface ConclusionFacts {
  readonly kind: CaseKind;
  readonly docketedOn: Day;
  /** days not counted: public notice, appraisal, suspension; may overlap */
  readonly excluded?: readonly Interval[];
  /** whether the head of the office extended the time before it ended */
  readonly extended?: boolean;
}

/** The clock on concluding a case (I7, M2, C4), by the rule-set of the docket day. */
export function conclusionClock({ kind, docketedOn, excluded = [], extended = false }: ConclusionFacts): Clock {
  const ruleSet = ruleSetOn(docketedOn);
  const limit = CONCLUSION_LIMITS[ruleSet.id][kind];
  const { months, days } = extended ? limit.extension : { months: 0, days: 0 };
  const term = addDays(addMonths(docketedOn, limit.months + months), days);
  const apart = union(excluded);
  const ends = lengthen(apart, docketedOn, term);
  const dueOn = lastDay(ends, apart);
  const excludedDays = excludedWithin(apart, docketedOn, dueOn);
  return {
    rule: limit.rule,
    citation: limit.citation,
    startedOn: docketedOn,
    dueOn,
    excludedDays,
    ...tell([
      [`Docketed on ${docketedOn}, under ${ruleSet.id}; that day is not counted`, `${docketedOn}立案,适用${ruleSet.titleZh},当日不计`],
      onTerm(limit, extended, term),
      ...(excludedDays > 0
        ? [[`${excludedDays} days do not count, so ${ends}`, `不计入期限${excludedDays}日,顺延至${ends}`] as const]
        : []),
      ...(dueOn !== ends
        ? [[`${ends} is no day to end on, so the next working day, ${dueOn}`, `${ends}非工作日,顺延至${dueOn}`] as const]
        : []),
      ...onSource(limit),
      ...onCalendar(dueOn),
    ]),
  };
}

/** Last day on which concluding is in time, with nothing excluded and no extension. */
export const conclusionDue = (facts: { readonly kind: CaseKind; readonly docketedOn: Day }): Day => conclusionClock(facts).dueOn;

/** What the docketing clock rests on. */
export interface DocketFacts {
  readonly kind: CaseKind;
  /** day the request, the discovery, the report or, for mediation, the respondent's consent reached the office */
  readonly receivedOn: Day;
  readonly channel: CaseChannel;
  /** day it was docketed or refused, which chooses the rule-set; the day of receipt when still open */
  readonly decidedOn?: Day | null;
}

/** The clock on docketing or refusing (I1, M1, C1, C2). */
export function docketClock({ kind, receivedOn, channel, decidedOn }: DocketFacts): Clock {
  const ruleSet = ruleSetOn(decidedOn ?? receivedOn);
  const limit = docketLimit(kind, channel, ruleSet.id);
  const dueOn = addWorkingDays(receivedOn, limit.workingDays);
  return {
    rule: limit.rule,
    citation: limit.citation,
    startedOn: receivedOn,
    dueOn,
    excludedDays: 0,
    ...tell([
      [`Received on ${receivedOn}, under ${ruleSet.id}; that day is not counted`, `${receivedOn}收到,适用${ruleSet.titleZh},当日不计`],
      [`${limit.workingDays} working days end on ${dueOn}`, `期限${limit.workingDays}个工作日,至${dueOn}`],
      ...onSource(limit),
      ...onCalendar(dueOn),
    ]),
  };
}

export type ClockState = 'RUNNING' | 'MET' | 'BREACHED';

/** State of a clock, seen on `today`: an act done on the due day is in time; an act not done is late from the day after. */
export function stateOf(clock: Pick<Clock, 'dueOn'>, { doneOn, today }: { readonly doneOn?: Day | null; readonly today: Day }): ClockState {
  if (doneOn) return doneOn <= clock.dueOn ? 'MET' : 'BREACHED';
  return today <= clock.dueOn ? 'RUNNING' : 'BREACHED';
}
