import type { Day } from './dates.ts';
import type { Interval } from './excluded-days.ts';

export type Unit = 'HOURS' | 'CALENDAR_DAYS' | 'WORKING_DAYS' | 'MONTHS';

/** A length of time in one unit; one month and 15 days are two spans. */
export interface Span {
  readonly unit: Unit;
  readonly count: number;
}

/** A rule's clock on one matter: when it started, when it ends, and why. */
export interface Clock {
  /** number of the clock in the rule-set, such as I7 or C4 */
  readonly rule: string;
  readonly citation: string;
  /** day of the event, itself not counted; for a clock that counts back it lies after `dueOn` */
  readonly startedOn: Day;
  /** last day on which the act is in time */
  readonly dueOn: Day;
  /** how many days between `startedOn` and `dueOn` did not count */
  readonly excludedDays: number;
  /** those days, each counted once: in order, apart, none before the clock starts or after it ends */
  readonly excluded: readonly Interval[];
  readonly unit: Unit;
  /** the limit in words, with its extension where there is one */
  readonly limit: string;
  readonly limitZh: string;
  /** whether an extension counts */
  readonly extended: boolean;
  readonly explain: string;
  readonly explainZh: string;
}

/** A clock in hours, which runs through nights and days of rest. Instants are ISO 8601 in China's time (+08:00). */
export interface HourClock {
  readonly rule: string;
  readonly citation: string;
  readonly startedAt: string;
  /** last instant at which the act is in time */
  readonly dueAt: string;
  readonly unit: 'HOURS';
  readonly limit: string;
  readonly limitZh: string;
  readonly explain: string;
  readonly explainZh: string;
}

/** Days that do not count and may still be running: `to` is null while they last. */
export interface OpenInterval {
  readonly from: Day;
  readonly to: Day | null;
}

/** Days not counted; while some are still running (a suspension without end yet) they count up to the day on which it is seen. */
export type Exclusions =
  | { readonly excluded?: readonly Interval[]; readonly seenOn?: Day }
  | { readonly excluded?: readonly OpenInterval[]; readonly seenOn: Day };

/** An extension: that there is one in time, or the day on which the head of the office approved it. */
export interface Extended {
  /** it was approved in time; of use where the day is not known */
  readonly extended?: boolean;
  /** day of the approval, which counts only before the due day */
  readonly extendedOn?: Day | null;
}

/** What a clock in days, working days or months rests on. */
export type DayFacts = Extended &
  Exclusions & {
    /** day of the event from which it counts (or, for a notice before a hearing, back from which) */
    readonly startedOn: Day;
    /** day of docketing, which chooses the rule-set; the day of the event where there is none yet */
    readonly docketedOn?: Day | null;
  };
