import { parseArgs } from 'node:util';
import { UsageError } from '../gateway/options.ts';
import { isWorldDay, USUAL_DAY, WORLD_DAYS } from './world/era.ts';

/** What `npm run world` can be told. */
export interface WorldChoice {
  readonly seed: number;
  readonly cases: number;
  /** the day of the world, YYYY-MM-DD */
  readonly today: string;
  /** folder of database, keys and known answers */
  readonly data: string;
  readonly help: boolean;
}

export const USUAL_WORLD = { seed: 1, cases: 28_000, today: USUAL_DAY } as const;

export const WORLD_HELP = `Loads the demo world into a data folder, or into DATABASE_URL. 载入演示数据。

  npm run world -- [options]

  --seed S      the same seed gives the same world (default ${USUAL_WORLD.seed})     随机种子
  --cases N     cases in it, 1 to 10,000,000 (default ${USUAL_WORLD.cases})      案件数
  --day DATE    its day: ${WORLD_DAYS[0]} (default ${USUAL_WORLD.today});
                it holds the cases of 2011 to the year before, under all rule-sets from 2026-01 on
                日期(默认 ${USUAL_WORLD.today}):${WORLD_DAYS[1]};含2011年至其上一年的案件
  --data DIR    folder of database and keys (default .data)         数据目录
  --help        this text                                           帮助

What the world hides for you to find is written to known-answers.json in the data folder.
预置问题及答案写入数据目录下的 known-answers.json。
`;

function whole(name: string, text: string | undefined, usual: number, min: number, max: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && value >= min && value <= max) return value;
  throw new UsageError(
    `--${name} must be a whole number from ${min} to ${max}, not "${text}".\n--${name} 须为 ${min} 至 ${max} 之间的整数。`,
  );
}

/** The day of a world; the usual one when left out. @throws UsageError on a day that no world can have */
function dayOption(text: string | undefined): string {
  if (text === undefined || isWorldDay(text)) return text ?? USUAL_WORLD.today;
  throw new UsageError(`--day must be ${WORLD_DAYS[0]} as YYYY-MM-DD, not "${text}".\n--day 须为${WORLD_DAYS[1]},格式为 YYYY-MM-DD。`);
}

/** @throws UsageError, in both languages, on anything unknown or malformed */
export function readWorldOptions(args: readonly string[]): WorldChoice {
  const text = { type: 'string' } as const;
  const options = { seed: text, cases: text, day: text, data: text, help: { type: 'boolean', short: 'h' } } as const;
  const read = () => {
    try {
      return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${said}\n无法识别的选项。\n--help lists the options. 使用 --help 查看选项。`, { cause: error });
    }
  };
  const { seed, cases, day, data = '.data', help = false } = read();
  return {
    seed: whole('seed', seed, USUAL_WORLD.seed, 0, Number.MAX_SAFE_INTEGER),
    cases: whole('cases', cases, USUAL_WORLD.cases, 1, 10_000_000),
    today: dayOption(day),
    data,
    help,
  };
}
