import { uuidv7 } from 'uuidv7';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import type { Taken } from '../lifecycle/taken.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { actOn, type Act, type Acting, type ActOn } from './acts.ts';

/** One act on one case that puts a row of its own on record: its id is chosen before, so that a repeat answers with the same row. */
export async function caseActMaking<More extends Taken, Row>(
  context: Context<Store>,
  field: string,
  input: ActOn & Repeatable,
  rowsOf: (store: Store) => { readonly byId: { readonly load: (id: string) => Promise<Row | null> } },
  act: (acting: Acting, made: string) => Act<More>,
): Promise<{ case: CaseRow | null; made: Row | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, async (writes, today, db) => {
    const made = uuidv7();
    const acting = { store: writes, viewer, today, db };
    const acted = await actOn(acting, input, act(acting, made));
    return acted.ok ? accept({ ...acted.value, made }) : acted;
  });
  if (!outcome.ok) return { case: null, made: null, userErrors: userErrors(outcome) };
  const { id, made } = outcome.value;
  return { case: await store.byId.load(id), made: await rowsOf(store).byId.load(made), userErrors: [] };
}
