import type { Repeatable, userErrors } from '#platform/mutation.ts';
import type { Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import type { ActFacts } from '../lifecycle/guards.ts';
import type { OnMeasure } from '../lifecycle/measures.ts';
import type { Store } from '../store.ts';
import type { CaseRow, MeasureRow } from '../tables.ts';
import { caseAct, type ActOn } from './acts.ts';

/** An act on one measure of a case; one of another case is not found here. */
export async function measureAct(
  context: Context<Store>,
  field: string,
  input: ActOn & Repeatable & { readonly measureId: string },
  decide: (facts: ActFacts, measure: MeasureRow | null, store: Store) => Outcome<OnMeasure> | Promise<Outcome<OnMeasure>>,
): Promise<{ case: CaseRow | null; measure: MeasureRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { measureId } = input;
  const payload = await caseAct(context, field, input, ({ store }) => ({
    decide: async (facts, row) => {
      const measure = await store.measures.byId.load(measureId);
      return decide(facts, measure?.caseId === row.id ? measure : null, store);
    },
    write: async ({ measure, goesOnTo }, row) => {
      await store.measures.change(measureId, measure);
      if (goesOnTo !== undefined) await store.measures.retime(row.id, measureId, goesOnTo);
    },
  }));
  return { ...payload, measure: payload.case && (await context.store.measures.byId.load(measureId)) };
}
