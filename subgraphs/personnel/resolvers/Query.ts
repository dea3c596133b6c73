import { badInput } from '#platform/errors.ts';
import { plan } from '#platform/access.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { certificateQueries } from '../queries/certificates.ts';
import { fieldQueries } from '../queries/field.ts';
import { serviceQueries } from '../queries/service.ts';
import { trainingQueries } from '../queries/training.ts';
import type { CertificateStatus, QueryResolvers } from '../types.generated.ts';

export const Query: QueryResolvers = {
  ...certificateQueries,
  ...fieldQueries,
  ...trainingQueries,
  ...serviceQueries,
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
  certificateCheck: async (_, args, { store, today, viewer }) => {
    const day = await today();
    const on = args.on ?? day;
    // by asking for other days a stranger could find when a certificate began, ended or was suspended
    if (on !== day && plan(viewer, 'certificate', 'read').kind === 'NONE') {
      throw badInput('Ask about today: leave `on` out. Other days are for offices.', '仅可查询当日:请省略 on。其他日期仅供执法机关查询。');
    }
    return { valid: await store.certificates.isValid(args.number, on), on };
  },
};
