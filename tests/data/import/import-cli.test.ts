import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { makePatentNumber } from '#law/patent-number.ts';
import { temporaryFolder } from '../../support/cluster.ts';
import { ask, command, endCommands, originOf, said, tokenOf, type Command } from '../../support/command.ts';

const folder = temporaryFolder();
const data = `${folder}/graph`;
let origin = '';
let token = '';
/** certificates of three officers who have served in Shenzhen the longest */
let cards: readonly string[] = [];
beforeAll(async () => {
  const server = command('gateway/main.ts', ['--data', data, '--port', '0', '--cases', '600']);
  origin = await originOf(server);
  token = await tokenOf('handler:4403', data);
  interface Card {
    readonly number: string;
    readonly agency: { readonly code: string } | null;
    readonly officer: { readonly joinedOn: string; readonly leftOn: string | null } | null;
  }
  const { nodes } = (
    await asked(
      '{ certificates(filter: { under: "440300" }, first: 100) { nodes { number agency { code } officer { joinedOn leftOn } } } }',
    )
  )['certificates'] as { nodes: readonly Card[] };
  cards = nodes
    .filter(({ agency, officer }) => agency?.code === 'IPO-440300' && officer !== null && officer.leftOn === null)
    .toSorted((a, b) => (a.officer?.joinedOn ?? '').localeCompare(b.officer?.joinedOn ?? ''))
    .slice(0, 3)
    .map(({ number }) => number);
  if (cards.length < 3) throw new Error('the small world has fewer than three officers in Shenzhen');
}, 180_000);
afterAll(async () => {
  await endCommands();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function asked(query: string): Promise<Readonly<Record<string, unknown>>> {
  const { data: answer, errors } = JSON.parse((await ask(origin, token, query)).text) as {
    data: Record<string, unknown>;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return answer;
}
const casesOnRecord = async (): Promise<number> =>
  ((await asked('{ cases(filter: { under: "440300" }, first: 1) { totalCount } }'))['cases'] as { totalCount: number }).totalCount;

const HEAD = [
  '本地编号',
  '案号',
  '案件类型',
  '案由',
  '请求人',
  '被请求人',
  '专利号',
  '行政区划代码',
  '法律依据',
  '收案日期',
  '立案日期',
  '结案日期',
  '结案方式',
  '承办人执法证号',
];
/** A concluded mediation of 2012, with a number far from those of the demo world. */
const row = (n: number): string[] => [
  `T-${n}`,
  `粤深知调字〔2012〕${700_000 + n}号`,
  '调解',
  `第${n}号专利纠纷`,
  '广东某公司',
  '深圳某商行',
  makePatentNumber({ year: 2010, type: 'INVENTION', serial: n }),
  '440305',
  '专利法',
  '2012-03-01',
  '2012-03-02',
  '2012-05-04',
  '调解结案',
  cards[0] ?? '',
];
/** What goes wrong in one column of a row, and the code by which it is told. */
const SPOILT: readonly (readonly [column: number, value: string, code: string])[] = [
  [0, '', 'key MISSING'],
  [1, '粤广知调字〔2012〕1号', 'caseNo OTHER_OFFICE_NUMBER'],
  [2, '吵架', 'kind UNKNOWN_CODE'],
  [5, '+86 138', 'respondent FORMULA_TEXT'],
  [6, 'ZL201010000001.0', 'patentNumber PATENT_NUMBER'],
  [7, '440100', 'jurisdiction NO_JURISDICTION'],
  [9, '2012-02-30', 'receivedOn NOT_A_DAY'],
  [11, '2012-03-01', 'concludedOn WRONG_ORDER'],
  [12, '责令停止侵权', 'disposition UNLAWFUL_OUTCOME'],
  [13, 'NOBODY', 'handlers UNKNOWN_CERTIFICATE'],
];
const kept = (name: string, rows: readonly (readonly string[])[]): string => {
  const path = `${folder}/${name}`;
  writeFileSync(path, rows.map((cells) => cells.join(',')).join('\n'));
  return path;
};
const run = (...args: string[]): Command =>
  command('data/import-cli.ts', [...args, '--persona', 'handler:4403', '--data', data, '--url', `${origin}/graphql`]);
/** line, column and code of each reason in a file of reasons */
const reasonsIn = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([line = '', column = '', code = '']) => `${line} ${column.split(' ')[0]} ${code}`);

describe('5,000 rows, one in a hundred bad', { timeout: 300_000 }, () => {
  const expected: string[] = [];
  let path = '';
  const errors = `${folder}/errors.csv`;
  let before = 0;
  beforeAll(async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => {
      const good = row(n + 1);
      const spoilt = n % 100 === 37 ? SPOILT[Math.floor(n / 100) % SPOILT.length] : undefined;
      if (!spoilt) return good;
      expected.push(`${n + 2} ${spoilt[2]}`);
      return good.with(spoilt[0], spoilt[1]);
    });
    path = kept('cases.csv', [HEAD, ...rows]);
    before = await casesOnRecord();
  });

  test('exactly the bad ones are told, and nothing is on record', async () => {
    const refused = run(path, '--errors', errors);
    expect([await refused.ended, refused.stderr()]).toEqual([1, expect.stringMatching(/39 \[key 本地编号\] MISSING: .*必填/)]);
    expect(refused.stdout()).toMatch(/Rows · 校验 100%[^]*nothing was put on record[^]*有误 50 行/);
    expect(reasonsIn(errors)).toEqual(expected);
    expect(expected).toHaveLength(50);
    expect(await casesOnRecord()).toBe(before);
  });

  test('killed in the middle and run again: the good ones are on record once', async () => {
    const killed = run(path, '--skip-bad');
    await said(killed, /[2-6]0%/);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const again = run(path, '--skip-bad', '--errors', errors);
    expect(await again.ended).toBe(1);
    expect(again.stdout()).toMatch(/4950 imported, 0 there already, 50 bad/);
    expect(reasonsIn(errors)).toEqual(expected);
    expect(await casesOnRecord()).toBe(before + 4_950);
  });

  test('once more: nothing changes', async () => {
    const again = run(path, '--skip-bad');
    expect(await again.ended).toBe(1);
    expect(again.stdout()).toMatch(/0 imported, 4950 there already, 50 bad/);
    expect(await casesOnRecord()).toBe(before + 4_950);
  });
});

