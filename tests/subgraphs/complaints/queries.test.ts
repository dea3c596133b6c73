import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { receiptHash } from '../../../subgraphs/complaints/store/secrets.ts';
import { complaint, referral } from '../../../subgraphs/complaints/tables.ts';
import { idOf } from '../../support/graph.ts';
import { createGround, grantOf, GUANGZHOU_CENTRE, NANSHAN, pastComplaint, SHENZHEN, VIEWERS, type Ground, type Persona } from './ground.ts';

let graph: Ground;
/** 60 in 440305; 61 in 440304; 62 in 440100 of the other centre; 63 in 330000 */
const N = 63;
beforeAll(async () => {
  graph = await createGround();
  await graph.rows.insert(complaint).values([
    pastComplaint(1, { kind: 'COMPLAINT', subjectRight: 'TRADEMARK', personToken: 'token', identityMode: 'REAL_NAME' }),
    ...Array.from({ length: 59 }, (_, index) => pastComplaint(index + 2)),
    pastComplaint(61, {
      jurisdiction: '440304',
      status: 'TRANSFERRED',
      agencyId: SHENZHEN,
      nextDueOn: '2014-01-09',
      caseId: idOf(9),
      registeredOn: '2013-07-01',
    }),
    pastComplaint(62, {
      jurisdiction: '440100',
      centreId: GUANGZHOU_CENTRE,
      complaintNo: 'ARC-440100-2013-000001',
      status: 'RETURNED',
      bounceCount: 2,
      nextDueOn: '2014-01-10',
      registeredOn: '2013-08-01',
    }),
    pastComplaint(N, {
      jurisdiction: '330000',
      centreId: idOf(23),
      complaintNo: 'ARC-330000-2013-000001',
      status: 'CLOSED',
      closedOn: '2014-01-08',
      nextDueOn: '2014-01-07',
      registeredOn: '2013-09-01',
    }),
  ]);
  await graph.rows.insert(referral).values([
    {
      id: idOf(2001),
      complaintId: idOf(1061),
      centreId: VIEWERS.centre.office ?? '',
      agencyId: NANSHAN,
      referredOn: '2013-07-02',
      returnedOn: '2013-07-03',
      reason: '管辖',
      jurisdiction: '440304',
    },
    {
      id: idOf(2002),
      complaintId: idOf(1061),
      centreId: VIEWERS.centre.office ?? '',
      agencyId: SHENZHEN,
      referredOn: '2013-07-04',
      jurisdiction: '440304',
    },
  ]);
  await graph.rows
    .insert(grant)
    .values([grantOf(1, idOf(1061), 'rightholder:1'), { ...grantOf(2, idOf(1001), 'rightholder:1'), validTo: '2014-01-10' }]);
});
afterAll(() => graph.close());

const SEEN: [Persona, number][] = [
  ['national', 63],
  ['analyst', 63],
  ['province', 62],
  ['handler', 61],
  ['centre', 61],
  ['custodian', 61],
  ['county', 60],
  ['otherCentre', 1],
  ['elsewhere', 1],
  ['holder', 1],
  ['stranger', 0],
  ['police', 0],
  ['supervisor', 0],
  ['public', 0],
];

