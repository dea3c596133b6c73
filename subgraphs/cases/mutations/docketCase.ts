import { uuidv7 } from 'uuidv7';
import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { docket } from '../lifecycle.ts';
import { recordOf, yearOf } from '../lifecycle/record.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 立案 (R2.3, R15.1): one transaction; the certificates stay locked until it ends. */
export const docketCase: MutationResolvers['docketCase'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'docketCase', input, async (writes, today, db) => {
    const office = mayWrite(viewer, 'case') && viewer.office ? await writes.office(viewer.office) : null;
    if (!office) return refuse(because('NOT_PERMITTED'));
    const { complaintId, jurisdiction, kind } = input;
    const complaint = complaintId == null ? null : await writes.complaint(complaintId);
    const placeKnown = await writes.divisionKnown(jurisdiction);
    const placeReached = reaches(viewer, 'case', 'write', { place: jurisdiction, office: office.id });
    const officers = await writes.officersForAction(input.handlers);
    const decided = docket(input, { today, office, officers, placeKnown, placeReached, complaint });
    if (!decided.ok) return decided;
    const id = uuidv7();
    // The complaint first: who dockets it second waits here and is told, before a number is taken.
    const moved = complaintId == null || (await writes.moveComplaint(complaintId, id, 'DOCKETED', today, null));
    if (!moved) return refuse(because('ALREADY_DOCKETED', 'complaintId'));
    const sequence = await writes.nextNumber(office.id, kind, yearOf(today));
    await writes.insert(recordOf(input, { id, office, docketed: decided.value, sequence }));
    await appendEvent(db, viewer, { what: 'CASE_DOCKETED', entityType: 'case', entityId: id, jurisdiction });
    return accept({ id });
  });
  return { case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
