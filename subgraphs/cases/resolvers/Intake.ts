import { issuesAcceptancePaper } from '#law/mediation-subjects.ts';
import { INTAKE_WORDING } from '#law/public-wording.ts';
import { reaches } from '#platform/access.ts';
import { caseActors } from '../lifecycle/acting.ts';
import { duplicatesOf } from '../lifecycle/duplicates.ts';
import { handoverOf } from '../lifecycle/handover.ts';
import { channelTold } from '../lifecycle/inside.ts';
import { intakeActions } from '../lifecycle/intake-actions.ts';
import { intakeDeadline } from '../lifecycle/intake-clock.ts';
import { remunerationOf } from '../lifecycle/mediation-aids.ts';
import type { IntakeRefusalReason, IntakeResolvers, LegalBasis } from '../types.generated.ts';

export const Intake: IntakeResolvers = {
  publicStatus: ({ status }) => {
    const [text, textZh] = INTAKE_WORDING[status];
    return { text, textZh };
  },
  channel: async (row, _, { store }) => channelTold(await store.inside(row), row),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  legalBasis: ({ legalBasis }) => legalBasis as LegalBasis[],
  refusalReason: ({ refusalReason }) => refusalReason as IntakeRefusalReason | null,
  deadline: async (row, _, { today }) => intakeDeadline(row, await today()),
  course: ({ id }, _, { store }) => store.steps.of.load(id),
  parties: ({ id }, _, { store }) => store.parties.of.load(id),
  case: ({ id, status }, _, { store }) => (status === 'DOCKETED' ? store.byId.load(id) : null),
  originComplaint: ({ originComplaintId, jurisdiction }, _, { viewer }) =>
    originComplaintId !== null && reaches(viewer, 'complaint', 'read', { place: jurisdiction }) ? { id: originComplaintId } : null,
  referral: ({ referralId }, _, { store }) => (referralId === null ? null : store.cooperation.referrals.byId.load(referralId)),
  handover: async (row, _, { store }) => ((await store.inside(row)) ? handoverOf(row) : null),
  needsAcceptancePaper: ({ kind, subject }) => kind === 'MEDIATION' && subject !== null && issuesAcceptancePaper(subject),
  remunerationDefaults: (row, { grantedOn }) => remunerationOf(row, grantedOn, []),
  furtherPatents: ({ id }, _, { store }) => store.patents.of.load(id),
  possibleDuplicates: async (row, _, { store }) => duplicatesOf(await store.intakes.parallel(row), row),
  permittedActions: (row, _, { viewer }) =>
    reaches(viewer, 'intake', 'write', { place: row.jurisdiction, office: row.agencyId })
      ? intakeActions(row, caseActors(viewer, { agencyId: row.agencyId, team: [] }))
      : [],
};
