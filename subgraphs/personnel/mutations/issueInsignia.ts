import { uuidv7 } from 'uuidv7';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/field-refusals.ts';
import { issue } from '../lifecycle/field.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 发放执法标志 (R16.5): to a serving officer of the own office; a badge lies with one officer at a time. */
export const issueInsignia: MutationResolvers['issueInsignia'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { officerId } = input;
  const outcome = await perform(context, 'issueInsignia', input, async (writes, today, db) => {
    if (!mayWrite(viewer, 'insignia')) return refuse(because('NOT_OUR_OFFICER'));
    const officer = await writes.ownOfficers.lock(officerId);
    if (!officer) return refuse(because((await writes.officers.byId.load(officerId)) ? 'NOT_OUR_OFFICER' : 'NOT_FOUND', 'officerId'));
    const decided = issue(input, { today, officer });
    if (!decided.ok) return decided;
    const { agencyId, jurisdiction } = officer;
    const id = uuidv7();
    const given = await writes.insignia.give({ ...decided.value, id, officerId: officer.id, agencyId, jurisdiction });
    if (!given) return refuse(because('BADGE_TAKEN', 'badgeNo'));
    await appendEvent(db, viewer, { what: 'INSIGNIA_ISSUED', entityType: 'insignia', entityId: id, jurisdiction });
    return accept({ id });
  });
  return { insignia: outcome.ok ? await store.insignia.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
