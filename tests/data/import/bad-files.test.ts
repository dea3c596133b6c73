import { truncateSync } from 'node:fs';
import { utils, write, type CellObject } from '@e965/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { said } from '../../support/command.ts';
import { gb18030 } from './gb18030.ts';
import { HEAD, openOffice, reasonsIn, type Office } from './office.ts';

let office: Office;
let before = 0;
beforeAll(async () => void (office = await openOffice()), 180_000);
beforeEach(async () => void (before = await office.casesOnRecord()));
afterAll(() => office.end(), 60_000);

const csv = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join(',')).join('\r\n');

/** A workbook in which single cells, merges and hidden rows are as told. */
function workbook(
  rows: readonly (readonly string[])[],
  { cells = {}, merged = [], hidden = [], date1904 = false }: Readonly<Partial<Told>>,
): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([HEAD, ...rows].map((row) => [...row]));
  for (const [at, cell] of Object.entries(cells)) sheet[at] = cell;
  sheet['!merges'] = merged.map((range) => utils.decode_range(range));
  sheet['!rows'] = Array.from({ length: rows.length + 1 }, (_, n) => ({ hidden: hidden.includes(n + 1) }));
  utils.book_append_sheet(book, utils.aoa_to_sheet([['旧数据']]), '旧');
  utils.book_append_sheet(book, sheet, '案件');
  book.Workbook = { WBProps: { date1904 }, Sheets: [{ name: '旧', Hidden: 1 }, { name: '案件' }] };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, cellStyles: true }) as Buffer;
}
interface Told {
  readonly cells: Readonly<Record<string, CellObject>>;
  readonly merged: readonly string[];
  readonly hidden: readonly number[];
  readonly date1904: boolean;
}

describe('a bad file is told, and nothing of it is on record', { timeout: 120_000 }, () => {
  test('cells and rows of a workbook, each by its line, column and code', async () => {
    const taken = office.run(office.keep('taken.csv', [HEAD, office.row(1)]));
    expect(await taken.ended).toBe(0);
    const rows = Array.from({ length: 17 }, (_, n) => office.row(n + 101));
    const put = (line: number, column: number, value: string): void => void (rows[line - 2] = (rows[line - 2] ?? []).with(column, value));
    put(6, 9, '2012/3/1');
    put(9, 10, '2012-02-30');
    put(10, 2, '吵架');
    put(11, 1, office.row(101)[1] ?? '');
    put(12, 1, office.row(1)[1] ?? '');
    put(13, 1, '粤广知调字〔2012〕1号');
    put(13, 7, '440100');
    put(17, 0, office.row(101)[0] ?? '');
    const bytes = workbook(rows, {
      merged: ['E3:E4'],
      hidden: [14],
      cells: {
        D5: { t: 's', v: '灯具', f: 'A1&B1' },
        J7: { t: 'n', v: 60, z: 'yyyy-mm-dd' },
        J8: { t: 'n', v: 40_969 },
        A15: { t: 'n', v: 1_234_567_890_123_456_800 },
        L16: { t: 'e', v: 0x17, w: '#REF!' },
      },
    });
    const errors = `${office.folder}/errors.csv`;
    const refused = office.run(office.keep('bad.xlsx', bytes), '--errors', errors);
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toMatch(/案件 14 HIDDEN_ROW: The row is hidden.*隐藏/);
    expect(reasonsIn(errors)).toEqual([
      '3 petitioner MERGED_CELL',
      '4 petitioner MERGED_CELL',
      '5 title FORMULA',
      '7 receivedOn NOT_A_DAY',
      '8 receivedOn NOT_A_DAY',
      '9 docketedOn NOT_A_DAY',
      '10 kind UNKNOWN_CODE',
      '11 caseNo REPEATED',
      '12 caseNo NUMBER_TAKEN',
      '13 caseNo OTHER_OFFICE_NUMBER',
      '13 jurisdiction NO_JURISDICTION',
      '14  HIDDEN_ROW',
      '15 key LOST_DIGITS',
      '16 concludedOn ERROR_CELL',
      '17 key REPEATED',
    ]);
    expect(await office.casesOnRecord()).toBe(before + 1);
  });

  test.each([
    ['an empty file', () => office.keep('empty.csv', ''), /The file is empty[^]*文件为空/],
    ['no head', () => office.keep('headless.csv', [office.row(1)]), /No head of a table[^]*未找到表头/],
    [
      'a head without a needed column',
      () => office.keep('short.csv', [HEAD.slice(0, -1), office.row(1)]),
      /missing columns: handlers[^]*缺少的列/,
    ],
    ['100 MB', () => large(office.keep('large.csv', csv([HEAD]))), /larger than 50 MB[^]*超过 50 MB/],
  ])('%s: refused as a whole', async (_, file, reason) => {
    const refused = office.run(file());
    expect([await refused.ended, refused.stderr()]).toEqual([1, expect.stringMatching(reason)]);
    expect(refused.stderr()).not.toMatch(/^\s+at /m);
    expect(await office.casesOnRecord()).toBe(before);
  });
});

const large = (path: string): string => (truncateSync(path, 100 * 1024 * 1024), path);

describe('what looks odd is read as it is meant', { timeout: 120_000 }, () => {
  const docketed = async (n: number): Promise<unknown> =>
    (await office.asked(`{ caseByNo(caseNo: "${office.row(n)[1]}") { docketedOn respondent } }`))['caseByNo'];
  const expected = { docketedOn: '2012-03-02', respondent: '深圳某商行' };

  test('days of a workbook that counts from 1904', async () => {
    const bytes = workbook([office.row(201)], { date1904: true, cells: { K2: { t: 'n', v: 39_508, z: 'yyyy-mm-dd' } } });
    const imported = office.run(office.keep('1904.xlsx', bytes));
    expect([await imported.ended, imported.stderr()]).toEqual([0, '']);
    expect(await docketed(201)).toEqual(expected);
  });

  test.each([
    ['the national standard, in another order', 202, (text: string) => gb18030(text)],
    ['UTF-8 with its mark', 203, (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('%s, with a line end in a cell', async (name, n, encoded) => {
    const row = office.row(n).with(8, '"专利法\n执法办法"').toReversed();
    const imported = office.run(office.keep(`${n}.csv`, encoded(csv([HEAD.toReversed(), row]))));
    expect([name, await imported.ended, imported.stderr()]).toEqual([name, 0, '']);
    expect(await docketed(n)).toEqual(expected);
  });
});

test('killed while the cases go on record, and run again: the same end', { timeout: 120_000 }, async () => {
  const path = office.keep('cases.csv', [HEAD, ...Array.from({ length: 3_000 }, (_, n) => office.row(n + 1_001))]);
  const killed = office.run(path);
  await said(killed, /100%/);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const again = office.run(path);
  expect([await again.ended, again.stderr()]).toEqual([0, '']);
  expect(again.stdout()).toMatch(/3000 imported, 0 there already, 0 bad/);
  expect(await office.casesOnRecord()).toBe(before + 3_000);
});
