import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { askWorld, type World } from '../world.ts';

let world: World;
/** who asks, and which rows of cases."case" c they see, said in SQL by hand */
let personas: readonly { readonly name: string; readonly viewer: Viewer; readonly sees: string }[];
const NAMES = ['nation', 'analyst', 'province', 'city', 'handler', 'county', 'hainan', 'police', 'supervisor', 'right holder', 'centre', 'custodian', 'public'];
const PARTNER = '01900000-0000-7000-8000-000000000077';

const granted = (grantee: string) =>
  `c.id in (select object_id from platform."grant" where grantee = '${grantee}' and valid_from <= '2014-01-10' and valid_to > '2014-01-10')`;

beforeAll(async () => {
  world = await askWorld();
  const county = await world.one<string>(`select jurisdiction from cases."case" where jurisdiction not like '%00' group by 1 order by count(*) desc, 1 limit 1`);
  const [nation, analyst, province, city, handler, below, hainan] = await Promise.all([
    world.member('OFFICE', 'CN'),
    world.member('ANALYST', 'CN'),
    world.member('OFFICE', '44'),
    world.member('OFFICE', '4403'),
    world.member('HANDLER', '4403'),
    world.member('OFFICE', '4403').then((viewer) => viewerOf({ ...viewer, area: county })),
    world.member('OFFICE', '46'),
  ]);
  const grants = await world.column<string>(`select id from cases."case" where province = '440000' order by id limit 9`);
  const near = await world.column<string>(`select id from cases."case" where prefecture = '440300' order by id limit 2`);
  const far = await world.column<string>(`select id from cases."case" where province <> '440000' order by id limit 2`);
  const terms = [
    ['2014-01-10', '2014-01-11'], // today only
    ['2013-01-01', '2014-01-10'], // ended yesterday
    ['2014-01-11', '2015-01-01'], // begins tomorrow
    ['2000-01-01', '2099-01-01'],
  ] as const;
  let id = 1;
  const give = (grantee: string, object: string, [from, to]: readonly [string, string]) =>
    world.sql`insert into platform."grant" (id, grantee, kind, object_id, valid_from, valid_to)
      values (${`0190aaaa-0000-7000-8000-${String(id++).padStart(12, '0')}`}, ${grantee}, 'COOPERATION', ${object}, ${from}, ${to})`;
  for (const [index, object] of grants.slice(0, 4).entries()) await give(PARTNER, object, terms[index] ?? terms[0]);
  // twice the same case, and once to an office that reaches it anyway: no row may come twice
  await give(PARTNER, grants[0] ?? '', terms[3]);
  for (const object of [...near, ...far]) await give(handler.office ?? '', object, terms[3]);
  for (const object of grants.slice(5, 7)) await give('right holder', object, terms[3]);
  const supervisor = viewerOf({ subject: 'supervisor', role: 'SUPERVISOR', office: PARTNER, area: 'CN' });
  const office = handler.office ?? '';
  personas = [
    { name: 'nation', viewer: nation, sees: 'true' },
    { name: 'analyst', viewer: analyst, sees: 'true' },
    { name: 'province', viewer: province, sees: `c.jurisdiction like '44%' or ${granted(province.office ?? '')}` },
    { name: 'city', viewer: city, sees: `c.jurisdiction like '4403%' or ${granted(office)}` },
    { name: 'handler', viewer: handler, sees: `c.jurisdiction like '4403%' or ${granted(office)}` },
    { name: 'county', viewer: below, sees: `c.jurisdiction = '${county}' or ${granted(office)}` },
    { name: 'hainan', viewer: hainan, sees: `c.jurisdiction like '46%' or ${granted(hainan.office ?? '')}` },
    { name: 'police', viewer: viewerOf({ subject: 'police', role: 'PARTNER', office: PARTNER }), sees: granted(PARTNER) },
    { name: 'supervisor', viewer: supervisor, sees: granted(PARTNER) },
    { name: 'right holder', viewer: viewerOf({ subject: 'right holder', role: 'RIGHT_HOLDER' }), sees: granted('right holder') },
    { name: 'centre', viewer: viewerOf({ subject: 'centre', role: 'CENTRE', office: PARTNER, area: 'CN' }), sees: 'false' },
    { name: 'custodian', viewer: viewerOf({ subject: 'custodian', role: 'CUSTODIAN', office: PARTNER, area: 'CN' }), sees: 'false' },
    { name: 'public', viewer: PUBLIC_VIEWER, sees: 'false' },
  ];
});
afterAll(() => world.end());

