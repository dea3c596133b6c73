import { divisionOf } from '#platform/aggregate.ts';
import { assertFirst } from '#platform/page.ts';
import { inboxOf } from '../store/inbox.ts';
import type { ConfirmationStatus, PartnerKind, QueryResolvers, ReferralDirection, ReferralStatus } from '../types.generated.ts';

/** Referrals, joint operations, the inbox of a partner, and what courts have (R9.4 to R9.6). */
export const partnerQueries = {
  caseReferral: (_, { id }, { store }) => store.cooperation.referrals.byId.load(id),
  caseReferrals: (_, { filter, orderBy, first, after }, { store }) =>
    store.cooperation.referrals.page({ filter, orderBy: orderBy ?? 'SENT_DESC', first: first ?? 20, after }),
  caseReferralAggregate: async (_, { filter, groupBy }, { store }) =>
    (await store.cooperation.referrals.aggregate(filter, groupBy)).map((cell) => ({
      jurisdiction: divisionOf(cell),
      direction: (cell.DIRECTION ?? null) as ReferralDirection | null,
      partnerKind: (cell.PARTNER_KIND ?? null) as PartnerKind | null,
      status: (cell.STATUS ?? null) as ReferralStatus | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    })),
  jointOperations: (_, { filter, orderBy, first, after }, { store }) =>
    store.cooperation.operations.page({ filter, orderBy: orderBy ?? 'HELD_DESC', first: first ?? 20, after }),
  jointOperationAggregate: async (_, { filter, groupBy }, { store }) =>
    (await store.cooperation.operations.aggregate(filter, groupBy)).map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      count: cell.count,
    })),
  partnerInbox: async (_, { kind, first }, { store, viewer, today }) => {
    assertFirst(first ?? 50);
    return viewer.role === 'PARTNER' ? inboxOf(store.cooperation, kind, first ?? 50, await today()) : [];
  },
  judicialConfirmation: (_, { id }, { store }) => store.cooperation.confirmations.byId.load(id),
  courtMediationQueue: (_, { filter, orderBy, first, after }, { store }) =>
    store.cooperation.confirmations.page({ filter, orderBy: orderBy ?? 'APPLIED_DESC', first: first ?? 20, after }),
  judicialConfirmationAggregate: async (_, { filter, groupBy }, { store }) =>
    (await store.cooperation.confirmations.aggregate(filter, groupBy)).map((cell) => ({
      jurisdiction: divisionOf(cell),
      status: (cell.STATUS ?? null) as ConfirmationStatus | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    })),
  courtMediation: (_, { id }, { store }) => store.cooperation.courtMediations.byId.load(id),
  courtMediations: (_, { filter, orderBy, first, after }, { store }) =>
    store.cooperation.courtMediations.page({ filter, orderBy: orderBy ?? 'SENT_DESC', first: first ?? 20, after }),
} satisfies Partial<QueryResolvers>;
