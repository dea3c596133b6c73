import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commendation } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { CENTRE, createGround, GUANGDONG, GUANGZHOU, NATION, SHENZHEN, ZHANG, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FIELDS = `id agency { id } jurisdiction { code } level recipientKind recipientName recipientAgency { id } recipientCentre { id }
  recipientOfficer { id } title basis status proposedOn decidedOn version`;
describe('who reads commendations', () => {
  beforeAll(async () => {
    const row = (n: number, agencyId: string, jurisdiction: string, more: Partial<typeof commendation.$inferInsert>) => ({
      id: idOf(1e3 + n),
      agencyId,
      jurisdiction,
      level: 'LOCAL' as const,
      recipientKind: 'OFFICER' as const,
      recipientId: ZHANG,
      recipientName: '张伟',
      title: `表彰${n}`,
      basis: '事迹突出,依法办案',
      proposedOn: `2012-0${n}-01`,
      ...more,
    });
    await graph.rows
      .insert(commendation)
      .values([
        row(1, SHENZHEN, '440300', { decidedOn: '2013-01-05' }),
        row(2, SHENZHEN, '440300', {}),
        row(3, GUANGDONG, '440000', { level: 'PROVINCIAL', recipientKind: 'AGENCY', recipientId: GUANGZHOU, decidedOn: '2012-03-05' }),
        row(4, GUANGDONG, '440000', { level: 'PROVINCIAL', recipientKind: 'CENTRE', recipientId: CENTRE }),
        row(5, NATION, '000000', { level: 'NATIONAL', recipientKind: 'AGENCY', recipientId: SHENZHEN }),
        row(6, ZHEJIANG, '330000', { recipientKind: 'UNIT', recipientId: idOf(34), decidedOn: '2012-06-30' }),
      ]);
  });

  it.for<[Persona, number[]]>([
    ['national', [6, 5, 4, 3, 2, 1]],
    ['province', [6, 4, 3, 2, 1]],
    ['city', [6, 3, 2, 1]],
    ['county', [6, 3, 1]],
    ['otherCity', [6, 3, 1]],
    ['elsewhere', [6, 3, 1]],
    ['handler', [6, 3, 1]],
    ['analyst', [6, 3, 1]],
    ['supervisor', [6, 3, 1]],
    ['centre', [6, 3, 1]],
    ['police', [6, 3, 1]],
    ['holder', [6, 3, 1]],
    ['public', [6, 3, 1]],
  ])('%s: %j', async ([persona, wanted]) => {
    const { data, errors } = await graph.as(
      persona,
      `{ commendations(first: 100) { nodes { id } totalCount } commendationAggregate { count }
        ${[1, 2, 3, 4, 5, 6].map((n) => `c${n}: commendation(id: "${idOf(1000 + n)}") { id }`).join(' ')} }`,
    );
    expect(errors).toEqual([]);
    const { commendations, commendationAggregate, ...single } = data as { commendations: unknown; commendationAggregate: unknown };
    expect(commendations).toEqual({ nodes: wanted.map((n) => ({ id: idOf(1000 + n) })), totalCount: wanted.length });
    expect(commendationAggregate).toEqual([{ count: wanted.length }]);
    expect(Object.values(single).filter((one) => one !== null)).toHaveLength(wanted.length);
  });

  it.for<[string, number[]]>([
    ['under: "440000"', [4, 3, 2, 1]],
    ['under: "440300"', [2, 1]],
    ['level: [NATIONAL, PROVINCIAL]', [5, 4, 3]],
    ['recipientKind: [UNIT, CENTRE]', [6, 4]],
    ['year: 2013', [1]],
    ['year: 2012', [6, 5, 4, 3, 2]],
    ['year: -1', []],
  ])('filtered by %s', async ([filter, wanted]) => {
    const { data, errors } = await graph.as(
      'national',
      `{ commendations(filter: { ${filter} }, orderBy: PROPOSED_DESC) { nodes { id } } }`,
    );
    expect([errors, data]).toEqual([[], { commendations: { nodes: wanted.map((n) => ({ id: idOf(1000 + n) })) } }]);
  });

  it('ordered, paged by cursor, and out of bounds', async () => {
    const page = (args: string) => graph.as('public', `{ commendations(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`);
    const one = (await page('orderBy: PROPOSED_ASC, first: 2')).data as {
      commendations: { nodes: unknown[]; pageInfo: { endCursor: string } };
    };
    expect(one.commendations.nodes).toEqual([{ id: idOf(1001) }, { id: idOf(1003) }]);
    const { endCursor } = one.commendations.pageInfo;
    expect((await page(`orderBy: PROPOSED_ASC, after: "${endCursor}"`)).data).toMatchObject({
      commendations: { nodes: [{ id: idOf(1006) }] },
    });
    for (const args of ['first: 0', 'first: 101', 'after: "x"', `orderBy: PROPOSED_DESC, after: "${endCursor}"`]) {
      expect((await page(args)).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
    }
  });

  it('counted by groups', async () => {
    const ask = async (persona: Persona, groupBy: string) =>
      (await graph.as(persona, `{ commendationAggregate(groupBy: [${groupBy}]) { jurisdiction { code } level recipientKind year count } }`))
        .data;
    const cell = (count: number, cell: object) => ({ jurisdiction: null, level: null, recipientKind: null, year: null, ...cell, count });
    expect(await ask('public', 'PROVINCE')).toEqual({
      commendationAggregate: [cell(1, { jurisdiction: { code: '330000' } }), cell(2, { jurisdiction: { code: '440000' } })],
    });
    expect(await ask('national', 'LEVEL, YEAR')).toEqual({
      commendationAggregate: [
        cell(2, { level: 'LOCAL', year: 2012 }),
        cell(1, { level: 'LOCAL', year: 2013 }),
        cell(1, { level: 'NATIONAL', year: 2012 }),
        cell(2, { level: 'PROVINCIAL', year: 2012 }),
      ],
    });
    expect(await ask('public', 'RECIPIENT_KIND')).toEqual({
      commendationAggregate: [
        cell(1, { recipientKind: 'AGENCY' }),
        cell(1, { recipientKind: 'OFFICER' }),
        cell(1, { recipientKind: 'UNIT' }),
      ],
    });
  });

  it("an officer's, with proposals only to whom they are open", async () => {
    const ask = async (persona: Persona) => (await graph.as(persona, `{ officer(id: "${ZHANG}") { commendations { id } } }`)).data;
    const decided = { officer: { commendations: [{ id: idOf(1001) }] } };
    const all = { officer: { commendations: [{ id: idOf(1002) }, { id: idOf(1001) }] } };
    expect([await ask('city'), await ask('province'), await ask('handler'), await ask('public')]).toEqual([
      all,
      all,
      decided,
      { officer: null },
    ]);
  });

  it('found by reference; what else the reference says is not believed', async () => {
    const of = [2, 1].map((n) => ({ __typename: 'Commendation', id: idOf(1000 + n), decidedOn: '2012-01-01', published: true }));
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commendation { status } } }';
    expect((await graph.as('public', query, { of })).data).toEqual({ _entities: [null, { status: 'DECIDED' }] });
  });

  it('a page of 50 with all its fields is the page and its officers', async () => {
    await graph.rows
      .execute(sql`insert into personnel.commendation (id, agency_id, level, recipient_kind, recipient_id, recipient_name, title, basis, proposed_on, decided_on, jurisdiction)
      select gen_random_uuid(), ${SHENZHEN}, 'LOCAL', 'OFFICER', ${ZHANG}, '张伟', '表彰', '事迹', '2011-01-01', '2011-01-02', '440300' from generate_series(1, 60)`);
    const { data, errors, statements } = await graph.as('city', `{ commendations(first: 50) { nodes { ${FIELDS} } } }`);
    expect([errors, (data as { commendations: { nodes: unknown[] } }).commendations.nodes.length, statements.length]).toEqual([[], 50, 2]);
  });
});
