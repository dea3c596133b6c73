import { eq, sql, type SQL } from 'drizzle-orm';
import { isId, loadById, loadOne } from '#platform/batch.ts';
import { among, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { badInput } from '#platform/errors.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { supervisedCase as s, type SupervisedCaseRow } from '../tables.ts';
import type { SupervisedCaseFilter, SupervisedCaseOrder } from '../types.generated.ts';

export type SupervisedCasePage = Page<SupervisedCaseRow>;

const COLUMNS = {
  place: s.jurisdiction,
  province: s.province,
  prefecture: s.prefecture,
  key: s.caseId,
  office: s.supervisorId,
};

const SUPERVISED: Listing<SupervisedCaseRow, SupervisedCaseOrder> = {
  table: s,
  resource: 'supervisedCase',
  columns: COLUMNS,
  key: s.id,
  orders: { LISTED_DESC: { column: s.listedOn, descending: true } },
};

type Filter = SupervisedCaseFilter | null | undefined;
function conditions(filter: Filter): (SQL | undefined)[] {
  if (!filter) return [];
  const { staleDays } = filter;
  if (staleDays != null && (staleDays < 0 || staleDays > 3_650))
    throw badInput('`staleDays` is a number of days from 0 to 3650.', 'staleDays 须为 0 到 3650 天。');
  return [
    under(COLUMNS, filter.under),
    filter.level == null ? undefined : eq(s.level, filter.level),
    among(s.status, filter.status),
    staleDays == null
      ? undefined
      : sql`(${s.status} <> 'LIFTED' and coalesce(${s.lastProgressOn}, ${s.listedOn}) <= platform.today() - ${staleDays}::int)`,
  ];
}

type ListRequest = Omit<PageRequest<SupervisedCaseOrder>, 'where'> & { readonly filter?: Filter };

const byId = lookUp({ table: s, by: s.id, resource: 'supervisedCase', columns: COLUMNS });
const byNo = lookUp({ table: s, by: s.supervisionNo, resource: 'supervisedCase', columns: COLUMNS });
const byCase = lookUp({ table: s, by: s.caseId, resource: 'supervisedCase', columns: COLUMNS });

/** Supervised cases by id, by number, by case, and as a list. */
export function supervisionReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<SupervisedCaseRow>((ids) => byId(db, viewer, ids)),
    byNo: loadOne<SupervisedCaseRow>(
      (numbers) => byNo(db, viewer, numbers),
      (row) => row.supervisionNo,
    ),
    ofCase: loadOne<SupervisedCaseRow>(
      (ids) => byCase(db, viewer, ids.filter(isId)),
      (row) => row.caseId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, SUPERVISED, { ...request, where: conditions(filter) }),
  };
}
