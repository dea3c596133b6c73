import type { Sql } from 'postgres';
import { createAdmin } from '#platform/db.ts';
import { viewerOf, type Role, type Viewer } from '#platform/viewer.ts';
import { testGraph } from '../support/database.ts';
import { asking } from '../support/graph.ts';

/** The small demo world of the tests, asked through a subgraph and read by hand past row-level security. */
export async function askWorld() {
  const graph = await testGraph();
  const sql: Sql = createAdmin(graph.admin);
  const one = async <T>(text: string): Promise<T> => {
    const [row] = await sql.unsafe<Record<string, T>[]>(text);
    return Object.values(row ?? {})[0] as T;
  };
  const column = async <T>(text: string): Promise<T[]> => (await sql.unsafe(text).values()).map(([value]) => value as T);
  const office = async (code: string): Promise<string> =>
    one(`select id from institutions.agency where code = 'IPO-${code.padEnd(6, '0')}'`);
  /** somebody of the office that sits at that area: 'CN', '44', '4403', '440305' */
  const member = async (role: Role, area: string): Promise<Viewer> =>
    viewerOf({ subject: `${role} ${area}`, role, area, office: await office(area === 'CN' ? '000000' : area) });
  const end = async (): Promise<void> => {
    await sql.end();
    await graph.end();
  };
  return { ask: asking(graph.services), sql, one, column, office, member, end };
}
export type World = Awaited<ReturnType<typeof askWorld>>;
