import { nextDue } from '#law/complaints.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { conclude } from '../lifecycle.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 结案 (R2.2, R15.1): the complaint it came from learns the result in the same transaction. */
export const concludeCase: MutationResolvers['concludeCase'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'concludeCase', input, async (writes, today, db) => {
    const row = await writes.lock(input.caseId);
    if (!row) return refuse(because((await writes.byId.load(input.caseId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const handlers = (await writes.presentHandlers(row.id)).map(({ officerId }) => officerId);
    const officers = await writes.officersForAction(handlers);
    const decided = conclude(input, { ...row, today, officeId: row.agencyId, handlers, officers });
    if (!decided.ok) return decided;
    const { concludedOn } = decided.value;
    await writes.update(row.id, { ...decided.value, status: 'CONCLUDED' });
    if (row.originComplaintId) {
      await writes.moveComplaint(row.originComplaintId, row.id, 'RESULT_RECEIVED', concludedOn, nextDue('RESULT_RECEIVED', concludedOn));
    }
    await appendEvent(db, viewer, { what: 'CASE_CONCLUDED', entityType: 'case', entityId: row.id, jurisdiction: row.jurisdiction });
    return accept({ id: row.id });
  });
  return { case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
