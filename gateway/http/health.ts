import type { FastifyInstance } from 'fastify';

/** Names of the parts that must answer before we can, each with a probe that rejects when its part does not. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

const PROBE_MS = 2_000;

const late = (): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PROBE_MS).unref());

/** `/health`: this process lives. `/ready`: it can answer; else 503 with the parts that are missing, and nothing else about them. */
export function answerHealth(app: FastifyInstance, checks: Checks): void {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_, reply) => {
    const names = Object.keys(checks);
    const results = await Promise.allSettled(Object.values(checks).map((check) => Promise.race([check(), late()])));
    const missing = names.filter((_name, index) => results[index]?.status === 'rejected');
    return reply
      .code(missing.length === 0 ? 200 : 503)
      .send(missing.length === 0 ? { status: 'ready' } : { status: 'unavailable', missing });
  });
}
