import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/legislation-refusals.ts';
import { amend } from '../lifecycle/legislation.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 修改 (R0.3): both versions change in one transaction, so that on every day exactly one of them holds. */
export const amendInstrument: MutationResolvers['amendInstrument'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'amendInstrument', input, async ({ instruments }, today, db) => {
    const row = await instruments.lock(input.instrumentId);
    if (!row) return refuse(because((await instruments.byId.load(input.instrumentId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const locked = await instruments.lock(input.nextId);
    const next = locked && { ...locked, kept: locked.agencyId === row.agencyId };
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = amend(input, { ...row, today, actors, previous: null, next });
    if (!decided.ok) return decided;
    await instruments.move(row.id, decided.value.old);
    await instruments.move(input.nextId, { ...decided.value.next, previousId: row.id });
    const place = { entityType: 'legalInstrument', jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'INSTRUMENT_AMENDED', entityId: row.id, ...place, payload: { nextId: input.nextId } });
    await appendEvent(db, viewer, { what: 'INSTRUMENT_IN_FORCE', entityId: input.nextId, ...place, payload: decided.value.next });
    return accept({ id: row.id });
  });
  return { instrument: outcome.ok ? await store.instruments.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
