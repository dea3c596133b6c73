import { and, eq, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { branches, predicate } from '#platform/access.ts';
import { under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { conclusionId } from '../lifecycle/deadlines.ts';
import type { SuspensionDecided } from '../lifecycle/suspension.ts';
import type { Excluded, Retimed, Timed } from '../lifecycle/timing.ts';
import { caseFile as c, excludedPeriod as x, invalidation as i, type CaseRow } from '../tables.ts';
import { COLUMNS } from './lists.ts';
import { placeOf, type StepStore } from './steps.ts';
import { columnsOf } from './columns.ts';

interface Figures extends Record<string, unknown> {
  readonly openCases: number;
  readonly suspendedCases: number;
  readonly granted: number;
  readonly refused: number;
  readonly suspensionDays: number;
  readonly resumedAfterPartialInvalidation: number;
}

const PERIODS = columnsOf(x, x.caseId);

/** What decisions on the time to conclude read and write, and how many there are. */
export function clockStore(db: Db, viewer: Viewer, steps: StepStore) {
  return {
    /** a case with every decision on its time */
    timed: async (row: CaseRow): Promise<Timed> => ({ ...row, periods: await steps.periodsOf.load(row.id) }),
    decided: async (row: CaseRow, period: SuspensionDecided['period'] | Excluded['period']): Promise<void> =>
      void (await db.insert(x).values({ id: uuidv7(), ...placeOf(row), ...period })),
    ended: async (id: string, toOn: string): Promise<void> =>
      void (await db
        .update(x)
        .set({ toOn })
        .where(and(eq(x.id, id), predicate(viewer, 'excludedPeriod', PERIODS, 'write')))),
    /** the clock on record follows the decision */
    retime: async (row: CaseRow, { conclusion }: Retimed): Promise<void> => {
      if (conclusion) await steps.move(row.id, conclusionId(row), conclusion);
    },
    /** suspensions of the disputes that the viewer sees */
    figures: async (place: string | null | undefined, today: string): Promise<Figures> => {
      const dispute = sql`${c.kind} <> 'COUNTERFEIT'`;
      const seen = branches(viewer, 'case', COLUMNS).map(
        (branch) => sql`(${sql.join([branch ?? sql`true`, dispute, under(COLUMNS, place) ?? sql`true`], sql` and `)})`,
      );
      const [row] = seen.length === 0 ? [] : await db.execute<Figures>(figuresOf(sql.join(seen, sql` or `), today));
      return row ?? { openCases: 0, suspendedCases: 0, granted: 0, refused: 0, suspensionDays: 0, resumedAfterPartialInvalidation: 0 };
    },
  };
}

/** Suspensions are few beside cases: they are counted from their own side, the cases without reading their rows twice. */
const figuresOf = (seen: SQL, today: string): SQL => sql`
  select f.*, p.* from (
    select (count(*) filter (where ${c.concludedOn} is null))::int as "openCases", (count(*) filter (where ${c.status} = 'SUSPENDED'))::int as "suspendedCases"
    from ${c} where ${seen}
  ) f, (
    select (count(*) filter (where ${x.granted}))::int as granted, (count(*) filter (where not ${x.granted}))::int as refused,
      coalesce(sum(least(coalesce(${x.toOn}, ${today}::date), ${today}::date) - ${x.fromOn} + 1) filter (where ${x.granted} and ${x.fromOn} <= ${today}::date), 0)::int as "suspensionDays",
      (count(*) filter (where ${x.toOn} is not null and ${i.decision} = 'PARTLY_INVALID'))::int as "resumedAfterPartialInvalidation"
    from ${x} join ${c} on ${c.id} = ${x.caseId} left join ${i} on ${i.id} = ${x.invalidationId}
    where ${x.kind} = 'SUSPENSION' and (${seen})
  ) p`;
