import { sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type AnyPgColumn } from 'drizzle-orm/pg-core';
import * as fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf, type Columns } from '#platform/access.ts';
import { among } from '#platform/conditions.ts';
import { createAdmin, type Db } from '#platform/db.ts';
import { page, type Listing, type Page } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import { ROLES, viewerOf, type Viewer } from '#platform/viewer.ts';
import { caseFile as c, caseHandler as h } from '../../subgraphs/cases/tables.ts';
import { statReport as r } from '../../subgraphs/oversight/tables.ts';
import { officer as o } from '../../subgraphs/personnel/tables.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { sent } from './scratch.ts';

type Order = 'UP' | 'DOWN';
interface Family {
  readonly role: 'cases_app' | 'oversight_app' | 'personnel_app';
  readonly listing: Listing<unknown, Order>;
  readonly belongs: (parent: SQL) => SQL;
  /** a column to filter by */
  readonly text: AnyPgColumn;
  /** column and table that know the parents */
  readonly parents: readonly [column: string, table: string];
}
const columnsOf = (
  table: Readonly<Record<'jurisdiction' | 'province' | 'prefecture' | 'agencyId', AnyPgColumn>>,
  key: AnyPgColumn,
): Columns => ({ place: table.jurisdiction, province: table.province, prefecture: table.prefecture, key, office: table.agencyId });
const both = (column: AnyPgColumn) => ({ UP: { column, descending: false }, DOWN: { column, descending: true } });

const CASES: Listing<unknown, Order> = { table: c, resource: 'case', columns: columnsOf(c, c.id), key: c.id, orders: both(c.docketedOn) };
const FAMILIES: Readonly<Record<string, Family>> = {
  'cases of an officer': {
    role: 'cases_app',
    listing: CASES,
    belongs: (id) => sql`${c.id} in (select ${h.caseId} from ${h} where ${h.officerId} = ${id})`,
    text: c.status,
    parents: ['officer_id', 'cases.case_handler'],
  },
  'cases of an office': {
    role: 'cases_app',
    listing: CASES,
    belongs: (id) => sql`${c.agencyId} = ${id}`,
    text: c.kind,
    parents: ['agency_id', 'cases."case"'],
  },
  'officers of an office': {
    role: 'personnel_app',
    listing: { table: o, resource: 'officer', columns: columnsOf(o, o.id), key: o.id, orders: both(o.staffNumber) },
    belongs: (id) => sql`${o.agencyId} = ${id}`,
    text: o.post,
    parents: ['agency_id', 'personnel.officer'],
  },
  'reports of an office': {
    role: 'oversight_app',
    listing: { table: r, resource: 'statReport', columns: columnsOf(r, r.agencyId), key: r.id, orders: both(r.period) },
    belongs: (id) => sql`${r.agencyId} = ${id}`,
    text: r.status,
    parents: ['agency_id', 'oversight.stat_report'],
  },
};
type Request = Readonly<{ orderBy: Order; first: number; after?: string | null; filter?: readonly string[] }>;

let graph: TestGraph;
let viewers: readonly Viewer[];
const parentsOf = new Map<string, readonly string[]>();
const textsOf = new Map<string, readonly string[]>();
beforeAll(async () => {
  graph = await testGraph();
  const root = createAdmin(graph.admin);
  const column = async (text: string) => (await root.unsafe(text).values()).map(([value]) => String(value));
  for (const [name, { parents, listing, text }] of Object.entries(FAMILIES)) {
    const [id, table] = parents;
    parentsOf.set(name, await column(`select ${id} from ${table} group by 1 order by bool_or(jurisdiction like '44%') desc, 1`));
    const { schema, name: rows } = getTableConfig(listing.table);
    textsOf.set(name, await column(`select distinct "${text.name}" from ${schema}."${rows}" order by 1`));
  }
  const third = (table: string) => `select id from (select id, row_number() over (order by id) as n from ${table}) x where n % 3 = 0`;
  for (const object of await column(`${third('cases."case"')} union all ${third('institutions.agency')}`))
    await root`insert into platform.grant (id, grantee, kind, object_id, valid_from, valid_to)
      values (${uuidv7()}, 'guest', 'COOPERATION', ${object}, '2000-01-01', '2100-01-01')`;
  const offices = await column(`select id from institutions.agency order by jurisdiction like '44%' desc, code limit 6`);
  viewers = ['CN', '44', '4403', '440305', '33', '11'].flatMap((area, index) =>
    [...ROLES, ...Array.from({ length: 4 }, () => 'OFFICE' as const)].flatMap((role) =>
      ['guest', 'somebody'].map((subject) => viewerOf({ subject, role, area, office: offices[index] ?? null })),
    ),
  );
  await root.end();
});
afterAll(() => graph.end());

const reading = <T>({ role }: Family, viewer: Viewer, work: (db: Db) => Promise<T>): Promise<T> =>
  graph.services.pools[role].read(claimsOf(viewer), work);
const below = (db: Db, viewer: Viewer, { listing, belongs, text }: Family) =>
  pagesOf<unknown, Order, readonly string[]>(db, viewer, listing, { belongs, conditions: (filter) => [among(text, filter)] });
const single = (db: Db, viewer: Viewer, { listing, belongs, text }: Family, parent: string, { filter, ...request }: Request) =>
  page(db, viewer, listing, { ...request, where: [belongs(sql`${parent}::uuid`), among(text, filter)] });
