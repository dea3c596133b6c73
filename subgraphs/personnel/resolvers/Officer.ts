import { officeOn } from '#law/service.ts';
import { mayReadField, plan, reaches } from '#platform/access.ts';
import { assertCode } from '#platform/conditions.ts';
import { eligibility } from '../lifecycle/eligibility.ts';
import { assertYear } from '../queries/training.ts';
import type { OfficerResolvers } from '../types.generated.ts';

export const Officer: OfficerResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.officers.byId.load(reference.id) : store.officers.byStaffNumber.load(reference.staffNumber),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  phone: ({ phone }, _, { viewer }) => (mayReadField(viewer, 'Officer.phone') ? phone : null),
  certificates: ({ id }, _, { store }) => store.certificates.heldBy.load(id),
  applications: ({ id, agencyId: office, jurisdiction: place }, _, { store, viewer }) =>
    reaches(viewer, 'certificateApplication', 'read', { place, office, person: id }) ? store.applications.ofOfficer.load(id) : null,
  enrolments: ({ id }, _, { store, viewer }) =>
    plan(viewer, 'enrolment', 'read').kind === 'NONE' ? null : store.enrolments.ofOfficer.load(id),
  studies: ({ id }, _, { store, viewer }) => (plan(viewer, 'study', 'read').kind === 'NONE' ? null : store.studies.ofOfficer.load(id)),
  trainingHours: ({ id, agencyId, jurisdiction }, { year }, { store, viewer }) => {
    assertYear(year);
    // a sum over rows that are hidden would be wrong: it is shown to those who see them all
    const open = reaches(viewer, 'enrolment', 'read', { place: jurisdiction, office: agencyId, person: id, receiver: null });
    return open ? store.enrolments.hours(id, { from: `${year - 1}-12-31`, to: `${year}-12-31` }) : null;
  },
  insignia: ({ id, agencyId: office, jurisdiction: place }, _, { store, viewer }) =>
    reaches(viewer, 'insignia', 'read', { place, office, person: id }) ? store.insignia.heldBy.load(id) : null,
  safetyIncidents: ({ id, agencyId: office, jurisdiction: place }, _, { store, viewer }) =>
    reaches(viewer, 'safetyIncident', 'read', { place, office, person: id }) ? store.safetyIncidents.ofOfficer.load(id) : null,
  commendations: ({ id }, _, { store }) => store.commendations.ofRecipient.load(id),
  service: ({ id }, _, { store }) => store.service.of.load(id),
  officeOn: async ({ id }, { on }, { store, today }) => {
    const office = officeOn(await store.service.of.load(id), on ?? (await today()));
    return office === undefined ? null : { id: office };
  },
  relations: ({ id, agencyId: office, jurisdiction: place }, _, { store, viewer }) =>
    reaches(viewer, 'declaredRelation', 'read', { place, office, person: id }) ? store.relations.of.load(id) : null,
  secondments: ({ id }, _, { store }) => store.secondments.of.load(id),
  eligibility: async (row, { on, jurisdiction }, { store, today }) => {
    if (jurisdiction != null) assertCode(jurisdiction);
    const [day, certificates, terms] = await Promise.all([
      on ?? today(),
      store.certificates.heldBy.load(row.id),
      store.service.of.load(row.id),
    ]);
    return eligibility(row, certificates, { on: day, jurisdiction: jurisdiction ?? row.jurisdiction, office: officeOn(terms, day) });
  },
};
