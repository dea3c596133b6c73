import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, PATENT } from './ground.ts';
import { INTAKE_TABLES, layIntake } from './intake-ground.ts';

let graph: OwnGraph;
const ids: string[] = [];
beforeAll(async () => {
  graph = await createGround();
  await graph.rows.execute(INTAKE_TABLES);
  for (let day = 1; day <= 55; day += 1) {
    const receivedOn = `2013-1${day % 2}-${String((day % 28) + 1).padStart(2, '0')}`;
    const refused =
      day % 5 === 0 ? { status: 'REFUSED' as const, decidedOn: '2014-01-06', refusalReason: 'NO_STANDING', refusalText: '不适格' } : {};
    ids.push(await layIntake(graph, { kind: day % 3 === 0 ? 'COUNTERFEIT' : 'INFRINGEMENT', receivedOn, ...refused }));
  }
  ids.push(await layIntake(graph, { kind: 'INFRINGEMENT', office: 'guangzhou', receivedOn: '2013-12-31' }));
});
afterAll(() => graph.end());

const ask = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors, statements } = await graph.ask(cases, viewer, query, variables);
  return { data: data as Readonly<Record<string, unknown>>, errors, statements };
};
const LIST = `query ($filter: IntakeFilter, $orderBy: IntakeOrder, $first: Int, $after: String) {
  intakes(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id receivedOn status kind } pageInfo { hasNextPage endCursor } totalCount } }`;
