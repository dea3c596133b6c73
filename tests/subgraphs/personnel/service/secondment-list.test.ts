import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../support/graph.ts';
import { secondmentActs } from './acts.ts';
import { createGround, officeOf, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
// each test sends anew: superusers alone may remove what was sent before
afterEach(async () => {
  await graph.rows.execute(sql`truncate personnel.secondment, platform."grant"`);
});
const { send, idIn } = secondmentActs(() => graph);

describe('the list', () => {
  const LIST = `query ($filter: SecondmentFilter, $orderBy: SecondmentOrder, $first: Int, $after: String) {
    secondments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount nodes { id startsOn officer { name } } pageInfo { hasNextPage endCursor } } }`;
  interface Listed {
    readonly totalCount: number;
    readonly nodes: { startsOn: string; officer: { name: string } | null }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const list = async (persona: Persona, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await graph.as(persona, LIST, variables);
    expect(errors).toEqual([]);
    return (data as { secondments: Listed }).secondments;
  };
  const lay = async () =>
    [
      await send(),
      await send('national', { startsOn: '2014-02-01' }),
      await send('otherProvince', { hostId: officeOf('hangzhou'), startsOn: '2014-01-20' }),
    ].map(idIn);

  it('shows offices what comes to their area and what they sent, supervisors their own', async () => {
    await lay();
    const counts = await Promise.all(
      (
        [
          'national',
          'province',
          'city',
          'self',
          'county',
          'otherCity',
          'otherProvince',
          'supervisor',
          'analyst',
          'centre',
          'public',
        ] as const
      ).map(async (persona) => (await list(persona)).totalCount),
    );
    expect(counts).toEqual([3, 2, 2, 2, 0, 0, 1, 1, 0, 0, 0]);
    // the host learns the name from the secondment, and nothing else of the sender's staff
    expect((await list('city')).nodes.map(({ officer }) => officer)).toEqual([null, null]);
  });
  it('filters, orders and pages', async () => {
    const [first = ''] = await lay();
    const starts = async (variables: Record<string, unknown>) => (await list('national', variables)).nodes.map(({ startsOn }) => startsOn);
    expect(await starts({})).toEqual(['2014-02-01', '2014-01-20', TODAY]);
    expect(await starts({ orderBy: 'STARTS_ASC' })).toEqual([TODAY, '2014-01-20', '2014-02-01']);
    expect(await starts({ filter: { under: '440000' } })).toEqual(['2014-02-01', TODAY]);
    expect(await starts({ filter: { on: '2014-01-25' } })).toEqual(['2014-01-20', TODAY]);
    expect(await starts({ filter: { on: '2014-04-01' } })).toEqual([]);
    expect(await starts({ filter: { officerId: idOf(301) } })).toEqual(['2014-02-01']);
    expect(await starts({ filter: { hostId: officeOf('hangzhou') } })).toEqual(['2014-01-20']);
    expect(await starts({ filter: { senderId: officeOf('guangdong') } })).toEqual([TODAY]);
    expect(await starts({ filter: { startsFrom: '2014-01-11', startsTo: '2014-01-31' } })).toEqual(['2014-01-20']);
    expect(await starts({ filter: { hostId: 'x' } })).toEqual([]);
    const page = await list('national', { first: 2 });
    expect([page.pageInfo.hasNextPage, (await list('national', { first: 2, after: page.pageInfo.endCursor })).nodes.length]).toEqual([
      true,
      1,
    ]);
    const { data } = await graph.as(
      'province',
      `{ secondment(id: "${first}") { startsOn } officer(id: "${idOf(201)}") { secondments { id } } }`,
    );
    expect(data).toEqual({ secondment: { startsOn: TODAY }, officer: { secondments: [{ id: first }] } });
    const { errors } = await graph.as('national', LIST, { first: 101 });
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
  });
  it('counts by province and month', async () => {
    await lay();
    const { data } = await graph.as(
      'national',
      '{ a: secondmentAggregate(groupBy: [PROVINCE]) { jurisdiction { code } month count } b: secondmentAggregate(groupBy: [MONTH]) { month count } c: secondmentAggregate { count } }',
    );
    expect(data).toEqual({
      a: [
        { jurisdiction: { code: '330000' }, month: null, count: 1 },
        { jurisdiction: { code: '440000' }, month: null, count: 2 },
      ],
      b: [
        { month: '2014-01', count: 2 },
        { month: '2014-02', count: 1 },
      ],
      c: [{ count: 3 }],
    });
  });
});
