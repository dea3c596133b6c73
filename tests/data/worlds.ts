import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { bootstrap } from '#platform/bootstrap.ts';
import { createAdmin, type Connection } from '#platform/db.ts';
import { OWNER } from '#platform/roles.ts';
import { migrate } from '../../data/migrate.ts';
import type { Seal } from '../../data/world.ts';

/** A migrated database of the test's own. */
export interface Empty {
  /** superuser */
  readonly connection: Connection;
  readonly sql: Sql;
  drop(): Promise<void>;
}

export async function createEmpty(): Promise<Empty> {
  const { connection: server, secret } = inject('cluster');
  const database = `world_${randomUUID().slice(0, 8)}`;
  const { connectionOf } = await bootstrap(server, { database, secret });
  await migrate(connectionOf(OWNER));
  const connection = { ...server, database };
  const sql = createAdmin(connection, 2);
  const drop = async (): Promise<void> => {
    await sql.end();
    const root = createAdmin(server);
    await root`drop database ${root(database)} with (force)`.finally(() => root.end());
  };
  return { connection, sql, drop };
}

const key = randomBytes(32);

/** A seal as the vault's: AES-256-GCM with a nonce of its own each time. */
export const seal: Seal = (_, identity) => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return { nonce, sealed: Buffer.concat([cipher.update(JSON.stringify(identity)), cipher.final(), cipher.getAuthTag()]) };
};