const persona = (name: string) => personas.find((each) => each.name === name) ?? personas[0] ?? expect.fail('nobody');
interface Listed {
  readonly cases: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount?: number;
  };
}
const LIST = `query ($filter: CaseFilter, $orderBy: CaseOrder, $first: Int, $after: String, $count: Boolean = false) {
  cases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount @include(if: $count) } }`;
const list = async (viewer: Viewer, variables: Record<string, unknown>): Promise<Listed['cases']> => {
  const { data, errors } = await world.ask(cases, viewer, LIST, variables);
  expect(errors).toEqual([]);
  return (data as Listed).cases;
};
/** every id of a list, page by page */
async function walk(viewer: Viewer, variables: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await list(viewer, { ...variables, after });
    ids.push(...nodes.map(({ id }) => id));
    expect(pageInfo.endCursor === null).toBe(nodes.length === 0);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return ids;
}
const byHand = (where: string, order = 'desc') =>
  world.column<string>(`select c.id from cases."case" c where ${where} order by c.docketed_on ${order}, c.id ${order}`);

describe.for(NAMES)('%s', (name) => {
  it('pages through what it sees, each row once, and counts it', async () => {
    const { viewer, sees } = persona(name);
    const expected = await byHand(sees);
    const first = expected.length > 100 ? 100 : 3;
    expect(await walk(viewer, { first })).toEqual(expected);
    expect(await walk(viewer, { first, orderBy: 'DOCKETED_ASC' })).toEqual(expected.toReversed());
    expect((await list(viewer, { first: 1, count: true })).totalCount).toBe(expected.length);
  });

  it('finds by look-up what it lists, and nothing else', async () => {
    const { viewer, sees } = persona(name);
    const rows = await world.sql.unsafe<{ id: string; case_no: string; respondent: string; open: boolean }[]>(
      `select c.id, c.case_no, c.respondent, (${sees}) as open from cases."case" c
       order by coalesce((${sees}), false) desc, c.id in (select object_id from platform."grant" where grantee in ('${PARTNER}', 'right holder')) desc, c.id limit 12`,
    );
    const hidden = await world.sql.unsafe<{ id: string; case_no: string; respondent: string; open: boolean }[]>(
      `select c.id, c.case_no, c.respondent, false as open from cases."case" c where not (${sees}) order by (c.province = '440000') desc, c.id limit 12`,
    );
    for (const { id, case_no: caseNo, respondent, open } of [...rows, ...hidden]) {
      const { data, errors } = await world.ask(
        cases,
        viewer,
        `query ($id: ID!, $no: String!, $q: String!, $of: [_Any!]!) { case(id: $id) { id } caseByNo(caseNo: $no) { id }
          byNo: instantLookup(q: $no) { kind cases { id } } byName: instantLookup(q: $q) { kind cases { id } } _entities(representations: $of) { ... on Case { id } } }`,
        { id, no: caseNo, q: respondent, of: [{ __typename: 'Case', id }, { __typename: 'Case', caseNo }] },
      );
      const found = open ? { id } : null;
      const named = await byHand(`(${sees}) and position('${respondent}' in coalesce(c.petitioner, '') || ' ' || c.respondent || ' ' || c.title) > 0`);
      expect([data, errors]).toEqual([
        {
          case: found,
          caseByNo: found,
          byNo: { kind: 'CASE_NUMBER', cases: open ? [{ id }] : [] },
          byName: { kind: 'TEXT', cases: named.slice(0, 20).map((each) => ({ id: each })) },
          _entities: [found, found],
        },
        [],
      ]);
    }
  });

  it.for([
    ['PROVINCE', 'c.province'],
    ['PREFECTURE', 'c.prefecture'],
    ['COUNTY', 'c.jurisdiction'],
    ['MONTH', `to_char(c.docketed_on, 'YYYY-MM')`],
    ['KIND', 'c.kind'],
    ['STATUS', 'c.status'],
    ['PATENT_TYPE', 'c.patent_type'],
    ['DISPOSITION', 'c.disposition'],
  ])('counts by %s', async ([group, expression]) => {
    const { viewer, sees } = persona(name);
    const query = `query ($by: [CaseGroup!]!) { caseAggregate(groupBy: $by) { jurisdiction { code } month kind status patentType disposition count }
      all: caseAggregate { count } }`;
    const { data, errors } = await world.ask(cases, viewer, query, { by: [group] });
    expect(errors).toEqual([]);
    const { caseAggregate: cells, all } = data as { caseAggregate: Record<string, unknown>[]; all: { count: number }[] };
    const given = cells.map(({ jurisdiction, count, ...texts }) => {
      const place = (jurisdiction as { code: string } | null)?.code ?? null;
      return [place ?? Object.values(texts).find((value) => value !== null) ?? null, count];
    });
    const rows = await world.sql.unsafe(`select ${expression} as g, count(*)::int from cases."case" c where ${sees} group by 1 order by (${expression}) collate "C"`).values();
    expect(given).toEqual([...rows].map((row) => [...row]));
    expect(all).toEqual([{ count: given.reduce((sum, [, count]) => sum + Number(count), 0) }]);
  });
});

