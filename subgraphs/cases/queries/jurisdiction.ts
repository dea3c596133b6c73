import { BUCK_PASSING_FORMULA, buckPassingIndex } from '#law/jurisdiction.ts';
import { badInput } from '#platform/errors.ts';
import { assertFirst } from '#platform/page.ts';
import type { QueryResolvers } from '../types.generated.ts';

/** Who holds a matter: delegations, quarrels and signs of buck-passing (§2.1, R2.3). */
export const jurisdictionQueries = {
  delegations: (_, { filter, orderBy, first, after }, { store }) =>
    store.delegations.page({ filter, orderBy: orderBy ?? 'STARTS_DESC', first: first ?? 20, after }),
  jurisdictionDisputes: (_, { filter, orderBy, first, after }, { store }) =>
    store.disputes.page({ filter, orderBy: orderBy ?? 'RAISED_DESC', first: first ?? 20, after }),
  buckPassingAlerts: async (_, { under, first }, { store, today }) => {
    assertFirst(first ?? 50);
    return store.buckPassing.alerts(under, await today(), first ?? 50);
  },
  buckPassingFigures: async (_, { under, receivedFrom, receivedTo }, { store, today }) => {
    if (receivedTo < receivedFrom) {
      throw badInput('`receivedTo` lies before `receivedFrom`.', 'receivedTo 不得早于 receivedFrom。');
    }
    const counts = await store.buckPassing.figures(under, receivedFrom, receivedTo, await today());
    const [formula, formulaZh] = BUCK_PASSING_FORMULA;
    return {
      bouncedTwice: counts.bounced,
      refusalsOverturned: counts.overturned,
      acceptancesOverdue: counts.overdue,
      received: counts.received,
      index: buckPassingIndex(counts),
      formula,
      formulaZh,
    };
  },
} satisfies QueryResolvers;
