import { reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/guard-refusals.ts';
import { requestRecusal as rule } from '../lifecycle/recusal.ts';
import { headAsked } from '../store/head-recusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 申请回避 (办法 §7): a party asks by its grant on the case, so it locks nothing but its own turn. */
export const requestRecusal: MutationResolvers['requestRecusal'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'requestRecusal', input, async (writes, today, db) => {
    const row = await writes.byId.load(input.caseId);
    if (!row) return refuse(because('NOT_FOUND'));
    const office = reaches(viewer, 'recusal', 'create', { place: row.jurisdiction, office: row.agencyId });
    if (viewer.role !== 'RIGHT_HOLDER' && !office) return refuse(because('NOT_PERMITTED'));
    const handlers = (await writes.handlersOf.load(row.id)).filter(({ relievedOn }) => relievedOn === null);
    const asked = await writes.recusals.asked(row.id);
    const named = { agencyId: row.agencyId, officerId: input.officerId };
    const above = input.aboutHead && office ? await headAsked(writes, named, today) : { head: null, superiorId: null };
    const decided = rule(input, { viewer, officeId: row.agencyId, status: row.status, handlers, asked, ...above });
    if (!decided.ok) return decided;
    const { ground, requestedBy } = input;
    const id = await writes.recusals.request(row, { ...decided.value, ground, requestedBy, requestedOn: today });
    const place = { entityType: 'case', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'CASE_REQUEST_RECUSAL', ...place, payload: { recusal: id } });
    return accept({ id, caseId: row.id });
  });
  const [recusal, file] = outcome.ok ? [await store.recusals.byId.load(outcome.value.id), await store.byId.load(outcome.value.caseId)] : [];
  return { recusal: recusal ?? null, case: file ?? null, userErrors: userErrors(outcome) };
};
