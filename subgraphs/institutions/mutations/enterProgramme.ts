import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/history-refusals.ts';
import { enter } from '../lifecycle/programmes.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 列入 (R10.4, R12.2, R18.4): by the national office; entries of one member wait for each other, so two never overlap. */
export const enterProgramme: MutationResolvers['enterProgramme'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'enterProgramme', input, async ({ history, programmes }, today, db) => {
    if (!mayWrite(viewer, 'programmeMembership')) return refuse(because('NOT_NATIONAL'));
    await programmes.lockMember(input.memberId);
    const member = await history.member(input.memberId);
    const memberships = member ? await programmes.ofMember.load(member.row.id) : [];
    const decided = enter(input, { today, member, memberships });
    if (!decided.ok) return decided;
    const id = await programmes.enter(decided.value);
    const { programme, memberId, jurisdiction, validFrom, entryDocument } = decided.value;
    const place = { entityType: 'programmeMembership', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'PROGRAMME_ENTERED', ...place, payload: { programme, memberId, validFrom, entryDocument } });
    return accept({ id });
  });
  const programmeMembership = outcome.ok ? await store.programmes.byId.load(outcome.value.id) : null;
  return { programmeMembership, userErrors: userErrors(outcome) };
};
