import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/history-refusals.ts';
import { exit } from '../lifecycle/programmes.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 退出 (R10.4): by the national office; history is kept, and a centre that leaves the sequence is a key centre no longer (R18.4). */
export const exitProgramme: MutationResolvers['exitProgramme'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'exitProgramme', input, async ({ programmes }, today, db) => {
    const seen = await programmes.byId.load(input.programmeMembershipId);
    if (!seen) return refuse(because('NOT_FOUND'));
    await programmes.lockMember(seen.memberId);
    const membership = await programmes.lock(seen.id);
    if (!membership) return refuse(because('NOT_NATIONAL'));
    const decided = exit(input, { today, membership, memberships: await programmes.ofMember.load(membership.memberId) });
    if (!decided.ok) return decided;
    const { toOn: validTo, reason: exitReason } = input;
    await programmes.exit(decided.value, { validTo, exitReason, exitDocument: input.document.trim() });
    const [id = membership.id, ...endedWith] = decided.value;
    const place = { entityType: 'programmeMembership', entityId: id, jurisdiction: membership.jurisdiction };
    await appendEvent(db, viewer, { what: 'PROGRAMME_EXITED', ...place, payload: { validTo, exitReason, endedWith } });
    return accept({ id, endedWith });
  });
  const load = (id: string) => store.programmes.byId.load(id);
  const ended = outcome.ok ? await Promise.all(outcome.value.endedWith.map(load)) : [];
  const programmeMembership = outcome.ok ? await load(outcome.value.id) : null;
  return { programmeMembership, endedWith: ended.filter((one) => one !== null), userErrors: userErrors(outcome) };
};