interface Listed {
  readonly nodes: readonly { readonly id: string; readonly receivedOn: string; readonly status: string; readonly kind: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}
const list = async (viewer: Viewer, variables: Record<string, unknown> = {}): Promise<Listed> => {
  const { data, errors } = await ask(viewer, LIST, variables);
  expect(errors).toEqual([]);
  return data['intakes'] as Listed;
};
const CITY = at('shenzhen', 'OFFICE');

describe('intakes', () => {
  it('are paged in each order, each once', async () => {
    for (const orderBy of ['RECEIVED_DESC', 'RECEIVED_ASC', 'DUE_ASC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Listed = await list(CITY, { orderBy, first: 20, after });
        seen.push(...page.nodes.map(({ id }) => id));
        expect(page.totalCount).toBe(55);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect([seen.length, new Set(seen).size]).toEqual([55, 55]);
    }
  });

  it.for([
    [{ kind: ['COUNTERFEIT'] }, 18],
    [{ status: ['REFUSED'] }, 11],
    [{ status: ['DOCKETED'] }, 0],
    [{ patentNumber: PATENT }, 55],
    [{ patentNumber: 'nonsense' }, 0],
    [{ agencyId: 'no id' }, 0],
    [{ under: '440305' }, 55],
    [{ under: '440100' }, 0],
    [{ receivedFrom: '2013-11-01' }, 28],
    [{ receivedTo: '2013-10-31' }, 27],
    // received in autumn: every one is late, also those that were refused in January
    [{ overdueOn: '2014-01-10' }, 55],
    [{ overdueOn: '2013-10-01' }, 0],
  ] as const)('with %j are %i', async ([filter, count]) => expect((await list(CITY, { filter, first: 1 })).totalCount).toBe(count));

  it('are counted by groups', async () => {
    const query = `{ kind: intakeAggregate(groupBy: [KIND]) { kind count } status: intakeAggregate(groupBy: [STATUS]) { status count }
      reason: intakeAggregate(groupBy: [REFUSAL_REASON]) { refusalReason count } place: intakeAggregate(groupBy: [PREFECTURE]) { jurisdiction { code } count }
      month: intakeAggregate(groupBy: [MONTH]) { month count } all: intakeAggregate { count } }`;
    const { data, errors } = await ask(at('province', 'OFFICE'), query);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      kind: [
        { kind: 'COUNTERFEIT', count: 18 },
        { kind: 'INFRINGEMENT', count: 38 },
      ],
      reason: expect.arrayContaining([{ refusalReason: 'NO_STANDING', count: 11 }]),
      place: [
        { jurisdiction: { code: '440100' }, count: 1 },
        { jurisdiction: { code: '440300' }, count: 55 },
      ],
      month: [
        { month: '2013-10', count: 27 },
        { month: '2013-11', count: 28 },
        { month: '2013-12', count: 1 },
      ],
      all: [{ count: 56 }],
    });
  });

  it.for([0, 101])('are not asked for %i at a time', async (first) => {
    expect((await ask(CITY, LIST, { first })).errors[0]).toMatch(/^BAD_USER_INPUT/);
  });

  it('want their own cursors', async () => {
    const { pageInfo } = await list(CITY, { first: 2, orderBy: 'DUE_ASC' });
    for (const after of ['forged', pageInfo.endCursor]) expect((await ask(CITY, LIST, { after })).errors[0]).toMatch(/^BAD_USER_INPUT/);
  });

  it('come with all their fields in a number of statements that does not grow', async () => {
    const query = `{ intakes(first: 50) { nodes { id kind status title petitioner respondent standing subject channel legalBasis claims receivedOn defects
      correctionDueOn correctedOn servedOn consentOn consented decidedOn refusalReason refusalText version permittedActions jurisdiction { code } agency { id }
      patent { number type } publicStatus { text textZh } deadline { rule dueOn state explain } course { from to takenOn } parties { name side }
      case { id } originComplaint { id } possibleDuplicates { reason case { id } } } } }`;
    const { data, errors, statements } = await ask(CITY, query);
    expect(errors).toEqual([]);
    expect((data['intakes'] as Listed).nodes).toHaveLength(50);
    // page, day, steps, parties, parallel proceedings, the cases behind them
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});

describe('who sees an intake', () => {
  const one = async (viewer: Viewer, id: string) =>
    (await ask(viewer, `query ($id: ID!) { intake(id: $id) { id } intakes { totalCount } }`, { id })).data;
  it.for([
    ['its office', CITY, 55],
    ['a handler there', at('shenzhen'), 55],
    ['the county that it lies in', at('nanshan'), 55],
    ['the province', at('province', 'OFFICE'), 56],
    ['an analyst', viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' }), 56],
  ] as const)('%s', async ([, viewer, totalCount]) =>
    expect(await one(viewer, ids[0] ?? '')).toEqual({ intake: { id: ids[0] }, intakes: { totalCount } }),
  );

  it.for([
    ['another city', at('guangzhou', 'OFFICE'), 1],
    ['a centre', viewerOf({ subject: 'c', role: 'CENTRE', office: idOf(90), area: '4403' }), 0],
    ['the public', PUBLIC_VIEWER, 0],
  ] as const)('not %s, for whom it does not exist', async ([, viewer, totalCount]) => {
    expect(await one(viewer, ids[0] ?? '')).toEqual({ intake: null, intakes: { totalCount } });
    expect(await one(viewer, idOf(999))).toEqual(await one(viewer, ids[0] ?? ''));
  });

  it('its petitioner, by a grant', async () => {
    const holder = viewerOf({ subject: 'holder', role: 'RIGHT_HOLDER' });
    expect(await one(holder, ids[1] ?? '')).toEqual({ intake: null, intakes: { totalCount: 0 } });
    const term = { validFrom: '2014-01-01', validTo: '2015-01-01' };
    await graph.rows.insert(grant).values({ id: idOf(501), grantee: 'holder', kind: 'PARTY', objectId: ids[1] ?? '', ...term });
    expect(await one(holder, ids[1] ?? '')).toEqual({ intake: { id: ids[1] }, intakes: { totalCount: 1 } });
    const { data } = await ask(
      holder,
      `query ($id: ID!) { intake(id: $id) { permittedActions possibleDuplicates { reason } agency { id } } }`,
      { id: ids[1] },
    );
    expect(data['intake']).toEqual({ permittedActions: [], possibleDuplicates: [], agency: { id: officeId('shenzhen') } });
  });
});