describe('the command', { timeout: 120_000 }, () => {
  test('a workbook, by its second sheet; all on record ends with 0, and so does the same again', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['说明']]), '说明');
    utils.book_append_sheet(book, utils.aoa_to_sheet([HEAD, ...[6001, 6002].map((n) => row(n))]), '案件');
    const path = `${folder}/cases.xlsx`;
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    for (const expected of [/2 imported/, /2 imported/]) {
      const imported = run(path, '--sheet', '2');
      expect([await imported.ended, imported.stderr()]).toEqual([0, '']);
      expect(imported.stdout()).toMatch(expected);
    }
    const wrong = run(path);
    expect([await wrong.ended, wrong.stderr()]).toEqual([1, expect.stringMatching(/No head of a table[^]*未找到表头/)]);
  });

  test('--dry-run judges and imports nothing', async () => {
    const before = await casesOnRecord();
    const path = kept('dry.csv', [HEAD, row(7001), row(7002).with(2, '?')]);
    const rehearsal = run(path, '--dry-run');
    expect(await rehearsal.ended).toBe(1);
    expect(rehearsal.stdout()).toMatch(/2 rows judged, 1 bad; nothing was imported/);
    expect(await casesOnRecord()).toBe(before);
    const fine = run(kept('fine.csv', [HEAD, row(7003)]), '--dry-run');
    expect(await fine.ended).toBe(0);
  });

  test('a token from a file; who may not import is told', async () => {
    const file = `${folder}/token`;
    const path = kept('who.csv', [HEAD, row(8001)]);
    const withToken = async (text: string) => {
      writeFileSync(file, text);
      const started = command('data/import-cli.ts', [path, '--token-file', file, '--url', `${origin}/graphql`]);
      return [await started.ended, started.stdout() + started.stderr()] as const;
    };
    expect(await withToken(await tokenOf('court:44', data))).toEqual([
      1,
      expect.stringMatching(/Only an enforcement office imports[^]*仅执法机关/),
    ]);
    expect(await withToken('a.b.c')).toEqual([1, expect.stringMatching(/token is missing, malformed[^]*令牌/)]);
    expect(await withToken(`${token}\n`)).toEqual([0, expect.stringMatching(/1 imported/)]);
  });

  test.each([
    [[], /Name one file[^]*请指定/],
    [['nowhere.csv'], /cannot be opened[^]*无法打开/],
    [['x.csv', '--sheet', 'two'], /--sheet is a number[^]*序号/],
    [['x.csv', '--shet'], /--shet/],
  ])('%j is a clear error', async (args, reason) => {
    const wrong = run(...args);
    expect([await wrong.ended, wrong.stderr()]).toEqual([1, expect.stringMatching(reason)]);
    expect(wrong.stderr()).not.toMatch(/^\s+at /m);
  });

  test('--help', async () => {
    const { ended, stdout } = command('data/import-cli.ts', ['--help']);
    expect(await ended).toBe(0);
    expect(stdout()).toMatch(/--skip-bad[^]*跳过有误行/);
  });
});
