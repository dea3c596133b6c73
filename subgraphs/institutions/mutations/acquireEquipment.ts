import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { acquire } from '../lifecycle/capacity.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记设备 (R16.3, R16.4): a lot of the own office, and its trace. */
export const acquireEquipment: MutationResolvers['acquireEquipment'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'acquireEquipment', input, async (writes, today, db) => {
    const office = await writes.capacity.ownOffice('equipment');
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const decided = acquire(input, office, today);
    if (!decided.ok) return decided;
    const { jurisdiction } = office;
    const own = { id: uuidv7(), agencyId: office.id, jurisdiction };
    await writes.equipment.insert([{ ...decided.value, ...own }]);
    const what = { what: 'EQUIPMENT_ACQUIRED', entityType: 'equipment', entityId: own.id, jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { kind: input.kind, quantity: input.quantity } });
    return accept({ id: own.id });
  });
  return { equipment: outcome.ok ? await store.equipment.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
