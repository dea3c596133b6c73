import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

/** What the database itself holds of 细则 §81, whatever a subgraph may send: cases.designate believes no row (R2.3). */
let graph: OwnGraph;
let file: Laid;
let next = 0;
const CITY = at('shenzhen', 'OFFICE');
const PROVINCE = at('province', 'OFFICE');

beforeAll(async () => {
  graph = await createGround();
  file = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
});
afterAll(() => graph.end());

const write = (viewer: Viewer, statement: ReturnType<typeof sql>) =>
  graph.services.pools.cases_app.write(claimsOf(viewer), async (db) => [...(await db.execute<Record<string, unknown>>(statement))]);

/** Rows as a superuser would leave them: what an office may not write itself is tried all the same. */
async function quarrel(change: { superior?: string; others?: readonly string[]; holder?: string } = {}): Promise<string> {
  const id = idOf(66_000_000 + (next += 1));
  const others = sql.param(change.others ?? [officeId('nanshan')]);
  await graph.rows
    .execute(sql`insert into cases.jurisdiction_dispute (id, matter, matter_id, agency_id, other_ids, superior_id, raised_on, ground, reason, jurisdiction)
    values (${id}, 'CASE', ${file.caseId}, ${change.holder ?? officeId('shenzhen')}, ${others}::uuid[], ${change.superior ?? officeId('province')}, '2014-01-10', 'NEITHER_RESIDENCE_NOR_ACT', '行为地', '440305')`);
  return id;
}
const designate = async (viewer: Viewer, dispute: string, target = officeId('nanshan'), authority: string | null = null) => {
  const [row] = await write(viewer, sql`select cases.designate(${dispute}, ${target}, ${authority}, '440305', '由行为地办理') as moved`);
  return row?.['moved'];
};

it.each([
  ['an office that made itself the superior', CITY, { superior: officeId('shenzhen') }],
  [
    'a superior of one of them alone',
    CITY,
    { superior: officeId('shenzhen'), holder: officeId('nanshan'), others: [officeId('guangzhou')] },
  ],
  ['a superior of an office that there is not', PROVINCE, { others: [idOf(99)] }],
  ['a superior of a matter that another office holds by now', PROVINCE, { holder: officeId('guangzhou') }],
])('moves nothing for %s', async (_, viewer, change) => {
  expect(await designate(viewer, await quarrel(change))).toBe(false);
});

it('moves nothing to an office elsewhere, nor under the seal of one', async () => {
  expect(await designate(PROVINCE, await quarrel(), officeId('guangzhou'))).toBe(false);
  expect(await designate(PROVINCE, await quarrel(), officeId('nation'))).toBe(false);
  expect(await designate(PROVINCE, await quarrel(), officeId('nanshan'), officeId('guangzhou'))).toBe(false);
});

it('lets nobody end a quarrel beside it', async () => {
  const id = await quarrel();
  const end = sql`update cases.jurisdiction_dispute set status = 'LAPSED' where id = ${id}`;
  await expect(write(PROVINCE, end)).rejects.toMatchObject({ cause: { code: '42501' } });
});

it('moves the matter once and ends the quarrel with it', async () => {
  const id = await quarrel();
  expect(await designate(PROVINCE, id, officeId('nanshan'), officeId('shenzhen'))).toBe(true);
  expect(await designate(PROVINCE, id, officeId('shenzhen'))).toBe(false);
  const [row] = await graph.rows.execute(sql`select d.status, d.designated_id, c.agency_id, c.authority_id
    from cases.jurisdiction_dispute d join cases."case" c on c.id = d.matter_id where d.id = ${id}`);
  const nanshan = officeId('nanshan');
  expect(row).toEqual({ status: 'DESIGNATED', designated_id: nanshan, agency_id: nanshan, authority_id: officeId('shenzhen') });
});
