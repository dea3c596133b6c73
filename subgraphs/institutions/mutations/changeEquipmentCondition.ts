import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { recondition } from '../lifecycle/capacity.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 变更设备状况 (R16.3): the lot ends and goes on in its new condition, so that past days keep the old one. */
export const changeEquipmentCondition: MutationResolvers['changeEquipmentCondition'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'changeEquipmentCondition', input, async (writes, today, db) => {
    const row = await writes.equipment.lock(input.equipmentId);
    if (!row) return refuse(because((await writes.equipment.byId.load(input.equipmentId)) ? 'NOT_YOUR_OFFICE' : 'NOT_FOUND'));
    const decided = recondition(input, row, today);
    if (!decided.ok) return decided;
    const { agencyId, jurisdiction } = row;
    const lots = decided.value.lots.map((lot) => ({ ...lot, id: uuidv7(), agencyId, jurisdiction }));
    await writes.equipment.end(row.id, decided.value.validTo);
    await writes.equipment.insert(lots);
    const what = { what: 'EQUIPMENT_CHANGED', entityType: 'equipment', entityId: row.id, jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { condition: input.condition, quantity: input.quantity ?? row.quantity } });
    return accept({ id: row.id, lots: lots.map(({ id }) => id) });
  });
  const { id, lots } = outcome.ok ? outcome.value : { id: null, lots: [] };
  const equipment = id === null ? null : await store.equipment.byId.load(id);
  return { equipment, lots: await store.equipment.all(lots), userErrors: userErrors(outcome) };
};
