import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { buildExplorer } from '../../explorer/build.ts';
import { readOperations } from '../../schema/operations.ts';
import { temporaryFolder } from '../support/cluster.ts';
import { command, endCommands, originOf } from '../support/command.ts';
import { exploreTests } from './explore.ts';

const folder = temporaryFolder();
let origin = '';

/** The statistics bring a list in a world of any size. */
const operation = (await readOperations()).find(({ number }) => number === 12);

beforeAll(async () => {
  await buildExplorer();
  origin = await originOf(command('gateway/main.ts', ['--data', `${folder}/graph`, '--port', '0', '--cases', '600']));
}, 180_000);
afterAll(async () => {
  await endCommands();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

exploreTests({
  url: () => origin,
  question: { query: '{ cases { totalCount } }', personas: ['national', 'city:4403'] },
  operation: { title: operation?.title ?? '', titleZh: operation?.titleZh ?? '' },
});
