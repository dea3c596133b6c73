import type { CaseKind, Disposition, QueryResolvers } from '../types.generated.ts';

/** 公开的处理决定 (R6.5): open to everybody. */
export const decisionQueries = {
  publishedDecision: (_, { id }, { store }) => store.decisions.published.load(id),
  publishedDecisions: (_, { filter, orderBy, first, after }, { store }) =>
    store.decisions.page({ filter, orderBy: orderBy ?? 'PUBLISHED_DESC', first: first ?? 20, after }),
  publishedDecisionAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.decisions.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: cell.PROVINCE == null ? null : { code: cell.PROVINCE },
      month: cell.MONTH ?? null,
      kind: (cell.KIND ?? null) as CaseKind | null,
      outcome: (cell.OUTCOME ?? null) as Disposition | null,
      count: cell.count,
    }));
  },
} satisfies Pick<QueryResolvers, 'publishedDecision' | 'publishedDecisions' | 'publishedDecisionAggregate'>;
