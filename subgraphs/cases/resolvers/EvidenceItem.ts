import { actedBy } from '../lifecycle/inside.ts';
import type { EvidenceItemResolvers } from '../types.generated.ts';

export const EvidenceItem: EvidenceItemResolvers = {
  officers: ({ officers, jurisdiction }, _, { viewer }) => actedBy(viewer, jurisdiction, officers),
  measure: ({ measureId }, _, { store }) => (measureId === null ? null : store.measures.byId.load(measureId)),
  inspection: ({ inspectionId }, _, { store }) => (inspectionId === null ? null : store.inspections.byId.load(inspectionId)),
};
