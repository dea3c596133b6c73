import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { close } from '../lifecycle/units.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 撤销内设机构 (R14.2): the unit ends, and with it the plaque that it carries. */
export const closeUnit: MutationResolvers['closeUnit'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'closeUnit', input, async (writes, today, db) => {
    const row = await writes.units.lock(input.unitId);
    if (!row) return refuse(because((await writes.units.byId.load(input.unitId)) ? 'NOT_YOUR_OFFICE' : 'NOT_FOUND'));
    const decided = close(input, row, today);
    if (!decided.ok) return decided;
    await writes.units.change(row.id, decided.value);
    const what = { what: 'UNIT_CLOSED', entityType: 'agencyUnit', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { closedOn: input.closedOn } });
    return accept({ id: row.id });
  });
  return { unit: outcome.ok ? await store.units.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
