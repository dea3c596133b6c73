import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/field-refusals.ts';
import { takeBack } from '../lifecycle/field.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 交回执法标志 (R16.5): the badge may be given to somebody else from that day on. */
export const returnInsignia: MutationResolvers['returnInsignia'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { insigniaId } = input;
  const outcome = await perform(context, 'returnInsignia', input, async (writes, today, db) => {
    const row = await writes.insignia.lock(insigniaId);
    if (!row) return refuse(because((await writes.insignia.byId.load(insigniaId)) ? 'NOT_OUR_OFFICER' : 'NOT_FOUND'));
    const decided = takeBack(input, { ...row, today });
    if (!decided.ok) return decided;
    await writes.insignia.takeBack(row.id, decided.value);
    const place = { entityType: 'insignia', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'INSIGNIA_RETURNED', ...place });
    return accept({ id: row.id });
  });
  return { insignia: outcome.ok ? await store.insignia.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
