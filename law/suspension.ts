import type { Clock, OpenInterval } from './clock.ts';
import { conclusionClock, type ConclusionFacts } from './clocks.ts';
import { addDays, daysBetween, type Day } from './dates.ts';

export { refusalIndicators, SUSPENSION_GROUNDS, type SuspensionGround } from './suspension-grounds.ts';

/** What a suspension would do to the time to conclude. */
export interface SuspensionPreview {
  readonly wasDueOn: Day;
  /** the new due day; while no end is known, the due day if it were lifted on the day on which it is seen */
  readonly dueOn: Day;
  readonly addedDays: number;
  /** whether no end is known, so that the due day moves on every day */
  readonly open: boolean;
  /** calendar days left to conclude once the clock goes again */
  readonly remainingDays: number;
  /** the clock as it would be */
  readonly clock: Clock;
}

/**
 * Tells the due day before anybody decides on a suspension (R8.4). A suspension that begins after the due day saves nothing.
 * Days that are excluded already count once.
 */
export function previewSuspension(facts: ConclusionFacts, suspension: OpenInterval): SuspensionPreview {
  const { from, to } = suspension;
  const seenOn = facts.seenOn !== undefined && facts.seenOn > from ? facts.seenOn : from;
  const was = conclusionClock(facts);
  const clock = conclusionClock({ ...facts, excluded: [...(facts.excluded ?? []), suspension], seenOn });
  return {
    wasDueOn: was.dueOn,
    dueOn: clock.dueOn,
    addedDays: daysBetween(was.dueOn, clock.dueOn),
    open: to === null,
    remainingDays: Math.max(0, daysBetween(addDays(from, -1), was.dueOn)),
    clock,
  };
}
