import type { QueryResolvers } from '../types.generated.ts';

export const archiveQueries = {
  archiveFiles: async (_, { filter, orderBy, first, after }, { store }) => {
    const { nodes, ...page } = await store.archives.page({ filter, orderBy: orderBy ?? 'SEALED_DESC', first: first ?? 20, after });
    const views = await Promise.all(nodes.map(({ caseId }) => store.archives.view(caseId)));
    return { ...page, nodes: views.filter((view) => view !== null) };
  },
  archiveConsistency: async (_, { under }, { store }) => {
    const { sealed, results } = await store.archives.consistency(under);
    const checked = results.reduce((sum, { count }) => sum + count, 0);
    const consistent = results.find(({ result }) => result === 'CONSISTENT')?.count ?? 0;
    return {
      jurisdiction: { code: under },
      sealed,
      checked,
      consistent,
      consistencyRate: checked === 0 ? null : Math.round((consistent / checked) * 1000) / 10,
      others: results.filter(({ result }) => result !== 'CONSISTENT'),
    };
  },
} satisfies Pick<QueryResolvers, 'archiveConsistency' | 'archiveFiles'>;
