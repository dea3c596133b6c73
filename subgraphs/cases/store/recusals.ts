import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Barred } from '../lifecycle/guards.ts';
import { caseFile as c, caseHandler as h, recusal as r, type CaseRow, type RecusalRow } from '../tables.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

const COLUMNS = { ...columnsOf(r, r.caseId), receiver: r.superiorId, person: r.recordedBy };

const HANDLERS = columnsOf(h, h.caseId);

const byId = lookUp<RecusalRow>({ table: r, by: r.id, resource: 'recusal', columns: COLUMNS });
const byCase = lookUp<RecusalRow>({
  table: r,
  by: r.caseId,
  resource: 'recusal',
  columns: COLUMNS,
  orderBy: [asc(r.requestedOn), asc(r.id)],
});

type New = Pick<typeof r.$inferInsert, 'officerId' | 'officerName' | 'ground' | 'requestedBy' | 'requestedOn' | 'reason' | 'superiorId'>;
type Decision = Required<Pick<typeof r.$inferInsert, 'decidedOn' | 'granted' | 'decisionReason'>>;

/** Requests that officers withdraw, and what follows from them (回避, §2.9). */
export function recusalStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'recusal', COLUMNS);
  const writable = predicate(viewer, 'recusal', COLUMNS, 'write');
  const open = and(isNull(r.decidedOn), isNull(r.withdrawnOn));
  return {
    byId: loadById<RecusalRow>((ids) => byId(db, viewer, ids)),
    of: loadMany<RecusalRow>(
      (ids) => byCase(db, viewer, ids),
      (row) => row.caseId,
    ),
    /** officers who must not act on a case: recused, or asked to withdraw and not yet decided */
    barred: async (caseId: string): Promise<readonly Barred[]> => {
      const rows = await db
        .select({ officerId: r.officerId, granted: r.granted, from: r.requestedOn, until: r.decidedOn })
        .from(r)
        .where(and(eq(r.caseId, caseId), isNull(r.withdrawnOn), visible))
        .orderBy(r.requestedOn, r.id);
      const barred = rows.map(({ officerId, granted, from, until }): Barred =>
        granted ? { officerId, why: 'RECUSED', from, until: null } : { officerId, why: 'RECUSAL_PENDING', from, until },
      );
      // several who asked about one officer bar once
      return [...new Map(barred.toReversed().map((each) => [`${each.officerId} ${each.why} ${each.until}`, each])).values()];
    },
    /** of these officers, those who were recused from another case with one of these parties */
    recusedBefore: async (row: CaseRow, officerIds: readonly string[], names: readonly string[]): Promise<readonly string[]> => {
      const rows = await db
        .selectDistinct({ officerId: r.officerId })
        .from(r)
        .innerJoin(c, eq(c.id, r.caseId))
        .where(
          and(oneOf(r.officerId, officerIds), eq(r.granted, true), or(oneOf(c.respondent, names), oneOf(c.petitioner, names)), visible),
        );
      return rows.map(({ officerId }) => officerId);
    },
    /** about whom this login has asked and waits; whoever asks about the same case at once waits here */
    asked: async (caseId: string): Promise<readonly string[]> => {
      await inTurn(db, 'recusal', `${caseId} ${viewer.subject}`);
      const mine = and(eq(r.caseId, caseId), eq(r.recordedBy, viewer.subject), open, visible);
      return (await db.select({ officerId: r.officerId }).from(r).where(mine)).map(({ officerId }) => officerId);
    },
    request: async (row: CaseRow, asked: New): Promise<string> => {
      const id = uuidv7();
      await db.insert(r).values({ id, ...placeOf(row), recordedBy: viewer.subject, ...asked });
      return id;
    },
    /** a request of this login, taken back; false when it was decided meanwhile */
    withdraw: async (id: string, on: string): Promise<boolean> => {
      const mine = and(eq(r.id, id), eq(r.recordedBy, viewer.subject), open, writable);
      return (await db.update(r).set({ withdrawnOn: on }).where(mine).returning({ id: r.id })).length > 0;
    },
    /** decided by this login; a granted one decides every other request about that officer in this case alike */
    decide: async ({ id, caseId, officerId }: RecusalRow, decision: Decision): Promise<void> => {
      const these = decision.granted ? and(eq(r.caseId, caseId), eq(r.officerId, officerId)) : eq(r.id, id);
      await db
        .update(r)
        .set({ ...decision, decidedBy: viewer.subject })
        .where(and(these, open, writable));
    },
    /** off the team from that day; another leads where the officer led */
    relieve: async (
      { caseId, officerId }: RecusalRow,
      { on, reason, lead }: { readonly on: string; readonly reason: string; readonly lead: string | null },
    ) => {
      const present = and(eq(h.caseId, caseId), isNull(h.relievedOn), predicate(viewer, 'caseHandler', HANDLERS, 'write'));
      const relieved = await db
        .update(h)
        .set({ relievedOn: sql`greatest(${h.assignedOn}, ${on}::date)`, lead: false, reason })
        .where(and(present, eq(h.officerId, officerId)))
        .returning({ id: h.officerId });
      if (relieved.length === 0 || lead === null) return;
      const led = sql`not exists (select from ${h} o where o.case_id = ${caseId} and o.relieved_on is null and o.lead)`;
      await db
        .update(h)
        .set({ lead: true })
        .where(and(present, eq(h.officerId, lead), led));
    },
    /** a request that this login's office may decide, locked until the transaction ends */
    lock: (id: string): Promise<RecusalRow | null> => lockRow(db, r, r.id, id, writable),
    /** whether it still waits to be decided; asked under the lock of its case */
    pending: async (id: string): Promise<boolean> =>
      (
        await db
          .select({ id: r.id })
          .from(r)
          .where(and(eq(r.id, id), open, visible))
          .for('update')
      ).length > 0,
  };
}
