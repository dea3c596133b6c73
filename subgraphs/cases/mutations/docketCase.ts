import { formatCaseNumber } from '#law/case-number.ts';
import { officePrefix } from '#law/office-prefix.ts';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { docket } from '../lifecycle.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 立案 (R2.3, R15.1): one transaction; the certificates stay locked until it ends. */
export const docketCase: MutationResolvers['docketCase'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'docketCase', input, async (writes, today, db) => {
    const office = mayWrite(viewer, 'case') && viewer.office ? await writes.office(viewer.office) : null;
    if (!office) return refuse(because('NOT_PERMITTED'));
    const complaint = input.complaintId == null ? null : await writes.complaint(input.complaintId);
    const officers = await writes.officersForAction(input.handlers);
    const placeKnown = await writes.divisionKnown(input.jurisdiction);
    const decided = docket(input, { today, office, officers, placeKnown, complaint });
    if (!decided.ok) return decided;
    const { handlers, ...facts } = decided.value;
    const year = Number(facts.docketedOn.slice(0, 4));
    const sequence = await writes.nextNumber(office.id, input.kind, year);
    const place = { agencyId: office.id, jurisdiction: input.jurisdiction };
    const { kind, title, petitioner, respondent, receivedOn, legalBasis, complaintId } = input;
    const id = await writes.insert(
      {
        ...facts,
        ...place,
        caseNo: formatCaseNumber({ prefix: officePrefix({ code: office.jurisdiction, name: office.place }), kind, year, sequence }),
        kind,
        status: 'DOCKETED',
        title,
        petitioner,
        respondent,
        receivedOn,
        legalBasis: [...legalBasis],
        originComplaintId: complaintId ?? null,
      },
      handlers.map((handler, index) => ({
        ...handler,
        ...place,
        officePlace: office.jurisdiction,
        lead: index === 0,
        entitled: true,
        assignedOn: today,
      })),
    );
    if (complaintId != null && !(await writes.moveComplaint(complaintId, id, 'DOCKETED', today, null)))
      return refuse(because('ALREADY_DOCKETED', 'complaintId'));
    await appendEvent(db, viewer, { what: 'CASE_DOCKETED', entityType: 'case', entityId: id, jurisdiction: input.jurisdiction });
    return accept({ id });
  });
  return { case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
