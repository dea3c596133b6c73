import { divisionOf } from '#platform/aggregate.ts';
import type { CertificateStatus, QueryResolvers } from '../types.generated.ts';

export const Query: QueryResolvers = {
  officer: (_, { id }, { store }) => store.officers.byId.load(id),
  officerByStaffNumber: (_, { staffNumber }, { store }) => store.officers.byStaffNumber.load(staffNumber),
  officers: (_, { filter, orderBy, first, after }, { store }) =>
    store.officers.page({ filter, orderBy: orderBy ?? 'STAFF_NUMBER_ASC', first: first ?? 20, after }),
  officerAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.officers.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      fullTime: cell.FULL_TIME == null ? null : cell.FULL_TIME === 'true',
      month: cell.MONTH ?? null,
      count: cell.count,
    }));
  },
  certificate: (_, { id }, { store }) => store.certificates.byId.load(id),
  certificateByNumber: (_, { number }, { store }) => store.certificates.byNumber.load(number),
  certificates: (_, { filter, orderBy, first, after }, { store }) =>
    store.certificates.page({ filter, orderBy: orderBy ?? 'EXPIRES_ASC', first: first ?? 20, after }),
  certificateAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.certificates.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      status: (cell.STATUS ?? null) as CertificateStatus | null,
      month: cell.MONTH ?? null,
      count: cell.count,
    }));
  },
  certificateCheck: async (_, args, { store, today }) => {
    const on = args.on ?? (await today());
    return { valid: await store.certificates.isValid(args.number, on), on };
  },
};
