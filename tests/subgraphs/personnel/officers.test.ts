import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personnel } from '../../../subgraphs/personnel/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { createStaff, CROWD, OFFICES, TODAY, VIEWERS } from './staff.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createStaff()));
afterAll(() => graph.end());

const ask = (query: string, variables?: Record<string, unknown>, viewer = VIEWERS.handler) =>
  graph.ask(personnel, viewer, query, variables);
const FIELDS = `id staffNumber name agency { id } jurisdiction { code } post fullTime joinedOn leftOn phone
  certificates { number } eligibility { eligible on certificate { number } reasons { code } }`;
const ZHANG = {
  id: idOf(101),
  staffNumber: '440300-001',
  name: '张伟',
  agency: { id: OFFICES.shenzhen },
  jurisdiction: { code: '440300' },
  post: '科员',
  fullTime: true,
  joinedOn: '2004-05-01',
  leftOn: null,
  phone: '1380000101',
  certificates: [{ number: 'ZF202' }, { number: 'ZF201' }],
  eligibility: { eligible: true, on: TODAY, certificate: { number: 'ZF202' }, reasons: [] },
};

describe('an officer', () => {
  it('is found by id and by staff number, with certificates newest first', async () => {
    const { data, errors } = await ask(
      `{ officer(id: "${idOf(101)}") { ${FIELDS} } officerByStaffNumber(staffNumber: "440300-001") { ${FIELDS} } }`,
    );
    expect([data, errors]).toEqual([{ officer: ZHANG, officerByStaffNumber: ZHANG }, []]);
  });

  it('is found by reference with either key; what else the reference says is not believed', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Officer { name phone } } }';
    const of = [
      { __typename: 'Officer', id: idOf(104), name: 'forged', phone: '110' },
      { __typename: 'Officer', staffNumber: '440305-001' },
    ];
    const zhang = { name: '张敏', phone: '1380000104' };
    const { data, errors } = await ask(query, { of });
    expect([data, errors]).toEqual([{ _entities: [zhang, zhang] }, []]);
  });

  it('is judged on any day in any place', async () => {
    const { data, errors } = await ask(
      `query ($id: ID!) { officer(id: $id) {
        first: eligibility(on: "2004-06-01") { eligible certificate { number } }
        between: eligibility(on: "2010-05-15", jurisdiction: "440305") { eligible certificate { number } }
        early: eligibility(on: "2004-05-31") { eligible on certificate { number } reasons { code message messageZh path rule } }
        elsewhere: eligibility(jurisdiction: "440100") { eligible reasons { code path } } } }`,
      { id: idOf(101) },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      officer: {
        first: { eligible: true, certificate: { number: 'ZF201' } },
        between: { eligible: true, certificate: { number: 'ZF202' } },
        early: {
          eligible: false,
          on: '2004-05-31',
          certificate: null,
          reasons: [
            {
              code: 'CERT_EXPIRED',
              message: 'The certificate was not in its term on that day. It must be renewed before the officer acts.',
              messageZh: '执法证当日不在有效期内,换发后方可执法。',
              path: ['on'],
              rule: 'R15.1',
            },
          ],
        },
        elsewhere: { eligible: false, reasons: [{ code: 'OUTSIDE_AREA', path: ['jurisdiction'] }] },
      },
    });
  });

  it('may not act after leaving, without certificate, or unverified', async () => {
    const { data } = await ask(
      `{ left: officer(id: "${idOf(102)}") { eligibility { reasons { code } } }
         new: officer(id: "${idOf(103)}") { eligibility { reasons { code } } certificates { id } }
         late: officer(id: "${idOf(104)}") { eligibility { reasons { code } } } }`,
    );
    expect(data).toEqual({
      left: { eligibility: { reasons: [{ code: 'NOT_OF_THIS_OFFICE' }, { code: 'CERT_NOT_IN_FORCE' }] } },
      new: { eligibility: { reasons: [{ code: 'CERT_MISSING' }] }, certificates: [] },
      late: { eligibility: { reasons: [{ code: 'CERT_UNVERIFIED' }] } },
    });
  });

  it('cannot be judged in a place that is no code', async () => {
    const { errors } = await ask(`{ officer(id: "${idOf(101)}") { eligibility(jurisdiction: "4403") { eligible } } }`);
    expect(errors).toEqual(['BAD_USER_INPUT: A division code has six digits, such as 440300.']);
  });
});

