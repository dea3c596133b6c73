import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, said, tokenOf } from '../../support/command.ts';
import { HEAD, openOffice, reasonsIn, type Office } from './office.ts';

let office: Office;
beforeAll(async () => void (office = await openOffice()), 180_000);
afterAll(() => office.end(), 60_000);
const row = (n: number): string[] => office.row(n);
const run = (...args: string[]) => office.run(...args);
const kept = (name: string, rows: readonly (readonly string[])[]): string => office.keep(name, rows);
const casesOnRecord = (): Promise<number> => office.casesOnRecord();

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
describe('5,000 rows, one in a hundred bad', { timeout: 300_000 }, () => {
  const expected: string[] = [];
  let path = '';
  let errors = '';
  let before = 0;
  beforeAll(async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => {
      const good = row(n + 1);
      const spoilt = n % 100 === 37 ? SPOILT[Math.floor(n / 100) % SPOILT.length] : undefined;
      if (!spoilt) return good;
      expected.push(`${n + 2} ${spoilt[2]}`);
      return good.with(spoilt[0], spoilt[1]);
    });
    errors = `${office.folder}/errors.csv`;
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
    const path = `${office.folder}/cases.xlsx`;
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
    const { data, origin, token } = office;
    const file = `${office.folder}/token`;
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
