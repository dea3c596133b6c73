import { and, asc, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { isId, loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseLink, casePatent as t, deadline as d, party as p, type CasePatentRow, type CaseRow, type PartyRow } from '../tables.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

const partiesOfMatters = lookUp<PartyRow>({
  table: p,
  by: p.caseId,
  resource: 'party',
  columns: columnsOf(p, p.caseId),
  orderBy: [asc(p.side), asc(p.id)],
});
const patentsOfMatters = lookUp<CasePatentRow>({
  table: t,
  by: t.caseId,
  resource: 'casePatent',
  columns: columnsOf(t, t.caseId),
  orderBy: [asc(t.id)],
});
const patentsByNumber = lookUp<CasePatentRow>({ table: t, by: t.patentNumber, resource: 'casePatent', columns: columnsOf(t, t.caseId) });

/** The parties of matters. */
export function partyStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'party', columnsOf(p, p.caseId), 'write');
  return {
    of: loadMany<PartyRow>(
      (ids) => partiesOfMatters(db, viewer, ids),
      (row) => row.caseId,
    ),
    /** one party of a case; null where the case has no such party */
    one: async (caseId: string, id: string): Promise<PartyRow | null> => {
      if (!isId(id)) return null;
      const [row] = await db
        .select()
        .from(p)
        .where(and(eq(p.id, id), eq(p.caseId, caseId), writable));
      return row ?? null;
    },
    add: async (rows: readonly (typeof p.$inferInsert)[]): Promise<void> => void (await db.insert(p).values([...rows])),
    correct: async (id: string, values: Partial<typeof p.$inferInsert>): Promise<void> =>
      void (await db
        .update(p)
        .set(values)
        .where(and(eq(p.id, id), writable))),
    /** clocks that fall away when the office has done with a case */
    runningClocks: async (caseId: string): Promise<readonly string[]> => {
      const rows = await db
        .selectDistinct({ rule: d.rule })
        .from(d)
        .where(and(eq(d.caseId, caseId), isNull(d.doneOn), eq(d.waived, false)));
      return rows.map(({ rule }) => rule);
    },
    /** that a case goes on in another one */
    link: async (row: CaseRow, facts: Pick<typeof caseLink.$inferInsert, 'otherCaseId' | 'reason' | 'linkedOn'>): Promise<void> =>
      void (await db.insert(caseLink).values({ id: uuidv7(), ...placeOf(row), kind: 'MERGED_INTO', ...facts })),
  };
}

/** The patents of matters. */
export function patentStore(db: Db, viewer: Viewer) {
  return {
    of: loadMany<CasePatentRow>(
      (ids) => patentsOfMatters(db, viewer, ids),
      (row) => row.caseId,
    ),
    /** every matter's record of a patent */
    onRecord: loadMany<CasePatentRow>(
      (numbers) => patentsByNumber(db, viewer, numbers),
      (row) => row.patentNumber,
    ),
    add: async (row: typeof t.$inferInsert): Promise<void> => void (await db.insert(t).values(row)),
    correct: async (id: string, values: Partial<typeof t.$inferInsert>): Promise<void> =>
      void (await db
        .update(t)
        .set(values)
        .where(and(eq(t.id, id), predicate(viewer, 'casePatent', columnsOf(t, t.caseId), 'write')))),
  };
}
