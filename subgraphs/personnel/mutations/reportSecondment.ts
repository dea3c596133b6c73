import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { report } from '../lifecycle/secondment.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 督导报告 (R14.7): recorded by the sending office. */
export const reportSecondment: MutationResolvers['reportSecondment'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'reportSecondment', input, async ({ secondments }, today, db) => {
    const row = await secondments.lock(input.secondmentId);
    if (!row) return refuse(because((await secondments.byId.load(input.secondmentId)) ? 'NOT_THE_SENDER' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.fromAgencyId, place: row.jurisdiction });
    const decided = report(input, { ...row, today, actors });
    if (!decided.ok) return decided;
    await secondments.report(row.id, decided.value);
    const place = { entityType: 'secondment', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'SUPERVISOR_REPORTED', ...place });
    return accept({ id: row.id });
  });
  return { secondment: outcome.ok ? await store.secondments.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
