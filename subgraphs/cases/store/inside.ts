import { appendEvent } from '#platform/events.ts';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import type { Internal } from '../lifecycle/deliberation.ts';
import type { ActFacts } from '../lifecycle/guards.ts';
import { because } from '../lifecycle/refusals.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { factsOf, type ActOn } from './acts.ts';

/**
 * An act whose only trace is in the internal volume: guarded and versioned like every other, but neither a step nor an event of the
 * case, which its parties read. The event is about the record, and stays in the audit trail (domain §6.7).
 */
export async function insideAct(
  context: Context<Store>,
  field: string,
  input: ActOn & Repeatable,
  decide: (facts: ActFacts) => Outcome<Internal>,
): Promise<{ case: CaseRow | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, async (writes, today, db) => {
    const row = await writes.lock(input.caseId);
    if (!row) return refuse(because((await writes.byId.load(input.caseId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const decided = decide(await factsOf({ store: writes, viewer, today, db }, row, input.officers));
    if (!decided.ok) return decided;
    await writes.internal.add(row, decided.value);
    await writes.update(row.id, {});
    const { kind, madeOn } = decided.value;
    const place = { entityType: 'internal_record', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `INTERNAL_${kind}_RECORDED`, ...place, payload: { on: madeOn } });
    return accept({ id: row.id });
  });
  return { case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
}
