import { actedBy } from '../lifecycle/inside.ts';
import type { FieldInspectionResolvers } from '../types.generated.ts';

export const FieldInspection: FieldInspectionResolvers = {
  officers: ({ officers, jurisdiction }, _, { viewer }) => actedBy(viewer, jurisdiction, officers),
  measures: async ({ id, caseId }, _, { store }) =>
    (await store.measures.of.load(caseId)).filter(({ inspectionId }) => inspectionId === id),
};
