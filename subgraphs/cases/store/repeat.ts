import { and, asc, desc, eq, exists, gte, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { AGAINST_RESPONDENT, DAYS_TO_SUE } from '#law/effective-decision.ts';
import { LOST_OUTCOMES } from '#law/litigation.ts';
import { groupOf, type Group, type Infringer } from '#law/repeat.ts';
import { plan, predicate } from '#platform/access.ts';
import { loadMany, type loadById } from '#platform/batch.ts';
import { notBefore, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { pagesOf } from '#platform/pages.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Linked } from '../lifecycle/repeat.ts';
import { caseFile as c, caseLink as k, decision as z, litigation as l, penalty as f, type CaseLinkRow, type CaseRow } from '../tables.ts';
import { CASES, COLUMNS } from './lists.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

/** Somebody who lost over a patent and infringed it again. */
export interface RepeatFound {
  readonly respondent: string;
  readonly patentNumber: string;
  readonly patentType: CaseRow['patentType'];
  readonly priorId: string;
  /** newest first */
  readonly laterIds: readonly string[];
}

/** Many infringers of one patent. */
export interface ClusterFound extends Group {
  readonly patentNumber: string;
  readonly patentType: CaseRow['patentType'];
  readonly caseCount: number;
  /** one of its cases */
  readonly sampleId: string;
  /** six-digit codes with their cases, most first */
  readonly places: readonly { readonly code: string; readonly caseCount: number }[];
}

export interface ClusterRequest {
  readonly minRespondents: number;
  readonly minProvinces: number;
  readonly since: string | null;
  readonly first: number;
}

const p = alias(c, 'prior');
const PRIOR = columnsOf(p, p.id);
const LINKS = columnsOf(k, k.caseId);
const linksOfCases = lookUp<CaseLinkRow>({
  table: k,
  by: k.caseId,
  resource: 'caseLink',
  columns: LINKS,
  orderBy: [asc(k.linkedOn), asc(k.id)],
});

/** in the words of the index `case_lost` */
const against = sql`${p.disposition} in (${sql.raw(AGAINST_RESPONDENT.map((against) => `'${against}'`).join(', '))})`;
/** how many repeats of one infringer are looked at before the next is missed */
const REPEATS_EACH = 5;
const keyOf = ({ kind, patentNumber, respondent }: Pick<CaseRow, 'kind' | 'patentNumber' | 'respondent'>): string =>
  `${kind}/${patentNumber}/${respondent}`;
/** Day on which its decision or penalty was served; of an old case without its paper on record, the day on which it was concluded. */
const servedOn = sql`coalesce(case ${p.disposition}
  when 'STOP_ORDER' then (select coalesce(${z.servedOn}, 'infinity') from ${z} where ${z.caseId} = ${p.id})
  else (select coalesce(${f.servedOn}, 'infinity') from ${f} where ${f.caseId} = ${p.id}) end, ${p.concludedOn})`;
/** A penalty binds when it is served, a stop order when it can no longer be sued against; a suit that is open or won undoes both. */
const inEffect = sql`${servedOn} + case ${p.disposition} when 'STOP_ORDER' then ${sql.raw(String(DAYS_TO_SUE))} else 0 end < ${c.docketedOn}
  and not exists (select from ${l} where ${l.caseId} = ${p.id}
    and (${l.outcome} is null or ${oneOf(l.outcome, LOST_OUTCOMES)} or ${l.decidedOn} >= ${c.docketedOn}))`;

/** Repeat and group infringement (反复侵权、群体侵权, R1.3). */
export function repeatStore(db: Db, viewer: Viewer) {
  const hidden = plan(viewer, 'case', 'read').kind === 'NONE';
  const visible = predicate(viewer, 'case', COLUMNS);
  const linksOf = loadMany<CaseLinkRow>(
    (ids) => linksOfCases(db, viewer, ids),
    (row) => row.caseId,
  );
  const ofSample = pagesOf(db, viewer, CASES, {
    belongs: (id) => sql`${c.kind} = 'INFRINGEMENT' and ${c.patentNumber} = (select x.patent_number from ${c} x where x.id = ${id})`,
    conditions: () => [],
  });
  return {
    /** disputes over the patent of a case, newest first */
    casesOf: ({ sampleId }: ClusterFound, first: number, after?: string | null) =>
      ofSample(sampleId, { orderBy: 'DOCKETED_DESC', first, after }),
    linksOf,
    /** earlier cases that one repeats, of those that the viewer sees */
    priorsOf: async (caseId: string, cases: ReturnType<typeof loadById<CaseRow>>): Promise<CaseRow[]> => {
      const repeats = (await linksOf.load(caseId)).filter(({ kind }) => kind === 'REPEAT');
      const priors = await Promise.all(repeats.map(({ otherCaseId }) => cases.load(otherCaseId)));
      return priors.flatMap((prior) => prior ?? []);
    },
    link: async (row: CaseRow, link: Linked['link']): Promise<void> =>
      void (await db.insert(k).values({ id: uuidv7(), ...placeOf(row), ...link })),
    /**
     * Who came back after a decision in effect, the latest first; both cases under the viewer's access. The newest repeats are read from
     * their index until there are enough, so that their number does not grow with the cases; then each infringer is told in full.
     */
    infringers: async (place: string, since: string, first: number): Promise<readonly RepeatFound[]> => {
      if (hidden) return [];
      const later = and(gte(c.docketedOn, since), under(COLUMNS, place), visible);
      const prior = and(
        eq(p.patentNumber, c.patentNumber),
        eq(p.respondent, c.respondent),
        eq(p.kind, c.kind),
        against,
        inEffect,
        predicate(viewer, 'case', PRIOR),
      );
      const newest = await db
        .select({ respondent: c.respondent, patentNumber: c.patentNumber, kind: c.kind })
        .from(c)
        .where(
          and(
            later,
            exists(
              db
                .select({ found: sql`1` })
                .from(p)
                .where(prior),
            ),
          ),
        )
        .orderBy(desc(c.docketedOn), desc(c.id))
        .limit(first * REPEATS_EACH);
      const keys = [...new Map(newest.map((key) => [keyOf(key), key])).values()].slice(0, first);
      if (keys.length === 0) return [];
      const listed = (name: 'respondent' | 'patentNumber' | 'kind') => sql.param(keys.map((key) => key[name]));
      const among = sql`(${c.respondent}, ${c.patentNumber}, ${c.kind}) in (select * from unnest(${listed('respondent')}::text[], ${listed('patentNumber')}::text[], ${listed('kind')}::text[]))`;
      const found = await db
        .select({
          respondent: c.respondent,
          patentNumber: c.patentNumber,
          kind: c.kind,
          patentType: sql<CaseRow['patentType']>`min(${c.patentType})`,
          priorId: sql<string>`(array_agg(${p.id} order by ${p.concludedOn}, ${p.id}))[1]`,
          laterIds: sql<string[]>`(array_agg(distinct ${c.id}))`,
        })
        .from(c)
        .innerJoin(p, prior)
        .where(and(later, among))
        .groupBy(c.respondent, c.patentNumber, c.kind);
      const byKey = new Map(found.map((row) => [keyOf(row), row]));
      return keys.flatMap((key) => byKey.get(keyOf(key)) ?? []);
    },
    /** patents with many infringers, most respondents first */
    clusters: async ({ minRespondents, minProvinces, since, first }: ClusterRequest): Promise<readonly ClusterFound[]> => {
      if (hidden) return [];
      const disputes = and(eq(c.kind, 'INFRINGEMENT'), notBefore(c.docketedOn, since), visible);
      const [respondents, provinces] = [sql`count(distinct ${c.respondent})`, sql`count(distinct ${c.province})`];
      const found = await db
        .select({ patentNumber: c.patentNumber })
        .from(c)
        .where(disputes)
        .groupBy(c.patentNumber)
        .having(sql`(${respondents} >= 3 or ${provinces} >= 2) and ${respondents} >= ${minRespondents} and ${provinces} >= ${minProvinces}`)
        .orderBy(desc(respondents), asc(c.patentNumber))
        .limit(first);
      const numbers = found.map(({ patentNumber }) => patentNumber);
      return numbers.length === 0 ? [] : clustersOf(numbers, await membersOf(db, numbers, disputes));
    },
  };
}

const membersOf = (db: Db, numbers: readonly string[], disputes: SQL | undefined) =>
  db
    .select({
      patentNumber: c.patentNumber,
      patentType: sql<CaseRow['patentType']>`min(${c.patentType})`,
      province: c.province,
      respondent: c.respondent,
      cases: sql<number>`count(*)::int`,
      sampleId: sql<string>`(array_agg(${c.id}))[1]`,
    })
    .from(c)
    .where(and(oneOf(c.patentNumber, numbers), disputes))
    .groupBy(c.patentNumber, c.province, c.respondent);

type Member = Infringer & {
  readonly patentNumber: string;
  readonly patentType: CaseRow['patentType'];
  readonly cases: number;
  readonly sampleId: string;
};

/** The members of each patent as the group that the law sees in them. */
function clustersOf(numbers: readonly string[], members: readonly Member[]): readonly ClusterFound[] {
  const byPatent = Map.groupBy(members, ({ patentNumber }) => patentNumber);
  return numbers.flatMap((patentNumber) => {
    const mine = byPatent.get(patentNumber) ?? [];
    const [group, one] = [groupOf(mine), mine[0]];
    if (!group || !one) return [];
    const sum = (of: readonly Member[]): number => of.reduce((total, { cases }) => total + cases, 0);
    const places = [...Map.groupBy(mine, ({ province }) => province)].map(([code, of]) => ({ code, caseCount: sum(of) }));
    const ordered = places.toSorted((a, b) => b.caseCount - a.caseCount || a.code.localeCompare(b.code));
    return [{ ...group, patentNumber, patentType: one.patentType, sampleId: one.sampleId, caseCount: sum(mine), places: ordered }];
  });
}
