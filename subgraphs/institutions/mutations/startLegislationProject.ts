import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/legislation-refusals.ts';
import { start } from '../lifecycle/projects.ts';
import { ownOffice } from '../store/own-office.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 立项 (R1.1): run by the own office. */
export const startLegislationProject: MutationResolvers['startLegislationProject'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'startLegislationProject', input, async ({ agencies, projects }, today, db) => {
    const office = await ownOffice(viewer, 'legislationProject', agencies);
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const decided = start(input, office, today);
    if (!decided.ok) return decided;
    const [id, jurisdiction] = [uuidv7(), office.jurisdiction];
    await projects.insert({ ...decided.value, id, jurisdiction, agencyId: office.id });
    const place = { entityType: 'legislationProject', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'LEGISLATION_LISTED', ...place, payload: { level: input.level } });
    return accept({ id });
  });
  return { project: outcome.ok ? await store.projects.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
