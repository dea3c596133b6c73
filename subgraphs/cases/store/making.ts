import { uuidv7 } from 'uuidv7';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import type { Taken } from '../lifecycle/taken.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { actOn, type Act, type Acting, type ActOn } from './acts.ts';

/** One act on one case that puts a row of its own on record: its id is chosen before, so that a repeat answers with the same row. */
export async function caseActMaking<More extends Taken>(
  context: Context<Store>,
  field: string,
  input: ActOn & Repeatable,
  act: (acting: Acting, made: string) => Act<More>,
): Promise<{ case: CaseRow | null; made: string | null; userErrors: ReturnType<typeof userErrors> }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, async (writes, today, db) => {
    const made = uuidv7();
    const acting = { store: writes, viewer, today, db };
    const acted = await actOn(acting, input, act(acting, made));
    return acted.ok ? accept({ ...acted.value, made }) : acted;
  });
  const { id, made } = outcome.ok ? outcome.value : { id: null, made: null };
  return { case: id === null ? null : await store.byId.load(id), made, userErrors: userErrors(outcome) };
}
