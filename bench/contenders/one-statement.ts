import { fastify, type FastifyInstance } from 'fastify';
import { claimsOf } from '#platform/access.ts';
import { createAdmin, type Connection } from '#platform/db.ts';
import type { ViewerOf } from '../../gateway/authenticate.ts';
import type { PageVariables } from '../page.ts';
import { pageStatement } from './page-statement.ts';
import { serveContender } from './serve.ts';

const CLAIMS = `select set_config('app.role', $1, true), set_config('app.lo', $2, true), set_config('app.hi', $3, true),
  set_config('app.office', $4, true), set_config('app.subject', $5, true)`;
const PREPARED = { prepare: true };

/**
 * The yardstick: an endpoint that can answer one question and no other. Same login, same claims, same policies, one
 * prepared statement in one read-only transaction, everything sent without waiting; the database writes the JSON.
 */
export function oneStatementServer({
  connection,
  viewerOf,
  max,
}: {
  connection: Connection;
  viewerOf: ViewerOf;
  max: number;
}): FastifyInstance {
  const sql = createAdmin(connection, max);
  const app = fastify();
  app.addHook('onClose', () => sql.end());
  app.post<{ Body: { variables: PageVariables } }>('/graphql', async (request, reply) => {
    const viewer = await viewerOf(request.raw);
    const { role, lo, hi, office, subject } = claimsOf(viewer);
    const { text, values } = pageStatement(viewer, request.body.variables);
    const [, rows] = await sql.begin('isolation level repeatable read read only', (tx) => [
      tx.unsafe(CLAIMS, [role, lo, hi, office, subject], PREPARED),
      tx.unsafe<{ answer: string }[]>(text, [...values], PREPARED),
    ]);
    return reply.type('application/json').send(`{"data":${rows[0]?.answer ?? 'null'}}`);
  });
  return app;
}

if (import.meta.main)
  await serveContender(async ({ reader, viewerOf, max }) => ({ app: oneStatementServer({ connection: reader, viewerOf, max }) }));
