import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { testGraph, type TestGraph } from '../../../support/database.ts';
import { asking } from '../../../support/graph.ts';

/** The reform of 2018, written down on a day of 2019 in a world of 2011 to 2014 (domain §6.6): what was stays what it was. First it is written down. */
let graph: TestGraph;
let sql: Sql;
let national: Viewer;
let guangdong: Viewer;
let ask: ReturnType<typeof asking>;
const FOSHAN = 'IPO-440600';

const idOf = async (code: string): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`select id from institutions.agency where code = ${code}`;
  return row?.id ?? expect.fail(`no ${code}`);
};
interface Version {
  readonly fromOn: string;
}
const presentOf = async (code: string): Promise<string> => {
  const { data } = await ask(institutions, PUBLIC_VIEWER, `{ agencyByCode(code: "${code}") { history { fromOn } } }`);
  return (data as { agencyByCode: { history: Version[] } }).agencyByCode.history.at(-1)?.fromOn ?? expect.fail('no history');
};
const reorganise = async (viewer: Viewer, code: string, change: Record<string, unknown>): Promise<unknown> => {
  const input = { agencyId: await idOf(code), presentFromOn: await presentOf(code), ...change };
  const query = 'mutation ($input: ReorganiseAgencyInput!) { reorganiseAgency(input: $input) { userErrors { code path } } }';
  const { data, errors } = await ask(institutions, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as { reorganiseAgency: { userErrors: unknown } }).reorganiseAgency.userErrors;
};

beforeAll(async () => {
  graph = await testGraph({ today: '2019-06-01' });
  sql = createAdmin(graph.admin);
  ask = asking(graph.services);
  national = viewerOf({ subject: 'n', role: 'OFFICE', area: 'CN', office: await idOf('IPO-000000') });
  guangdong = viewerOf({ subject: 'p', role: 'OFFICE', area: '44', office: await idOf('IPO-440000') });
}, 120_000);
afterAll(async () => {
  await sql.end();
  await graph.end();
});

it('is written down by those who may', async () => {
  const reform = '深化党和国家机构改革方案';
  const cnipa = {
    change: 'RENAMED',
    fromOn: '2018-08-28',
    nameEn: 'China National Intellectual Property Administration',
    document: reform,
  };
  const merged = { change: 'MERGED', fromOn: '2019-01-15', mergedIntoId: await idOf('IPO-440000'), document: '佛山市机构改革方案' };
  const renamed = {
    change: 'RENAMED',
    fromOn: '2018-10-25',
    name: '广东省市场监督管理局(知识产权局)',
    nameEn: 'Guangdong Administration for Market Regulation (Intellectual Property Office)',
    document: '广东省机构改革方案',
  };
  expect(await reorganise(national, 'IPO-000000', cnipa)).toEqual([]);
  expect(await reorganise(guangdong, 'IPO-440000', renamed)).toEqual([{ code: 'NOT_PERMITTED', path: [] }]);
  expect(await reorganise(national, 'IPO-440000', renamed)).toEqual([]);
  expect(await reorganise(guangdong, FOSHAN, merged)).toEqual([{ code: 'NOT_PERMITTED', path: ['input', 'agencyId'] }]);
  expect(await reorganise(national, FOSHAN, merged)).toEqual([]);
});

const AS_OF = `query ($code: String!, $on: Date!) { agencyAsOf(code: $code, on: $on) {
  name nameEn level fromOn toOn parent { code } mergedInto { code } memberships { programme } } }`;
const asOf = async (code: string, on: string) => {
  const { data, errors, statements } = await ask(institutions, PUBLIC_VIEWER, AS_OF, { code, on });
  expect(errors).toEqual([]);
  const found: Record<string, unknown> | null = (data as { agencyAsOf: Record<string, unknown> | null }).agencyAsOf;
  return { found, statements: statements.length };
};

