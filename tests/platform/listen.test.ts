import { fastify } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { listen } from '#platform/listen.ts';

const apps: ReturnType<typeof fastify>[] = [];
const app = () => {
  const made = fastify();
  apps.push(made);
  return made;
};
afterEach(() => Promise.all(apps.splice(0).map((made) => made.close())));

const host = '127.0.0.1';

test('the usual port moves on when it is taken; one asked for does not', async () => {
  const port = await listen(app(), { host, port: 0, fixed: true });
  const next = await listen(app(), { host, port, fixed: false });
  expect(next).toBeGreaterThan(port);
  await expect(listen(app(), { host, port, fixed: true })).rejects.toThrow(String(port));
});
