import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/field-refusals.ts';
import { end } from '../lifecycle/field.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 结束选派 (R14.9): by the office that sent the person. */
export const endFieldPost: MutationResolvers['endFieldPost'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'endFieldPost', input, async (writes, today, db) => {
    const row = await writes.fieldPosts.lock(input.fieldPostId);
    if (!row) return refuse(because((await writes.fieldPosts.byId.load(input.fieldPostId)) ? 'NOT_OUR_POST' : 'NOT_FOUND'));
    const decided = end(input, { ...row, today });
    if (!decided.ok) return decided;
    await writes.fieldPosts.end(row.id, decided.value);
    const place = { entityType: 'fieldPost', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'FIELD_POST_ENDED', ...place, payload: { endsOn: input.endsOn } });
    return accept({ id: row.id });
  });
  return { fieldPost: outcome.ok ? await store.fieldPosts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
