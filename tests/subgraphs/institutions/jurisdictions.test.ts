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
  viewerOf({ subject: 'h', role: 'HANDLER', office: idOf(5), area: '33' }),
  viewerOf({ subject: 'r', role: 'RIGHT_HOLDER' }),
  viewerOf({ subject: 'n', role: 'OFFICE', office: idOf(1), area: 'CN' }),
];
const ask = (query: string, variables?: Record<string, unknown>, viewer = PUBLIC_VIEWER) =>
  graph.ask(institutions, viewer, query, variables);

interface Listed {
  readonly jurisdictions: {
    readonly nodes: readonly { readonly code: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
const LIST = `query ($filter: JurisdictionFilter, $orderBy: JurisdictionOrder = CODE_ASC, $first: Int = 20, $after: String) {
  jurisdictions(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }`;
const list = async (variables: Record<string, unknown>) => {
  const { data, errors } = await ask(LIST, variables);
  expect(errors).toEqual([]);
  const { nodes, pageInfo, totalCount } = (data as Listed).jurisdictions;
  return { codes: nodes.map(({ code }) => code), pageInfo, totalCount };
};

describe('a division', () => {
  it.for(VIEWERS)('is seen by everybody: $role', async (viewer) => {
    const { data, errors } = await ask(
      `{ jurisdiction(code: "440300") { code name nameEn level parent { code nameEn } children { code name level } agency { code } } }`,
      {},
      viewer,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      jurisdiction: {
        code: '440300',
        name: '深圳市',
        nameEn: null,
        level: 'PREFECTURE',
        parent: { code: '440000', nameEn: 'Guangdong' },
        children: [
          { code: '440304', name: '福田区', level: 'COUNTY' },
          { code: '440305', name: '南山区', level: 'COUNTY' },
        ],
        agency: { code: 'IPO-440300' },
      },
    });
  });

  it('has no parent when it is the nation, and hangs under its province when no prefecture lies between', async () => {
    const { data } = await ask(
      `{ nation: jurisdiction(code: "000000") { parent { code } children { code } } county: jurisdiction(code: "469001") { parent { code } children { code } agency { id } } }`,
    );
    expect(data).toEqual({
      nation: { parent: null, children: [{ code: '330000' }, { code: '440000' }, { code: '450000' }, { code: '460000' }] },
      county: { parent: { code: '460000' }, children: [], agency: null },
    });
  });

  it.for(['999999', 'nonsense', '', '{"},\\', "' or true --"])('is null for the unknown code %j', async (code) => {
    const { data, errors } = await ask('query ($code: ID!) { jurisdiction(code: $code) { name } }', { code });
    expect([data, errors]).toEqual([{ jurisdiction: null }, []]);
  });

  it('is found by reference; what else the reference says is not believed', async () => {
    const representations = [
      { __typename: 'Jurisdiction', code: '440305', name: 'forged', parent: { code: '330000' } },
      { __typename: 'Jurisdiction', code: '999999' },
      { __typename: 'Jurisdiction', code: '440305' },
    ];
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Jurisdiction { name parent { code } } } }';
    const { data, errors, statements } = await ask(query, { of: representations });
    const found = { name: '南山区', parent: { code: '440300' } };
    expect([data, errors]).toEqual([{ _entities: [found, null, found] }, []]);
    expect(statements).toHaveLength(2);
  });
});

describe('divisions', () => {
  it.for([
    [{ under: '440300' }, ['440300', '440304', '440305']],
    [{ under: '440000', level: ['PREFECTURE'] }, ['440100', '440300']],
    [{ under: '440305' }, ['440305']],
    [{ under: '460000' }, ['460000', '469001']],
    [{ under: '000000', level: ['NATION', 'PROVINCE'] }, ['000000', '330000', '440000', '450000', '460000']],
    [{ under: '019900' }, []],
    [{ level: [] }, []],
    [{ name: '广' }, ['440000', '440100', '450000']],
    [{ name: '%' }, []],
    [{ name: '区', under: '440000' }, ['440304', '440305']],
  ] as const)('filtered by %j', async ([filter, codes]) => {
    expect(await list({ filter })).toMatchObject({ codes, totalCount: codes.length });
  });

  it.for(['44', 'CN', '44030x', '４４０３００'])('refuse %j as a place', async (under) => {
    const { errors } = await ask(LIST, { filter: { under } });
    expect(errors).toEqual(['BAD_USER_INPUT: A division code has six digits, such as 440300.']);
  });

  it.for(['CODE_ASC', 'CODE_DESC'])('page through all in order %s', async (orderBy) => {
    const seen: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { codes, pageInfo, totalCount } = await list({ orderBy, first: 3, after });
      expect(totalCount).toBe(10);
      seen.push(...codes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const all = (await list({ first: 100 })).codes;
    expect(seen).toEqual(orderBy === 'CODE_ASC' ? all : all.toReversed());
    expect(all).toHaveLength(10);
  });

  it('refuse a cursor of another order, of another list, or of nobody', async () => {
    const { data } = await ask('{ jurisdictions(first: 1) { pageInfo { endCursor } } agencies(first: 1) { pageInfo { endCursor } } }');
    const { jurisdictions, agencies } = data as Record<string, { pageInfo: { endCursor: string } }>;
    const cursors = [
      [jurisdictions?.pageInfo.endCursor, 'CODE_DESC'],
      [agencies?.pageInfo.endCursor, 'CODE_ASC'],
      ['garbage', 'CODE_ASC'],
      [Buffer.from('["jurisdiction","CODE_ASC",1,2]').toString('base64url'), 'CODE_ASC'],
    ];
    for (const [after, orderBy] of cursors) {
      const { errors } = await ask(LIST, { after, orderBy });
      expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: This cursor/)]);
    }
  });

  it.for([0, 101, -1])('refuse %i rows on a page', async (first) => {
    const { errors } = await ask(LIST, { first });
    expect(errors).toEqual(['BAD_USER_INPUT: `first` is a number from 1 to 100.']);
  });

  it('need one statement for each kind of thing, however many rows', async () => {
    const whole = `{ jurisdictions(first: 50) { nodes { code name nameEn level parent { name } children { name parent { code } } agency { name } } } }`;
    const { data, errors, statements } = await ask(whole);
    expect(errors).toEqual([]);
    expect((data as Listed).jurisdictions.nodes).toHaveLength(10);
    // the page, the parents, the children, the offices; the parents of the children are known by then
    expect(statements).toHaveLength(4);
    expect((await ask(LIST)).statements).toHaveLength(2);
    expect((await ask('{ jurisdictions { nodes { code } } }')).statements).toHaveLength(1);
  });
});
