import { desc, eq, sql, type SQL } from 'drizzle-orm';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { among, notAfter, notBefore, under, within } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { DateRange } from '#platform/date-ranges.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { certificate as c, type CertificateRow } from '../tables.ts';
import type {
  CertificateDueFilter,
  CertificateDueGroup,
  CertificateDueOrder,
  CertificateFilter,
  CertificateGroup,
  CertificateOrder,
} from '../types.generated.ts';

export type CertificatePage = Page<CertificateRow>;

export const COLUMNS = {
  place: c.jurisdiction,
  province: c.province,
  prefecture: c.prefecture,
  key: c.officerId,
  office: c.holderAgencyId,
};

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

const DUE: Listing<CertificateRow, CertificateDueOrder> = {
  table: c,
  resource: 'certificate',
  columns: COLUMNS,
  key: c.id,
  orders: { DUE_ASC: { column: c.dueOn, descending: false } },
};

/** The same as `dueKind` of the law. */
const kind = sql`case when ${c.verificationDueOn} < ${c.expiresOn} then 'VERIFICATION' else 'TERM' end`;

const DUE_GROUPS: Readonly<Record<CertificateDueGroup, SQL>> = {
  PROVINCE: sql`${c.province}`,
  PREFECTURE: sql`${c.prefecture}`,
  MONTH: month(c.dueOn),
  KIND: kind,
};

/** Cards that are in force today and fall due within the span: nobody is reminded of a card that is gone already. */
const dueWithin = ({ from, to }: DateRange, filter: CertificateDueFilter | null | undefined): (SQL | undefined)[] => [
  eq(c.status, 'VALID'),
  notAfter(c.issuedOn, from),
  notBefore(c.dueOn, from),
  notAfter(c.dueOn, to),
  under(COLUMNS, filter?.under),
  filter?.kind == null ? undefined : eq(kind, filter.kind),
];

type DueRequest = Omit<PageRequest<CertificateDueOrder>, 'where'> & { readonly filter?: CertificateDueFilter | null | undefined };
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
    /** the radar: what falls due from today to the last day of the span */
    due: (span: DateRange, { filter, ...request }: DueRequest) => page(db, viewer, DUE, { ...request, where: dueWithin(span, filter) }),
    dueAggregate: (span: DateRange, filter: CertificateDueFilter | null | undefined, groupBy: readonly CertificateDueGroup[]) =>
      aggregate(db, viewer, DUE, DUE_GROUPS, { where: dueWithin(span, filter), groupBy }),
    /** yes or no for anybody who was shown a number: an unknown one is as invalid as an expired one (R15.1) */
    isValid: async (number: string, day: string): Promise<boolean> => {
      const [row] = await db.execute<{ valid: boolean }>(sql`select personnel.certificate_is_valid(${number}, ${day}) as valid`);
      return row?.valid ?? false;
    },
  };
}
