import { and, asc, desc, eq, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Viewer } from '#platform/viewer.ts';
import { dueOnOf } from '../lifecycle/deadlines.ts';
import type { ClockMet, ClockStart } from '../lifecycle/taken.ts';
import {
  caseHandler as h,
  caseStep as s,
  deadline as d,
  excludedPeriod as x,
  OWED,
  type CaseRow,
  type CaseStepRow,
  type DeadlineRow,
  type ExcludedPeriodRow,
} from '../tables.ts';
import { columnsOf } from './columns.ts';

const CLOCKS = { ...columnsOf(d, d.caseId), shared: d.told };

const stepsOfCases = lookUp<CaseStepRow>({
  table: s,
  by: s.caseId,
  resource: 'caseStep',
  columns: { ...columnsOf(s, s.caseId), shared: s.told },
  orderBy: [asc(s.takenOn), asc(s.id)],
});
const deadlinesOfCases = lookUp<DeadlineRow>({
  table: d,
  by: d.caseId,
  resource: 'deadline',
  columns: CLOCKS,
  orderBy: [asc(d.startedOn), asc(d.dueOn), asc(d.id)],
});
const periodsOfCases = lookUp<ExcludedPeriodRow>({
  table: x,
  by: x.caseId,
  resource: 'excludedPeriod',
  columns: { ...columnsOf(x, x.caseId), shared: x.told },
  orderBy: [asc(x.decidedOn), asc(x.id)],
});

/** The case of a clock is handled by that officer now. */
const handledBy = (officerId: string): SQL =>
  sql`exists (select from ${h} where ${h.caseId} = ${d.caseId} and ${h.officerId} = ${officerId} and ${h.relievedOn} is null)`;

/** Columns of a case that its children repeat: whose it is, and where. */
export const placeOf = ({ id, agencyId, jurisdiction }: Pick<CaseRow, 'id' | 'agencyId' | 'jurisdiction'>) => ({
  caseId: id,
  agencyId,
  jurisdiction,
});

/** The steps, clocks and periods of matters: their whole history, and what runs now. */
export function stepStore(db: Db, viewer: Viewer) {
  const mine: SQL | undefined = predicate(viewer, 'deadline', columnsOf(d, d.caseId), 'write');
  const running = (caseId: string) => and(eq(d.caseId, caseId), isNull(d.doneOn), eq(d.waived, false), mine);
  const store = {
    of: loadMany<CaseStepRow>(
      (ids) => stepsOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    deadlinesOf: loadMany<DeadlineRow>(
      (ids) => deadlinesOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    periodsOf: loadMany<ExcludedPeriodRow>(
      (ids) => periodsOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    /** clocks that an office must meet by a day, the most urgent first; what is overdue comes before all; of one handler's cases only */
    owedBy: (officeId: string, day: string, first: number, handler?: string): Promise<readonly DeadlineRow[]> =>
      db
        .select()
        .from(d)
        .where(
          and(
            eq(d.agencyId, officeId),
            OWED,
            lte(d.dueOn, day),
            handler === undefined ? undefined : handledBy(handler),
            predicate(viewer, 'deadline', CLOCKS),
          ),
        )
        .orderBy(d.dueOn, d.id)
        .limit(first),
    /** day of the last step of a matter; '' before the first */
    lastOn: async (caseId: string): Promise<string> => {
      const [row] = await db.select({ on: s.takenOn }).from(s).where(eq(s.caseId, caseId)).orderBy(desc(s.takenOn)).limit(1);
      return row?.on ?? '';
    },
    record: async (row: typeof s.$inferInsert): Promise<void> => void (await db.insert(s).values(row)),
    /** starts clocks of a case; one that its rule-set does not know does not run */
    start: async (row: CaseRow, marks: readonly ClockStart[]): Promise<void> => {
      const rows = marks.flatMap(({ rule, on, subjectId = null, metOn = null }) => {
        const dueOn = dueOnOf(row, { rule, startedOn: on });
        return dueOn === null ? [] : [{ id: uuidv7(), ...placeOf(row), rule, startedOn: on, dueOn, doneOn: metOn, subjectId }];
      });
      if (rows.length > 0) await db.insert(d).values(rows);
    },
    meet: async (caseId: string, { rule, on, subjectId, dueOn }: ClockMet): Promise<void> => {
      const about = subjectId === undefined ? undefined : eq(d.subjectId, subjectId);
      await db
        .update(d)
        .set({ doneOn: on, paused: false, ...(dueOn !== undefined && { dueOn }) })
        .where(and(running(caseId), eq(d.rule, rule), about));
    },
    waive: async (caseId: string, rule: string): Promise<void> => {
      await db
        .update(d)
        .set({ waived: true })
        .where(and(running(caseId), eq(d.rule, rule)));
    },
    /** a clock stands still, or goes on with another due day */
    move: async (caseId: string, rule: string, to: { readonly dueOn?: string; readonly paused?: boolean }): Promise<void> => {
      await db
        .update(d)
        .set(to)
        .where(and(running(caseId), eq(d.rule, rule)));
    },
  };
  return store;
}
export type StepStore = ReturnType<typeof stepStore>;
