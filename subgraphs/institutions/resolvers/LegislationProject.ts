import { officeActors } from '#platform/acting.ts';
import { nextStage } from '../lifecycle/projects.ts';
import type { LegislationProjectResolvers } from '../types.generated.ts';

export const LegislationProject: LegislationProjectResolvers = {
  __resolveReference: ({ id }, { store }) => store.projects.byId.load(id),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  stageOn: ({ stageFrom }) => stageFrom,
  instrument: ({ instrumentId }, _, { store }) => (instrumentId === null ? null : store.instruments.byId.load(instrumentId)),
  nextStage: (row, _, { viewer }) => nextStage(row, officeActors(viewer, { office: row.agencyId, place: row.jurisdiction })),
};