describe('who sees which', () => {
  it.for(SEEN)('%s sees %i, in the list, the count and the figures', async ([persona, n]) => {
    const { data, errors } = await graph.as(persona, `{ complaints(first: 100) { nodes { id } totalCount } complaintAggregate { count } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ complaints: { totalCount: n }, complaintAggregate: [{ count: n }] });
    expect((data as { complaints: { nodes: unknown[] } }).complaints.nodes).toHaveLength(n);
  });

  const LOOKUPS = `query ($id: ID!, $no: String!, $refs: [_Any!]!) { complaint(id: $id) { id } complaintByNo(complaintNo: $no) { id }
    _entities(representations: $refs) { ... on Complaint { id } } }`;
  const lookUp = (persona: Persona, n: number, no: string) =>
    graph.as(persona, LOOKUPS, {
      id: idOf(1000 + n),
      no,
      refs: [
        { __typename: 'Complaint', id: idOf(1000 + n) },
        { __typename: 'Complaint', complaintNo: no },
      ],
    });
  it.for<[Persona, boolean]>([
    ['national', true],
    ['handler', true],
    ['centre', true],
    ['custodian', true],
    ['holder', true],
    ['otherCentre', false],
    ['elsewhere', false],
    ['county', false],
    ['stranger', false],
    ['police', false],
    ['supervisor', false],
    ['public', false],
  ])('%s looks one up by every key: %s', async ([persona, seen]) => {
    const { data, errors } = await lookUp(persona, 61, 'ARC-440300-2013-000061');
    const one = seen ? { id: idOf(1061) } : null;
    expect([data, errors]).toEqual([{ complaint: one, complaintByNo: one, _entities: [one, one] }, []]);
  });
  it('a hidden one answers as an unknown one', async () => {
    const [hidden, unknown] = [await lookUp('otherCentre', 61, 'ARC-440300-2013-000061'), await lookUp('otherCentre', 999, 'ARC-1')];
    expect([hidden.data, hidden.errors, hidden.statements.length]).toEqual([unknown.data, unknown.errors, unknown.statements.length]);
  });
  it('what is no id finds nothing', async () => {
    expect((await graph.as('national', `{ complaint(id: "1' or true") { id } identityDisclosure(id: "x") { id } }`)).data).toEqual({
      complaint: null,
      identityDisclosure: null,
    });
  });
});

describe('what of a complaint is shown', () => {
  const show = (persona: Persona, n: number) =>
    graph.as(
      persona,
      `{ complaint(id: "${idOf(1000 + n)}") { personToken case { id } overdue permittedActions jurisdiction { code } centre { id } referrals { agency { id } referredOn returnedOn reason } } }`,
    );
  it.for<[Persona, string | null]>([
    ['centre', 'token'],
    ['custodian', 'token'],
    ['handler', null],
    ['national', null],
    ['analyst', null],
  ])('the pseudonym to %s: %s', async ([persona, personToken]) => {
    expect((await show(persona, 1)).data).toMatchObject({ complaint: { personToken } });
  });
  it.for<[Persona, boolean, string[]]>([
    ['handler', true, ['ACKNOWLEDGE', 'RETURN', 'DOCKET']],
    ['national', true, []],
    ['analyst', true, []],
    ['centre', false, []],
    ['custodian', false, []],
    ['holder', false, []],
  ])('the case to %s: %s', async ([persona, shown, permittedActions]) => {
    const { data } = await show(persona, 61);
    expect(data).toEqual({
      complaint: {
        personToken: null,
        case: shown ? { id: idOf(9) } : null,
        overdue: true,
        permittedActions,
        jurisdiction: { code: '440304' },
        centre: { id: VIEWERS.centre.office },
        referrals: [
          { agency: { id: NANSHAN }, referredOn: '2013-07-02', returnedOn: '2013-07-03', reason: '管辖' },
          { agency: { id: SHENZHEN }, referredOn: '2013-07-04', returnedOn: null, reason: null },
        ],
      },
    });
  });
  it('lateness of what is due today, and of what is closed', async () => {
    for (const n of [62, 63]) expect((await show('national', n)).data).toMatchObject({ complaint: { overdue: false } });
  });
});

describe('the list', () => {
  const list = (args: string, persona: Persona = 'national') =>
    graph.as(persona, `{ complaints(${args}) { nodes { id registeredOn } pageInfo { hasNextPage endCursor } totalCount } }`);
  interface List {
    complaints: {
      nodes: { id: string; registeredOn: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      totalCount: number;
    };
  }

  it.for(['REGISTERED_DESC', 'REGISTERED_ASC'])('is paged whole in its order: %s', async (order) => {
    const nodes: List['complaints']['nodes'] = [];
    let after = '';
    for (let more = true; more;) {
      const { complaints: page } = (await list(`first: 7, orderBy: ${order}${after}`)).data as List;
      nodes.push(...page.nodes);
      expect(page.totalCount).toBe(N);
      more = page.pageInfo.hasNextPage;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    const keys = nodes.map(({ registeredOn, id }) => `${registeredOn} ${id}`);
    expect(keys).toHaveLength(N);
    expect(new Set(keys).size).toBe(N);
    const sorted = keys.toSorted();
    expect(keys).toEqual(order === 'REGISTERED_ASC' ? sorted : sorted.toReversed());
  });

  it('takes a cursor of its own order only', async () => {
    const { complaints: page } = (await list('first: 3')).data as List;
    const forged = Buffer.from(JSON.stringify(['complaint', 'REGISTERED_DESC', "2013-01-01' --", 'x'])).toString('base64url');
    const foreign = Buffer.from(JSON.stringify(['case', 'DOCKETED_DESC', '2013-01-01', idOf(1)])).toString('base64url');
    for (const after of [
      `orderBy: REGISTERED_ASC, after: "${page.pageInfo.endCursor}"`,
      `after: "${forged}"`,
      `after: "${foreign}"`,
      'after: "zzz"',
    ]) {
      expect((await list(after)).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: This cursor/)]);
    }
  });
  it('a cursor of another viewer opens nothing', async () => {
    const { complaints: page } = (await list('first: 1')).data as List;
    const { data } = await list(`after: "${page.pageInfo.endCursor}", first: 100`, 'county');
    expect((data as List).complaints.nodes).toHaveLength(60);
  });
  it.for([0, 101, -1, 1_000_000_000])('has 1 to 100 rows, not %i', async (first) => {
    expect((await list(`first: ${first}`)).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });

  it.for<[string, number]>([
    ['under: "440300"', 61],
    ['under: "440000"', 62],
    ['under: "440304"', 1],
    ['under: "000000"', 63],
    [`centreId: "${GUANGZHOU_CENTRE}"`, 1],
    ['centreId: "x"', 0],
    ['kind: [COMPLAINT]', 1],
    ['kind: []', 0],
    ['status: [TRANSFERRED, RETURNED]', 2],
    ['subjectRight: [TRADEMARK]', 1],
    ['registeredFrom: "2013-08-01"', 2],
    ['registeredTo: "2013-07-01"', 61],
    ['registeredFrom: "2013-07-01", registeredTo: "2013-08-01"', 2],
    ['bouncedAtLeast: 2', 1],
    ['overdue: true', 1],
    ['overdue: false', 62],
    ['overdue: null', 63],
    ['under: "440300", overdue: true, status: [CLOSED]', 0],
  ])('is filtered by { %s }', async ([filter, n]) => {
    const { data, errors } = await graph.as(
      'national',
      `{ complaints(filter: { ${filter} }, first: 100) { nodes { id } totalCount } complaintAggregate(filter: { ${filter} }) { count } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ complaints: { totalCount: n }, complaintAggregate: [{ count: n }] });
    expect((data as List).complaints.nodes).toHaveLength(n);
  });

  it('is not filtered by what is no division', async () => {
    expect((await list('filter: { under: "44" }')).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });

  it('reads 50 complaints with all they show in four statements', async () => {
    const all = `id complaintNo kind channel subjectRight status jurisdiction { code } centre { id } accused facts identityMode personToken registeredOn
      referrals { agency { id } referredOn acknowledgedOn returnedOn reason } case { id } closedOn bounceCount overdue permittedActions version`;
    const { data, errors, statements } = await graph.as(
      'national',
      `{ complaints(first: 50) { nodes { ${all} } pageInfo { endCursor } totalCount } }`,
    );
    expect(errors).toEqual([]);
    expect((data as List).complaints.nodes).toHaveLength(50);
    expect(statements).toHaveLength(4);
  });
  it('resolves 100 references in one statement', async () => {
    const refs = Array.from({ length: 100 }, (_, n) => ({ __typename: 'Complaint', id: idOf(1001 + (n % 60)) }));
    const { data, statements } = await graph.as(
      'handler',
      `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Complaint { id case { id } } } }`,
      { refs },
    );
    expect((data as { _entities: { id: string }[] })._entities.map(({ id }) => id)).toEqual(refs.map(({ id }) => id));
    expect(statements).toHaveLength(1);
  });
});

describe('figures', () => {
  const GROUPS = 'jurisdiction { code } month kind status subjectRight identityMode count';
  const none = { jurisdiction: null, month: null, kind: null, status: null, subjectRight: null, identityMode: null };
  const count = (groupBy: string, persona: Persona = 'national') =>
    graph.as(persona, `{ complaintAggregate(groupBy: [${groupBy}]) { ${GROUPS} } }`);
  it.for<[string, Record<string, unknown>[]]>([
    ['', [{ count: 63 }]],
    [
      'PROVINCE',
      [
        { jurisdiction: { code: '330000' }, count: 1 },
        { jurisdiction: { code: '440000' }, count: 62 },
      ],
    ],
    [
      'PREFECTURE',
      [
        { jurisdiction: { code: '330000' }, count: 1 },
        { jurisdiction: { code: '440100' }, count: 1 },
        { jurisdiction: { code: '440300' }, count: 61 },
      ],
    ],
    [
      'MONTH',
      [
        { month: '2013-05', count: 60 },
        { month: '2013-07', count: 1 },
        { month: '2013-08', count: 1 },
        { month: '2013-09', count: 1 },
      ],
    ],
    [
      'KIND',
      [
        { kind: 'COMPLAINT', count: 1 },
        { kind: 'REPORT', count: 62 },
      ],
    ],
    [
      'SUBJECT_RIGHT',
      [
        { subjectRight: 'PATENT', count: 62 },
        { subjectRight: 'TRADEMARK', count: 1 },
      ],
    ],
    [
      'IDENTITY_MODE, KIND',
      [
        { identityMode: 'ANONYMOUS', kind: 'REPORT', count: 62 },
        { identityMode: 'REAL_NAME', kind: 'COMPLAINT', count: 1 },
      ],
    ],
  ])('by [%s]', async ([groupBy, cells]) => {
    const { data, errors } = await count(groupBy);
    expect([data, errors]).toEqual([{ complaintAggregate: cells.map((cell) => ({ ...none, ...cell })) }, []]);
  });
  it('by state, as far as a city sees', async () => {
    expect((await count('STATUS', 'handler')).data).toMatchObject({
      complaintAggregate: [
        { status: 'REGISTERED', count: 60 },
        { status: 'TRANSFERRED', count: 1 },
      ],
    });
  });
  it('by one level only', async () => expect((await count('PROVINCE, COUNTY')).errors[0]).toMatch(/^BAD_USER_INPUT/));
});

describe('the course', () => {
  const progress = (code: string, persona: Persona = 'public') =>
    graph.as(
      persona,
      'query ($code: String!) { complaintProgress(receiptCode: $code) { status history { status on text textZh } nextExpectedOn centre { id } } }',
      { code },
    );

  it('is told to whoever holds the code, in every state, and names nobody', async () => {
    const { id, receiptCode } = await graph.registered();
    const first = await progress(receiptCode);
    expect([first.data, first.errors, first.statements.length]).toEqual([
      {
        complaintProgress: {
          status: 'REGISTERED',
          history: [
            {
              status: 'REGISTERED',
              on: '2014-01-10',
              text: 'The centre has registered your complaint.',
              textZh: '中心已登记您的举报投诉。',
            },
          ],
          nextExpectedOn: '2014-01-15',
          centre: { id: VIEWERS.centre.office },
        },
      },
      [],
      1,
    ]);
    await graph.act('centre', 'referComplaint', 'userErrors { code }', { complaintId: id, version: 1, agencyId: SHENZHEN });
    await graph.act('handler', 'returnComplaint', 'userErrors { code }', { complaintId: id, version: 2, reason: '不属本局管辖' });
    const later = await progress(receiptCode, 'stranger');
    expect(later.data).toMatchObject({
      complaintProgress: {
        status: 'RETURNED',
        history: [{ status: 'REGISTERED' }, { status: 'TRANSFERRED' }, { status: 'RETURNED' }],
        nextExpectedOn: '2014-01-15',
      },
    });
    for (const word of ['李小明', '假冒贸易', '不属本局', id, SHENZHEN]) expect(JSON.stringify(later.data)).not.toContain(word);
  });
  it('of an unknown code is nothing, the same for any text', async () => {
    for (const code of ['AAAAAAAAAAAAAAAAAAAAAA', '', "' or true --", 'x'.repeat(10_000)]) {
      const { data, errors, statements } = await progress(code);
      expect([data, errors, statements.length]).toEqual([{ complaintProgress: null }, [], 1]);
    }
  });
  it('is not told for the kept hash', async () => {
    const { receiptCode } = await graph.registered();
    expect((await progress(receiptHash(receiptCode))).data).toEqual({ complaintProgress: null });
  });
});
