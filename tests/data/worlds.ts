import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { createAdmin, type Connection } from '#platform/db.ts';
import type { Seal } from '../../data/world.ts';
import { sealWith } from '../../subgraphs/complaints/store/seal.ts';
import { testGraph } from '../support/database.ts';

/** A migrated database of the test's own, into which it loads a world. */
export interface Empty {
  /** superuser */
  readonly connection: Connection;
  readonly sql: Sql;
  drop(): Promise<void>;
}

export async function createEmpty(): Promise<Empty> {
  const { admin, end } = await testGraph({ world: false, today: null });
  const sql = createAdmin(admin, 2);
  return { connection: admin, sql, drop: async () => void (await sql.end(), await end()) };
}

/** The vault's own seal, under a key of this run. */
export const seal: Seal = sealWith(randomBytes(32));
