import { keptInternalSecret } from '#platform/internal-token.ts';
import { SETUP, type ContenderSetup } from './contenders/serve.ts';
import { serve, type Served } from './processes.ts';

/** One way to answer the page, with everything of Node that works for it. PostgreSQL is the same for all. */
export interface Contender {
  readonly name: ContenderName;
  readonly url: string;
  readonly pids: readonly number[];
}

export const OURS = 'ours';
export const YARDSTICK = 'one-statement';
type ContenderName = typeof OURS | typeof YARDSTICK | 'stock-in-process' | 'stock-over-http';

/** What each name stands for, for the reader of the table. */
export const TITLES: Readonly<Record<ContenderName, string>> = {
  [OURS]: 'our gateway, as npm start runs it',
  [YARDSTICK]: 'hand-written endpoint, one SQL statement',
  'stock-in-process': '@apollo/gateway, subgraphs in its process',
  'stock-over-http': '@apollo/gateway, subgraphs over HTTP',
};

const SUBGRAPHS_ASKED = ['cases', 'personnel', 'institutions'];

/**
 * Starts ours' peers beside it, on the database that it runs.
 * @param started gets each process at once, so that all end when one fails
 */
export async function startContenders(
  ours: Served,
  setup: ContenderSetup,
  started: (process: Served) => void,
): Promise<readonly Contender[]> {
  const begin = async (file: string, args: readonly string[], urls: ContenderSetup['urls'] = {}): Promise<Served> => {
    const process = await serve(file, args, { env: { [SETUP]: JSON.stringify({ ...setup, urls } satisfies ContenderSetup) } });
    started(process);
    return process;
  };
  const contender = (name: ContenderName, { url, pid }: Served, helpers: readonly Served[] = []): Contender => ({
    name,
    url,
    pids: [pid, ...helpers.map((helper) => helper.pid)],
  });
  // made before the subgraphs start, as each would make its own
  await keptInternalSecret(setup.data);
  const subgraphs = await Promise.all(
    SUBGRAPHS_ASKED.map((name) => begin('subgraphs/serve.ts', [name, '--port', '0', '--data', setup.data])),
  );
  const urls = Object.fromEntries(SUBGRAPHS_ASKED.map((name, index) => [name, subgraphs[index]?.url ?? '']));
  return [
    contender(OURS, ours),
    contender(YARDSTICK, await begin('bench/contenders/one-statement.ts', [])),
    contender('stock-in-process', await begin('bench/contenders/stock-in-process.ts', [])),
    contender('stock-over-http', await begin('bench/contenders/stock-over-http.ts', [], urls), subgraphs),
  ];
}
