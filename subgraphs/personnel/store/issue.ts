import { and, asc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { termOf } from '#law/certificate.ts';
import { predicate } from '#platform/access.ts';
import { isId } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { publishedOffices } from '#platform/offices.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { newCard } from '../lifecycle/issue.ts';
import {
  certificateApplication as a,
  enrolment as e,
  type CertificateApplicationRow,
  type CertificateRow,
  type EnrolmentRow,
  type OfficerRow,
} from '../tables.ts';
import { APPLICATION_COLUMNS, applicationReads } from './applications.ts';
import { certificateWrites, type NewCertificate } from './certificate-writes.ts';
import { certificateReads } from './certificates.ts';
import { ENROLMENT_COLUMNS } from './enrolments.ts';

/** An officer of a class with all that decides on a card, locked until the transaction ends. */
export interface Gathered {
  readonly officer: OfficerRow;
  readonly enforces: boolean;
  readonly enrolment: EnrolmentRow | null;
  /** for this class, newest last */
  readonly applications: readonly CertificateApplicationRow[];
  readonly cards: readonly CertificateRow[];
}

/** Somebody who gets a card, and on which application. */
export interface Winner extends Pick<Gathered, 'officer' | 'enrolment'> {
  readonly application: CertificateApplicationRow;
}

export type NewApplication = Omit<typeof a.$inferInsert, 'version'>;
type Certificates = Pick<ReturnType<typeof certificateReads>, 'heldBy'> & ReturnType<typeof certificateWrites>;

/** What applying for, checking and issuing certificates read and write, in their own transaction. */
function issueWrites(db: Db, viewer: Viewer, { heldBy, lockHolders, insert }: Certificates) {
  const writable = predicate(viewer, 'certificateApplication', APPLICATION_COLUMNS, 'write');
  const readable = predicate(viewer, 'certificateApplication', APPLICATION_COLUMNS);
  const enrolled = predicate(viewer, 'enrolment', ENROLMENT_COLUMNS);
  const officersOf = async (classId: string): Promise<readonly string[]> => {
    const rows = await db
      .select({ id: e.officerId })
      .from(e)
      .where(and(eq(e.classId, classId), enrolled))
      .union(
        db
          .select({ id: a.officerId })
          .from(a)
          .where(and(eq(a.classId, classId), readable)),
      );
    return rows.map(({ id }) => id);
  };
  return {
    insert: async (values: NewApplication): Promise<void> => void (await db.insert(a).values(values)),
    /** the application, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<CertificateApplicationRow | null> => lockRow(db, a, a.id, id, writable),
    change: (id: string, values: Partial<NewApplication>): Promise<void> => changeRow(db, a, a.id, id, values, writable),
    /** one officer for a class, or all who are enrolled in it or applied on it */
    gather: async (classId: string, officerId?: string): Promise<readonly Gathered[]> => {
      if (!isId(classId)) return [];
      const officers = await lockHolders(officerId === undefined ? await officersOf(classId) : [officerId]);
      const ids = officers.map(({ id }) => id);
      const ofThese = and(eq(a.classId, classId), oneOf(a.officerId, ids));
      // first locked, so that what is read next stays as it is; a moved officer's application is not to be changed any more
      await db.select({ id: a.id }).from(a).where(and(ofThese, writable)).orderBy(a.id).for('update');
      const applications = await db.select().from(a).where(and(ofThese, readable)).orderBy(asc(a.appliedOn), asc(a.id));
      const rows = await db
        .select()
        .from(e)
        .where(and(eq(e.classId, classId), oneOf(e.officerId, ids), enrolled));
      const agencyIds = officers.map(({ agencyId }) => agencyId);
      const offices = await publishedOffices(db, agencyIds);
      const cards = await Promise.all(ids.map((id) => heldBy.load(id)));
      return officers.map((officer, index) => ({
        officer,
        enforces: offices.some(({ id }) => id === officer.agencyId),
        enrolment: rows.find((row) => row.officerId === officer.id) ?? null,
        applications: applications.filter((row) => row.officerId === officer.id),
        cards: cards[index] ?? [],
      }));
    },
    /** new cards from today, and the applications that they answer */
    grant: async (winners: readonly Winner[], today: string): Promise<readonly NewCertificate[]> => {
      const cards = winners.map(({ officer, enrolment, application }) => ({
        id: uuidv7(),
        ...newCard(officer, termOf(today), application.area, today),
        enrolmentId: enrolment?.id ?? null,
      }));
      await insert(cards);
      const answered = winners.map(({ application }, index) => ({ id: application.id, card: cards[index]?.id }));
      if (answered.length > 0) {
        await db.execute(sql`
          update personnel.certificate_application set status = 'ISSUED', certificate_id = given.card, decided_on = ${today}, version = version + 1
          from unnest(${sql.param(answered.map(({ id }) => id))}::uuid[], ${sql.param(answered.map(({ card }) => card))}::uuid[]) as given (application, card)
          where ${a.id} = given.application and ${writable ?? sql`true`}`);
      }
      return cards;
    },
  };
}

/** Certificates, and applications for them. */
export function certificationStore(db: Db, viewer: Viewer) {
  const certificates = { ...certificateReads(db, viewer), ...certificateWrites(db, viewer) };
  return { certificates, applications: { ...applicationReads(db, viewer), ...issueWrites(db, viewer, certificates) } };
}
