import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { assign } from '../lifecycle/assignment.ts';
import { conflictKinds } from '../lifecycle/candidates.ts';
import { because } from '../lifecycle/refusals.ts';
import { conflictsOf } from '../store/conflicts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 调整承办人 (R2.2, R15.1): the certificates of the new team stay locked until it is assigned. */
export const assignHandlers: MutationResolvers['assignHandlers'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'assignHandlers', input, async (writes, today, db) => {
    const row = await writes.lock(input.caseId);
    if (!row) return refuse(because((await writes.byId.load(input.caseId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const [office, present] = [await writes.office(row.agencyId), await writes.presentHandlers(row.id)];
    const officers = await writes.officersForAction(input.handlers);
    const conflicts = await conflictsOf(
      writes,
      row,
      officers.map(({ id }) => id),
    );
    const hinted = officers.flatMap(({ id }) => (conflictKinds(id, conflicts).length > 0 ? [id] : []));
    const barred = await writes.barred(row.id);
    const facts = { ...row, today, officeId: row.agencyId, present, officers, barred, hinted, subject: viewer.subject };
    const decided = assign(input, facts);
    if (!decided.ok) return decided;
    const { relieved, added } = decided.value;
    await writes.assign(row, office?.jurisdiction ?? row.jurisdiction, decided.value, today);
    await writes.update(row.id, {});
    const payload = { relieved, added: added.map(({ officerId }) => officerId) };
    const place = { entityType: 'case', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'HANDLERS_ASSIGNED', ...place, payload });
    return accept({ id: row.id });
  });
  return { case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
