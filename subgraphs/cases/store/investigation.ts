import { and, asc, eq, sql } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  counterfeitFinding as f,
  evidenceItem as e,
  fieldInspection as i,
  penalty as p,
  penaltyPayment as y,
  type CounterfeitFindingRow,
  type EvidenceItemRow,
  type FieldInspectionRow,
  type PenaltyPaymentRow,
  type PenaltyRow,
} from '../tables.ts';
import { columnsOf } from './columns.ts';

const INSPECTIONS = { resource: 'fieldInspection', columns: columnsOf(i, i.caseId) } as const;
const EVIDENCE = { resource: 'evidenceItem', columns: columnsOf(e, e.caseId) } as const;

const inspectionsOfCases = lookUp<FieldInspectionRow>({ table: i, by: i.caseId, ...INSPECTIONS, orderBy: [asc(i.inspectedOn), asc(i.id)] });
const inspectionsById = lookUp<FieldInspectionRow>({ table: i, by: i.id, ...INSPECTIONS });
const evidenceOfCases = lookUp<EvidenceItemRow>({ table: e, by: e.caseId, ...EVIDENCE, orderBy: [asc(e.takenOn), asc(e.id)] });
const evidenceById = lookUp<EvidenceItemRow>({ table: e, by: e.id, ...EVIDENCE });
const findingsOfCases = lookUp<CounterfeitFindingRow>({
  table: f,
  by: f.caseId,
  resource: 'counterfeitFinding',
  columns: columnsOf(f, f.caseId),
});
const penaltiesOfCases = lookUp<PenaltyRow>({ table: p, by: p.caseId, resource: 'penalty', columns: columnsOf(p, p.caseId) });
const paymentsOfCases = lookUp<PenaltyPaymentRow>({
  table: y,
  by: y.caseId,
  resource: 'penaltyPayment',
  columns: columnsOf(y, y.caseId),
  orderBy: [asc(y.paidOn), asc(y.id)],
});

const byCase = (row: { readonly caseId: string }): string => row.caseId;

/** Inspections on the spot. */
export function inspectionStore(db: Db, viewer: Viewer) {
  return {
    of: loadMany<FieldInspectionRow>((ids) => inspectionsOfCases(db, viewer, ids), byCase),
    byId: loadById<FieldInspectionRow>((ids) => inspectionsById(db, viewer, ids)),
    insert: async (row: typeof i.$inferInsert): Promise<void> => void (await db.insert(i).values(row)),
  };
}

/** Pieces of evidence; they are marked, never deleted. */
export function evidenceStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'evidenceItem', columnsOf(e, e.caseId), 'write');
  return {
    of: loadMany<EvidenceItemRow>((ids) => evidenceOfCases(db, viewer, ids), byCase),
    byId: loadById<EvidenceItemRow>((ids) => evidenceById(db, viewer, ids)),
    insert: async (row: typeof e.$inferInsert): Promise<void> => void (await db.insert(e).values(row)),
    /** whether the case has this very file, asked while the case is locked */
    onFile: async (caseId: string, sha256: string): Promise<boolean> => {
      const found = await db
        .select({ id: e.id })
        .from(e)
        .where(and(eq(e.caseId, caseId), eq(e.sha256, sha256)));
      return found.length > 0;
    },
    /** marks what an officer took before being recused: it stays, to be looked at again (办法 §7; domain §6.2) */
    flagOf: async (caseId: string, officerId: string, reason: string): Promise<void> => {
      const taken = and(eq(e.caseId, caseId), eq(e.flagged, false), sql`${officerId}::uuid = any(${e.officers})`, writable);
      await db.update(e).set({ flagged: true, flagReason: reason }).where(taken);
    },
  };
}

/** Findings and penalties of counterfeits, with what was paid. */
export function penaltyStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'penalty', columnsOf(p, p.caseId), 'write');
  return {
    findingOf: loadOne<CounterfeitFindingRow>((ids) => findingsOfCases(db, viewer, ids), byCase),
    of: loadOne<PenaltyRow>((ids) => penaltiesOfCases(db, viewer, ids), byCase),
    paymentsOf: loadMany<PenaltyPaymentRow>((ids) => paymentsOfCases(db, viewer, ids), byCase),
    insertFinding: async (row: typeof f.$inferInsert): Promise<void> => void (await db.insert(f).values(row)),
    insert: async (row: typeof p.$inferInsert): Promise<void> => void (await db.insert(p).values(row)),
    change: async (caseId: string, values: Partial<PenaltyRow>): Promise<void> =>
      void (await db
        .update(p)
        .set(values)
        .where(and(eq(p.caseId, caseId), writable))),
    insertPayment: async (row: typeof y.$inferInsert): Promise<void> => void (await db.insert(y).values(row)),
  };
}