describe('a filter', () => {
  const OVERDUE = `c.due_on < '2014-01-10' and (c.concluded_on is null or c.concluded_on > c.due_on)`;
  const TEAM = `(select count(*) from cases.case_handler h where h.case_id = c.id)`;
  const UNLAWFUL = `(c.kind = 'INFRINGEMENT' and (${TEAM} < 3 or ${TEAM} % 2 = 0) or c.kind = 'COUNTERFEIT' and ${TEAM} < 2 or ${TEAM} < 1)`;
  const UNCERTIFIED = `exists (select from cases.case_handler h where h.case_id = c.id and not h.entitled)`;
  it.for<readonly [Record<string, unknown>, string]>([
    [{ under: '000000' }, 'true'],
    [{ under: '440000' }, `c.jurisdiction like '44%'`],
    [{ under: '440300' }, `c.jurisdiction like '4403%'`],
    [{ under: '440305' }, `c.jurisdiction = '440305'`],
    [{ under: '469000' }, `c.jurisdiction like '4690%'`],
    [{ under: '429000' }, `c.jurisdiction like '4290%'`],
    [{ under: '990000' }, 'false'],
    [{ kind: ['MEDIATION', 'COUNTERFEIT'] }, `c.kind <> 'INFRINGEMENT'`],
    [{ kind: [] }, 'false'],
    [{ status: ['SUSPENDED'] }, `c.status = 'SUSPENDED'`],
    [{ patentType: ['DESIGN'], under: '330000' }, `c.patent_type = 'DESIGN' and c.province = '330000'`],
    [{ disposition: ['PENALISED'] }, `c.disposition = 'PENALISED'`],
    [{ docketedFrom: '2013-02-28', docketedTo: '2013-03-31' }, `c.docketed_on between '2013-02-28' and '2013-03-31'`],
    [{ concludedFrom: '2013-10-01', concludedTo: '2013-10-31' }, `c.concluded_on between '2013-10-01' and '2013-10-31'`],
    [{ patentNumber: 'ZL1' }, 'false'],
    [{ agencyId: 'x' }, 'false'],
    [{ overdueOn: '2014-01-10' }, OVERDUE],
    [{ handlerUncertified: true }, UNCERTIFIED],
    [{ handlerUncertified: false }, `not ${UNCERTIFIED}`],
    [{ handlerCountUnlawful: true }, UNLAWFUL],
    [{ handlerCountUnlawful: false }, `not ${UNLAWFUL}`],
  ])('%j', async ([filter, where]) => {
    const { viewer } = persona('nation');
    const expected = await byHand(where);
    expect(await walk(viewer, { filter, first: 100 })).toEqual(expected);
    const { data } = await world.ask(cases, viewer, `query ($filter: CaseFilter) { caseAggregate(filter: $filter) { count } cases(filter: $filter, first: 1) { totalCount } }`, { filter });
    expect(data).toEqual({ caseAggregate: [{ count: expected.length }], cases: { totalCount: expected.length } });
  });

  it('holds as well under a reach with grants: neither lets the other pass', async () => {
    const { viewer, sees } = persona('handler');
    expect(await walk(viewer, { filter: { kind: ['COUNTERFEIT'] }, first: 100 })).toEqual(await byHand(`(${sees}) and c.kind = 'COUNTERFEIT'`));
    expect(await walk(viewer, { filter: { under: '440000' }, first: 100 })).toEqual(await byHand(`(${sees}) and c.province = '440000'`));
  });

  it('takes a patent number and an office as they are', async () => {
    const [row] = await world.sql<{ patent_number: string; agency_id: string }[]>`select patent_number, agency_id from cases."case" order by id limit 1`;
    const number = row?.patent_number ?? '';
    const { viewer } = persona('nation');
    expect(await walk(viewer, { filter: { patentNumber: number.toLowerCase().replace('.', ' ') } })).toEqual(await byHand(`c.patent_number = '${number}'`));
    expect(await walk(viewer, { filter: { agencyId: row?.agency_id }, first: 100 })).toEqual(await byHand(`c.agency_id = '${row?.agency_id}'`));
  });

  it.for(['44', 'x', '4403000', '４４００００'])('refuses the division %j', async (under) => {
    const { errors } = await world.ask(cases, persona('nation').viewer, LIST, { filter: { under } });
    expect(errors).toEqual(['BAD_USER_INPUT: A division code has six digits, such as 440300.']);
  });
});

