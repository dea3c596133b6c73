import { desc, sql, type SQL } from 'drizzle-orm';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId as ofClass, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { certificateApplication as a, type CertificateApplicationRow } from '../tables.ts';
import type { CertificateApplicationFilter, CertificateApplicationGroup, CertificateApplicationOrder } from '../types.generated.ts';

export type CertificateApplicationPage = Page<CertificateApplicationRow>;

export const APPLICATION_COLUMNS = {
  place: a.jurisdiction,
  province: a.province,
  prefecture: a.prefecture,
  key: a.id,
  office: a.agencyId,
  person: a.officerId,
};

const APPLICATIONS: Listing<CertificateApplicationRow, CertificateApplicationOrder> = {
  table: a,
  resource: 'certificateApplication',
  columns: APPLICATION_COLUMNS,
  key: a.id,
  orders: { APPLIED_ASC: { column: a.appliedOn, descending: false }, APPLIED_DESC: { column: a.appliedOn, descending: true } },
};

const GROUPS: Readonly<Record<CertificateApplicationGroup, SQL>> = {
  PROVINCE: sql`${a.province}`,
  PREFECTURE: sql`${a.prefecture}`,
  STATUS: sql`${a.status}`,
  MONTH: month(a.appliedOn),
};

type Filter = CertificateApplicationFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(APPLICATION_COLUMNS, filter?.under),
  among(a.status, filter?.status),
  ofClass(a.classId, filter?.classId),
];

const looked = { table: a, resource: 'certificateApplication', columns: APPLICATION_COLUMNS } as const;
const byId = lookUp({ ...looked, by: a.id });
const byOfficer = lookUp({ ...looked, by: a.officerId, orderBy: [desc(a.appliedOn), desc(a.id)] });

type ListRequest = Omit<PageRequest<CertificateApplicationOrder>, 'where'> & { readonly filter?: Filter };

/** Applications for certificates by id, by officer, as a list and as counts. */
export function applicationReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<CertificateApplicationRow>((ids) => byId(db, viewer, ids)),
    /** newest first */
    ofOfficer: loadMany<CertificateApplicationRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, APPLICATIONS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly CertificateApplicationGroup[]) =>
      aggregate(db, viewer, APPLICATIONS, GROUPS, { where: conditions(filter), groupBy }),
  };
}
