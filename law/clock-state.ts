import type { Clock, HourClock } from './clock.ts';
import type { Day } from './dates.ts';
import type { Instant } from './instants.ts';

export type ClockState = 'RUNNING' | 'SUSPENDED' | 'MET' | 'BREACHED' | 'WAIVED';

/** What a clock's state rests on, besides its due day. */
export interface StateFacts {
  /** day of the act that it waited for */
  readonly doneOn?: Day | null;
  readonly today: Day;
  /** its matter is suspended today */
  readonly suspendedNow?: boolean;
  /** the duty fell away: nothing was left to do */
  readonly waived?: boolean;
}

type Plain = StateFacts & { readonly suspendedNow?: never; readonly waived?: never };

/**
 * State of a clock, seen on `today`: an act done on the due day is in time; an act not done is late from the day after. A
 * clock that was late before its matter was suspended stays late, so the clock of a suspended matter must have been asked
 * for with `seenOn` today.
 */
export function stateOf(clock: Pick<Clock, 'dueOn'>, facts: Plain): Exclude<ClockState, 'SUSPENDED' | 'WAIVED'>;
export function stateOf(clock: Pick<Clock, 'dueOn'>, facts: StateFacts): ClockState;
export function stateOf({ dueOn }: Pick<Clock, 'dueOn'>, { doneOn, today, suspendedNow, waived }: StateFacts): ClockState {
  if (waived) return 'WAIVED';
  if (doneOn) return doneOn <= dueOn ? 'MET' : 'BREACHED';
  if (today > dueOn) return 'BREACHED';
  return suspendedNow ? 'SUSPENDED' : 'RUNNING';
}

/** The same for a clock in hours; such clocks are never suspended. */
export function stateOfHours(
  { dueAt }: Pick<HourClock, 'dueAt'>,
  { doneAt, now, waived }: { readonly doneAt?: Instant | null; readonly now: Instant; readonly waived?: boolean },
): Exclude<ClockState, 'SUSPENDED'> {
  if (waived) return 'WAIVED';
  const late = (at: Instant): boolean => Date.parse(at) > Date.parse(dueAt);
  if (doneAt) return late(doneAt) ? 'BREACHED' : 'MET';
  return late(now) ? 'BREACHED' : 'RUNNING';
}
