import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { testGraph, type TestGraph } from '../support/database.ts';

/** What the database holds of matters: cases, and what was received and not docketed. */
let graph: TestGraph;
let sql: Sql;
beforeAll(async () => {
  graph = await testGraph();
  sql = createAdmin(graph.admin);
}, 120_000);
afterAll(async () => {
  await sql.end();
  await graph.end();
});

const NEVER: readonly (readonly [rule: string, from: string])[] = [
  [
    'every matter has its steps in its own office and place, up to its state',
    `(select id, status, agency_id, jurisdiction from cases."case" union all select id, status, agency_id, jurisdiction from cases.intake) m left join lateral (select to_status, agency_id, jurisdiction from cases.case_step s where s.case_id = m.id order by taken_on desc, id desc limit 1) s on true where (m.status, m.agency_id, m.jurisdiction) is distinct from (s.to_status, s.agency_id, s.jurisdiction)`,
  ],
  [
    'every matter names its parties as they are',
    `(select id, petitioner, respondent from cases."case" union all select id, petitioner, respondent from cases.intake) m where m.respondent is distinct from (select name from cases.party p where p.case_id = m.id and p.side = 'RESPONDENT') or m.petitioner is distinct from (select name from cases.party p where p.case_id = m.id and p.side = 'PETITIONER')`,
  ],
  [
    'only mediations have a subject, only refusals a reason',
    `(select kind, subject, null as reason, false as ended from cases."case" union all select kind, subject, refusal_reason, status in ('REFUSED', 'NOT_DOCKETED') from cases.intake) m where (kind = 'MEDIATION') <> (subject is not null) or (reason is not null) <> ended`,
  ],
  ['no fine over four times the gains, where there are any (2008)', `cases."case" where fine_yuan > 4 * gains_yuan and gains_yuan > 0`],
];
test.each(NEVER)('%s', async (_, from) => {
  expect(await sql.unsafe(`select count(*)::int as n from ${from}`)).toEqual([{ n: 0 }]);
});
