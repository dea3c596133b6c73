import type { Outcome } from '#platform/outcome.ts';
import type { ActFacts } from '../lifecycle/guards.ts';
import type { OnPenalty } from '../lifecycle/penalty.ts';
import type { CaseRow, PenaltyRow } from '../tables.ts';
import type { Act, Acting } from './acts.ts';

/** An act on the penalty of a case: its rule with the penalty on record, then what becomes of it. */
export const penaltyAct = <More extends OnPenalty>(
  { store }: Acting,
  decide: (facts: ActFacts, penalty: PenaltyRow | null, row: CaseRow) => Outcome<More> | Promise<Outcome<More>>,
): Act<More> => ({
  decide: async (facts, row) => decide(facts, await store.penalties.of.load(row.id), row),
  write: ({ penalty }, row) => store.penalties.change(row.id, penalty),
});
