import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { raise } from '../lifecycle/units.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 加挂牌子 (R14.4): corps or detachment, with the staffing authority's approval; two at once for one office wait for each other. */
export const raisePlaque: MutationResolvers['raisePlaque'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'raisePlaque', input, async (writes, today, db) => {
    const unit = await writes.units.lock(input.unitId);
    if (!unit) return refuse(because((await writes.units.byId.load(input.unitId)) ? 'NOT_YOUR_OFFICE' : 'NOT_FOUND'));
    const elsewhere = await writes.units.plaqueElsewhere(unit, input.raisedOn);
    const office = await writes.agencies.byId.load(unit.agencyId);
    const decided = raise(input, { unit, level: office?.level ?? 'COUNTY', elsewhere, today });
    if (!decided.ok) return decided;
    await writes.units.change(unit.id, decided.value);
    const what = { what: 'PLAQUE_RAISED', entityType: 'agencyUnit', entityId: unit.id, jurisdiction: unit.jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { plaque: input.plaque, approvalNo: input.approvalNo } });
    return accept({ id: unit.id });
  });
  return { unit: outcome.ok ? await store.units.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
