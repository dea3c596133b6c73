import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldPost } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createGround, GUANGZHOU, NANSHAN, SHENZHEN, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FIELDS = 'id agency { id } jurisdiction { code } siteKind site personKind person phone startsOn endsOn powers';
const SEEN: [Persona, number][] = [
  ['national', 4],
  ['province', 3],
  ['city', 2],
  ['handler', 2],
  ['county', 1],
  ['otherCity', 1],
  ['elsewhere', 1],
  ['analyst', 0],
  ['supervisor', 0],
  ['centre', 0],
  ['custodian', 0],
  ['police', 0],
  ['holder', 0],
  ['public', 0],
];

describe('who sees whom at a site', () => {
  beforeAll(async () => {
    const row = (n: number, agencyId: string, jurisdiction: string, more: Partial<typeof fieldPost.$inferInsert> = {}) => ({
      id: idOf(1e3 + n),
      agencyId,
      jurisdiction,
      siteKind: 'PARK' as const,
      site: `园区${n}`,
      personKind: 'VOLUNTEER' as const,
      person: `人${n}`,
      phone: `1380000${n}`,
      validFrom: `2013-0${n}-01`,
      ...more,
    });
    await graph.rows
      .insert(fieldPost)
      .values([
        row(1, SHENZHEN, '440300'),
        row(2, NANSHAN, '440305', { siteKind: 'EXHIBITION', validTo: '2013-02-05' }),
        row(3, GUANGZHOU, '440100', { personKind: 'SUPERVISOR_FULLTIME' }),
        row(4, ZHEJIANG, '330000', { siteKind: 'EVENT', validTo: '2013-04-02' }),
      ]);
  });

  it.for(SEEN)('%s sees %i, in the list, the count and one by one', async ([persona, n]) => {
    const { data, errors } = await graph.as(
      persona,
      `{ fieldPosts(first: 100) { nodes { id } totalCount } fieldPostAggregate { count } ${[1, 2, 3, 4].map((i) => `p${i}: fieldPost(id: "${idOf(1000 + i)}") { id }`).join(' ')} }`,
    );
    expect(errors).toEqual([]);
    const { fieldPosts, fieldPostAggregate, ...single } = data as {
      fieldPosts: { nodes: unknown[]; totalCount: number };
      fieldPostAggregate: unknown[];
    };
    expect([fieldPosts.nodes.length, fieldPosts.totalCount, Object.values(single).filter((one) => one !== null).length]).toEqual([n, n, n]);
    expect(fieldPostAggregate).toEqual([{ count: n }]);
  });

  it.for<[Persona, string | null]>([
    ['city', '13800001'],
    ['handler', '13800001'],
    ['province', null],
    ['national', null],
  ])('the telephone to %s: %s', async ([persona, phone]) => {
    expect((await graph.as(persona, `{ fieldPost(id: "${idOf(1001)}") { phone } }`)).data).toEqual({ fieldPost: { phone } });
  });

  it.for<[string, number[]]>([
    ['under: "440300"', [2, 1]],
    ['under: "440305"', [2]],
    ['siteKind: [EXHIBITION, EVENT]', [4, 2]],
    ['personKind: [VOLUNTEER]', [4, 2, 1]],
    ['on: "2013-02-04"', [2, 1]],
    ['on: "2013-02-05"', [1]],
    ['on: "2012-12-31"', []],
    ['siteKind: []', []],
  ])('filtered by %s', async ([filter, wanted]) => {
    const { data, errors } = await graph.as('national', `{ fieldPosts(filter: { ${filter} }) { nodes { id } totalCount } }`);
    expect([errors, data]).toEqual([[], { fieldPosts: { nodes: wanted.map((n) => ({ id: idOf(1000 + n) })), totalCount: wanted.length } }]);
  });

  it('ordered, paged by cursor, and out of bounds', async () => {
    const page = async (args: string) =>
      graph.as('national', `{ fieldPosts(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`);
    const one = (await page('orderBy: STARTS_ASC, first: 3')).data as { fieldPosts: { nodes: unknown[]; pageInfo: { endCursor: string } } };
    expect(one.fieldPosts.nodes).toEqual([1, 2, 3].map((n) => ({ id: idOf(1000 + n) })));
    const rest = await page(`orderBy: STARTS_ASC, first: 3, after: "${one.fieldPosts.pageInfo.endCursor}"`);
    expect(rest.data).toMatchObject({ fieldPosts: { nodes: [{ id: idOf(1004) }], pageInfo: { hasNextPage: false } } });
    for (const args of ['first: 0', 'first: 101', 'after: "x"', `after: "${one.fieldPosts.pageInfo.endCursor}"`]) {
      expect((await page(args)).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
    }
  });

  it('counted by groups', async () => {
    const ask = async (groupBy: string, persona: Persona = 'national') =>
      (await graph.as(persona, `{ fieldPostAggregate(groupBy: [${groupBy}]) { jurisdiction { code } siteKind personKind count } }`)).data;
    const cell = (count: number, cell: object) => ({ jurisdiction: null, siteKind: null, personKind: null, ...cell, count });
    expect(await ask('PROVINCE')).toEqual({
      fieldPostAggregate: [cell(1, { jurisdiction: { code: '330000' } }), cell(3, { jurisdiction: { code: '440000' } })],
    });
    expect(await ask('PREFECTURE', 'province')).toEqual({
      fieldPostAggregate: [cell(1, { jurisdiction: { code: '440100' } }), cell(2, { jurisdiction: { code: '440300' } })],
    });
    expect(await ask('SITE_KIND, PERSON_KIND', 'city')).toEqual({
      fieldPostAggregate: [
        cell(1, { siteKind: 'EXHIBITION', personKind: 'VOLUNTEER' }),
        cell(1, { siteKind: 'PARK', personKind: 'VOLUNTEER' }),
      ],
    });
  });

  it('a page of 50 with all its fields is one statement', async () => {
    await graph.rows
      .execute(sql`insert into personnel.field_post (id, agency_id, site_kind, site, person_kind, person, valid_from, jurisdiction)
      select gen_random_uuid(), ${ZHEJIANG}, 'PARK', '园区', 'VOLUNTEER', '人' || n, '2012-01-01', '330000' from generate_series(1, 60) n`);
    const { data, errors, statements } = await graph.as('elsewhere', `{ fieldPosts(first: 50) { nodes { ${FIELDS} } } }`);
    expect([errors, (data as { fieldPosts: { nodes: unknown[] } }).fieldPosts.nodes.length, statements.length]).toEqual([[], 50, 1]);
  });
});
