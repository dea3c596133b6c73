import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import { expect, inject, test } from 'vitest';
import { bootstrap } from '#platform/bootstrap.ts';
import { createAdmin } from '#platform/db.ts';
import { OWNER } from '#platform/roles.ts';
import { migrate } from '../../data/migrate.ts';
import { idOf } from '../support/graph.ts';

const MIGRATIONS = fileURLToPath(new URL('../../data/migrations', import.meta.url));

/** The first migrations, as they stood when databases of that time were made. */
function earlier(how: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'peg-upgrade-'));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, how) }));
  return folder;
}

/** A database of the first `how` migrations, for as long as `work` lasts; `upgrade` brings it to the newest. */
async function databaseOf(how: number, work: (root: Sql, upgrade: () => Promise<void>) => Promise<void>): Promise<void> {
  const { connection, secret } = inject('cluster');
  const database = `upgrade_${randomBytes(6).toString('hex')}`;
  const connections = await bootstrap(connection, { database, secret });
  const [owner, root] = [createAdmin(connections.connectionOf(OWNER)), createAdmin({ ...connection, database })];
  const folder = earlier(how);
  try {
    await apply(drizzle(owner), { migrationsFolder: folder, migrationsSchema: 'platform_migrations' });
    await work(root, () => migrate(connections.connectionOf(OWNER)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([owner.end(), root.end()]);
    const server = createAdmin(connection);
    await server.unsafe(`drop database ${database} with (force)`);
    await server.end();
  }
}

test('a database with rows of the first schema comes to the newest one, and loses nothing', () =>
  databaseOf(3, async (root, upgrade) => {
    await root`insert into institutions.agency (id, code, name, name_en, level, established_on, jurisdiction)
      values (${idOf(1)}, 'IPO-440300', '深圳市知识产权局', 'Shenzhen', 'PREFECTURE', '2004-01-01', '440300')`;
    await root`insert into institutions.partner_agency (id, code, name, name_en, kind, jurisdiction)
      values (${idOf(2)}, 'AIC-440300', '深圳市工商局', 'Shenzhen AIC', 'AIC', '440300')`;
    await root`insert into personnel.officer (id, staff_number, name, agency_id, post, full_time, joined_on, left_on, jurisdiction) values
      (${idOf(3)}, '440300-001', '张伟', ${idOf(1)}, '科员', true, '2008-03-01', null, '440300'),
      (${idOf(4)}, '440300-002', '李静', ${idOf(1)}, '科员', true, '2008-03-01', '2012-06-30', '440300')`;
    await root`insert into personnel.certificate (id, number, officer_id, area, issued_on, expires_on, verification_due_on, status, status_from, jurisdiction)
      values (${idOf(5)}, 'ZFZ0000001', ${idOf(3)}, '440300', '2010-01-01', '2015-12-31', '2014-01-01', 'VALID', '2010-01-01', '440300')`;
    await upgrade();
    const [card] = await root`select agency_id as agency, lapses::text, version from personnel.certificate`;
    expect(card).toEqual({ agency: idOf(1), lapses: '{}', version: 1 });
    expect(await root`select valid_from::text as "from", valid_to as "to", name, level from institutions.agency_version`).toEqual([
      { from: '2004-01-01', to: null, name: '深圳市知识产权局', level: 'PREFECTURE' },
    ]);
    // when an officer left is known, why is not: no reason is made up
    expect(await root`select officer_id as officer, valid_from::text as "from", post from personnel.officer_service`).toEqual([
      { officer: idOf(3), from: '2008-03-01', post: '科员' },
    ]);
    expect(await root`select valid_from::text as "from" from institutions.partner_agency`).toEqual([{ from: '2000-01-01' }]);
    expect(
      (await root`select 1 from pg_class where relname in ('agency', 'officer', 'certificate') and not relforcerowsecurity`).length,
    ).toBe(0);
  }));

test('a database with cases of the first kind gets their history, clocks, parties and patents, and loses nothing', () =>
  databaseOf(5, async (root, upgrade) => {
    const [docketed, suspended, concluded] = [idOf(11), idOf(12), idOf(13)];
    const common = {
      agency_id: idOf(1),
      channel: 'DIRECT',
      legal_basis: ['PATENT_LAW'],
      patent_type: 'UTILITY_MODEL',
      jurisdiction: '440305',
    };
    const lay = (facts: Readonly<Record<string, string | number>>) => root`insert into cases."case" ${root({ ...common, ...facts })}`;
    await lay({
      id: docketed,
      case_no: '粤深知处字〔2013〕1号',
      kind: 'INFRINGEMENT',
      status: 'DOCKETED',
      title: '侵权纠纷',
      version: 3,
      petitioner: '某专利权人',
      respondent: '某灯饰厂',
      patent_number: 'ZL201020000001.X',
      received_on: '2013-12-02',
      docketed_on: '2013-12-05',
      due_on: '2014-04-05',
    });
    await lay({
      id: suspended,
      case_no: '粤深知调字〔2013〕1号',
      kind: 'MEDIATION',
      status: 'SUSPENDED',
      title: '调解',
      version: 2,
      petitioner: '某发明人',
      respondent: '某公司',
      patent_number: 'ZL201020000002.4',
      received_on: '2013-11-04',
      docketed_on: '2013-11-06',
      due_on: '2014-01-06',
    });
    await lay({
      id: concluded,
      case_no: '粤深知罚字〔2013〕1号',
      kind: 'COUNTERFEIT',
      status: 'CONCLUDED',
      title: '假冒专利',
      version: 5,
      respondent: '某商铺',
      patent_number: 'ZL201020000003.9',
      disposition: 'PENALISED',
      fine_yuan: 2e4,
      received_on: '2013-10-08',
      docketed_on: '2013-10-09',
      due_on: '2013-11-09',
      concluded_on: '2013-11-01',
    });
    for (const case_id of [docketed, suspended, concluded])
      await root`insert into cases.case_handler ${root({
        case_id,
        officer_id: idOf(3),
        certificate_id: idOf(5),
        agency_id: idOf(1),
        office_place: '440300',
        name: '张伟',
        lead: true,
        certificate_number: 'ZFZ0000001',
        entitled: true,
        assigned_on: '2013-12-05',
        jurisdiction: '440305',
      })}`;
    await root`insert into platform."grant" ${root([
      { id: idOf(21), kind: 'PARTY', object_id: docketed, grantee: 'owner', valid_from: '2013-12-05', valid_to: '2015-01-01' },
      { id: idOf(22), kind: 'PARTY', object_id: suspended, grantee: 'other', valid_from: '2013-11-06', valid_to: '2015-01-01' },
    ])}`;
    const held = (table: string, order: string) => root<Record<string, unknown>[]>`select * from ${root(table)} order by ${root(order)}`;
    const kept = async () => ({
      cases: [...(await held('cases.case', 'id'))],
      handlers: [...(await held('cases.case_handler', 'case_id'))],
    });
    const before = await kept();

    await upgrade();
    const after = await kept();
    expect(after.cases).toMatchObject(before.cases);
    expect(after.handlers).toMatchObject(before.handlers);
    expect([before.cases.length, before.handlers.length]).toEqual([3, 3]);
    // nobody is made up who was not there: no subject, no authority, no extension
    for (const row of after.cases)
      expect(row).toMatchObject({
        procedure: 'ORDINARY',
        subject: null,
        extended_on: null,
        authority_id: null,
        patent_count: 1,
        threshold_met: false,
      });
    const steps =
      await root`select case_id as of, act, from_status as "from", to_status as to, taken_on::text as on, recorded_by as by, agency_id as office, jurisdiction as place
      from cases.case_step order by case_id, taken_on, act desc`;
    const step = (of: string, act: string, from: string | null, to: string, on: string) => ({
      of,
      act,
      from,
      to,
      on,
      by: 'system',
      office: idOf(1),
      place: '440305',
    });
    expect([...steps]).toEqual([
      step(docketed, 'RECEIVE', null, 'RECEIVED', '2013-12-02'),
      step(docketed, 'DOCKET', 'RECEIVED', 'DOCKETED', '2013-12-05'),
      step(suspended, 'RECEIVE', null, 'RECEIVED', '2013-11-04'),
      step(suspended, 'DOCKET', 'RECEIVED', 'DOCKETED', '2013-11-06'),
      step(concluded, 'RECEIVE', null, 'CLUE', '2013-10-08'),
      step(concluded, 'DOCKET', 'CLUE', 'DOCKETED', '2013-10-09'),
      step(concluded, 'CONCLUDE', 'INVESTIGATING', 'CONCLUDED', '2013-11-01'),
    ]);
    const clocks =
      await root`select case_id as of, rule, started_on::text as from, due_on::text as due, done_on::text as done, paused, waived
      from cases.deadline order by case_id`;
    expect([...clocks]).toEqual([
      { of: docketed, rule: 'I7', from: '2013-12-05', due: '2014-04-05', done: null, paused: false, waived: false },
      { of: suspended, rule: 'M2', from: '2013-11-06', due: '2014-01-06', done: null, paused: true, waived: false },
      { of: concluded, rule: 'C4', from: '2013-10-09', due: '2013-11-09', done: '2013-11-01', paused: false, waived: false },
    ]);
    expect([...(await root`select case_id as of, side, kind, name from cases.party order by case_id, side`)]).toEqual([
      { of: docketed, side: 'PETITIONER', kind: 'OTHER', name: '某专利权人' },
      { of: docketed, side: 'RESPONDENT', kind: 'OTHER', name: '某灯饰厂' },
      { of: suspended, side: 'PETITIONER', kind: 'OTHER', name: '某发明人' },
      { of: suspended, side: 'RESPONDENT', kind: 'OTHER', name: '某公司' },
      { of: concluded, side: 'RESPONDENT', kind: 'OTHER', name: '某商铺' },
    ]);
    expect([
      ...(await root`select case_id as of, patent_number as number, patent_type as type from cases.matter_patent order by case_id`),
    ]).toEqual([
      { of: docketed, number: 'ZL201020000001.X', type: 'UTILITY_MODEL' },
      { of: suspended, number: 'ZL201020000002.4', type: 'UTILITY_MODEL' },
      { of: concluded, number: 'ZL201020000003.9', type: 'UTILITY_MODEL' },
    ]);
    expect([...(await root`select grantee, side from platform."grant" order by grantee`)]).toEqual([
      { grantee: 'other', side: null },
      { grantee: 'owner', side: 'PETITIONER' },
    ]);
    const open = await root<
      { name: string }[]
    >`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not like 'pg_%' and n.nspname not in ('information_schema', 'platform_migrations')
        and not (c.relrowsecurity and c.relforcerowsecurity)`;
    expect(open.map(({ name }) => name)).toEqual([]);
  }));
