import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { leave } from '../lifecycle/service.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 离职 (R14.1, §2.7): term and service end, and the certificate is cancelled from the next day, in one transaction. */
export const endService: MutationResolvers['endService'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { reason } = input;
  const outcome = await perform(context, 'endService', input, async (writes, today, db) => {
    const row = await writes.service.lock(input.officerId);
    if (!row) return refuse(because((await writes.officers.byId.load(input.officerId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const terms = await writes.service.of.load(row.id);
    const secondments = await writes.secondments.of.load(row.id);
    const decided = leave(input, { ...row, terms, secondments, today, actors });
    if (!decided.ok) return decided;
    const { lastOn, nextOn } = decided.value;
    await writes.service.leave(row, reason, lastOn, nextOn);
    const place = { entityType: 'officer', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'OFFICER_LEFT', ...place, payload: { reason, lastOn } });
    return accept({ id: row.id });
  });
  const officer = outcome.ok ? await store.officers.byId.load(outcome.value.id) : null;
  return { officer, badgesToReturn: officer ? await store.service.badgesOf(officer.id) : [], userErrors: userErrors(outcome) };
};
