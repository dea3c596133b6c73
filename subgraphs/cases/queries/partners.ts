import { parsePatentNumber } from '#law/patent-number.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { badInput } from '#platform/errors.ts';
import { appendEvent } from '#platform/events.ts';
import { codeOfArea } from '#platform/reach.ts';
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
  partnerCheck: async (_, { creditCode, patentNumber }, { store, viewer, write }) => {
    if (!['PARTNER', 'OFFICE', 'HANDLER'].includes(viewer.role) || viewer.office === null) return null;
    const patent = patentNumber == null ? null : parsePatentNumber(patentNumber);
    if ((creditCode == null && patentNumber == null) || (patentNumber != null && !patent) || (creditCode ?? '').length > 18) {
      throw badInput('Give a credit code, a patent number with its check digit, or both.', '请填写信用代码或带校验位的专利号。');
    }
    const jurisdiction = viewer.area === null ? '000000' : codeOfArea(viewer.area);
    // who asked is on record before there is an answer
    await write((_store, db) =>
      appendEvent(db, viewer, { what: 'PARTNER_CHECKED', entityType: 'partner_check', entityId: viewer.office ?? '', jurisdiction }),
    );
    const agencyId = await store.cooperation.partners.check(creditCode ?? null, patent?.canonical ?? null);
    return { hasOpenCase: agencyId !== null, agency: agencyId === null ? null : { id: agencyId } };
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
