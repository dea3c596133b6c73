import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { buildExplorer } from '../../explorer/build.ts';
import { exploreTests } from './explore.ts';
import { smallOperations, startSmallGraph } from './small-graph.ts';

let app: FastifyInstance;
let url = '';

beforeAll(async () => {
  await buildExplorer();
  ({ app, url } = await startSmallGraph());
});
afterAll(() => app.close());

const operation = smallOperations.find(({ number }) => number === 12);
exploreTests({
  url: () => url,
  question: { query: '{ viewer cases { totalCount } }', personas: ['national', 'city:4403'] },
  operation: { title: operation?.title ?? '', titleZh: operation?.titleZh ?? '' },
});
