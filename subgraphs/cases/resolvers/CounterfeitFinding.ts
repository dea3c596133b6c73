import { consequenceFound, thresholdsOf } from '../lifecycle/investigation.ts';
import type { CounterfeitFindingResolvers } from '../types.generated.ts';

export const CounterfeitFinding: CounterfeitFindingResolvers = {
  consequence: (row) => consequenceFound(row),
  businessYuan: async ({ caseId }, _, { store }) => (await store.byId.load(caseId))?.businessYuan ?? null,
  gainsYuan: async ({ caseId }, _, { store }) => (await store.byId.load(caseId))?.gainsYuan ?? null,
  lossYuan: async ({ caseId }, _, { store }) => (await store.byId.load(caseId))?.lossYuan ?? null,
  patentCount: async ({ caseId }, _, { store }) => (await store.byId.load(caseId))?.patentCount ?? 1,
  thresholdMet: async ({ caseId }, _, { store }) => (await store.byId.load(caseId))?.thresholdMet ?? false,
  thresholds: async ({ caseId }, _, { store }) =>
    thresholdsOf((await store.byId.load(caseId)) ?? {}).map(({ words: [text, textZh], citation }) => ({ text, textZh, citation })),
};
