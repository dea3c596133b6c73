import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { fullGraph, type FullGraph } from '../support/full-graph.ts';
import { testGraph, type TestGraph } from '../support/database.ts';

let graph: TestGraph;
let full: FullGraph;
let root: Sql;
beforeAll(async () => {
  graph = await testGraph();
  full = await fullGraph(graph.services);
  root = createAdmin(graph.admin);
}, 120_000);
afterAll(async () => {
  await full.app.close();
  await root.end();
  await graph.end();
});

const CUTS = 8;
/** Longer than a query and a new connection take: who is cut once is let through the next time. */
const BETWEEN_MS = 400;

/** Ends every session of this role eight times, and goes on with `work` all the while. */
async function cutting(role: string, work: (round: number) => Promise<void>): Promise<void> {
  let cut = 0;
  const knife = (async () => {
    while (cut < CUTS) {
      const [row] = await root<{ n: number }[]>`
        select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where usename = ${role} and datname = current_database()`;
      if (row && row.n > 0) cut += 1;
      await delay(BETWEEN_MS);
    }
  })();
  for (let round = 0; cut < CUTS; round += 1) await work(round);
  await knife;
}

test('a query whose connection is lost is asked again: nobody notices', async () => {
  const viewer = await full.viewer('city:4403');
  const query = '{ cases(first: 20) { totalCount nodes { caseNo handlers { name } history { what } } } }';
  const { text: expected } = await full.ask(viewer, query);
  const answers: string[] = [];
  await cutting('cases_app', async () => {
    answers.push(...(await Promise.all([1, 2, 3, 4].map(() => full.ask(viewer, query).then(({ text }) => text)))));
  });
  expect(new Set(answers)).toEqual(new Set([expected]));
}, 60_000);

test('a mutation is never done twice, whatever its caller was told', async () => {
  const viewer = await full.viewer('centre:4403');
  const mutation =
    'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { complaint { complaintNo accused facts } } }';
  const base = {
    kind: 'REPORT',
    channel: 'PHONE',
    subjectRight: 'PATENT',
    jurisdiction: '440305',
    facts: '标注的专利号不存在。',
    identityMode: 'ANONYMOUS',
  };
  const told: string[] = [];
  await cutting('complaints_app', async (round) => {
    const accused = `断线测试商行第${round}号`;
    const { data } = await full.ask(viewer, mutation, { input: { ...base, accused } });
    if (data?.['registerComplaint']) told.push(accused);
  });
  const rows = await root<{ accused: string; n: number }[]>`
    select accused, count(*)::int as n from complaints.complaint where accused like '断线测试商行第%' group by accused`;
  expect(told.length).toBeGreaterThan(0);
  expect(rows.filter(({ n }) => n > 1)).toEqual([]);
  const kept = new Set(rows.map(({ accused }) => accused));
  expect(told.filter((accused) => !kept.has(accused))).toEqual([]);
}, 60_000);