describe('one query tells name, level, superior and membership on a day', () => {
  it.for([
    ['1990-01-01', '中国专利局', 'Chinese Patent Office'],
    ['2013-05-01', '国家知识产权局', 'State Intellectual Property Office'],
    ['2018-08-27', '国家知识产权局', 'State Intellectual Property Office'],
    ['2018-08-28', '国家知识产权局', 'China National Intellectual Property Administration'],
    ['2019-06-01', '国家知识产权局', 'China National Intellectual Property Administration'],
  ] as const)('of the nation on %s', async ([on, name, nameEn]) =>
    expect((await asOf('IPO-000000', on)).found).toMatchObject({ name, nameEn, level: 'NATION', parent: null }),
  );

  it.for([
    ['2013-05-01', '广东省知识产权局'],
    ['2018-10-24', '广东省知识产权局'],
    ['2018-10-25', '广东省市场监督管理局(知识产权局)'],
    ['2019-05-31', '广东省市场监督管理局(知识产权局)'],
  ] as const)('of a province on %s', async ([on, name]) =>
    expect((await asOf('IPO-440000', on)).found).toMatchObject({ name, level: 'PROVINCE', parent: { code: 'IPO-000000' } }),
  );

  it('of a city that was taken over: a member until the day before', async () => {
    const before = { name: '佛山市知识产权局', level: 'PREFECTURE', toOn: '2019-01-15', mergedInto: { code: 'IPO-440000' } };
    const member = { memberships: expect.arrayContaining([{ programme: 'PROJECT_526' }]) };
    for (const on of ['2013-05-01', '2019-01-14']) {
      const { statements, found } = await asOf(FOSHAN, on);
      expect(found).toMatchObject({ ...before, parent: { code: 'IPO-440000' }, ...member });
      // the office, its versions, the offices named, its memberships
      expect(statements).toBe(4);
    }
    expect((await asOf(FOSHAN, '2009-01-01')).found).toMatchObject({ memberships: [] });
    for (const on of ['2019-01-15', '2019-06-01']) expect(await asOf(FOSHAN, on)).toEqual({ found: null, statements: 2 });
  });
});

it('cases of the old office still name it, and it names its successor', async () => {
  const query = '{ cases(filter: { under: "440600" }, first: 100) { nodes { agency { id } } } }';
  const { data } = await ask(cases, national, query);
  const ids = new Set((data as { cases: { nodes: { agency: { id: string } }[] } }).cases.nodes.map(({ agency }) => agency.id));
  const foshan = await idOf(FOSHAN);
  expect(ids).toEqual(new Set([foshan]));
  const { data: office } = await ask(
    institutions,
    national,
    `{ agency(id: "${foshan}") { name successor { name } memberships { programme } } jurisdiction(code: "440600") { agency { code } } }`,
  );
  expect(office).toEqual({
    agency: { name: '佛山市知识产权局', successor: { name: '广东省市场监督管理局(知识产权局)' }, memberships: [] },
    jurisdiction: { agency: { code: FOSHAN } },
  });
});

it('a page of fifty offices tells all of this in one statement for each kind of thing', async () => {
  const { errors, statements } = await ask(
    institutions,
    PUBLIC_VIEWER,
    `{ agencies(first: 50) { nodes { successor { code } memberships { programme } asOf(on: "2013-05-01") { parent { code } memberships { programme } }
      history { agency { code } jurisdiction { name } mergedInto { code } memberships { programme } } } } }`,
  );
  expect(errors).toEqual([]);
  // the page, versions, memberships, the day, the offices named, divisions; the successor of one that is on another page is none of them
  expect(statements).toHaveLength(6);
});

it('every office has a version on any day of the platform’s years, and is now what its last version says', async () => {
  for (const on of ['2011-01-01', '2012-06-30', '2014-01-10']) {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from institutions.agency a where not exists (
      select from institutions.agency_version v where v.agency_id = a.id and v.valid_from <= ${on} and (v.valid_to is null or ${on} < v.valid_to))`;
    expect([on, row?.n]).toEqual([on, 0]);
  }
  const [row] = await sql<
    { n: number }[]
  >`select count(*)::int as n from institutions.agency a join institutions.agency_version v on v.agency_id = a.id
    where (v.valid_to is null or v.merged_into_id is not null) and (v.name, v.name_en, v.level, v.parent_id) is distinct from (a.name, a.name_en, a.level, a.parent_id)`;
  expect(row?.n).toBe(0);
});

describe('departments beside the offices (R9.4)', () => {
  it.for([
    ['AIC-440000', '2013-05-01', 'AIC'],
    ['QUALITY-440000', '2018-11-30', 'MARKET_SUPERVISION'],
    ['AIC-440300', '2018-12-31', 'AIC'],
    ['AIC-440300', null, 'MARKET_SUPERVISION'],
    ['CUSTOMS-440300', null, 'CUSTOMS'],
  ] as const)('%s has its duties on %s with %s', async ([code, on, kind]) => {
    const query = 'query ($code: String!, $on: Date) { partnerAgencyByCode(code: $code) { dutiesWith(on: $on) } }';
    const { data } = await ask(institutions, PUBLIC_VIEWER, query, { code, on });
    expect(data).toEqual({ partnerAgencyByCode: { dutiesWith: kind } });
  });
});
