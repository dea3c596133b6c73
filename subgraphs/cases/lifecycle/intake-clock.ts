import { clockOf, docketClock, stateOf, type Clock, type DocketingSince } from '#law/clocks.ts';
import type { IntakeRow } from '../tables.ts';
import type { Deadline } from '../types.generated.ts';

/** What of an intake tells its clock. */
export type IntakeTiming = Pick<IntakeRow, 'kind' | 'channel' | 'receivedOn'> &
  Partial<
    Pick<
      IntakeRow,
      | 'status'
      | 'correctionAskedOn'
      | 'correctionDueOn'
      | 'correctedOn'
      | 'servedOn'
      | 'consentOn'
      | 'consented'
      | 'decidedOn'
      | 'refusalServedOn'
    >
  >;

/** From which day the docketing clock counts, and from what where that is not the receipt itself. */
interface Counted {
  readonly from: string;
  readonly since?: DocketingSince;
}

function counted(timing: IntakeTiming): Counted {
  const { receivedOn, correctionAskedOn, correctionDueOn, correctedOn, consented, consentOn, decidedOn } = timing;
  if (consented) return { from: consentOn ?? receivedOn };
  if (correctedOn != null) return { from: correctedOn, since: 'CORRECTION' };
  const inVain = correctionAskedOn != null && correctionDueOn != null && decidedOn != null;
  return inVain ? { from: correctionDueOn, since: 'CORRECTION_TERM' } : { from: receivedOn };
}

/**
 * From which day the docketing clock counts: receipt; the day of the correction, or its last day where none came; for a mediation the
 * day of the consent (M1).
 */
export const countsFrom = (timing: IntakeTiming): string => counted(timing).from;

/**
 * The clock that runs. A mediation has none before the respondent got the request, then the fifteen days to answer (M0), and one on
 * docketing from the consent alone (M1; §2.4); any other matter has the one on docketing from its receipt (I1, C1, C2).
 */
export function intakeClock(timing: IntakeTiming): Clock | null {
  const { kind, channel, servedOn, consented, decidedOn } = timing;
  if (kind === 'MEDIATION' && !consented) return servedOn == null ? null : clockOf('M0', { startedOn: servedOn });
  const { from, since } = counted(timing);
  return docketClock({ kind, channel, receivedOn: from, decidedOn: decidedOn ?? null, since });
}

/**
 * Last day in time for what the intake waits for; where a correction is awaited, the day given for it. Null while a mediation waits for
 * nothing, and once one ended without consent: what the respondent let go by was never the office's to do.
 */
export function waitsUntil(timing: IntakeTiming): string | null {
  const { kind, status, correctionDueOn, consented, decidedOn } = timing;
  if (status === 'CORRECTION_REQUESTED' && correctionDueOn != null) return correctionDueOn;
  if (kind === 'MEDIATION' && !consented && decidedOn != null) return null;
  return intakeClock(timing)?.dueOn ?? null;
}

/**
 * The clock with its state: decided, asked to correct or answered too late is BREACHED for ever. Null where none ran. Who need not
 * answer any more, as the head declined before, is late with nothing. A request is refused in time only if the petitioner was told
 * of it in time (A1, I1).
 */
export function intakeDeadline(timing: IntakeTiming, today: string): Deadline | null {
  const { kind, status, consented, consentOn, correctionAskedOn, decidedOn, refusalServedOn } = timing;
  const clock = intakeClock(timing);
  if (!clock) return null;
  const forAnswer = kind === 'MEDIATION' && !consented;
  const asked = status === 'CORRECTION_REQUESTED' ? correctionAskedOn : null;
  const decided = status === 'REFUSED' ? refusalServedOn : decidedOn;
  const doneOn = (forAnswer ? consentOn : (decided ?? asked)) ?? null;
  const state = stateOf(clock, { doneOn, today, waived: forAnswer && doneOn === null && decidedOn != null });
  return { ...clock, excluded: clock.excluded.map(({ from, to }) => ({ fromOn: from, toOn: to })), state };
}
