import { parseArgs } from 'node:util';
import { UsageError } from '../../gateway/options.ts';

/** What `npm run bench:scale` can be told. */
export interface ScaleOptions {
  /** data folders of the two worlds, on which nothing else may run */
  readonly small: string;
  readonly large: string;
  /** how long to measure, in seconds, all questions together; warming up takes a quarter more */
  readonly seconds: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const SCALE_HELP = `Asks a small and a large world the same kinds of questions by turns and compares the 95th percentiles.
轮流向小、大两套演示数据提出同类问题,比较第 95 百分位耗时。

  npm run bench:scale -- --small DIR --large DIR [options]

  --small DIR    data folder of the small world (npm run world -- --data DIR)                     小数据目录
  --large DIR    data folder of the large one (npm run world -- --cases 1000000 --data DIR)       大数据目录
  --seconds S    time to measure, all questions together (default 120)                            测量秒数
  --json         one JSON object instead of a table                                               输出 JSON
  --help         this text                                                                        帮助

Times are what a caller waits for, one question at a time; only ratios of one run mean something on a shared machine.
Ends with 1 when a bounded question is over its bound. 页面与查询超出上限时退出码为 1。
`;

const SHAPE = {
  small: { type: 'string', default: '' },
  large: { type: 'string', default: '' },
  seconds: { type: 'string', default: '120' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws UsageError, in both languages, on anything unknown, malformed or missing */
export function readScaleOptions(args: readonly string[]): ScaleOptions {
  const read = () => {
    try {
      return parseArgs({ args: [...args], options: SHAPE, strict: true, allowPositionals: false }).values;
    } catch (error) {
      throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n无法识别的选项。`, { cause: error });
    }
  };
  const { seconds, ...rest } = read();
  if (!rest.help && (rest.small === '' || rest.large === '' || rest.small === rest.large)) {
    throw new UsageError('Name two data folders: --small DIR --large DIR.\n请用 --small 和 --large 指定两个数据目录。');
  }
  if (!/^[1-9]\d{0,3}$/.test(seconds))
    throw new UsageError('--seconds is a whole number from 1 to 9999.\n--seconds 须为 1 至 9999 之间的整数。');
  return { ...rest, seconds: Number(seconds) };
}
