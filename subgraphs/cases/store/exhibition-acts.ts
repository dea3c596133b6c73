import { appendEvent } from '#platform/events.ts';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { closingOf, exhibitionActors, instantOf, type ExhibitionFacts, type ExhibitionTaken } from '../lifecycle/exhibition.ts';
import { because } from '../lifecycle/exhibition-refusals.ts';
import type { Store } from '../store.ts';
import type { ExhibitionCaseRow } from '../tables.ts';
import type { Acting } from './acts.ts';

/** What an act on a complaint at a show decides, and what it writes beside the row. */
export interface ExhibitionAct {
  readonly decide: (facts: ExhibitionFacts, row: ExhibitionCaseRow) => Outcome<ExhibitionTaken> | Promise<Outcome<ExhibitionTaken>>;
  readonly write?: (row: ExhibitionCaseRow) => Promise<void>;
}
type Input = Repeatable & { readonly exhibitionCaseId: string; readonly officers?: readonly string[] };

/** The last instant on record of a complaint. */
const lastOf = ({ receivedAt, forwardedAt, notifiedAt, defendedAt, checkedAt }: ExhibitionCaseRow): string =>
  instantOf(checkedAt ?? defendedAt ?? notifiedAt ?? forwardedAt) ?? instantOf(receivedAt) ?? receivedAt;

/** One act on one complaint at a show: lock it, decide by the rule, write the row and the event; two at once wait for each other. */
export async function exhibitionAct(context: Context<Store>, field: string, input: Input, act: (acting: Acting) => ExhibitionAct) {
  const { viewer } = context;
  const outcome = await perform(context, field, input, async (store, today, db) => {
    const row = await store.exhibitions.lockCase(input.exhibitionCaseId);
    if (!row) return refuse(because((await store.exhibitions.caseById.load(input.exhibitionCaseId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const show = await store.exhibitions.byId.load(row.exhibitionId);
    if (!show) return refuse(because('NOT_FOUND'));
    const stationed = await store.exhibitions.stationedAt(show.id);
    const actors = exhibitionActors(viewer, { agencyId: row.agencyId, stationed });
    const officers = input.officers ? await store.officersForAction(input.officers) : [];
    const instants = { lastAt: lastOf(row), defenceDueAt: instantOf(row.defenceDueAt), closesAt: closingOf(show) };
    const { decide, write } = act({ store, viewer, today, db });
    const decided = await decide({ ...row, ...instants, today, stationed, actors, officers }, row);
    if (!decided.ok) return decided;
    const { to, changes } = decided.value;
    await write?.(row);
    await store.exhibitions.change(row.id, { ...changes, status: to });
    const place = { entityType: 'exhibition_case', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `EXHIBITION_${to}`, ...place, payload: { from: row.status, to } });
    return accept({ id: row.id });
  });
  const exhibitionCase = outcome.ok ? await context.store.exhibitions.caseById.load(outcome.value.id) : null;
  return { exhibitionCase, userErrors: userErrors(outcome) };
}
