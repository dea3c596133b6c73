import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf } from '#platform/viewer.ts';
import { institutions } from '../../../subgraphs/institutions/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { createGround } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const VIEWERS = [
  PUBLIC_VIEWER,
  viewerOf({ subject: 'c', role: 'CENTRE', office: idOf(21), area: '4403' }),
  viewerOf({ subject: 'z', role: 'OFFICE', office: idOf(5), area: '33' }),
];
const ask = (query: string, variables?: Record<string, unknown>, viewer = PUBLIC_VIEWER) =>
  graph.ask(institutions, viewer, query, variables);

const FIELDS = `id code name nameEn level phone establishedOn jurisdiction { name } parent { code } centres { code }`;
const SHENZHEN = {
  id: idOf(3),
  code: 'IPO-440300',
  name: '深圳市知识产权局',
  nameEn: 'IP Office 440300',
  level: 'PREFECTURE',
  phone: '12330',
  establishedOn: '2004-03-01',
  jurisdiction: { name: '深圳市' },
  parent: { code: 'IPO-440000' },
  centres: [{ code: 'ARC-440300' }, { code: 'ARC-440305' }],
};

describe('an office', () => {
  it.for(VIEWERS)('is seen by everybody, by id and by code: $role', async (viewer) => {
    const { data, errors } = await ask(
      `{ agency(id: "${idOf(3)}") { ${FIELDS} } agencyByCode(code: "IPO-440300") { ${FIELDS} } }`,
      {},
      viewer,
    );
    expect([data, errors]).toEqual([{ agency: SHENZHEN, agencyByCode: SHENZHEN }, []]);
  });

  it('is null when unknown', async () => {
    const { data, errors } = await ask(
      `{ a: agency(id: "${idOf(99)}") { id } b: agency(id: "3") { id } c: agencyByCode(code: "ipo") { id } }`,
    );
    expect([data, errors]).toEqual([{ a: null, b: null, c: null }, []]);
  });

  it('has no parent when it is the national one', async () => {
    const { data } = await ask(`{ agencyByCode(code: "IPO-000000") { phone parent { code } centres { code } jurisdiction { level } } }`);
    expect(data).toEqual({ agencyByCode: { phone: null, parent: null, centres: [], jurisdiction: { level: 'NATION' } } });
  });

  it('is found by reference with either key; what else the reference says is not believed', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { code level } } }';
    const of = [
      { __typename: 'Agency', id: idOf(4), level: 'NATION' },
      { __typename: 'Agency', code: 'IPO-440305' },
      { __typename: 'Agency', id: idOf(99), code: 'IPO-440305' },
      { __typename: 'Agency', id: 'IPO-440305' },
    ];
    const { data, errors, statements } = await ask(query, { of });
    const nanshan = { code: 'IPO-440305', level: 'COUNTY' };
    expect([data, errors]).toEqual([{ _entities: [nanshan, nanshan, null, null] }, []]);
    expect(statements).toHaveLength(2);
  });
});

interface Listed {
  readonly agencies: {
    readonly nodes: readonly { readonly code: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
const LIST = `query ($filter: AgencyFilter, $orderBy: AgencyOrder = CODE_ASC, $first: Int = 20, $after: String) {
  agencies(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }`;

describe('offices', () => {
  it.for([
    [{}, ['IPO-000000', 'IPO-330000', 'IPO-440000', 'IPO-440300', 'IPO-440305']],
    [{ under: '440000' }, ['IPO-440000', 'IPO-440300', 'IPO-440305']],
    [{ under: '440300' }, ['IPO-440300', 'IPO-440305']],
    [{ under: '440305' }, ['IPO-440305']],
    [{ under: '000000', level: ['PROVINCE'] }, ['IPO-330000', 'IPO-440000']],
    [{ name: '深圳' }, ['IPO-440300']],
    [{ name: '_' }, []],
  ] as const)('filtered by %j', async ([filter, codes]) => {
    const { data, errors } = await ask(LIST, { filter });
    expect(errors).toEqual([]);
    expect((data as Listed).agencies).toMatchObject({ nodes: codes.map((code) => ({ code })), totalCount: codes.length });
  });

  it('page through equal days of establishment without loss', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await ask(LIST, { orderBy: 'ESTABLISHED_DESC', first: 1, after });
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = (data as Listed).agencies;
      codes.push(...nodes.map(({ code }) => code));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(codes).toEqual(['IPO-440305', 'IPO-440300', 'IPO-330000', 'IPO-440000', 'IPO-000000']);
  });

  it('refuse a cursor of another order and pages out of bounds', async () => {
    const { data } = await ask(LIST, { first: 1 });
    const after = (data as Listed).agencies.pageInfo.endCursor;
    const answers = await Promise.all([
      ask(LIST, { orderBy: 'ESTABLISHED_DESC', after }),
      ask(LIST, { first: 0 }),
      ask(LIST, { first: 101 }),
    ]);
    expect(answers.map(({ errors }) => errors[0]?.split(':')[0])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  it('need one statement for each kind of thing, however many rows', async () => {
    const { errors, statements } = await ask(`{ agencies(first: 50) { nodes { ${FIELDS} } totalCount } }`);
    expect(errors).toEqual([]);
    // the page, its count, divisions, offices above, centres
    expect(statements).toHaveLength(5);
  });
});

describe('counts of offices', () => {
  const count = async (args: string) => {
    const { data, errors } = await ask(`{ agencyAggregate${args} { jurisdiction { code name } level count } }`);
    expect(errors).toEqual([]);
    return (data as { agencyAggregate: unknown }).agencyAggregate;
  };

  it('are one row without groups', async () => {
    expect(await count('')).toEqual([{ jurisdiction: null, level: null, count: 5 }]);
    expect(await count('(filter: { under: "440000" })')).toEqual([{ jurisdiction: null, level: null, count: 3 }]);
    expect(await count('(filter: { under: "450000" })')).toEqual([{ jurisdiction: null, level: null, count: 0 }]);
  });

  it('by province and level name the division', async () => {
    expect(await count('(groupBy: [PROVINCE, LEVEL])')).toEqual([
      { jurisdiction: { code: '000000', name: '全国' }, level: 'NATION', count: 1 },
      { jurisdiction: { code: '330000', name: '浙江省' }, level: 'PROVINCE', count: 1 },
      { jurisdiction: { code: '440000', name: '广东省' }, level: 'COUNTY', count: 1 },
      { jurisdiction: { code: '440000', name: '广东省' }, level: 'PREFECTURE', count: 1 },
      { jurisdiction: { code: '440000', name: '广东省' }, level: 'PROVINCE', count: 1 },
    ]);
    expect(await count('(groupBy: [LEVEL], filter: { level: [PROVINCE] })')).toEqual([{ jurisdiction: null, level: 'PROVINCE', count: 2 }]);
  });

  it('take two statements with the divisions, one without', async () => {
    expect((await ask('{ agencyAggregate(groupBy: [PROVINCE]) { jurisdiction { name } count } }')).statements).toHaveLength(2);
    expect((await ask('{ agencyAggregate(groupBy: [LEVEL]) { level count } }')).statements).toHaveLength(1);
  });
});
