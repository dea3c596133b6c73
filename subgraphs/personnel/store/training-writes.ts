import { and, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { isId } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { publishedOffice, type PublishedOffice } from '#platform/offices.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import { enrolment as e, trainingClass as c, type EnrolmentRow, type OfficerRow, type TrainingClassRow } from '../tables.ts';
import { ENROLMENT_COLUMNS } from './enrolments.ts';
import { CLASS_COLUMNS } from './training.ts';

export type NewClass = Omit<typeof c.$inferInsert, 'version'>;

/** What planning, holding and scoring classes read and write, in their own transaction. */
export function trainingWrites(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'trainingClass', CLASS_COLUMNS, 'write');
  const received = predicate(viewer, 'enrolment', ENROLMENT_COLUMNS, 'write');
  /** whoever changes a class or its roll waits here: a province that enrols may not lock the row of another office */
  const queue = (id: string): Promise<void> => inTurn(db, 'training_class', id);
  return {
    /** an enforcement office by id */
    office: (id: string | null): Promise<PublishedOffice | null> => publishedOffice(db, id),
    /** the next number of the office's year; others wait until this transaction ends */
    nextNumber: async (jurisdiction: string, year: string): Promise<string> => {
      const series = `TC-${jurisdiction}-${year}-`;
      await inTurn(db, 'class_no', series);
      const [row] = await db.execute<{ last: number | null }>(
        sql`select max(substr(class_no, ${series.length + 1}::int)::int) as last from ${c} where class_no ~ ${`^${series}[0-9]{1,6}$`}`,
      );
      return series + String((row?.last ?? 0) + 1).padStart(2, '0');
    },
    insertClass: async (values: NewClass): Promise<void> => void (await db.insert(c).values(values)),
    /** the class as it is once everybody before has finished; nobody changes it until this transaction ends */
    awaitClass: async (id: string): Promise<TrainingClassRow | null> => {
      if (!isId(id)) return null;
      await queue(id);
      const [row] = await db
        .select()
        .from(c)
        .where(and(eq(c.id, id), predicate(viewer, 'trainingClass', CLASS_COLUMNS)));
      return row ?? null;
    },
    /** the class, locked for a change by this viewer; null when it is not the viewer's to change */
    lockClass: async (id: string): Promise<TrainingClassRow | null> => {
      if (isId(id)) await queue(id);
      return lockRow(db, c, c.id, id, writable);
    },
    changeClass: (id: string, values: Partial<NewClass>): Promise<void> => changeRow(db, c, c.id, id, values, writable),
    /** who of these is enrolled, whether the viewer sees the row or not */
    enrolledAmong: async (classId: string, officerIds: readonly string[]): Promise<ReadonlySet<string>> => {
      const rows = await db.execute<{ id: string }>(
        sql`select id from personnel.enrolled_among(${classId}::uuid, ${sql.param(officerIds)}::uuid[]) as id`,
      );
      return new Set(rows.map(({ id }) => id));
    },
    /** one enrolment for each officer, in their order; the ids */
    enrol: async (
      { id: classId, agencyId: organiserId }: TrainingClassRow,
      officers: readonly OfficerRow[],
      on: string,
    ): Promise<string[]> => {
      const rows = officers.map(({ id: officerId, agencyId, jurisdiction }) => ({
        id: uuidv7(),
        classId,
        organiserId,
        officerId,
        agencyId,
        jurisdiction,
        enrolledOn: on,
      }));
      await db.insert(e).values(rows);
      return rows.map(({ id }) => id);
    },
    /** the roll of a class, as its organiser sees it */
    roll: async (classId: string): Promise<EnrolmentRow[]> =>
      db
        .select()
        .from(e)
        .where(and(eq(e.classId, classId), received)),
    attend: async (classId: string, attended: readonly string[]): Promise<void> => {
      await db
        .update(e)
        .set({ attended: oneOf(e.officerId, attended) })
        .where(and(eq(e.classId, classId), received));
    },
    recordScores: async (classId: string, scores: ReadonlyMap<string, number>, scoredOn: string): Promise<void> => {
      const [ids, points] = [[...scores.keys()], [...scores.values()]];
      const given = sql`unnest(${sql.param(ids)}::uuid[], ${sql.param(points)}::int[]) as given (officer, points)`;
      await db
        .update(e)
        .set({ score: sql`(select points from ${given} where officer = ${e.officerId})`, scoredOn })
        .where(and(eq(e.classId, classId), oneOf(e.officerId, ids), received));
    },
  };
}
