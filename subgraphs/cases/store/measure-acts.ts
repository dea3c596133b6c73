import type { Outcome } from '#platform/outcome.ts';
import type { ActFacts } from '../lifecycle/guards.ts';
import type { OnMeasure } from '../lifecycle/measures.ts';
import type { MeasureRow } from '../tables.ts';
import type { Act, Acting } from './acts.ts';

/** An act on one measure of a case; one of another case is not found here. */
export const measureAct = <More extends OnMeasure>(
  { store }: Acting,
  measureId: string,
  decide: (facts: ActFacts, measure: MeasureRow | null) => Outcome<More>,
): Act<More> => ({
  decide: async (facts, row) => {
    const measure = await store.measures.byId.load(measureId);
    return decide(facts, measure?.caseId === row.id ? measure : null);
  },
  write: async ({ measure, goesOnTo }, row) => {
    await store.measures.change(measureId, measure);
    if (goesOnTo !== undefined) await store.measures.retime(row.id, measureId, goesOnTo);
  },
});
