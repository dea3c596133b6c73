import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personnel } from '../../../subgraphs/personnel/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { createStaff, CROWD, STRANGERS, TODAY, VIEWERS } from './staff.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createStaff()));
afterAll(() => graph.end());

const ask = (query: string, variables?: Record<string, unknown>, viewer = VIEWERS.handler) =>
  graph.ask(personnel, viewer, query, variables);
const FIELDS = 'id number officer { staffNumber } area { code } issuedOn expiresOn verificationDueOn status';
const ZHANG = {
  id: idOf(202),
  number: 'ZF202',
  officer: { staffNumber: '440300-001' },
  area: { code: '440300' },
  issuedOn: '2010-05-01',
  expiresOn: '2016-04-30',
  verificationDueOn: '2014-05-01',
  status: 'VALID',
};

describe('a certificate', () => {
  it('is found by id, by number and by reference', async () => {
    const { data, errors } = await ask(
      `query ($of: [_Any!]!) { certificate(id: "${idOf(202)}") { ${FIELDS} } certificateByNumber(number: "ZF202") { ${FIELDS} }
        _entities(representations: $of) { ... on Certificate { ${FIELDS} } } }`,
      {
        of: [
          { __typename: 'Certificate', id: idOf(202), status: 'REVOKED', officer: { id: idOf(106) } },
          { __typename: 'Certificate', number: 'ZF202' },
        ],
      },
    );
    expect([data, errors]).toEqual([{ certificate: ZHANG, certificateByNumber: ZHANG, _entities: [ZHANG, ZHANG] }, []]);
  });

  it.for([
    ['ZF202', '2010-04-30', null, false],
    ['ZF202', '2010-05-01', null, true],
    ['ZF202', '2014-05-01', '440305', true],
    ['ZF202', '2014-05-02', '440305', false],
    ['ZF202', '2013-01-01', '440100', false],
    ['ZF201', '2010-04-30', null, true],
    ['ZF201', '2010-05-01', null, false],
    ['ZF204', '2012-06-01', '440305', true],
    ['ZF204', '2012-06-01', '440300', false],
    ['ZF204', '2012-06-02', null, false],
  ] as const)('%s on %s in %s: %s', async ([number, date, jurisdiction, valid]) => {
    const { data, errors } = await ask(
      'query ($number: String!, $date: Date!, $jurisdiction: ID) { certificateByNumber(number: $number) { validOn(date: $date, jurisdiction: $jurisdiction) } }',
      { number, date, jurisdiction },
    );
    expect([data, errors]).toEqual([{ certificateByNumber: { validOn: valid } }, []]);
  });

  it('refuses a day that does not exist and a place that is no code', async () => {
    const query = (args: string) => `{ certificateByNumber(number: "ZF202") { validOn(${args}) } }`;
    const answers = [await ask(query('date: "2013-02-30"')), await ask(query('date: "2013-02-28", jurisdiction: "44"'))];
    expect(answers.map(({ errors }) => errors.map((error) => error.split(':')[0]))).not.toContainEqual([]);
  });
});

interface Listed {
  readonly certificates: {
    readonly nodes: readonly { readonly number: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
const LIST = `query ($filter: CertificateFilter, $orderBy: CertificateOrder = EXPIRES_ASC, $first: Int = 20, $after: String) {
  certificates(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } totalCount } }`;
const list = async (variables: Record<string, unknown>, viewer = VIEWERS.province) => {
  const { data, errors } = await ask(LIST, variables, viewer);
  expect(errors).toEqual([]);
  const { nodes, ...rest } = (data as Listed).certificates;
  return { ...rest, numbers: nodes.map(({ number }) => number) };
};

describe('certificates', () => {
  it.for([
    [{}, ['ZF201', 'ZF203', 'ZF202', 'ZF204', 'ZF205']],
    [{ under: '440300' }, ['ZF201', 'ZF203', 'ZF202', 'ZF204']],
    [{ under: '440305' }, ['ZF204']],
    [{ under: '000000', status: ['SUSPENDED', 'CANCELLED'] }, ['ZF203', 'ZF205']],
    [{ status: [] }, []],
    [{ expiresFrom: '2015-12-31', expiresTo: '2016-04-30' }, ['ZF203', 'ZF202']],
    [{ under: '330100' }, []],
  ] as const)('filtered by %j', async ([filter, numbers]) => {
    expect(await list({ filter })).toMatchObject({ numbers, totalCount: numbers.length });
  });

  it('latest issued first, equal days by id', async () => {
    expect((await list({ orderBy: 'ISSUED_DESC' })).numbers).toEqual(['ZF205', 'ZF204', 'ZF202', 'ZF203', 'ZF201']);
  });

  it.for(['EXPIRES_ASC', 'ISSUED_DESC'])('page through a crowd issued on one day, in order %s', async (orderBy) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ orderBy, first: 25, after }, VIEWERS.national);
      seen.push(...page.numbers);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([6 + CROWD, 6 + CROWD]);
  });

  it('refuse a cursor of officers and pages out of bounds', async () => {
    const { data } = await ask('{ officers(first: 1) { pageInfo { endCursor } } }');
    const after = (data as { officers: { pageInfo: { endCursor: string } } }).officers.pageInfo.endCursor;
    const answers = [await ask(LIST, { after }), await ask(LIST, { first: 0 }), await ask(LIST, { first: 101 })];
    expect(answers.map(({ errors }) => errors.map((error) => error.split(':')[0]))).toEqual(answers.map(() => ['BAD_USER_INPUT']));
  });

  it('need one statement for each kind of thing: 50 certificates with all their fields', async () => {
    const query = `{ certificates(first: 50) { nodes { ${FIELDS} validOn(date: "${TODAY}") } totalCount } }`;
    const { data, errors, statements } = await ask(query, {}, VIEWERS.national);
    expect([errors, (data as Listed).certificates.nodes.length]).toEqual([[], 50]);
    // the page, its count, the holders, and where they served
    expect(statements).toHaveLength(4);
  });
});