describe('a page', () => {
  it.for([0, -1, 101, 2_147_483_647])('has no %d rows', async (first) => {
    const { data, errors } = await world.ask(cases, persona('nation').viewer, LIST, { first });
    expect([data, errors]).toEqual([null, ['BAD_USER_INPUT: `first` is a number from 1 to 100.']]);
  });

  const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000001';
  it.for([
    'nonsense',
    '',
    forge('case', 'DOCKETED_ASC', '2013-01-01', ID),
    forge('complaint', 'DOCKETED_DESC', '2013-01-01', ID),
    forge('case', 'DOCKETED_DESC', '2013-99-99', ID),
    forge('case', 'DOCKETED_DESC', '0000-01-01', ID),
    forge('case', 'DOCKETED_DESC', `2013-01-01' or true --`, ID),
    forge('case', 'DOCKETED_DESC', '2013-01-01', 'x'),
    forge('case', 'DOCKETED_DESC', 20130101, ID),
    forge('case', 'DOCKETED_DESC', '2013-01-01'),
    forge({ length: 4 }),
  ])('does not begin after %j', async (after) => {
    const { data, errors } = await world.ask(cases, persona('nation').viewer, LIST, { after });
    expect(data).toBe(null);
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: This cursor does not belong/)]);
  });

  it('opens nothing by a cursor of somebody who sees more', async () => {
    const { pageInfo } = await list(persona('nation').viewer, { first: 5 });
    const { viewer, sees } = persona('police');
    const seen = (await list(viewer, { after: pageInfo.endCursor, first: 100 })).nodes.map(({ id }) => id);
    expect((await byHand(sees)).filter((id) => !seen.includes(id)).length + seen.length).toBe((await byHand(sees)).length);
  });
});

it('groups by one level only', async () => {
  const { errors } = await world.ask(cases, persona('nation').viewer, '{ caseAggregate(groupBy: [PROVINCE, COUNTY]) { count } }');
  expect(errors).toEqual(['BAD_USER_INPUT: Group by one level only: PROVINCE, PREFECTURE or COUNTY.']);
});

describe('the cost of a page of 50', () => {
  const NODE = `id caseNo kind status title jurisdiction { code } agency { id } petitioner respondent patent { number type } channel legalBasis receivedOn
    docketedOn concludedOn disposition fineYuan handlers { name certificateNumber lead assignedOn officer { id } certificate { id } } originComplaint { id }
    deadlines { rule dueOn state explainZh } history { at what whatZh } permittedActions version`;
  it.for([
    ['nation', 5],
    ['handler', 5],
  ] as const)('with all its fields is a fixed number of statements: %s', async ([name, most]) => {
    const query = `{ cases(first: 50) { nodes { ${NODE} } pageInfo { hasNextPage endCursor } totalCount } }`;
    const { data, errors, statements } = await world.ask(cases, persona(name).viewer, query);
    expect(errors).toEqual([]);
    expect((data as Listed).cases.nodes.length).toBeGreaterThan(5);
    // the page, its count, the handlers, the history, the day
    expect(statements).toHaveLength(most);
  });
  it('by reference is one statement, however often the gateway repeats itself', async () => {
    const ids = (await byHand('true')).slice(0, 50);
    const of = [...ids, ...ids].map((id) => ({ __typename: 'Case', id }));
    const { statements } = await world.ask(cases, persona('nation').viewer, 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { caseNo } } }', { of });
    expect(statements).toHaveLength(1);
  });
  it('for the public sends none', async () => {
    const { statements } = await world.ask(cases, PUBLIC_VIEWER, '{ cases { nodes { id } totalCount } caseAggregate { count } }');
    expect(statements).toEqual([]);
  });
});
