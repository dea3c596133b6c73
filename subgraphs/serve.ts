import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { internalSecret, keptInternalSecret } from '#platform/internal-token.ts';
import { listen } from '#platform/listen.ts';
import { openRunning } from '#platform/running.ts';
import { SUBGRAPH_NAMES } from '#platform/sdl.ts';
import { stopSignal } from '#platform/stop-signal.ts';
import { createSubgraphServer } from '#platform/subgraph-server.ts';
import { SUBGRAPHS } from './index.ts';

const PORTS_FROM = 4101;
const HELP = `One subgraph on its own port. 单独运行一个子图。

  npm run subgraph -- <name> [--port N] [--data DIR]

  name 名称: ${SUBGRAPH_NAMES.join(', ')}
  --port N   port (default ${SUBGRAPH_NAMES.map((name, index) => `${name} ${PORTS_FROM + index}`).join(', ')}, or the next free one)  端口
  --data DIR folder of database and keys (default .data)  数据目录
`;
const CONNECTIONS = { max: 6 };

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port must be a whole number from 0 to 65535, not "${text}". --port 须为 0 至 65535 之间的整数。`);
}

/** Fires when told to stop, and when the process that started this one is gone. */
function stopOrOrphaned(): AbortSignal {
  const orphaned = new AbortController();
  process.once('disconnect', () => orphaned.abort());
  return AbortSignal.any([stopSignal(), orphaned.signal]);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, data: { type: 'string', default: '.data' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const index = SUBGRAPHS.findIndex(({ name }) => name === positionals[0]);
  const subgraph = SUBGRAPHS[index];
  if (!subgraph || positionals.length > 1) {
    throw new Error(`Say which subgraph: ${SUBGRAPH_NAMES.join(', ')}. 请指明子图名称。`);
  }
  const port = portOf(values.port);
  const stop = stopOrOrphaned();
  const secret = process.env['INTERNAL_SECRET'] ? internalSecret(process.env['INTERNAL_SECRET']) : await keptInternalSecret(values.data);
  const { services, close } = await openRunning(values.data, process.env, CONNECTIONS);
  try {
    const app = createSubgraphServer(subgraph, services, secret);
    const host = process.env['HOST'] ?? '127.0.0.1';
    const used = await listen(app, { host, port: port ?? PORTS_FROM + index, fixed: port !== null });
    const url = `http://${host}:${used}/`;
    process.stdout.write(`Subgraph · 子图 ${subgraph.name}: ${url}\n`);
    process.send?.({ url });
    if (!stop.aborted) await once(stop, 'abort');
    await app.close();
  } finally {
    await close();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
