import { policeHaveIt, transferRuns, waitedUntil, type TransferStanding } from '#law/police-transfer-course.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { PenaltyRow, PoliceTransferRow } from '../tables.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { conclusionOf } from './deadlines.ts';
import { actReasons, type ActFacts } from './guards.ts';
import type { Excluded, Retimed, Timed } from './timing.ts';

/** C4 stands still from the day of the sending on, unless it was over before (excluded-kinds.ts). */
export const standingStill = (on: string, timed: Timed): Pick<Excluded, 'period' | 'conclusion'> => ({
  period: { kind: 'CRIMINAL', granted: true, decidedOn: on, reason: '移送公安机关,等待刑事处理', fromOn: on, toOn: null },
  conclusion: { paused: on <= conclusionOf(timed, timed.periods, on).dueOn },
});

/** Whether the days with the police are on record already. */
export const isWaiting = ({ periods }: Timed): boolean => periods.some(({ kind, toOn }) => kind === 'CRIMINAL' && toOn === null);

/** The last day of a period that lasted until now. */
export interface Closing {
  readonly id: string;
  readonly toOn: string;
}

/** What still lasts ends on that day: the periods with their ends, and the day on which the case is due then. */
export function closing(
  timed: Timed,
  endOf: (period: Timed['periods'][number]) => string,
  on: string,
): { readonly closes: readonly Closing[]; readonly dueOn: string } {
  const closes = timed.periods
    .filter(({ granted, fromOn, toOn }) => granted && fromOn !== null && toOn === null)
    .map((period) => ({ id: period.id, toOn: endOf(period) }));
  const ends = new Map(closes.map(({ id, toOn }) => [id, toOn]));
  const periods = timed.periods.map((period) => ({ ...period, toOn: ends.get(period.id) ?? period.toOn }));
  return { closes, dueOn: conclusionOf(timed, periods, on).dueOn };
}

/** A transfer with the days of its answers. */
export type Answered = Pick<PoliceTransferRow, 'status' | 'finalOutcome' | 'policeDecidedOn' | 'finalOn'>;

/** What is known when a case is taken up again. */
export interface WaitingFacts {
  readonly penalty: Pick<PenaltyRow, 'hearingOn'> | null;
  readonly transfers: readonly TransferStanding[];
  readonly timed: Timed;
}
/** A case that is taken up again, and the periods that end with it. */
export interface TakenUp extends Retimed {
  readonly closes: readonly Closing[];
}

/**
 * 恢复行政办理 (A3, A5): by the head, once the police have declined, or a criminal case came to nothing, and no other transfer runs. The
 * time to conclude runs on from the day after the answer, not from that of this act.
 */
export function resume(
  input: { readonly version: number; readonly on: string; readonly lateReason?: string | null | undefined },
  row: Answered & Pick<PoliceTransferRow, 'version'>,
  facts: ActFacts,
  { penalty, transfers, timed }: WaitingFacts,
): Outcome<TakenUp> {
  if (facts.actors.length === 0) return refuse(becauseOf('NOT_PERMITTED'));
  if (input.version !== row.version) return refuse(becauseOf('CONFLICT', 'version'));
  // back to where it waited from: what the party was told stands
  const to = penalty === null ? 'INVESTIGATION_CLOSED' : penalty.hearingOn === null ? 'PENALTY_NOTICED' : 'PENALTY_HEARING';
  const barred = actReasons({ ...input, version: facts.version }, facts, { open: ['WAITING_CRIMINAL'], by: ['HEAD'], officers: 'NONE' });
  if (barred.length > 0) return refuse(...barred);
  const over = row.status === 'POLICE_DECLINED' || row.finalOutcome === 'DECLINED' || row.finalOutcome === 'NOT_CONVICTED';
  if (!over || transfers.some((one) => transferRuns(one) || policeHaveIt(one))) return refuse(becauseOf('NOT_DECLINED'));
  const { on, lateReason } = input;
  const until = waitedUntil(row, on);
  const { closes, dueOn } = closing(timed, () => until, on);
  const conclusion = { dueOn, paused: false };
  return accept({ act: 'RESUME_AFTER_POLICE', to, on, lateReason, officers: [], changes: { dueOn }, conclusion, closes });
}
