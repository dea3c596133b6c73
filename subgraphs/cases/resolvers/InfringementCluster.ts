import type { InfringementClusterResolvers } from '../types.generated.ts';

export const InfringementCluster: InfringementClusterResolvers = {
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  provinces: ({ places }) => places.map(({ code, caseCount }) => ({ jurisdiction: { code }, caseCount })),
  cases: (cluster, { first, after }, { store }) => store.repeat.casesOf(cluster, first ?? 20, after),
  suggestion: ({ words: [en] }) => `${en}.`,
  suggestionZh: ({ words: [, zh] }) => `${zh}。`,
};
