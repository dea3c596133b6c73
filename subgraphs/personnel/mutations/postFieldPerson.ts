import { uuidv7 } from 'uuidv7';
import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/field-refusals.ts';
import { post } from '../lifecycle/field.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 选派 (R14.9): somebody who watches at a site of the office's division, without power to enforce. */
export const postFieldPerson: MutationResolvers['postFieldPerson'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'postFieldPerson', input, async (writes, today, db) => {
    const { office } = viewer;
    if (office === null || !mayWrite(viewer, 'fieldPost')) return refuse(because('NOT_AN_OFFICE'));
    const { jurisdiction } = input;
    const placeKnown = await writes.fieldPosts.divisionKnown(jurisdiction);
    const placeOpen = reaches(viewer, 'fieldPost', 'create', { place: jurisdiction, office });
    const decided = post(input, { today, placeKnown, placeOpen });
    if (!decided.ok) return decided;
    const id = uuidv7();
    await writes.fieldPosts.insert({ ...decided.value, id, agencyId: office });
    const place = { entityType: 'fieldPost', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'FIELD_PERSON_POSTED', ...place, payload: { siteKind: input.siteKind } });
    return accept({ id });
  });
  return { fieldPost: outcome.ok ? await store.fieldPosts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
