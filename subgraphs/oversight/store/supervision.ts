import { eq, sql, type SQL } from 'drizzle-orm';
import { isId, loadById, loadOne } from '#platform/batch.ts';
import { among, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { badInput } from '#platform/errors.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { supervisedCase as s, type SupervisedCaseRow } from '../tables.ts';
import type { SupervisedCaseFilter, SupervisedCaseOrder } from '../types.generated.ts';

const SUPERVISION_COLUMNS = {
  place: s.jurisdiction,
  province: s.province,
  prefecture: s.prefecture,
  key: s.caseId,
  office: s.supervisorId,
};

const SUPERVISED: Listing<SupervisedCaseRow, SupervisedCaseOrder> = {
  table: s,
  resource: 'supervisedCase',
  columns: SUPERVISION_COLUMNS,
  key: s.id,
  orders: { LISTED_DESC: { column: s.listedOn, descending: true } },
};

function conditions(filter: SupervisedCaseFilter | null | undefined): (SQL | undefined)[] {
  if (!filter) return [];
  const { staleDays } = filter;
  if (staleDays != null && (staleDays < 0 || staleDays > 3_650))
    throw badInput('`staleDays` is a number of days from 0 to 3650.', 'staleDays 须为 0 到 3650 天。');
  return [
    under(SUPERVISION_COLUMNS, filter.under),
    filter.level == null ? undefined : eq(s.level, filter.level),
    among(s.status, filter.status),
    staleDays == null
      ? undefined
      : sql`(${s.status} <> 'LIFTED' and coalesce(${s.lastProgressOn}, ${s.listedOn}) <= platform.today() - ${staleDays}::int)`,
  ];
}

type ListRequest = Omit<PageRequest<SupervisedCaseOrder>, 'where'>;

const byId = lookUp({ table: s, by: s.id, resource: 'supervisedCase', columns: SUPERVISION_COLUMNS });
const byNo = lookUp({ table: s, by: s.supervisionNo, resource: 'supervisedCase', columns: SUPERVISION_COLUMNS });
const byCase = lookUp({ table: s, by: s.caseId, resource: 'supervisedCase', columns: SUPERVISION_COLUMNS });

/** Supervised cases by id, by number, by case, and as a list. */
export function supervision(db: Db, viewer: Viewer) {
  return {
    supervisionById: loadById<SupervisedCaseRow>((ids) => byId(db, viewer, ids)),
    supervisionByNo: loadOne<SupervisedCaseRow>(
      (numbers) => byNo(db, viewer, numbers),
      (row) => row.supervisionNo,
    ),
    supervisionOf: loadOne<SupervisedCaseRow>(
      (ids) => byCase(db, viewer, ids.filter(isId)),
      (row) => row.caseId,
    ),
    supervisedCases: (filter: SupervisedCaseFilter | null | undefined, request: ListRequest) =>
      page(db, viewer, SUPERVISED, { ...request, where: conditions(filter) }),
  };
}
