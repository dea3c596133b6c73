import { and, eq, gte, isNull, lt, lte, not, or, sql, type Column, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { assistRequest as a, exhibitionCase as x, intake as i, litigation as l, policeTransfer as t, UNTOLD_REFUSAL } from '../tables.ts';
import type { DutyFound } from '../lifecycle/duties.ts';
import { columnsOf } from './columns.ts';

const EMPTY = { intake: null, assistRequest: null, exhibitionCase: null, litigation: null, policeTransfer: null } as const;

const REQUESTS = { ...columnsOf(a, a.id), receiver: a.receiverId, destination: a.toJurisdiction };
const TRANSFERS = { ...columnsOf(t, t.id), receiver: t.receiverId, copy: t.procuratorateId };
const SUITS = columnsOf(l, l.caseId);
const dayIn = (instant: SQL | Column) => sql<string>`(${instant} at time zone 'Asia/Shanghai')::date::text`;
const EXHIBITION_DUE = dayIn(sql`(case when ${x.forwardedAt} is null then ${x.forwardDueAt} else ${x.dueAt} end)`);
/** T1 to T4: who must act now, and until when; objecting is a right, and gone when its time is over */
const TRANSFER_DUE = sql<string>`case ${t.status} when 'PREPARED' then ${t.decideDueOn}::text when 'APPROVED' then ${dayIn(t.sendDueAt)}
  when 'SENT' then ${t.policeDueOn}::text else ${t.objectDueOn}::text end`;

/** What an office owes outside the clocks of its cases (R8.5). */
export const dutyStore = (db: Db, viewer: Viewer) => ({
  /** owed by a day, the most urgent first; while the other side is to correct or to consent in its time, the office owes nothing */
  owedBy: async (
    officeId: string,
    { day, today }: { readonly day: string; readonly today: string },
    first: number,
  ): Promise<DutyFound[]> => {
    const waiting = or(not(oneOf(i.status, ['CORRECTION_REQUESTED', 'AWAITING_CONSENT'])), lt(i.dueOn, today));
    // a refused request is done with once the petitioner was told (A1)
    const owed = or(isNull(i.decidedOn), UNTOLD_REFUSAL);
    const intakes = await db
      .select()
      .from(i)
      .where(and(eq(i.agencyId, officeId), owed, lte(i.dueOn, day), waiting, predicate(viewer, 'intake', columnsOf(i, i.id))))
      .orderBy(i.dueOn, i.id)
      .limit(first);
    const unanswered = and(eq(a.receiverId, officeId), isNull(a.repliedOn), isNull(a.closedOn), lte(a.dueOn, day));
    const requests = await db
      .select()
      .from(a)
      .where(and(unanswered, predicate(viewer, 'assistRequest', REQUESTS)))
      .orderBy(a.dueOn, a.id)
      .limit(first);
    const open = and(eq(x.agencyId, officeId), isNull(x.closedAt), lte(EXHIBITION_DUE, day));
    const complaints = await db
      .select({ row: x, dueOn: EXHIBITION_DUE })
      .from(x)
      .where(and(open, predicate(viewer, 'exhibitionCase', columnsOf(x, x.id))))
      .orderBy(EXHIBITION_DUE, x.id)
      .limit(first);
    const undefended = and(eq(l.agencyId, officeId), isNull(l.defenceFiledOn), isNull(l.outcome), lte(l.defenceDueOn, day));
    const suits = await db
      .select()
      .from(l)
      .where(and(undefended, predicate(viewer, 'litigation', SUITS)))
      .orderBy(l.defenceDueOn, l.id)
      .limit(first);
    const ours = and(eq(t.agencyId, officeId), oneOf(t.status, ['PREPARED', 'APPROVED']));
    const objectable = and(eq(t.agencyId, officeId), eq(t.status, 'POLICE_DECLINED'), gte(t.objectDueOn, today));
    const theirs = and(eq(t.receiverId, officeId), eq(t.status, 'SENT'));
    const transfers = await db
      .select({ row: t, dueOn: TRANSFER_DUE })
      .from(t)
      .where(and(or(ours, objectable, theirs), lte(TRANSFER_DUE, day), predicate(viewer, 'policeTransfer', TRANSFERS)))
      .orderBy(TRANSFER_DUE, t.id)
      .limit(first);
    return [
      ...transfers.map(({ row, dueOn }) => ({ ...EMPTY, dueOn, policeTransfer: row })),
      ...intakes.map((row) => ({ ...EMPTY, dueOn: row.dueOn ?? day, intake: row })),
      ...requests.map((row) => ({ ...EMPTY, dueOn: row.dueOn, assistRequest: row })),
      ...complaints.map(({ row, dueOn }) => ({ ...EMPTY, dueOn, exhibitionCase: row })),
      ...suits.map((row) => ({ ...EMPTY, dueOn: row.defenceDueOn, litigation: row })),
    ]
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      .slice(0, first);
  },
});
