import { asc, sql } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Page } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { COLUMNS, complaintLists } from './store/lists.ts';
import { receiptHash } from './store/secrets.ts';
import { complaintWrites } from './store/writes.ts';
import { complaint as c, referral as r, type ComplaintRow, type ReferralRow, type StepFacts } from './tables.ts';

export type ComplaintPage = Page<ComplaintRow>;

const REFERRALS = {
  place: r.jurisdiction,
  province: r.province,
  prefecture: r.prefecture,
  key: r.complaintId,
  office: r.centreId,
  receiver: r.agencyId,
};

const complaintsById = lookUp({ table: c, by: c.id, resource: 'complaint', columns: COLUMNS });
const complaintsByNo = lookUp({ table: c, by: c.complaintNo, resource: 'complaint', columns: COLUMNS });
const referralsOfComplaints = lookUp({
  table: r,
  by: r.complaintId,
  resource: 'referral',
  columns: REFERRALS,
  orderBy: [asc(r.referredOn), asc(r.id)],
});

export interface Progress {
  readonly status: ComplaintRow['status'];
  readonly nextDueOn: string | null;
  readonly centreId: string;
  readonly steps: readonly StepFacts[];
}

interface ProgressLine extends Record<string, unknown> {
  readonly status: ComplaintRow['status'];
  readonly next_due_on: string | null;
  readonly centre_id: string;
  readonly step_status: ComplaintRow['status'] | null;
  readonly step_on: string;
}

/** The only SQL of this subgraph, with the vault's beside it. Every statement carries lock one; the database adds lock two. */
export function createStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'complaint', COLUMNS);
  return {
    byId: loadById<ComplaintRow>((ids) => complaintsById(db, viewer, ids)),
    byNo: loadOne<ComplaintRow>(
      (numbers) => complaintsByNo(db, viewer, numbers),
      (row) => row.complaintNo,
    ),
    referralsOf: loadMany<ReferralRow>(
      (ids) => referralsOfComplaints(db, viewer, ids),
      (row) => row.complaintId,
    ),
    /** the patent office of the place, or the nearest above it; other rights have offices that this graph does not know */
    officeFor: async ({ subjectRight, jurisdiction, prefecture, province }: ComplaintRow): Promise<{ id: string } | null> => {
      if (subjectRight !== 'PATENT') return null;
      const [row] = await db.execute<{ id: string }>(
        sql`select id from institutions.published_office where kind = 'AGENCY'
            and jurisdiction = any(${sql.param([jurisdiction, prefecture, province, '000000'])}::text[])
            order by jurisdiction desc, id limit 1`,
      );
      return row ?? null;
    },
    /** the course of a complaint for whoever holds its receipt code; no claim of the viewer matters */
    progress: async (code: string): Promise<Progress | null> => {
      const lines = await db.execute<ProgressLine>(sql`select * from complaints.progress(${receiptHash(code)})`);
      const [first] = lines;
      if (!first) return null;
      const steps = lines.flatMap(({ step_status: status, step_on: on }) => (status === null ? [] : [{ status, on }]));
      return { status: first.status, nextDueOn: first.next_due_on, centreId: first.centre_id, steps };
    },
    ...complaintLists(db, viewer, visible),
    ...complaintWrites(db, predicate(viewer, 'complaint', COLUMNS, 'write'), predicate(viewer, 'referral', REFERRALS, 'write')),
  };
}
export type Store = ReturnType<typeof createStore>;
