import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What `npm start` and `npm run gateway` can be told. */
export interface Options {
  /** null: the usual port, or the next free one */
  readonly port: number | null;
  /** folder of database and keys */
  readonly data: string;
  /** size of the demo world at its first start; null: the usual size */
  readonly cases: number | null;
  /** seed of the demo world; null: the usual one */
  readonly seed: number | null;
  /** file of a composed schema */
  readonly supergraph: string | null;
  /** without database and login, on loopback only */
  readonly open: boolean;
  /** URL of each subgraph by name; null: the subgraphs run in this process */
  readonly subgraphs: ReadonlyMap<string, string> | null;
  readonly help: boolean;
}

export const HELP = `The gateway of the patent enforcement graph. 专利执法图谱网关

  npm start -- [options]               database, world, subgraphs and gateway in one process
  npm run gateway -- --supergraph FILE --open   any supergraph over HTTP, without login
  npm run gateway -- --subgraphs cases=http://…,…   our graph, subgraphs elsewhere

  --port N            port (default 4000, or the next free one)          端口
  --data DIR          folder of database and keys (default .data)        数据目录
  --cases N           cases of the demo world, at its first start        演示案件数
  --seed S            seed of the demo world, at its first start         随机种子
  --supergraph FILE   composed schema to serve                           超图文件
  --subgraphs LIST    name=url,… (or SUBGRAPH_URLS)                      子图地址
  --open              no database, no login; loopback only               开放模式
  --help              this text                                          帮助

  WORKERS=n npm start                  n processes on one port                    多进程
`;

const SHAPE = {
  port: { type: 'string' },
  data: { type: 'string' },
  cases: { type: 'string' },
  seed: { type: 'string' },
  supergraph: { type: 'string' },
  subgraphs: { type: 'string' },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** A command that cannot be understood; the text goes to the terminal as it is. */
export class UsageError extends Error {}

const usage = (message: string, messageZh: string): UsageError =>
  new UsageError(`${message}\n${messageZh}\n--help lists the options. 使用 --help 查看选项。`);

function whole(name: string, text: string | undefined, min: number, max: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (/^\d{1,15}$/.test(text) && value >= min && value <= max) return value;
  throw usage(`--${name} must be a whole number from ${min} to ${max}, not "${text}".`, `--${name} 须为 ${min} 至 ${max} 之间的整数。`);
}

function urls(list: string | undefined): Options['subgraphs'] {
  if (!list) return null;
  return new Map(
    list.split(',').map((entry): [string, string] => {
      const [, name, url] = /^\s*(\w+)=(\S+)\s*$/.exec(entry) ?? [];
      if (name && url && URL.canParse(url) && /^https?:/.test(url)) return [name, url];
      throw usage(`"${entry}" is not written name=url.`, `“${entry}” 应写作 名称=地址。`);
    }),
  );
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: SHAPE, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error), '无法识别的选项。');
  }
}

/**
 * @param args what follows the name of the program
 * @throws UsageError on anything unknown, malformed or contradictory
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const values = parsed(args);
  const options: Options = {
    port: whole('port', values.port, 0, 65_535),
    data: values.data ?? '.data',
    cases: whole('cases', values.cases, 1, 10_000_000),
    seed: whole('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    supergraph: values.supergraph ?? null,
    open: values.open ?? false,
    subgraphs: urls(values.subgraphs ?? env['SUBGRAPH_URLS']),
    help: values.help ?? false,
  };
  if (options.help) return options;
  if (options.open && options.supergraph === null) throw usage('--open needs --supergraph FILE.', '--open 须与 --supergraph 同用。');
  if (options.supergraph !== null && !options.open)
    throw usage('--supergraph is served with --open only.', '--supergraph 须与 --open 同用。');
  if (options.open && values.subgraphs !== undefined)
    throw usage('--open takes the addresses in the supergraph.', '--open 使用超图内的地址,不接受 --subgraphs。');
  return options;
}
