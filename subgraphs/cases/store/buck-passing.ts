import { and, sql, type SQL } from 'drizzle-orm';
import type { BuckPassing } from '#law/jurisdiction.ts';
import { predicate } from '#platform/access.ts';
import { under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseFile as c, intake as i, jurisdictionDispute as t } from '../tables.ts';
import type { BuckPassingKind } from '../types.generated.ts';
import { DISPUTE_COLUMNS } from './jurisdiction.ts';
import { COLUMNS as CASES } from './lists.ts';
import { columnsOf } from './columns.ts';

const INTAKES = columnsOf(i, i.id);

export interface BuckPassed {
  readonly kind: BuckPassingKind;
  readonly matterId: string;
  readonly title: string;
  readonly agencyId: string;
  readonly jurisdiction: string;
  readonly sinceOn: string;
  readonly laterCaseId: string | null;
}
interface Line extends Record<string, unknown> {
  readonly matter_id: string;
  readonly title: string;
  readonly agency_id: string;
  readonly jurisdiction: string;
  readonly since_on: string;
  readonly later: string | null;
}

/** The case that a refused matter became after all: the same patent and respondent, docketed on the day of the refusal or later. */
const later = sql`(select l.id from ${c} l where l.patent_number = ${i.patentNumber} and l.respondent = ${i.respondent}
  and l.kind = ${i.kind} and l.docketed_on >= ${i.decidedOn} and l.id <> ${i.id} order by l.docketed_on, l.id limit 1)`;
const refused = sql`${i.status} in ('REFUSED', 'NOT_DOCKETED')`;

/** Matters that offices pass on instead of acting (推诿, R2.3), among those that the viewer sees. */
export function buckPassingStore(db: Db, viewer: Viewer) {
  const intakes = (area: string, ...also: readonly SQL[]) =>
    and(sql`true`, predicate(viewer, 'intake', INTAKES), under(INTAKES, area), ...also) as SQL;
  const cases = (area: string, ...also: readonly SQL[]) =>
    and(sql`true`, predicate(viewer, 'case', CASES), under(CASES, area), ...also) as SQL;
  const disputes = (area: string, ...also: readonly SQL[]) =>
    and(sql`true`, predicate(viewer, 'jurisdictionDispute', DISPUTE_COLUMNS), under(DISPUTE_COLUMNS, area), ...also) as SQL;
  const rows = async (kind: BuckPassingKind, query: SQL): Promise<readonly BuckPassed[]> =>
    (await db.execute<Line>(query)).map((line) => ({
      kind,
      matterId: line.matter_id,
      title: line.title,
      agencyId: line.agency_id,
      jurisdiction: line.jurisdiction,
      sinceOn: line.since_on,
      laterCaseId: line.later,
    }));
  return {
    alerts: async (area: string, today: string, most: number): Promise<readonly BuckPassed[]> => {
      const own = sql`${i.id} as matter_id, ${i.title}, ${i.agencyId}, ${i.jurisdiction}`;
      const [overdue, overturned, bounced] = await Promise.all([
        rows(
          'ACCEPTANCE_OVERDUE',
          sql`select ${own}, ${i.dueOn}::text as since_on, null as later from ${i}
              where ${intakes(area, sql`${i.decidedOn} is null and ${i.dueOn} < ${today}`)} order by ${i.dueOn}, ${i.id} limit ${most}`,
        ),
        rows(
          'REFUSAL_OVERTURNED',
          sql`select ${own}, ${i.decidedOn}::text as since_on, ${later} as later from ${i}
              where ${intakes(area, sql`${refused} and ${later} is not null`)} order by ${i.decidedOn}, ${i.id} limit ${most}`,
        ),
        rows(
          'BOUNCED_TWICE',
          sql`select b.matter_id, coalesce(${c.title}, ${i.title}, '') as title, coalesce(${c.agencyId}, ${i.agencyId}, b.agency_id) as agency_id,
                b.jurisdiction, b.since_on, null as later
              from (select ${t.matterId} as matter_id, min(${t.jurisdiction}) as jurisdiction, (array_agg(${t.agencyId} order by ${t.raisedOn} desc))[1] as agency_id,
                      max(${t.raisedOn})::text as since_on from ${t} where ${disputes(area)} group by ${t.matterId} having count(*) >= 2) b
                left join ${c} on ${c.id} = b.matter_id left join ${i} on ${i.id} = b.matter_id
              order by b.since_on, b.matter_id limit ${most}`,
        ),
      ]);
      return [...bounced, ...overturned, ...overdue].toSorted((a, b) => a.sinceOn.localeCompare(b.sinceOn));
    },
    /** counts over the matters received in a time, both days included */
    figures: async (area: string, from: string, to: string, today: string): Promise<BuckPassing> => {
      const received = sql`${i.receivedOn} between ${from} and ${to}`;
      const legacy = sql`${c.receivedOn} between ${from} and ${to} and not exists (select from ${i} where ${i.id} = ${c.id})`;
      const [row] = await db.execute<{ bounced: number; overturned: number; overdue: number; received: number }>(sql`
        select (select count(*) from ${i} where ${intakes(area, received)})::int + (select count(*) from ${c} where ${cases(area, legacy)})::int as received,
          (select count(*) from ${i} where ${intakes(area, received, sql`coalesce(${i.decidedOn}, ${today}::date) > ${i.dueOn}`)})::int as overdue,
          (select count(*) from ${i} where ${intakes(area, received, refused, sql`${later} is not null`)})::int as overturned,
          (select count(*) from (select from ${t} where ${disputes(area)} and (exists (select from ${i} where ${i.id} = ${t.matterId} and ${received})
            or exists (select from ${c} where ${c.id} = ${t.matterId} and ${legacy})) group by ${t.matterId} having count(*) >= 2) b)::int as bounced`);
      return { bounced: row?.bounced ?? 0, overturned: row?.overturned ?? 0, overdue: row?.overdue ?? 0, received: row?.received ?? 0 };
    },
  };
}