const told = async ({ nodes, pageInfo, totalCount }: Page<unknown>) => ({ nodes, pageInfo, total: await totalCount() });

describe.for(Object.keys(FAMILIES))('pages of many parents: %s', (name) => {
  const family = FAMILIES[name] as Family;
  const parents = () => parentsOf.get(name) ?? [];
  const national = viewerOf({ subject: 'n', role: 'OFFICE', area: 'CN' });

  it('are the pages of each parent alone, for everybody', { timeout: 60_000 }, async () => {
    let filled = 0;
    const asked = fc.record({
      viewer: fc.constantFrom(...viewers),
      ids: fc.uniqueArray(fc.constantFrom(...parents().slice(0, 12), uuidv7()), { minLength: 1, maxLength: 6 }),
      orderBy: fc.constantFrom<Order>('UP', 'DOWN'),
      first: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(100)),
      filter: fc.option(fc.subarray([...(textsOf.get(name) ?? [])]), { nil: undefined, freq: 1 }),
    });
    const agree = fc.asyncProperty(asked, ({ viewer, ids, filter, ...request }) =>
      reading(family, viewer, async (db) => {
        const pages = below(db, viewer, family);
        const all = { ...request, ...(filter ? { filter } : {}) };
        const many = await Promise.all(ids.map(async (id) => told(await pages(id, all))));
        const alone = await Promise.all(ids.map(async (id) => told(await single(db, viewer, family, id, all))));
        expect(many).toEqual(alone);
        filled += alone.filter(({ total }) => total > 0).length;
        // the cursor of one is the cursor of the other
        const [id, after] = [ids[0] as string, many[0]?.pageInfo.endCursor];
        if (!after) return;
        expect(await told(await pages(id, { ...all, after }))).toEqual(await told(await single(db, viewer, family, id, { ...all, after })));
      }),
    );
    await fc.assert(agree, { numRuns: 150 });
    expect(filled).toBeGreaterThan(15);
  });

  it('open to a guest what was granted, and nothing else', async () => {
    const guest = viewerOf({ subject: 'guest', role: 'SUPERVISOR' });
    const totals = (viewer: Viewer) =>
      reading(family, viewer, (db) => {
        const pages = below(db, viewer, family);
        return Promise.all(parents().map(async (id) => (await pages(id, { orderBy: 'UP', first: 1 })).totalCount()));
      });
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    const [granted, all] = [sum(await totals(guest)), sum(await totals(national))];
    // personal data is opened by no grant (R15.8)
    expect(granted > 0).toBe(family.listing.resource !== 'officer');
    expect(granted).toBeLessThan(all);
  });

  it('cost one statement, and one more when counted, for a hundred parents', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => parents()[index] ?? uuidv7());
    const ask = (counted: boolean) => () =>
      reading(family, national, async (db) => {
        const pages = below(db, national, family);
        const found = await Promise.all(ids.map((id) => pages(id, { orderBy: 'DOWN', first: 20 })));
        if (counted) await Promise.all(found.map(({ totalCount }) => totalCount()));
        expect(found.some(({ nodes }) => nodes.length > 0)).toBe(true);
      });
    const statements = async (work: () => Promise<unknown>) => (await sent(work)).filter(({ kind }) => kind === 'statement').length;
    expect([await statements(ask(false)), await statements(ask(true))]).toEqual([1, 2]);
  });

  it('are one statement for each size, order and filter', async () => {
    const [one = '', two = ''] = parents();
    const requests: Request[] = [
      { orderBy: 'UP', first: 2 },
      { orderBy: 'UP', first: 3 },
      { orderBy: 'DOWN', first: 2 },
      { orderBy: 'UP', first: 2, filter: [] },
    ];
    const work = () =>
      reading(family, national, async (db) => {
        const pages = below(db, national, family);
        await Promise.all(requests.flatMap((request) => [one, two].map((id) => pages(id, request))));
      });
    expect((await sent(work)).filter(({ kind }) => kind === 'statement')).toHaveLength(requests.length);
  });

  it('understand ids in capitals and twice, and find nothing for what is no id, without a statement', async () => {
    const [id = ''] = parents();
    const request = { orderBy: 'UP', first: 2 } as const;
    await reading(family, national, async (db) => {
      const pages = below(db, national, family);
      const [small, capital, again] = await Promise.all([id, id.toUpperCase(), id].map(async (key) => told(await pages(key, request))));
      expect(small?.nodes.length).toBeGreaterThan(0);
      expect([capital, again]).toEqual([small, small]);
    });
    const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, total: 0 };
    const work = () =>
      reading(family, national, async (db) => expect(await told(await below(db, national, family)('x', request))).toEqual(none));
    expect(await sent(work)).toEqual([]);
    const nobody = viewerOf({ subject: 'p', role: 'PUBLIC' });
    const unseen = () =>
      reading(family, nobody, async (db) => expect(await told(await below(db, nobody, family)(id, request))).toEqual(none));
    expect(await sent(unseen)).toEqual([]);
  });

  it.for([0, 101, 1.5])('refuse %s rows and a cursor that is not theirs', async (first) => {
    const [id = ''] = parents();
    await reading(family, national, async (db) => {
      const pages = below(db, national, family);
      await expect(pages(id, { orderBy: 'UP', first })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      for (const key of [id, 'x'])
        await expect(pages(key, { orderBy: 'UP', first: 1, after: 'forged' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });
});