interface Listed {
  readonly officers: {
    readonly nodes: readonly { readonly staffNumber: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
const LIST = `query ($filter: OfficerFilter, $orderBy: OfficerOrder = STAFF_NUMBER_ASC, $first: Int = 20, $after: String) {
  officers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { staffNumber } pageInfo { hasNextPage endCursor } totalCount } }`;
const list = async (variables: Record<string, unknown>, viewer = VIEWERS.province) => {
  const { data, errors } = await ask(LIST, variables, viewer);
  expect(errors).toEqual([]);
  const { nodes, ...rest } = (data as Listed).officers;
  return { ...rest, numbers: nodes.map((node) => node.staffNumber) };
};

describe('officers', () => {
  it.for([
    ['province', ['440100-001', '440300-001', '440300-002', '440300-003', '440305-001']],
    ['city', ['440300-001', '440300-002', '440300-003', '440305-001']],
    ['handler', ['440300-001', '440300-002', '440300-003', '440305-001']],
    ['county', ['440305-001']],
    ['foreign', ['330100-001']],
  ] as const)('that %s sees', async ([viewer, numbers]) => {
    expect(await list({}, VIEWERS[viewer])).toMatchObject({ numbers, totalCount: numbers.length });
  });

  it.for([
    [{ under: '440300' }, ['440300-001', '440300-002', '440300-003', '440305-001']],
    [{ under: '440305' }, ['440305-001']],
    [{ under: '000000', fullTime: true }, ['440100-001', '440300-001', '440300-003']],
    [{ fullTime: false }, ['440300-002', '440305-001']],
    [{ name: '张' }, ['440300-001', '440305-001']],
    [{ name: '%' }, ['440300-002']],
    [{ servingOn: '2013-06-30', under: '440300' }, ['440300-001', '440300-002', '440305-001']],
    [{ servingOn: '2013-07-01', under: '440300' }, ['440300-001', '440305-001']],
    [{ servingOn: '2003-01-01' }, []],
    [{ under: '330100' }, []],
  ] as const)('filtered by %j', async ([filter, numbers]) => {
    expect(await list({ filter })).toMatchObject({ numbers, totalCount: numbers.length });
  });

  it.for(['STAFF_NUMBER_ASC', 'JOINED_DESC'])('page through a crowd that joined on one day, in order %s', async (orderBy) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ orderBy, first: 13, after, filter: { under: '450100' } }, VIEWERS.national);
      expect(page.totalCount).toBe(CROWD);
      seen.push(...page.numbers);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([CROWD, CROWD]);
    expect(seen).toEqual(orderBy === 'JOINED_DESC' ? seen.toSorted().toReversed() : seen.toSorted());
  });

  it('are locked anew on every page: a cursor opens nothing', async () => {
    const national = await list({ first: 1 }, VIEWERS.national);
    const mine = await list({ after: national.pageInfo.endCursor }, VIEWERS.handler);
    expect(mine.numbers).toEqual(['440300-001', '440300-002', '440300-003', '440305-001']);
  });

  it('refuse foreign and forged cursors and pages out of bounds', async () => {
    const { pageInfo } = await list({ first: 1 });
    const forged = (...parts: string[]) => Buffer.from(JSON.stringify(['officer', ...parts, idOf(1)])).toString('base64url');
    const answers = [
      await ask(LIST, { orderBy: 'JOINED_DESC', after: pageInfo.endCursor }),
      await ask(LIST, { orderBy: 'JOINED_DESC', after: forged('JOINED_DESC', "2013-01-01' or true") }),
      await ask(LIST, { orderBy: 'JOINED_DESC', after: forged('JOINED_DESC', '2013-99-99') }),
      await ask(LIST, { after: forged('STAFF_NUMBER_ASC', '\0') }),
      await ask(LIST, { after: '' }),
      await ask(LIST, { first: 0 }),
      await ask(LIST, { first: 101 }),
    ];
    expect(answers.map(({ errors }) => errors.map((error) => error.split(':')[0]))).toEqual(answers.map(() => ['BAD_USER_INPUT']));
  });

  it('need one statement for each kind of thing: 50 officers with all their fields', async () => {
    const query = `{ officers(first: 50, filter: { under: "450100" }) { nodes { ${FIELDS} } } }`;
    const { data, errors, statements } = await ask(query, {}, VIEWERS.national);
    expect([errors, (data as Listed).officers.nodes.length]).toEqual([[], 50]);
    // the page, the day, the certificates, the terms of service
    expect(statements).toHaveLength(4);
    const counted = await ask(LIST, { first: 50 }, VIEWERS.national);
    expect(counted.statements).toHaveLength(2);
  });
});

describe('counts of officers', () => {
  const count = async (args: string, viewer = VIEWERS.province) => {
    const { data, errors } = await ask(`{ officerAggregate${args} { jurisdiction { code } fullTime month count } }`, {}, viewer);
    expect(errors).toEqual([]);
    return (data as { officerAggregate: unknown }).officerAggregate;
  };
  const cell = (count: number, cell: object = {}) => ({ jurisdiction: null, fullTime: null, month: null, ...cell, count });

  it('count what the viewer may see', async () => {
    expect(await count('')).toEqual([cell(5)]);
    expect(await count('', VIEWERS.national)).toEqual([cell(6 + CROWD)]);
    expect(await count('(filter: { fullTime: true })')).toEqual([cell(3)]);
    expect(await count('(groupBy: [PROVINCE])', VIEWERS.national)).toEqual([
      cell(1, { jurisdiction: { code: '330000' } }),
      cell(5, { jurisdiction: { code: '440000' } }),
      cell(CROWD, { jurisdiction: { code: '450000' } }),
    ]);
  });

  it('by every group', async () => {
    expect(await count('(groupBy: [PREFECTURE])')).toEqual([
      cell(1, { jurisdiction: { code: '440100' } }),
      cell(4, { jurisdiction: { code: '440300' } }),
    ]);
    expect(await count('(groupBy: [COUNTY], filter: { under: "440300" })')).toEqual([
      cell(3, { jurisdiction: { code: '440300' } }),
      cell(1, { jurisdiction: { code: '440305' } }),
    ]);
    expect(await count('(groupBy: [FULL_TIME])')).toEqual([cell(2, { fullTime: false }), cell(3, { fullTime: true })]);
    expect(await count('(groupBy: [MONTH, FULL_TIME], filter: { servingOn: "2010-06-01" })')).toEqual([
      cell(1, { month: '2004-05', fullTime: true }),
      cell(1, { month: '2006-03', fullTime: false }),
      cell(1, { month: '2010-03', fullTime: false }),
      cell(1, { month: '2010-03', fullTime: true }),
    ]);
  });

  it('refuse two levels at once', async () => {
    const { errors } = await ask('{ officerAggregate(groupBy: [PROVINCE, COUNTY]) { count } }');
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: Group by one level only/)]);
  });
});
