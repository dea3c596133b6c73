import { actionsOf, talentActors } from '../lifecycle/talent.ts';
import type { StrategicIndustry, TalentProjectProfileResolvers } from '../types.generated.ts';

export const TalentProjectProfile: TalentProjectProfileResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.talent.byId.load(reference.id) : store.talent.byNo.load(reference.profileNo),
  tags: ({ tags }) => tags as StrategicIndustry[],
  statusOn: ({ statusFrom }) => statusFrom,
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  centre: ({ centreId }, _, { store }) => store.centres.byId.load(centreId),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  patentNumbers: async ({ id }, _, { store }) => (await store.talent.patentsOf.load(id)).map(({ patentNumber }) => patentNumber),
  serviceActions: ({ id }, _, { store }) => store.talent.servicesOf.load(id),
  forecasts: ({ id }, _, { store }) => store.forecasts.ofProfile.load(id),
  permittedActions: (row, _, { viewer }) => actionsOf(row.status, talentActors(viewer, row)),
};
