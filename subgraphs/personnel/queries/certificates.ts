import { addDays } from '#law/dates.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { badInput } from '#platform/errors.ts';
import type { CertificateApplicationStatus, CertificateDueKind, QueryResolvers } from '../types.generated.ts';

const MOST_DAYS = 366;

/** The span of the radar: today and so many days. @throws CodedError BAD_USER_INPUT unless 1 to 366 */
function spanOf(today: string, days: number) {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw badInput(`\`within\` is a number of days from 1 to ${MOST_DAYS}.`, `within 须为 1 到 ${MOST_DAYS} 之间的天数。`);
  }
  return { from: today, to: addDays(today, days) };
}

/** Applications for certificates, and the expiry radar (R15.4, R15.8). */
export const certificateQueries = {
  certificateApplication: (_, { id }, { store }) => store.applications.byId.load(id),
  certificateApplications: (_, { filter, orderBy, first, after }, { store }) =>
    store.applications.page({ filter, orderBy: orderBy ?? 'APPLIED_DESC', first: first ?? 20, after }),
  certificateApplicationAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.applications.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      status: (cell.STATUS ?? null) as CertificateApplicationStatus | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    }));
  },
  certificatesExpiring: async (_, { within, filter, orderBy, first, after }, { store, today }) =>
    store.certificates.due(spanOf(await today(), within), { filter, orderBy: orderBy ?? 'DUE_ASC', first: first ?? 20, after }),
  certificatesExpiringAggregate: async (_, { within, filter, groupBy }, { store, today }) => {
    const cells = await store.certificates.dueAggregate(spanOf(await today(), within), filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      kind: (cell.KIND ?? null) as CertificateDueKind | null,
      count: cell.count,
    }));
  },
} satisfies QueryResolvers;
