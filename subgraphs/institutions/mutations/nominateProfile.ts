import { uuidv7 } from 'uuidv7';
import { plan, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { nominate, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提名 (R12.1): the profile with its number and patents; the centre's office shall confirm it. */
export const nominateProfile: MutationResolvers['nominateProfile'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'nominateProfile', input, async (writes, today, db) => {
    const mayCreate = plan(viewer, 'talentProfile', 'create').kind !== 'NONE';
    const centre = mayCreate && viewer.office ? await writes.centres.byId.load(viewer.office) : null;
    if (!centre) return refuse(because('NOT_A_CENTRE'));
    const placeKnown = (await writes.jurisdictions.byCode.load(input.jurisdiction)) !== null;
    const placeOpen = reaches(viewer, 'talentProfile', 'create', { place: input.jurisdiction, office: centre.id });
    const decided = nominate(input, { today, centre, placeKnown, placeOpen });
    if (!decided.ok) return decided;
    const { patentNumbers, ...facts } = decided.value;
    const profileNo = await writes.talent.nextNumber(centre.code, today.slice(0, 4));
    const row = { id: uuidv7(), profileNo, centreId: centre.id, agencyId: centre.agencyId, ...facts };
    await writes.talent.insert(row, patentNumbers);
    await appendEvent(db, viewer, talentEvent('TALENT_NOMINATED', 'talentProfile', row.id));
    return accept({ id: row.id });
  });
  return { profile: outcome.ok ? await store.talent.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
