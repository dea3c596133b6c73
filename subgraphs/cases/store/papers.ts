import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { isId, loadById, loadMany } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { grant as g } from '#platform/tables.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  caseDocument as d,
  mediationSession as m,
  oralHearing as h,
  type CaseDocumentRow,
  type CaseRow,
  type MediationSessionRow,
  type OralHearingRow,
} from '../tables.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

const DOCUMENTS = { ...columnsOf(d, d.caseId), shared: d.shared, person: d.filedBy };

const documentsById = lookUp<CaseDocumentRow>({ table: d, by: d.id, resource: 'caseDocument', columns: DOCUMENTS });
const documentsOfCases = lookUp<CaseDocumentRow>({
  table: d,
  by: d.caseId,
  resource: 'caseDocument',
  columns: DOCUMENTS,
  orderBy: [asc(d.madeOn), asc(d.id)],
});
const hearingsOfCases = lookUp<OralHearingRow>({
  table: h,
  by: h.caseId,
  resource: 'oralHearing',
  columns: columnsOf(h, h.caseId),
  orderBy: [asc(h.scheduledOn), asc(h.id)],
});
const sessionsOfCases = lookUp<MediationSessionRow>({
  table: m,
  by: m.caseId,
  resource: 'mediationSession',
  columns: columnsOf(m, m.caseId),
  orderBy: [asc(m.heldOn), asc(m.id)],
});

type NewDocument = Omit<typeof d.$inferInsert, 'id' | 'caseId' | 'agencyId' | 'jurisdiction' | 'filedBy'> & { readonly id?: string };
type NewSession = Pick<typeof m.$inferInsert, 'heldOn' | 'mode' | 'mediators' | 'invited' | 'summary'>;
type Delivery = Required<Pick<typeof d.$inferInsert, 'servedOn' | 'delivery' | 'deliveredTo'>>;

/** The main volume of a case, its hearings and mediation meetings. */
export function paperStore(db: Db, viewer: Viewer) {
  const mine = predicate(viewer, 'caseDocument', DOCUMENTS, 'write');
  const defence = (caseId: string) => and(eq(d.caseId, caseId), eq(d.kind, 'DEFENCE'), mine);
  const fixed = (caseId: string) =>
    and(eq(h.caseId, caseId), eq(h.status, 'SCHEDULED'), predicate(viewer, 'oralHearing', columnsOf(h, h.caseId), 'write'));
  return {
    byId: loadById<CaseDocumentRow>((ids) => documentsById(db, viewer, ids)),
    of: loadMany<CaseDocumentRow>(
      (ids) => documentsOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    hearingsOf: loadMany<OralHearingRow>(
      (ids) => hearingsOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    sessionsOf: loadMany<MediationSessionRow>(
      (ids) => sessionsOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    add: async (row: Pick<CaseRow, 'id' | 'agencyId' | 'jurisdiction'>, paper: NewDocument): Promise<string> => {
      const { id = uuidv7(), ...told } = paper;
      await db.insert(d).values({ id, ...placeOf(row), filedBy: viewer.subject, ...told });
      return id;
    },
    /** whether a defence is on record */
    defended: async (caseId: string): Promise<boolean> =>
      (await db.select({ id: d.id }).from(d).where(defence(caseId)).limit(1)).length > 0,
    /** on whose side the viewer is a party to a case; null where its grant does not say */
    sideOf: async (caseId: string) => {
      const holds = sql`${g.validFrom} <= platform.today() and platform.today() < ${g.validTo}`;
      const mine = and(eq(g.objectId, caseId), eq(g.kind, 'PARTY'), eq(g.grantee, viewer.subject), holds);
      const [row] = await db.select({ side: g.side }).from(g).where(mine).orderBy(asc(g.validFrom), asc(g.id)).limit(1);
      return row?.side ?? null;
    },
    /** the request and what came with it reach the respondent (办法 §14) */
    serveRequest: async (caseId: string, delivery: Delivery): Promise<void> => {
      const request = and(eq(d.origin, 'PETITIONER'), oneOf(d.kind, ['REQUEST', 'EVIDENCE_LIST']), isNull(d.servedOn));
      await db
        .update(d)
        .set({ ...delivery, shared: true })
        .where(and(eq(d.caseId, caseId), request, mine));
    },
    /** one paper of a case; null where it lies in another */
    onCase: async (caseId: string, id: string): Promise<CaseDocumentRow | null> => {
      if (!isId(id)) return null;
      const [row] = await db
        .select()
        .from(d)
        .where(and(eq(d.id, id), eq(d.caseId, caseId), mine));
      return row ?? null;
    },
    /** what a party filed reaches the other side, which may read it from now on */
    forward: async (id: string, delivery: Delivery): Promise<void> => {
      await db
        .update(d)
        .set({ ...delivery, shared: true })
        .where(and(eq(d.id, id), isNull(d.servedOn), mine));
    },
    /** the defence reaches the petitioner */
    forwardDefence: async (caseId: string, delivery: Delivery): Promise<void> => {
      await db
        .update(d)
        .set({ ...delivery, shared: true })
        .where(and(defence(caseId), isNull(d.servedOn)));
    },
    /** the hearing that is fixed; null when none is */
    fixedHearing: async (caseId: string): Promise<OralHearingRow | null> => {
      const [row] = await db.select().from(h).where(fixed(caseId)).orderBy(desc(h.scheduledOn)).limit(1);
      return row ?? null;
    },
    fixHearing: async (row: CaseRow, hearing: Pick<typeof h.$inferInsert, 'noticedOn' | 'scheduledOn' | 'venue'>): Promise<void> => {
      await db.insert(h).values({ id: uuidv7(), ...placeOf(row), status: 'SCHEDULED', ...hearing });
    },
    endHearing: async (
      caseId: string,
      ended: Pick<typeof h.$inferInsert, 'status' | 'petitioner' | 'respondent' | 'recordSignedOn'>,
    ): Promise<void> => {
      await db.update(h).set(ended).where(fixed(caseId));
    },
    addSession: async (row: CaseRow, session: NewSession): Promise<void> => {
      await db.insert(m).values({ id: uuidv7(), ...placeOf(row), ...session });
    },
  };
}
