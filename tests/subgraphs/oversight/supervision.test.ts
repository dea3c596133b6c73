import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { oversight } from '../../../subgraphs/oversight/index.ts';
import { askWorld, type World } from '../world.ts';

let world: World;
let ids: string[];
/** who asks, and which rows of oversight.supervised_case s they see */
let personas: Readonly<Record<string, { readonly viewer: Viewer; readonly sees: string }>>;
const idAt = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
beforeAll(async () => {
  world = await askWorld();
  const [nation, province, city] = await Promise.all([
    world.member('OFFICE', 'CN'),
    world.member('OFFICE', '44'),
    world.member('OFFICE', '4403'),
  ]);
  await world.sql`truncate oversight.supervised_case`;
  const cases = await world.sql<{ id: string; jurisdiction: string }[]>`
    (select id, jurisdiction from cases."case" where prefecture = '440300' order by id limit 6) union all
    (select id, jurisdiction from cases."case" where province <> '440000' order by id limit 6)`;
  for (const [index, { id, jurisdiction }] of cases.entries()) {
    const status = ['LISTED', 'IN_PROGRESS', 'LIFTED'][index % 3] ?? '';
    await world.sql`insert into oversight.supervised_case (id, supervision_no, case_id, level, supervisor_id, reason, listed_on, due_on, last_progress_on, status, jurisdiction)
      values (${idAt(index)}, ${`国知督字〔2013〕${index}号`}, ${id}, ${index % 2 === 0 ? 'NATIONAL' : 'PROVINCIAL'}, ${nation.office ?? ''}, '跨省侵权',
        ${`2013-1${index % 2}-0${1 + (index % 3)}`}, '2014-03-01', ${index % 4 === 0 ? null : '2014-01-03'}, ${status}, ${jurisdiction})`;
  }
  const terms = [
    ['2014-01-10', '2014-01-11'],
    ['2013-01-01', '2014-01-10'],
    ['2014-01-11', '2015-01-01'],
  ] as const;
  for (const [index, [from, to]] of terms.entries()) {
    await world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to) values (${idAt(100 + index)}, 'inspector', 'SUPERVISION', ${cases[index]?.id ?? ''}, ${from}, ${to})`;
  }
  personas = {
    nation: { viewer: nation, sees: 'true' },
    analyst: { viewer: viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' }), sees: 'true' },
    province: { viewer: province, sees: `s.jurisdiction like '44%'` },
    city: { viewer: city, sees: `s.jurisdiction like '4403%'` },
    inspector: { viewer: viewerOf({ subject: 'inspector', role: 'SUPERVISOR' }), sees: `s.id = '${idAt(0)}'` },
    partner: { viewer: viewerOf({ subject: 'inspector', role: 'PARTNER' }), sees: 'false' },
    public: { viewer: PUBLIC_VIEWER, sees: 'false' },
  };
  ids = cases.map(({ id }) => id);
});
afterAll(() => world.end());
const persona = (name: string) => personas[name] ?? expect.fail(name);

const LIST = `query ($filter: SupervisedCaseFilter, $first: Int, $after: String) { supervisedCases(filter: $filter, first: $first, after: $after) {
  nodes { id supervisionNo case { id } supervisor { id } jurisdiction { code } level status } pageInfo { hasNextPage endCursor } totalCount } }`;
interface Connection {
  readonly nodes: readonly { readonly id: string; readonly case: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}
const list = async (viewer: Viewer, variables: Record<string, unknown>): Promise<Connection> => {
  const { data, errors } = await world.ask(oversight, viewer, LIST, variables);
  expect(errors).toEqual([]);
  return (data as { supervisedCases: Connection }).supervisedCases;
};
const byHand = (where: string) =>
  world.column(`select id from oversight.supervised_case s where ${where} order by listed_on desc, id desc`);

describe.for(['nation', 'analyst', 'province', 'city', 'inspector', 'partner', 'public'])('supervised cases for %s', (name) => {
  it('are paged, counted and found alike', async () => {
    const { viewer, sees } = persona(name);
    const expected = await byHand(sees);
    const one = await list(viewer, { first: 5 });
    const two = one.pageInfo.hasNextPage ? await list(viewer, { first: 100, after: one.pageInfo.endCursor }) : { nodes: [] };
    expect([...one.nodes, ...two.nodes].map(({ id }) => id)).toEqual(expected);
    expect(one.totalCount).toBe(expected.length);
    const query = `query ($id: ID!, $no: String!, $of: [_Any!]!) { supervisedCase(id: $id) { id } supervisedCaseByNo(supervisionNo: $no) { id }
      _entities(representations: $of) { ... on SupervisedCase { id } ... on Case { supervision { id } } } }`;
    for (const [index, caseId] of ids.entries()) {
      const [id, no] = [idAt(index), `国知督字〔2013〕${index}号`];
      const of = [
        { __typename: 'SupervisedCase', id },
        { __typename: 'SupervisedCase', supervisionNo: no },
        { __typename: 'Case', id: caseId },
        { __typename: 'Case', id: 'x' },
      ];
      const found = expected.includes(id) ? { id } : null;
      const { data, errors } = await world.ask(oversight, viewer, query, { id, no, of });
      expect([data, errors]).toEqual([
        { supervisedCase: found, supervisedCaseByNo: found, _entities: [found, found, { supervision: found }, { supervision: null }] },
        [],
      ]);
    }
  });
});

describe('a filter of supervised cases', () => {
  const stale = (days: number) => `s.status <> 'LIFTED' and coalesce(s.last_progress_on, s.listed_on) <= date '2014-01-10' - ${days}`;
  it.for<readonly [Record<string, unknown>, string]>([
    [{ under: '440000' }, `s.jurisdiction like '44%'`],
    [{ level: 'NATIONAL' }, `s.level = 'NATIONAL'`],
    [{ status: ['LISTED', 'LIFTED'] }, `s.status in ('LISTED', 'LIFTED')`],
    [{ staleDays: 0 }, stale(0)],
    [{ staleDays: 7 }, stale(7)],
    [{ staleDays: 8 }, stale(8)],
    [{ staleDays: 30, level: 'PROVINCIAL' }, `${stale(30)} and s.level = 'PROVINCIAL'`],
  ])('%j', async ([filter, where]) => {
    const { nodes } = await list(persona('nation').viewer, { filter });
    expect(nodes.map(({ id }) => id)).toEqual(await byHand(where));
  });
  it.for([
    { filter: { staleDays: -1 } },
    { filter: { staleDays: 3_651 } },
    { filter: { under: '44' } },
    { first: 0 },
    { first: 101 },
    { after: 'x' },
  ])('refuses %j', async (variables) => {
    const { errors } = await world.ask(oversight, persona('nation').viewer, LIST, variables);
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });
  it('costs two statements with its count', async () => {
    const { statements } = await world.ask(oversight, persona('nation').viewer, LIST, { first: 50 });
    expect(statements).toHaveLength(2);
  });
});
