import { and, eq, gt, isNotNull, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm';
import { STANDING_STILL } from '#law/case-courses.ts';
import { parseCaseNumber } from '#law/case-number.ts';
import type { CaseStatus } from '#law/case-states.ts';
import type { DayRuleId } from '#law/limits.ts';
import { RIGHTS } from '#law/others-clocks.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { plan, predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { among, byId, notAfter, notBefore, under, oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { page, type Listing, type PageRequest } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import type { Viewer } from '#platform/viewer.ts';
import { TOLD_INSTEAD, UNTOLD } from '../lifecycle/inside.ts';
import { caseFile as c, caseHandler as h, deadline as d, policeTransfer as t, type CaseRow } from '../tables.ts';
import type { CaseFilter, CaseGroup, CaseOrder } from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export const COLUMNS = columnsOf(c, c.id);

export const CASES: Listing<CaseRow, CaseOrder> = {
  table: c,
  resource: 'case',
  columns: COLUMNS,
  key: c.id,
  orders: {
    DOCKETED_DESC: { column: c.docketedOn, descending: true },
    DOCKETED_ASC: { column: c.docketedOn, descending: false },
  },
};

/** The cases that the viewer sees from inside; `undefined` where these are all that it sees, for then no row need be asked. */
export const insideOnly = (viewer: Viewer): SQL | undefined =>
  JSON.stringify(plan(viewer, 'case', 'read')) === JSON.stringify(plan(viewer, 'measure', 'read'))
    ? undefined
    : predicate(viewer, 'measure', COLUMNS);

/** The state of a case as the viewer is told it; the column itself, with its index, for who sees cases from inside alone. */
function statusTold(viewer: Viewer): SQL {
  const inside = insideOnly(viewer);
  if (!inside) return sql`${c.status}`;
  return sql`case when ${oneOf(c.status, UNTOLD)} and not ${inside} then ${sql.raw(`'${TOLD_INSTEAD}'`)} else ${c.status} end`;
}

const isOneOf = (text: SQL, values: readonly string[]): SQL => sql`${text} = any(${sql.param(values)}::text[])`;

/** Cases that are told to be in one of these states: an index finds those that may be, the state as told decides. */
function told(viewer: Viewer, wanted: readonly string[]): SQL | undefined {
  if (!insideOnly(viewer)) return oneOf(c.status, wanted);
  const maybe = wanted.includes(TOLD_INSTEAD) ? [...new Set([...wanted, ...UNTOLD])] : wanted;
  const certain = wanted.every((status) => status !== TOLD_INSTEAD && UNTOLD.every((untold) => untold !== status));
  return certain ? oneOf(c.status, wanted) : and(oneOf(c.status, maybe), isOneOf(statusTold(viewer), wanted));
}

const groupsFor = (viewer: Viewer): Readonly<Record<CaseGroup, SQL>> => ({
  PROVINCE: sql`${c.province}`,
  PREFECTURE: sql`${c.prefecture}`,
  COUNTY: sql`${c.jurisdiction}`,
  MONTH: month(c.docketedOn),
  KIND: sql`${c.kind}`,
  STATUS: statusTold(viewer),
  PATENT_TYPE: sql`${c.patentType}`,
  DISPOSITION: sql`${c.disposition}`,
});

/** How many officers handle a case now, and whether one who did was not entitled, seen through the same locks as the case. */
const handlers = sql`(select count(*) from ${h} where ${h.caseId} = ${c.id} and ${h.relievedOn} is null)`;
const unlawfulCount = or(
  and(eq(c.kind, 'INFRINGEMENT'), sql`(${handlers} < 3 or ${handlers} % 2 = 0)`),
  and(eq(c.kind, 'COUNTERFEIT'), sql`${handlers} < 2`),
  and(eq(c.kind, 'MEDIATION'), sql`${handlers} < 1`),
) as SQL;
const uncertified = sql`exists (select from ${h} where ${h.caseId} = ${c.id} and not ${h.entitled})`;
/** Concluded late, or not concluded by that day; the time stands still in some states, as far as the viewer is told them. */
const overdue = (viewer: Viewer, day: string) =>
  and(lt(c.dueOn, day), or(gt(c.concludedOn, c.dueOn), and(isNull(c.concludedOn), not(isOneOf(statusTold(viewer), STANDING_STILL)))));
/** The clock on sealing the file (R17.2). */
const SEALING: DayRuleId = 'A-ARCHIVE';
/** Concluded, its time over, and not sealed; only clocks that run, which have an index of their own. */
const unsealed = (day: string) =>
  and(eq(d.rule, SEALING), sql`(${d.doneOn} is null and not ${d.paused} and not ${d.waived})`, lt(d.dueOn, day));
/** States in which the matter lies with another office or file, which then owes the transfer to the police. */
const ELSEWHERE = ['TRANSFERRED_OUT', 'MERGED'] as const satisfies readonly CaseStatus[];
const TRANSFERS = { ...columnsOf(t, t.id), receiver: t.receiverId };
/** A criminal threshold is met, and nothing was sent to the police (R9.8): the state of the case alone is no proof that it was. */
const untransferred = (viewer: Viewer): SQL => {
  const sent = and(eq(t.caseId, c.id), isNotNull(t.sentAt), predicate(viewer, 'policeTransfer', TRANSFERS));
  return sql`(${c.thresholdMet} and not ${oneOf(c.status, ELSEWHERE)} and not exists (select from ${t} where ${sent}))`;
};
const only = (wanted: boolean | null | undefined, condition: SQL): SQL | undefined =>
  wanted == null ? undefined : wanted ? condition : sql`not ${condition}`;

const CLOCKS = { ...columnsOf(d, d.caseId), shared: d.told };
/** The case has such a clock, seen through both locks of the clocks. They are found first, by their own indexes: few cases have one. */
const clock = (viewer: Viewer, condition: SQL | undefined): SQL =>
  sql`${c.id} = any(array(select ${d.caseId} from ${d} where ${and(condition, predicate(viewer, 'deadline', CLOCKS))}))`;
const suspended = sql`exists (select from ${c} s where s.id = ${d.caseId} and s.status = 'SUSPENDED')`;
/** Done late, or not done in time; a right that nobody used is no breach. Why a clock stands still may be more than the viewer is told. */
function ranOut(viewer: Viewer): SQL | undefined {
  const inside = insideOnly(viewer) && predicate(viewer, 'measure', CLOCKS);
  const paused = inside ? sql`(${d.paused} and (${inside} or ${suspended}))` : sql`${d.paused}`;
  // what asks other rows stands apart and the day comes as a value: below row-level security an index serves only such comparisons
  const over = and(sql`(${d.doneOn} is null and not ${d.waived})`, not(oneOf(d.rule, RIGHTS)), sql`${d.dueOn} < (select platform.today())`);
  const late = sql`${d.late}`;
  return and(or(late, over), or(late, not(paused)));
}

function conditions(viewer: Viewer, filter: CaseFilter | null | undefined): (SQL | undefined)[] {
  if (!filter) return [];
  const number = filter.patentNumber == null ? undefined : (parsePatentNumber(filter.patentNumber)?.canonical ?? '');
  return [
    under(COLUMNS, filter.under),
    byId(c.agencyId, filter.agencyId),
    among(c.kind, filter.kind),
    filter.status ? told(viewer, filter.status) : undefined,
    among(c.patentType, filter.patentType),
    among(c.disposition, filter.disposition),
    number === undefined ? undefined : eq(c.patentNumber, number),
    notBefore(c.docketedOn, filter.docketedFrom),
    notAfter(c.docketedOn, filter.docketedTo),
    notBefore(c.concludedOn, filter.concludedFrom),
    notAfter(c.concludedOn, filter.concludedTo),
    filter.overdueOn == null ? undefined : overdue(viewer, filter.overdueOn),
    filter.clockBreached == null ? undefined : clock(viewer, and(oneOf(d.rule, filter.clockBreached), ranOut(viewer))),
    filter.unsealedOn == null ? undefined : clock(viewer, unsealed(filter.unsealedOn)),
    only(filter.handlerUncertified, uncertified),
    only(filter.handlerCountUnlawful, unlawfulCount),
    // what an investigation found is for those inside, also as a filter
    filter.thresholdUntransferred == null ? undefined : and(insideOnly(viewer), only(filter.thresholdUntransferred, untransferred(viewer))),
  ];
}

type ListRequest = Omit<PageRequest<CaseOrder>, 'where'> & { readonly filter?: CaseFilter | null | undefined };

/** Lists, counts and look-ups over many cases. */
export function caseLists(db: Db, viewer: Viewer, visible: SQL | undefined) {
  const newest = (condition: SQL, most: number) =>
    db
      .select()
      .from(c)
      .where(and(condition, visible))
      .orderBy(sql`${c.docketedOn} desc`, sql`${c.id} desc`)
      .limit(most);
  const handledBy = pagesOf(db, viewer, CASES, {
    belongs: (officerId) => sql`${c.id} in (select ${h.caseId} from ${h} where ${h.officerId} = ${officerId})`,
    conditions: (filter: CaseFilter | null | undefined) => conditions(viewer, filter),
  });
  return {
    /** what a filter of cases means, to count what hangs on them */
    conditionsOf: (filter: CaseFilter | null | undefined) => conditions(viewer, filter),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, CASES, { ...request, where: conditions(viewer, filter) }),
    ofOfficer: (officerId: string, first: number, after?: string | null) =>
      handledBy(officerId, { orderBy: 'DOCKETED_DESC', first, after }),
    aggregate: (filter: CaseFilter | null | undefined, groupBy: readonly CaseGroup[]) =>
      aggregate(db, viewer, CASES, groupsFor(viewer), { where: conditions(viewer, filter), groupBy }),
    byPatent: (number: string, most: number) => newest(eq(c.patentNumber, number), most),
    /** cases in which somebody acted under that certificate; of one who handled many, the latest assigned (a case may name a card twice) */
    byCertificate: (number: string, most: number) =>
      newest(
        sql`${c.id} = any(array(select ${h.caseId} from ${h} where ${h.certificateNumber} = ${number} order by ${h.assignedOn} desc limit ${2 * most}))`,
        most,
      ),
    byWords: (words: string, most: number) => newest(sql`${c.id} in (select s.id from cases.search_ids(${words}, ${most}) s)`, most),
    /** whether a respondent of these cases lost one over the same patent before another was docketed (反复侵权, R1.3) */
    repeated: async (found: readonly CaseRow[]): Promise<boolean> => {
      const respondents = sql.param(found.map(({ respondent }) => respondent));
      const numbers = sql.param(found.map(({ patentNumber }) => patentNumber));
      const lost = sql`(${c.disposition} in ('STOP_ORDER', 'PENALISED'))`;
      const repeats = await db
        .select({ respondent: c.respondent })
        .from(c)
        .where(
          and(sql`(${c.respondent}, ${c.patentNumber}) in (select * from unnest(${respondents}::text[], ${numbers}::text[]))`, visible),
        )
        .groupBy(c.respondent, c.patentNumber)
        .having(sql`max(${c.docketedOn}) > min(${c.concludedOn}) filter (where ${lost})`)
        .limit(1);
      return repeats.length > 0;
    },
    canonicalNumber: (text: string) => parseCaseNumber(text)?.canonical,
  };
}
