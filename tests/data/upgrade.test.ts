import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import { expect, inject, test } from 'vitest';
import { bootstrap } from '#platform/bootstrap.ts';
import { createAdmin } from '#platform/db.ts';
import { OWNER } from '#platform/roles.ts';
import { migrate } from '../../data/migrate.ts';
import { idOf } from '../support/graph.ts';

const MIGRATIONS = fileURLToPath(new URL('../../data/migrations', import.meta.url));

/** The migrations before people and institutions, as they stood when the first databases were made. */
function earlier(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'peg-upgrade-'));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 3) }));
  return folder;
}

test('a database with rows of the first schema comes to the newest one, and loses nothing', async () => {
  const { connection, secret } = inject('cluster');
  const database = `upgrade_${randomBytes(6).toString('hex')}`;
  const connections = await bootstrap(connection, { database, secret });
  const [owner, root] = [createAdmin(connections.connectionOf(OWNER)), createAdmin({ ...connection, database })];
  const folder = earlier();
  try {
    await apply(drizzle(owner), { migrationsFolder: folder, migrationsSchema: 'platform_migrations' });
    await root`insert into institutions.agency (id, code, name, name_en, level, established_on, jurisdiction)
      values (${idOf(1)}, 'IPO-440300', '深圳市知识产权局', 'Shenzhen', 'PREFECTURE', '2004-01-01', '440300')`;
    await root`insert into institutions.partner_agency (id, code, name, name_en, kind, jurisdiction)
      values (${idOf(2)}, 'AIC-440300', '深圳市工商局', 'Shenzhen AIC', 'AIC', '440300')`;
    await root`insert into personnel.officer (id, staff_number, name, agency_id, post, full_time, joined_on, left_on, jurisdiction) values
      (${idOf(3)}, '440300-001', '张伟', ${idOf(1)}, '科员', true, '2008-03-01', null, '440300'),
      (${idOf(4)}, '440300-002', '李静', ${idOf(1)}, '科员', true, '2008-03-01', '2012-06-30', '440300')`;
    await root`insert into personnel.certificate (id, number, officer_id, area, issued_on, expires_on, verification_due_on, status, status_from, jurisdiction)
      values (${idOf(5)}, 'ZFZ0000001', ${idOf(3)}, '440300', '2010-01-01', '2015-12-31', '2014-01-01', 'VALID', '2010-01-01', '440300')`;
    await migrate(connections.connectionOf(OWNER));
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([owner.end(), root.end()]);
    const server = createAdmin(connection);
    await server.unsafe(`drop database ${database} with (force)`);
    await server.end();
  }
});
