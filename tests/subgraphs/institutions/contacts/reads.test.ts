import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactActivity, keyContactBase } from '../../../../subgraphs/institutions/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { activityOf, baseOf, createActing, GUANGDONG, PERSONAS, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
const LOCAL = idOf(2001);
const NATIONAL = idOf(2002);

beforeAll(async () => {
  graph = await createActing();
  const zhejiang = { agencyId: ZHEJIANG, jurisdiction: '330000' };
  const guangdong = { agencyId: GUANGDONG, jurisdiction: '440000' };
  const joinedOn = '2012-06-01';
  await graph.rows
    .insert(keyContactBase)
    .values([
      baseOf(1, { status: 'LISTED_LOCAL', joinedOn, reason: '内部意见' }),
      baseOf(2, { status: 'LISTED_NATIONAL', joinedOn, kind: 'JUDICIAL', reason: '内部意见' }),
      baseOf(3, { status: 'NOMINATED', kind: 'MARKET_ENTITY', nominatedOn: '2013-01-01' }),
      baseOf(4, { ...guangdong, status: 'RENEWED', joinedOn, kind: 'LEGAL_SERVICE', name: '广东100%_律师事务所' }),
      baseOf(5, { ...guangdong, status: 'RECOMMENDED_NATIONAL', joinedOn, kind: 'RESEARCH' }),
      baseOf(6, { ...zhejiang, status: 'RECOMMENDED_NATIONAL', kind: 'MARKET_ENTITY' }),
      baseOf(7, { ...zhejiang, status: 'LISTED_LOCAL', joinedOn, kind: 'MARKET_ENTITY' }),
      baseOf(8, { ...zhejiang, status: 'WITHDRAWN', joinedOn, kind: 'JUDICIAL' }),
    ]);
  await graph.rows
    .insert(contactActivity)
    .values([
      activityOf(1, NATIONAL, '2012-07-01'),
      activityOf(2, NATIONAL, '2013-02-01'),
      activityOf(3, NATIONAL, '2013-11-05'),
      activityOf(4, LOCAL, '2012-09-09'),
    ]);
});
afterAll(() => graph.end());

const FIELDS = `id name kind status level contactPerson reason nominatedOn joinedOn statusOn version agency { code } jurisdiction { name }
  activities { heldOn topic output base { id } } activitiesPerYear { year count } permittedActions`;
const REACH: readonly Persona[] = ['national', 'province', 'city', 'handler', 'analyst'];
const SIDEWAYS: readonly Persona[] = ['county', 'elsewhere', 'centre'];

describe('one base', () => {
  const whole = {
    id: NATIONAL,
    name: '第2研究院',
    kind: 'JUDICIAL',
    status: 'LISTED_NATIONAL',
    level: 'NATIONAL',
    nominatedOn: '2012-03-03',
    joinedOn: '2012-06-01',
    statusOn: '2012-03-01',
    version: 1,
    agency: { code: 'IPO-440300' },
    jurisdiction: { name: '深圳市' },
  };
  const inside = {
    contactPerson: '联系人2',
    reason: '内部意见',
    activities: [
      { heldOn: '2013-11-05', topic: '活动3', output: null, base: { id: NATIONAL } },
      { heldOn: '2013-02-01', topic: '活动2', output: null, base: { id: NATIONAL } },
      { heldOn: '2012-07-01', topic: '活动1', output: null, base: { id: NATIONAL } },
    ],
    activitiesPerYear: [
      { year: 2013, count: 2 },
      { year: 2012, count: 1 },
    ],
  };
  const outside = { contactPerson: null, reason: null, activities: null, activitiesPerYear: null };
  const actions: Readonly<Partial<Record<Persona, readonly string[]>>> = { national: ['RENEW', 'WITHDRAW'], city: ['RECORD_ACTIVITY'] };

  it.for(PERSONAS)('listed nationally, as %s sees it', async (persona) => {
    const { data, errors } = await graph.as(persona, `{ keyContactBase(id: "${NATIONAL}") { ${FIELDS} } }`);
    const seen = REACH.includes(persona) ? inside : SIDEWAYS.includes(persona) ? outside : null;
    const permittedActions = actions[persona] ?? [];
    expect([data, errors]).toEqual([{ keyContactBase: seen && { ...whole, ...seen, permittedActions } }, []]);
  });

  it.for(PERSONAS)('listed locally, as %s sees it', async (persona) => {
    const { data, errors } = await graph.as(persona, `{ keyContactBase(id: "${LOCAL}") { level contactPerson activities { topic } } }`);
    const seen = REACH.includes(persona) ? { level: 'LOCAL', contactPerson: '联系人1', activities: [{ topic: '活动4' }] } : null;
    expect([data, errors]).toEqual([{ keyContactBase: seen }, []]);
  });

  it('is found by reference; what else the reference says is not believed', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on KeyContactBase { name contactPerson } } }';
    const of = [
      { __typename: 'KeyContactBase', id: NATIONAL, jurisdiction: '330000', agencyId: ZHEJIANG },
      { __typename: 'KeyContactBase', id: LOCAL, status: 'LISTED_NATIONAL' },
      { __typename: 'KeyContactBase', id: 'no id' },
    ];
    const { data, errors } = await graph.as('elsewhere', query, { of });
    expect([data, errors]).toEqual([{ _entities: [{ name: '第2研究院', contactPerson: null }, null, null] }, []]);
  });
});