describe('counts of certificates', () => {
  const count = async (args: string) => {
    const { data, errors } = await ask(
      `{ certificateAggregate${args} { jurisdiction { code } status month count } }`,
      {},
      VIEWERS.province,
    );
    expect(errors).toEqual([]);
    return (data as { certificateAggregate: unknown }).certificateAggregate;
  };
  const cell = (count: number, cell: object = {}) => ({ jurisdiction: null, status: null, month: null, ...cell, count });

  it('by every group', async () => {
    expect(await count('')).toEqual([cell(5)]);
    expect(await count('(groupBy: [PROVINCE])')).toEqual([cell(5, { jurisdiction: { code: '440000' } })]);
    expect(await count('(groupBy: [PREFECTURE])')).toEqual([
      cell(1, { jurisdiction: { code: '440100' } }),
      cell(4, { jurisdiction: { code: '440300' } }),
    ]);
    expect(await count('(groupBy: [STATUS, MONTH], filter: { expiresFrom: "2016-01-01" })')).toEqual([
      cell(1, { status: 'SUSPENDED', month: '2016-05' }),
      cell(1, { status: 'VALID', month: '2016-04' }),
      cell(1, { status: 'VALID', month: '2016-05' }),
    ]);
  });
});

describe('the public check of a number', () => {
  const check = async (number: string, on: string | null, viewer = VIEWERS.foreign) => {
    const { data, errors } = await ask(
      'query ($number: String!, $on: Date) { certificateCheck(number: $number, on: $on) { valid on } }',
      { number, on },
      viewer,
    );
    expect(errors).toEqual([]);
    return (data as { certificateCheck: unknown }).certificateCheck;
  };

  it.for([
    ['ZF202', '2010-05-01', true],
    ['ZF202', '2010-04-30', false],
    ['ZF202', '2014-05-02', false],
    ['ZF203', '2013-06-30', true],
    ['ZF203', '2013-07-01', false],
    ['ZF204', '2012-06-02', false],
    ['ZF999', '2013-01-01', false],
    ['zf202', '2013-01-01', false],
    ['', '2013-01-01', false],
    ["ZF202' or true --", '2013-01-01', false],
  ] as const)('%s on %s: %s', async ([number, on, valid]) => {
    expect(await check(number, on)).toEqual({ valid, on });
  });

  it.for(STRANGERS)('tells a stranger of no other day, valid or not: $role', async (viewer) => {
    for (const number of ['ZF202', 'ZF999']) {
      const { data, errors } = await ask(`{ certificateCheck(number: "${number}", on: "2013-01-01") { valid } }`, {}, viewer);
      expect([data, errors]).toEqual([null, [expect.stringMatching(/^BAD_USER_INPUT: Ask about today/)]]);
    }
  });

  it.for([...STRANGERS, VIEWERS.foreign, VIEWERS.handler])(
    'says the same to everybody, today when no day is given: $role',
    async (viewer) => {
      expect(await check('ZF202', null, viewer)).toEqual({ valid: true, on: TODAY });
      expect(await check('ZF205', null, viewer)).toEqual({ valid: false, on: TODAY });
    },
  );

  it('agrees with the rule on every certificate and day', async () => {
    for (const on of ['2004-06-01', '2010-05-01', '2010-05-31', '2012-06-01', '2013-07-01', '2013-08-31', '2013-09-01', '2014-06-02']) {
      for (const number of ['ZF201', 'ZF202', 'ZF203', 'ZF204', 'ZF205', 'ZF206']) {
        const { data } = await ask(
          `{ certificateByNumber(number: "${number}") { validOn(date: "${on}") } certificateCheck(number: "${number}", on: "${on}") { valid } }`,
          {},
          VIEWERS.national,
        );
        const { certificateByNumber, certificateCheck } = data as {
          certificateByNumber: { validOn: boolean };
          certificateCheck: { valid: boolean };
        };
        expect([number, on, certificateCheck.valid]).toEqual([number, on, certificateByNumber.validOn]);
      }
    }
  });
});
