import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { parse } from 'graphql';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { createAdmin } from '#platform/db.ts';
import type { SqlMessage } from '#platform/sql-client.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../subgraphs/cases/index.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { fillCases, OFFICE, OFFICER, SHENZHEN_CASE } from './many-cases.ts';

let graph: TestGraph;
let asRole: Sql;
beforeAll(async () => {
  graph = await testGraph({ world: false });
  await fillCases(graph.admin, 200_000);
  asRole = createAdmin(graph.connections.connectionOf('cases_app'), 1);
}, 300_000);
afterAll(async () => {
  await asRole.end();
  await graph.end();
});

const head = (area: string, office: string): Viewer => viewerOf({ subject: `head of ${area}`, role: 'OFFICE', area, office });
const NATION = head('CN', OFFICE.nation);
const PROVINCE = head('44', OFFICE.province);
const CITY = head('4403', OFFICE.city);
const COUNTY = head('440305', OFFICE.county);
const HANDLER = viewerOf({ subject: OFFICER, role: 'HANDLER', area: '4403', office: OFFICE.city });

/** One step of a plan, with the table that it reads if it reads one. */
interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Step[];
}
const stepsOf = (step: Step): readonly Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

/** The product's own statements for a question, each with the way in which the database would carry it out for that viewer. */
async function plansOf(viewer: Viewer, query: string): Promise<readonly string[]> {
  const texts: string[] = [];
  const listen = (message: unknown) => {
    const { text, kind } = message as SqlMessage;
    if (kind === 'statement') texts.push(text);
  };
  subscribe('patent-graph:sql', listen);
  const { data, errors } = await cases
    .run({ document: parse(query) }, viewer, graph.services)
    .finally(() => unsubscribe('patent-graph:sql', listen));
  expect(errors ?? []).toEqual([]);
  // a question that finds nothing would not send the statements of what it finds
  expect(JSON.stringify(data)).toMatch(/"id":|"count":/);
  const plans = await asRole.begin('read only', async (tx) => {
    for (const [name, value] of Object.entries(claimsOf(viewer))) await tx`select set_config(${`app.${name}`}, ${String(value)}, true)`;
    const found: Step[] = [];
    for (const text of texts) {
      const [row] = await tx
        .unsafe<{ 'QUERY PLAN': readonly { readonly Plan: Step }[] }[]>(`explain (generic_plan, format json) ${text}`)
        .simple();
      if (row?.['QUERY PLAN'][0]) found.push(row['QUERY PLAN'][0].Plan);
    }
    return found;
  });
  expect(plans).toHaveLength(texts.length);
  return plans.flatMap(stepsOf).map((step) => [step['Node Type'], step['Relation Name']].filter(Boolean).join(' '));
}

/** Tables of which a whole reading takes longer with every year. */
const LARGE = ['case', 'case_handler', 'deadline'];
const wholeReadings = (steps: readonly string[]) => steps.filter((step) => LARGE.some((table) => step === `Seq Scan ${table}`));

const CASE = 'id caseNo title status kind docketedOn handlers { name lead } deadlines { rule dueOn }';
const PAGE = `{ cases(first: 20) { totalCount nodes { ${CASE} } pageInfo { endCursor } } }`;
const READS: readonly (readonly [string, Viewer, string])[] = [
  ['a case by id', CITY, `{ case(id: "${SHENZHEN_CASE.id}") { ${CASE} } }`],
  ['a case by number', CITY, `{ caseByNo(caseNo: "${SHENZHEN_CASE.caseNo}") { ${CASE} } }`],
  ['a page of the nation', NATION, PAGE.replace('totalCount', '')],
  ['a page of a province', PROVINCE, PAGE],
  ['a page of a city', CITY, PAGE],
  ['a page of a county', COUNTY, PAGE],
  ['a worklist', HANDLER, '{ myWorklist(dueWithin: 14) { case { id caseNo } deadline { rule dueOn } } }'],
  [
    'a look-up by patent',
    CITY,
    `{ instantLookup(q: "${SHENZHEN_CASE.patentNumber}") { cases { id } repeatInfringer patent { inForce } } }`,
  ],
  ['a look-up by certificate', CITY, `{ instantLookup(q: "${SHENZHEN_CASE.card}") { cases { id } repeatInfringer certificate { id } } }`],
  ['cases whose clock ran out, of a city', CITY, `{ cases(first: 20, filter: { clockBreached: ["C4"] }) { totalCount nodes { id } } }`],
  ['cases whose clock ran out, of the nation', NATION, `{ cases(first: 20, filter: { clockBreached: ["C4"] }) { nodes { id } } }`],
  ['a look-up by words', CITY, '{ instantLookup(q: "水泵叶轮") { cases { id } repeatInfringer } }'],
];

describe('with 200,000 cases', () => {
  it.for(READS)('%s reads no large table whole', async ([, viewer, query]) => {
    const steps = await plansOf(viewer, query);
    expect([wholeReadings(steps), steps.some((step) => /Index/.test(step) && step.endsWith(' case'))]).toEqual([[], true]);
  });

  it.for<readonly [string, Viewer]>([
    ['the nation', NATION],
    ['a province', PROVINCE],
    ['a city', CITY],
    ['a county', COUNTY],
  ])('the cases of %s are counted by status from an index alone', async ([, viewer]) => {
    const steps = await plansOf(viewer, '{ caseAggregate(groupBy: [STATUS]) { status count } }');
    expect(steps.filter((step) => step.endsWith(' case'))).toContain('Index Only Scan case');
    expect(wholeReadings(steps)).toEqual([]);
  });

  it('and a whole reading would be seen', async () => {
    await asRole.begin(async (tx) => {
      const [row] = await tx
        .unsafe<{ 'QUERY PLAN': readonly { readonly Plan: Step }[] }[]>('explain (format json) select count(title) from cases."case"')
        .simple();
      const steps = stepsOf(row?.['QUERY PLAN'][0]?.Plan as Step).map((step) =>
        `${step['Node Type']} ${step['Relation Name'] ?? ''}`.trim(),
      );
      expect(wholeReadings(steps)).not.toEqual([]);
    });
  });
});