interface Listed {
  readonly keyContactBases: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
const LIST = `query ($filter: KeyContactBaseFilter, $orderBy: KeyContactBaseOrder = NOMINATED_ASC, $first: Int = 20, $after: String) {
  keyContactBases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`;
const list = async (variables: Record<string, unknown>, persona: Persona = 'national') => {
  const { data, errors } = await graph.as(persona, LIST, variables);
  expect(errors).toEqual([]);
  const { nodes, ...rest } = (data as Listed).keyContactBases;
  return { ...rest, numbers: nodes.map(({ id }) => Number(id.slice(-4)) - 2000) };
};

describe('bases', () => {
  it.for<[Persona, number[]]>([
    ['national', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['analyst', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['province', [1, 2, 3, 4, 5]],
    ['city', [1, 2, 3, 4]],
    ['elsewhere', [2, 4, 6, 7, 8]],
    ['county', [2, 4]],
    ['centre', [2, 4]],
    ['custodian', []],
    ['police', []],
    ['holder', []],
    ['public', []],
  ])('that %s sees', async ([persona, numbers]) => {
    const found = await list({}, persona);
    expect([found.numbers.toSorted((a, b) => a - b), found.totalCount]).toEqual([numbers, numbers.length]);
  });

  it.for<[Record<string, unknown>, number[]]>([
    [{ under: '440000' }, [1, 2, 3, 4, 5]],
    [{ under: '440300' }, [1, 2, 3]],
    [{ under: '440305' }, []],
    [{ under: '000000' }, [1, 2, 3, 4, 5, 6, 7, 8]],
    [{ kind: ['JUDICIAL', 'LEGAL_SERVICE'] }, [2, 4, 8]],
    [{ level: ['NATIONAL'] }, [2, 4]],
    [{ level: ['LOCAL'] }, [1, 5, 7]],
    [{ level: [] }, []],
    [{ status: ['RECOMMENDED_NATIONAL'], level: ['LOCAL', 'NATIONAL'] }, [5]],
    [{ status: ['WITHDRAWN'] }, [8]],
    [{ name: '%_' }, [4]],
  ])('filtered by %j', async ([filter, numbers]) => {
    const found = await list({ filter });
    expect([found.numbers.toSorted((a, b) => a - b), found.totalCount]).toEqual([numbers, numbers.length]);
  });

  it.for(['NOMINATED_ASC', 'NOMINATED_DESC'])('page without loss in order %s', async (orderBy) => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await list({ orderBy, first: 3, after });
      seen.push(...page.numbers);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const ordered = [1, 2, 4, 5, 6, 7, 8, 3];
    expect(seen).toEqual(orderBy === 'NOMINATED_ASC' ? ordered : ordered.toReversed());
  });

  it.for<[Record<string, unknown>, RegExp]>([
    [{ first: 0 }, /^BAD_USER_INPUT: `first` is a number from 1 to 100/],
    [{ first: 101 }, /^BAD_USER_INPUT: `first` is a number from 1 to 100/],
    [{ after: 'garbage' }, /^BAD_USER_INPUT: This cursor/],
    [{ filter: { under: '44' } }, /^BAD_USER_INPUT: A division code has six digits/],
  ])('refuse %j', async ([variables, message]) => {
    expect((await graph.as('national', LIST, variables)).errors).toEqual([expect.stringMatching(message)]);
  });

  it.for<[Persona, string, string, unknown]>([
    [
      'national',
      'LEVEL',
      'level',
      [
        { level: 'LOCAL', count: 3 },
        { level: 'NATIONAL', count: 2 },
        { level: null, count: 3 },
      ],
    ],
    [
      'national',
      'PROVINCE',
      'jurisdiction { name }',
      [
        { jurisdiction: { name: '浙江省' }, count: 3 },
        { jurisdiction: { name: '广东省' }, count: 5 },
      ],
    ],
    [
      'elsewhere',
      'KIND',
      'kind',
      [
        { kind: 'JUDICIAL', count: 2 },
        { kind: 'LEGAL_SERVICE', count: 1 },
        { kind: 'MARKET_ENTITY', count: 2 },
      ],
    ],
    [
      'centre',
      'STATUS',
      'status',
      [
        { status: 'LISTED_NATIONAL', count: 1 },
        { status: 'RENEWED', count: 1 },
      ],
    ],
    ['public', '', 'status', [{ status: null, count: 0 }]],
  ])('counted for %s by %s', async ([persona, group, field, cells]) => {
    const { data, errors } = await graph.as(persona, `{ keyContactBaseAggregate(groupBy: [${group}]) { ${field} count } }`);
    expect([data, errors]).toEqual([{ keyContactBaseAggregate: cells }, []]);
  });

  it('need one statement for each kind of thing, however many rows', async () => {
    const { errors, statements } = await graph.as('province', `{ keyContactBases(first: 50) { nodes { ${FIELDS} } } }`);
    expect(errors).toEqual([]);
    // the page, the offices, the divisions, the activities, the bases of the activities
    expect(statements).toHaveLength(5);
  });
});

describe('the coverage of provinces by the four kinds (R13.5)', () => {
  const ask = async (persona: Persona, under?: string) => {
    const { data, errors } = await graph.as(
      persona,
      `{ keyContactCoverage${under === undefined ? '' : `(under: "${under}")`} { jurisdiction { code } present missing } }`,
    );
    expect(errors).toEqual([]);
    return (data as { keyContactCoverage: unknown[] }).keyContactCoverage;
  };
  const none = { present: [], missing: ['JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE', 'MARKET_ENTITY'] };
  const guangdong = { jurisdiction: { code: '440000' }, present: ['JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE'], missing: ['MARKET_ENTITY'] };

  it('counts listed bases alone, and names provinces that have none', async () => {
    expect(await ask('national')).toEqual([
      { jurisdiction: { code: '330000' }, present: ['MARKET_ENTITY'], missing: ['JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE'] },
      guangdong,
      { jurisdiction: { code: '450000' }, ...none },
      { jurisdiction: { code: '460000' }, ...none },
    ]);
  });
  it('is asked for one province, or a part of it', async () => {
    expect(await ask('province', '440000')).toEqual([guangdong]);
    expect(await ask('city', '440300')).toEqual([
      { jurisdiction: { code: '440000' }, present: ['JUDICIAL', 'RESEARCH'], missing: ['LEGAL_SERVICE', 'MARKET_ENTITY'] },
    ]);
    expect(await ask('national', '990000')).toEqual([]);
  });
  it('shows to others what is listed nationally, and to the public nothing', async () => {
    expect(await ask('centre', '440000')).toEqual([
      { jurisdiction: { code: '440000' }, present: ['JUDICIAL', 'LEGAL_SERVICE'], missing: ['RESEARCH', 'MARKET_ENTITY'] },
    ]);
    expect(await ask('public', '440000')).toEqual([{ jurisdiction: { code: '440000' }, ...none }]);
  });
  it('refuses what is no code', async () => {
    const { errors } = await graph.as('national', '{ keyContactCoverage(under: "44") { present } }');
    expect(errors).toEqual(['BAD_USER_INPUT: A division code has six digits, such as 440300.']);
  });
});
