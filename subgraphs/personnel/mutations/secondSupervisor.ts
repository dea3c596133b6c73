import { maySend } from '#law/secondment.ts';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { second } from '../lifecycle/secondment.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 派驻 (R14.7, R14.8): the secondment, and with it the time-boxed opening of the host's cases, in one transaction. */
export const secondSupervisor: MutationResolvers['secondSupervisor'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'secondSupervisor', input, async (writes, today, db) => {
    const sender = mayWrite(viewer, 'secondment') && viewer.office ? await writes.service.office(viewer.office) : null;
    if (!sender || !maySend(sender.level)) return refuse(because('NOT_A_SENDER'));
    const officer = await writes.service.lock(input.officerId);
    if (!officer) return refuse(because('NOT_FOUND', 'officerId'));
    if (officer.agencyId !== sender.id) return refuse(because('NOT_A_SENDER', 'officerId'));
    const host = await writes.service.office(input.hostId);
    const others = await writes.secondments.of.load(officer.id);
    const decided = second(input, { today, sender: sender.jurisdiction, host, officer, others });
    if (!decided.ok || !host) return decided.ok ? refuse(because('NOT_FOUND', 'hostId')) : decided;
    const id = await writes.secondments.send(officer, host, decided.value);
    const place = { entityType: 'secondment', entityId: id, jurisdiction: host.jurisdiction };
    await appendEvent(db, viewer, { what: 'SUPERVISOR_SECONDED', ...place, payload: { hostId: host.id } });
    return accept({ id });
  });
  return { secondment: outcome.ok ? await store.secondments.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
