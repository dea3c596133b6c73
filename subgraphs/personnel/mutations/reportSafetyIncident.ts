import { uuidv7 } from 'uuidv7';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/field-refusals.ts';
import { report } from '../lifecycle/field.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 报告人身安全事件 (R16.5): by the officer's own office. */
export const reportSafetyIncident: MutationResolvers['reportSafetyIncident'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { officerId } = input;
  const outcome = await perform(context, 'reportSafetyIncident', input, async (writes, today, db) => {
    if (!mayWrite(viewer, 'safetyIncident')) return refuse(because('NOT_OUR_OFFICER'));
    const officer = await writes.ownOfficers.lock(officerId);
    if (!officer) return refuse(because((await writes.officers.byId.load(officerId)) ? 'NOT_OUR_OFFICER' : 'NOT_FOUND', 'officerId'));
    const decided = report(input, { today, officer });
    if (!decided.ok) return decided;
    const { agencyId, jurisdiction } = officer;
    const id = uuidv7();
    await writes.safetyIncidents.insert({ ...decided.value, id, officerId: officer.id, agencyId, jurisdiction });
    const place = { entityType: 'safetyIncident', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'SAFETY_INCIDENT_REPORTED', ...place, payload: { kind: input.kind } });
    return accept({ id });
  });
  return { safetyIncident: outcome.ok ? await store.safetyIncidents.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
