import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Listing, Page, PageRequest } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import type { Viewer } from '#platform/viewer.ts';
import { enrolment as e, study as s, trainingClass as c, type EnrolmentRow } from '../tables.ts';
import { STUDY_COLUMNS } from './studies.ts';

export type EnrolmentPage = Page<EnrolmentRow>;

export const ENROLMENT_COLUMNS = {
  place: e.jurisdiction,
  province: e.province,
  prefecture: e.prefecture,
  key: e.id,
  office: e.agencyId,
  receiver: e.organiserId,
  person: e.officerId,
};

const ENROLMENTS: Listing<EnrolmentRow, 'ENROLLED'> = {
  table: e,
  resource: 'enrolment',
  columns: ENROLMENT_COLUMNS,
  key: e.id,
  orders: { ENROLLED: { column: e.enrolledOn, descending: false } },
};

const byId = lookUp({ table: e, by: e.id, resource: 'enrolment', columns: ENROLMENT_COLUMNS });
const byOfficer = lookUp({
  table: e,
  by: e.officerId,
  resource: 'enrolment',
  columns: ENROLMENT_COLUMNS,
  orderBy: [desc(e.enrolledOn), desc(e.id)],
});

/** Days of training that count: after `from`, up to `to`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Rows of (officer, hours) for all training that the viewer may see: attended classes by their last day, completed studies. */
export const hoursIn = (viewer: Viewer, { from, to }: Period, officers: SQL): SQL => sql`
  select ${e.officerId} as officer, ${c.hours} as hours, true as class from ${e} join ${c} on ${c.id} = ${e.classId}
    where ${and(sql`${e.officerId} in (${officers}) and ${e.attended} and ${c.heldTo} > ${from} and ${c.heldTo} <= ${to}`, predicate(viewer, 'enrolment', ENROLMENT_COLUMNS))}
  union all
  select ${s.officerId}, coalesce(${s.hours}, 0), false from ${s}
    where ${and(sql`${s.officerId} in (${officers}) and ${s.status} = 'COMPLETED' and ${s.endedOn} > ${from} and ${s.endedOn} <= ${to}`, predicate(viewer, 'study', STUDY_COLUMNS))}`;

/** Enrolments by id, by officer, by class, and the hours of training that follow from them. */
export function enrolmentReads(db: Db, viewer: Viewer) {
  const ofClass = pagesOf(db, viewer, ENROLMENTS, { belongs: (classId) => eq(e.classId, classId) as SQL, conditions: () => [] });
  const hours = new Map<string, ReturnType<typeof hoursLoader>>();
  const hoursLoader = (period: Period) =>
    loadMany<{ readonly officer: string; readonly hours: number }>(
      (ids) =>
        db.execute(
          sql`select officer, sum(hours)::int as hours from (${hoursIn(viewer, period, sql`select unnest(${sql.param(ids)}::uuid[])`)}) as trained group by officer`,
        ),
      ({ officer }) => officer,
    );
  return {
    /** those of these ids that the viewer sees */
    some: (ids: readonly string[]): Promise<readonly EnrolmentRow[]> => byId(db, viewer, ids),
    /** newest first */
    ofOfficer: loadMany<EnrolmentRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    /** in the order of enrolment */
    ofClass: (classId: string, request: Pick<PageRequest<'ENROLLED'>, 'first' | 'after'>) =>
      ofClass(classId, { ...request, orderBy: 'ENROLLED' }),
    /** hours of training of one officer within a period; officers of a tick together */
    hours: async (officerId: string, period: Period): Promise<number> => {
      const key = `${period.from} ${period.to}`;
      const loader = hours.get(key) ?? hoursLoader(period);
      hours.set(key, loader);
      const [row] = await loader.load(officerId);
      return row?.hours ?? 0;
    },
  };
}
