import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { setUp } from '../lifecycle/units.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 设立内设机构 (R14.2, R14.3, R14.6): the unit of the own office, and its trace. */
export const createUnit: MutationResolvers['createUnit'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'createUnit', input, async (writes, today, db) => {
    const office = await writes.capacity.ownOffice('agencyUnit');
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const decided = setUp(input, office, today);
    if (!decided.ok) return decided;
    const { jurisdiction } = office;
    const own = { id: uuidv7(), agencyId: office.id, jurisdiction };
    await writes.units.insert({ ...decided.value, ...own });
    const what = { what: 'UNIT_CREATED', entityType: 'agencyUnit', entityId: own.id, jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { kind: input.kind, dutyLevel: input.dutyLevel } });
    return accept({ id: own.id });
  });
  return { unit: outcome.ok ? await store.units.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
