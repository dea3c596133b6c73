import { conclusionClock, docketClock, stateOf, type Clock } from '#law/clocks.ts';
import type { CaseRow } from '../tables.ts';
import type { Deadline } from '../types.generated.ts';

type Facts = Pick<CaseRow, 'kind' | 'channel' | 'receivedOn' | 'docketedOn' | 'concludedOn'>;

/** The clock of the conclusion: by the rule-set of the docket date, never re-timed (R8.5). */
export const conclusionDeadline = ({ kind, docketedOn, concludedOn }: Facts, today: string): Deadline =>
  deadline(conclusionClock({ kind, docketedOn }), concludedOn, today);

/** Every clock of a case, in the order in which it starts. */
export function deadlinesOf(facts: Facts, today: string): readonly Deadline[] {
  const { kind, channel, receivedOn, docketedOn } = facts;
  const docket = docketClock({ kind, channel, receivedOn, decidedOn: docketedOn });
  return [deadline(docket, docketedOn, today), conclusionDeadline(facts, today)];
}

const deadline = (clock: Clock, doneOn: string | null, today: string): Deadline => ({ ...clock, state: stateOf(clock, { doneOn, today }) });
