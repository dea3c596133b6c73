import { desc, sql, type SQL } from 'drizzle-orm';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { among, notAfter, notBefore, within } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { certificate as c, type CertificateRow } from '../tables.ts';
import type { CertificateFilter, CertificateGroup, CertificateOrder } from '../types.generated.ts';

export type CertificatePage = Page<CertificateRow>;

const COLUMNS = { place: c.jurisdiction, province: c.province, prefecture: c.prefecture, key: c.officerId };

const CERTIFICATES: Listing<CertificateRow, CertificateOrder> = {
  table: c,
  resource: 'certificate',
  columns: COLUMNS,
  key: c.id,
  orders: { EXPIRES_ASC: { column: c.expiresOn, descending: false }, ISSUED_DESC: { column: c.issuedOn, descending: true } },
};

const GROUPS: Readonly<Record<CertificateGroup, SQL>> = {
  PROVINCE: sql`${c.province}`,
  PREFECTURE: sql`${c.prefecture}`,
  STATUS: sql`${c.status}`,
  MONTH: month(c.expiresOn),
};

type Filter = CertificateFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  // the enforcement area (执法地域) may differ from the seat of the holder's office
  within(c.area, filter?.under),
  among(c.status, filter?.status),
  notBefore(c.expiresOn, filter?.expiresFrom),
  notAfter(c.expiresOn, filter?.expiresTo),
];

const byId = lookUp({ table: c, by: c.id, resource: 'certificate', columns: COLUMNS });
const byNumber = lookUp({ table: c, by: c.number, resource: 'certificate', columns: COLUMNS });
const byOfficer = lookUp({ table: c, by: c.officerId, resource: 'certificate', columns: COLUMNS, orderBy: [desc(c.issuedOn), desc(c.id)] });

type ListRequest = Omit<PageRequest<CertificateOrder>, 'where'> & { readonly filter?: Filter };

/** Certificates by id, by number, by holder, as a list and as counts, and the public check of a number. */
export function certificateReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<CertificateRow>((ids) => byId(db, viewer, ids)),
    byNumber: loadOne<CertificateRow>(
      (numbers) => byNumber(db, viewer, numbers),
      (row) => row.number,
    ),
    /** newest first */
    heldBy: loadMany<CertificateRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, CERTIFICATES, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly CertificateGroup[]) =>
      aggregate(db, viewer, CERTIFICATES, GROUPS, { where: conditions(filter), groupBy }),
    /** yes or no for anybody who was shown a number: an unknown one is as invalid as an expired one (R15.1) */
    isValid: async (number: string, day: string): Promise<boolean> => {
      const [row] = await db.execute<{ valid: boolean }>(sql`select personnel.certificate_is_valid(${number}, ${day}) as valid`);
      return row?.valid ?? false;
    },
  };
}
