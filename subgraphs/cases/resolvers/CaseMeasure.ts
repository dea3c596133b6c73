import { actedBy } from '../lifecycle/inside.ts';
import type { CaseMeasureResolvers } from '../types.generated.ts';

export const CaseMeasure: CaseMeasureResolvers = {
  case: ({ caseId }, _, { store }) => store.byId.load(caseId),
  officers: ({ officers, jurisdiction }, _, { viewer }) => actedBy(viewer, jurisdiction, officers),
};
