import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../support/graph.ts';
import { createGround, GUANGZHOU_CENTRE, type Ground, type Persona } from './ground.ts';
import { layPast, N } from './past.ts';

let graph: Ground;
beforeAll(async () => {
  graph = await createGround();
  await layPast(graph.rows);
});
afterAll(() => graph.close());

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
