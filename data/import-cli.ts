import { readFile as readText } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issueToken, openIssuer } from '../gateway/issuer.ts';
import { personaLookup } from '../gateway/persona-lookup.ts';
import { parsePersona } from '../gateway/personas.ts';
import { createClient } from './import/client.ts';
import { importFile, type Imported } from './import/import-file.ts';
import { FileProblemError } from './import/problem.ts';
import { readFile } from './import/read-file.ts';
import { problemLines, writeProblems, writeTemplate } from './import/report.ts';
import { showProgress, type Progress } from './progress.ts';

const HELP = `Brings cases of a local system into the graph, from a CSV or XLSX file. 从 CSV 或 XLSX 文件批量导入案件。

  npm run import -- FILE [options]

  --url URL          address of the graph (default: the server that uses the data folder)   服务地址
  --token-file F     file with the token of an officer or the desk of the office           令牌文件
  --persona P        instead of a token, a person of the demo world (handler:4403)         演示身份
  --data DIR         data folder of the demo server, where its keys lie (default .data)    数据目录
  --sheet N          sheet of the workbook, counted from 1 (default: the first shown)      工作表序号
  --skip-bad         import the good rows and leave the bad ones out                       跳过有误行
  --dry-run          judge all rows, import nothing                                        仅校验
  --errors OUT.csv   write every reason into a file                                        导出错误明细
  --template OUT.csv write an empty table with every column, and nothing else              导出空白模板
  --help             this text                                                             帮助

All rows become cases together, or none. The same file may be run again at any time: rows on record change nothing.
所有行一并入库或均不入库;同一文件可随时重新运行,已入库的行不会重复导入。
Ends with 0 when every row is on record, else with 1. docs/import.md lists the columns. 列说明见 docs/import.md。
`;

const OPTIONS = {
  url: { type: 'string' },
  'token-file': { type: 'string' },
  persona: { type: 'string' },
  data: { type: 'string', default: '.data' },
  sheet: { type: 'string' },
  'skip-bad': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  errors: { type: 'string' },
  template: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function addressOf(data: string): Promise<string> {
  try {
    const { url } = JSON.parse(await readText(join(data, 'server.json'), 'utf8')) as { url: string };
    return url;
  } catch {
    return 'http://127.0.0.1:4000/graphql';
  }
}

async function tokenOf(file: string | undefined, persona: string | undefined, data: string): Promise<string> {
  if (file !== undefined) return (await readText(file, 'utf8')).trim();
  if (persona === undefined)
    throw new FileProblemError(
      'Say who imports: --token-file F, or --persona handler:4403 in the demo.',
      '请指明导入人:--token-file 文件,或演示环境的 --persona handler:4403。',
    );
  const wanted = parsePersona(persona);
  const issuer = await openIssuer(data);
  const { lookup, close } = await personaLookup(data);
  try {
    return await issueToken(await lookup(wanted), issuer, { expiresIn: '12h' });
  } finally {
    await close();
  }
}

function sheetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new FileProblemError('--sheet is a number, counted from 1.', '--sheet 须为从 1 开始的序号。');
}

function summary({ batch, refusal }: Imported, total: number, dryRun: boolean, seconds: number): string {
  const { bad, present, imported } = batch;
  const speed = `${seconds.toFixed(1)} s · ${Math.round(total / seconds)} rows/s 行/秒`;
  if (dryRun) return `${total} rows judged, ${bad} bad; nothing was imported. 校验 ${total} 行,有误 ${bad} 行,未导入。 ${speed}`;
  if (refusal)
    return `${refusal.message} ${refusal.messageZh}\n${total} rows, ${bad} bad, 0 imported. 共 ${total} 行,有误 ${bad} 行,导入 0 件。 ${speed}`;
  return `${imported ?? 0} imported, ${present} there already, ${bad} bad. 导入 ${imported ?? 0} 件,已存在 ${present} 件,有误 ${bad} 行。 ${speed}`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [path] = positionals;
  if (values.help) return process.stdout.write(HELP) ? 0 : 0;
  if (values.template !== undefined) return writeTemplate(values.template).then(() => 0);
  if (path === undefined || positionals.length > 1)
    throw new FileProblemError('Name one file; --help lists the options.', '请指定一个文件;--help 列出选项。');
  const started = performance.now();
  const file = await readFile(path, sheetOf(values.sheet));
  const client = createClient(
    values.url ?? (await addressOf(values.data)),
    await tokenOf(values['token-file'], values.persona, values.data),
  );
  const total = file.rows.length;
  const progress: Progress = showProgress('Rows · 校验', total);
  let told = false;
  const committing = (): void => {
    if (!told) process.stdout.write('On record · 入库中');
    else process.stdout.write('.');
    told = true;
  };
  const wish = { path, skipBad: values['skip-bad'], dryRun: values['dry-run'] };
  const result = await importFile(client, file, wish, { sent: progress.update, committing }).finally(() => progress.stop());
  if (told) process.stdout.write('\n');
  const { problems, batch } = result;
  if (values.errors !== undefined) await writeProblems(values.errors, problems);
  if (problems.length > 0) process.stderr.write(`${problemLines(problems, file.sheet)}\n`);
  process.stdout.write(`${summary(result, total, wish.dryRun, (performance.now() - started) / 1000)}\n`);
  return batch.bad === 0 && result.refusal === null ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const messageZh =
      error instanceof FileProblemError || (error instanceof Error && 'messageZh' in error) ? `\n${String(error.messageZh)}` : '';
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}${messageZh}\n`);
    process.exitCode = 1;
  }
}
