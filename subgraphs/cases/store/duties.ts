import { and, eq, isNull, lt, lte, not, or, sql } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  assistRequest as a,
  exhibitionCase as x,
  intake as i,
  litigation as l,
  type AssistRequestRow,
  type ExhibitionCaseRow,
  type IntakeRow,
  type LitigationRow,
} from '../tables.ts';

/** Something that an office must do by a day; one of its parts is there. */
export interface DutyFound {
  readonly dueOn: string;
  readonly intake: IntakeRow | null;
  readonly assistRequest: AssistRequestRow | null;
  readonly exhibitionCase: ExhibitionCaseRow | null;
  readonly litigation: LitigationRow | null;
}
const EMPTY = { intake: null, assistRequest: null, exhibitionCase: null, litigation: null } as const;

const columns = <T extends typeof i | typeof a | typeof x>(t: T) => ({
  place: t.jurisdiction,
  province: t.province,
  prefecture: t.prefecture,
  key: t.id,
  office: t.agencyId,
});
const REQUESTS = { ...columns(a), receiver: a.receiverId, destination: a.toJurisdiction };
const SUITS = { place: l.jurisdiction, province: l.province, prefecture: l.prefecture, key: l.caseId, office: l.agencyId };
const EXHIBITION_DUE = sql<string>`(${x.dueAt} at time zone 'Asia/Shanghai')::date::text`;

/** What an office owes outside the clocks of its cases (R8.5). */
export const dutyStore = (db: Db, viewer: Viewer) => ({
  /** owed by a day, the most urgent first; while the other side is to correct or to consent in its time, the office owes nothing */
  owedBy: async (
    officeId: string,
    { day, today }: { readonly day: string; readonly today: string },
    first: number,
  ): Promise<DutyFound[]> => {
    const waiting = or(not(oneOf(i.status, ['CORRECTION_REQUESTED', 'AWAITING_CONSENT'])), lt(i.dueOn, today));
    const intakes = await db
      .select()
      .from(i)
      .where(and(eq(i.agencyId, officeId), isNull(i.decidedOn), lte(i.dueOn, day), waiting, predicate(viewer, 'intake', columns(i))))
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
      .where(and(open, predicate(viewer, 'exhibitionCase', columns(x))))
      .orderBy(x.dueAt, x.id)
      .limit(first);
    const undefended = and(eq(l.agencyId, officeId), isNull(l.defenceFiledOn), isNull(l.outcome), lte(l.defenceDueOn, day));
    const suits = await db
      .select()
      .from(l)
      .where(and(undefended, predicate(viewer, 'litigation', SUITS)))
      .orderBy(l.defenceDueOn, l.id)
      .limit(first);
    return [
      ...intakes.map((row) => ({ ...EMPTY, dueOn: row.dueOn, intake: row })),
      ...requests.map((row) => ({ ...EMPTY, dueOn: row.dueOn, assistRequest: row })),
      ...complaints.map(({ row, dueOn }) => ({ ...EMPTY, dueOn, exhibitionCase: row })),
      ...suits.map((row) => ({ ...EMPTY, dueOn: row.defenceDueOn, litigation: row })),
    ]
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      .slice(0, first);
  },
});
