import type { FastifyInstance } from 'fastify';

/** Once we are closing, each connection ends with its last answer: kept alive, it would hold the process until it is idle for long. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
