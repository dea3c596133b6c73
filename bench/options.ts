import { parseArgs } from 'node:util';
import { UsageError } from '../gateway/options.ts';

/** What `npm run bench` can be told. */
export interface BenchOptions {
  readonly json: boolean;
  /** size of the demo world; null: the usual one, or what the data folder holds */
  readonly cases: number | null;
  /** how long to measure, in seconds, all contenders together; warming up takes a quarter more */
  readonly seconds: number;
  /** folder of database and keys; null: a new one that is removed at the end */
  readonly data: string | null;
  readonly help: boolean;
}

export const BENCH_HELP = `Measures a 50-case page: our gateway beside its peers, processor time per request.
测量 50 件案件页面:本网关与同类方案的每请求处理器时间对比。

  npm run bench -- [options]

  --json         one JSON object instead of a table                          输出 JSON
  --cases N      size of the demo world (default 28000)                      案件数
  --seconds S    time to measure, all contenders together (default 20)       测量秒数
  --data DIR     use this data folder, on which nothing else may run         数据目录
  --help         this text                                                   帮助

Figures are CPU milliseconds per request (user + system), Node and PostgreSQL apart. Absolute figures mean little on a
shared machine: quote ratios of one run. Ends with 1 when contenders do not answer alike. Linux only.
数值为每请求 CPU 毫秒数;请引用同一次运行内的比值。各方案结果不一致时退出码为 1。仅支持 Linux。
`;

const SHAPE = {
  json: { type: 'boolean', default: false },
  cases: { type: 'string' },
  seconds: { type: 'string', default: '20' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws UsageError, in both languages, on anything unknown or malformed */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const read = () => {
    try {
      return parseArgs({ args: [...args], options: SHAPE, strict: true, allowPositionals: false }).values;
    } catch (error) {
      throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n无法识别的选项。`, { cause: error });
    }
  };
  const { json, cases, seconds, data = null, help } = read();
  return {
    json,
    help,
    data,
    cases: cases === undefined ? null : whole('cases', cases, 600, 10_000_000),
    seconds: whole('seconds', seconds, 1, 3_600),
  };
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d{1,8}$/.test(text) && value >= min && value <= max) return value;
  throw new UsageError(`--${name} must be a whole number from ${min} to ${max}.\n--${name} 须为 ${min} 至 ${max} 之间的整数。`);
}
