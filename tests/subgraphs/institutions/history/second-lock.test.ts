import { sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { createAdmin } from '#platform/db.ts';
import type { AppRole } from '#platform/roles.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { testGraph, type TestGraph } from '../../../support/database.ts';

/** What the database itself refuses, when a statement would carry no lock at all. */
let graph: TestGraph;
let shenzhen: string;
const office = (area: string, id: string): Viewer => viewerOf({ subject: area, role: 'OFFICE', area, office: id });
beforeAll(async () => {
  graph = await testGraph();
  const root = createAdmin(graph.admin);
  const [row] = await root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440300'`;
  shenzhen = row?.id ?? '';
  await root.end();
}, 120_000);
afterAll(() => graph.end());

const as = (viewer: Viewer, query: SQL, role: AppRole = 'institutions_app') =>
  graph.services.pools[role].write(claimsOf(viewer), async (db) => [...(await db.execute(query))]);
const DENIED = { sqlState: '42501' };

describe('memberships', () => {
  const insert = () =>
    sql`insert into institutions.programme_membership (id, programme, member_id, member_kind, valid_from, entry_document, jurisdiction)
      values (${uuidv7()}, 'PILOT_CITY', ${shenzhen}, 'AGENCY', '2014-01-01', '通知', '440300') returning id`;
  const end = () =>
    sql`update institutions.programme_membership set valid_to = '2014-01-01', exit_reason = 'OWN_REQUEST' where member_id = ${shenzhen} and programme = 'PROJECT_526' returning id`;

  it('are written by the nation alone', async () => {
    for (const viewer of [office('44', shenzhen), office('4403', shenzhen), viewerOf({ subject: 'h', role: 'HANDLER', area: 'CN' })]) {
      await expect(as(viewer, insert())).rejects.toMatchObject(DENIED);
      expect(await as(viewer, end())).toEqual([]);
    }
    expect(await as(office('CN', shenzhen), insert())).toHaveLength(1);
    expect(await as(office('CN', shenzhen), end())).toHaveLength(1);
  });

  it('show complaints the terms of centres, and not the documents', async () => {
    const centre = viewerOf({ subject: 'c', role: 'CENTRE', area: '4403' });
    const terms = sql`select valid_from from institutions.published_membership where programme = 'ASSISTANCE_CENTRES'`;
    expect(await as(centre, terms, 'complaints_app')).toHaveLength(76);
    const documents = sql`select entry_document from institutions.programme_membership`;
    await expect(as(centre, documents, 'complaints_app')).rejects.toMatchObject(DENIED);
  });
});

describe('versions of offices', () => {
  const insert = (place: string) =>
    sql`insert into institutions.agency_version (id, agency_id, valid_from, valid_to, name, name_en, level, jurisdiction)
      values (${uuidv7()}, ${shenzhen}, '1990-01-01', '1991-01-01', '旧名', 'Old name', 'PREFECTURE', ${place}) returning id`;
  const rename = () => sql`update institutions.agency set name = '新名' where id = ${shenzhen} returning id`;

  it('are written by the province over the office and the nation, in the place of the office', async () => {
    for (const viewer of [office('33', shenzhen), office('4403', shenzhen)]) {
      await expect(as(viewer, insert('440300'))).rejects.toMatchObject(DENIED);
      expect(await as(viewer, rename())).toEqual([]);
    }
    await expect(as(office('44', shenzhen), insert('440100'))).rejects.toMatchObject(DENIED);
    expect(await as(office('44', shenzhen), insert('440300'))).toHaveLength(1);
    expect(await as(office('CN', shenzhen), rename())).toHaveLength(1);
  });

  it('never overlap, and nobody removes one', async () => {
    await expect(as(office('CN', shenzhen), insert('440300'))).rejects.toMatchObject({ constraint: 'agency_version_once' });
    await expect(as(office('CN', shenzhen), sql`delete from institutions.agency_version`)).rejects.toMatchObject(DENIED);
  });
});
