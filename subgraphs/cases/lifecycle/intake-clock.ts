import { clockOf, docketClock, stateOf, type Clock } from '#law/clocks.ts';
import type { IntakeRow } from '../tables.ts';
import type { Deadline } from '../types.generated.ts';

/** What of an intake tells its clock. */
export type IntakeTiming = Pick<IntakeRow, 'kind' | 'channel' | 'receivedOn'> &
  Partial<
    Pick<
      IntakeRow,
      'status' | 'correctionAskedOn' | 'correctionDueOn' | 'correctedOn' | 'servedOn' | 'consentOn' | 'consented' | 'decidedOn'
    >
  >;

/**
 * From which day the docketing clock counts: receipt; the day of the correction, or its last day where none came; for a mediation the
 * day of the consent (M1).
 */
export function countsFrom({
  receivedOn,
  correctionAskedOn,
  correctionDueOn,
  correctedOn,
  consented,
  consentOn,
  decidedOn,
}: IntakeTiming): string {
  if (consented) return consentOn ?? receivedOn;
  const inVain = correctionAskedOn != null && correctedOn == null && decidedOn != null;
  return (inVain ? correctionDueOn : correctedOn) ?? receivedOn;
}

/** The clock that runs: the fifteen days of the respondent of a mediation (M0), otherwise the one on docketing (I1, M1, C1, C2). */
export function intakeClock(timing: IntakeTiming): Clock {
  const { kind, channel, servedOn, consented, decidedOn } = timing;
  const answer = servedOn != null && !consented ? clockOf('M0', { startedOn: servedOn }) : null;
  return answer ?? docketClock({ kind, channel, receivedOn: countsFrom(timing), decidedOn: decidedOn ?? null });
}

/** Last day in time for what the intake waits for; where a correction is awaited, the day given for it. */
export const waitsUntil = (timing: IntakeTiming): string =>
  (timing.status === 'CORRECTION_REQUESTED' ? timing.correctionDueOn : null) ?? intakeClock(timing).dueOn;

/** The clock with its state: decided, asked to correct or answered too late is BREACHED for ever. */
export function intakeDeadline(timing: IntakeTiming, today: string): Deadline {
  const { status, servedOn, consented, consentOn, correctionAskedOn, decidedOn } = timing;
  const waitsForAnswer = servedOn != null && !consented;
  const asked = status === 'CORRECTION_REQUESTED' ? correctionAskedOn : null;
  const clock = intakeClock(timing);
  const state = stateOf(clock, { doneOn: (waitsForAnswer ? consentOn : (decidedOn ?? asked)) ?? null, today });
  return { ...clock, excluded: clock.excluded.map(({ from, to }) => ({ fromOn: from, toOn: to })), state };
}
