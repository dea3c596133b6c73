import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { HEADERS, type SentRow } from '../../../data/import/columns.ts';
import { FileProblemError, MOST_BYTES } from '../../../data/import/problem.ts';
import { readFile } from '../../../data/import/read-file.ts';
import { checkedEntries } from '../../../data/import/zip-size.ts';
import { IMPORT_COLUMNS } from '../../../subgraphs/cases/lifecycle/import-cells.ts';
import { gb18030 } from './gb18030.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
  '承办人执法证号',
];
const ROW = [
  'L-1',
  '粤深知调字〔2013〕1号',
  '调解',
  '灯具纠纷',
  '甲公司',
  '乙公司',
  'ZL201020000001.2',
  '440305',
  '专利法;执法办法',
  '2013-03-01',
  '2013-03-04',
  'C001',
];
const AS_SENT = {
  key: 'L-1',
  caseNo: '粤深知调字〔2013〕1号',
  kind: '调解',
  title: '灯具纠纷',
  petitioner: '甲公司',
  respondent: '乙公司',
  patentNumber: 'ZL201020000001.2',
  jurisdiction: '440305',
  legalBasis: '专利法;执法办法',
  receivedOn: '2013-03-01',
  docketedOn: '2013-03-04',
  handlers: 'C001',
};
const kept = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const rowsIn = async (name: string, bytes: string | Uint8Array, sheet: number | null = null): Promise<readonly SentRow[]> =>
  (await readFile(kept(name, bytes), sheet)).rows;
/** Both languages of the reason, with which the whole file is refused. */
const refusal = async (name: string, bytes: string | Uint8Array, sheet: number | null = null): Promise<string> => {
  const error: unknown = await readFile(kept(name, bytes), sheet).then(
    () => 'it was read',
    (reason: unknown) => reason,
  );
  if (!(error instanceof FileProblemError)) throw error;
  expect(error.messageZh).toMatch(/\p{Script=Han}{2}/u);
  return `${error.message} ${error.messageZh}`;
};
const csv = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join(',')).join('\n');

describe('text files', () => {
  test.each([
    ['UTF-8', Buffer.from(csv(HEAD, ROW))],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv(HEAD, ROW)}\r\n`)],
    ['GB18030', gb18030(csv(HEAD, ROW))],
    ['UTF-16', Buffer.from(`\uFEFF${csv(HEAD, ROW)}`, 'utf16le')],
    ['tabs', Buffer.from(`${HEAD.join('\t')}\n${ROW.join('\t')}`)],
    ['the names of the schema, in another order', Buffer.from(csv(Object.keys(AS_SENT).toReversed(), Object.values(AS_SENT).toReversed()))],
  ])('%s', async (name, bytes) => expect(await rowsIn(`${name}.csv`, bytes)).toEqual([{ line: 2, ...AS_SENT }]));

  test('empty rows, rows above the head, quoted line ends: the line is the one that an editor shows', async () => {
    const text = [
      `案件导出${','.repeat(11)}`,
      '',
      HEAD.join(','),
      ROW.join(','),
      ','.repeat(11),
      '',
      ROW.with(8, '"专利法\n执法办法"').join(','),
      ROW.join(','),
    ].join('\n');
    expect(await rowsIn('lines.csv', text)).toEqual([
      { line: 4, ...AS_SENT },
      { line: 7, ...AS_SENT, legalBasis: '专利法\n执法办法' },
      { line: 9, ...AS_SENT },
    ]);
  });

  test('the head again, cells beyond the head, characters that nothing can hold: told of the row', async () => {
    expect(await rowsIn('rows.csv', csv(HEAD, HEAD, [...ROW, '多余'], ROW.with(3, '灯\0具')))).toEqual([
      { line: 2, faults: [{ code: 'HEADER_AGAIN' }] },
      { line: 3, faults: [{ code: 'TOO_MANY_CELLS' }] },
      { line: 4, ...AS_SENT, title: undefined, faults: [{ column: 'title', code: 'CONTROL_CHARACTER' }] },
    ]);
  });

  test('what a formula would be stays a text', async () => {
    expect(await rowsIn('formula.csv', csv(HEAD, ROW.with(5, '=1+1')))).toMatchObject([{ respondent: '=1+1' }]);
  });

  test.each([
    ['unknown columns', csv([...HEAD, '天气'], ROW), /unknown columns "天气".*未知的列 "天气"/s],
    ['missing columns', csv(HEAD.slice(0, -1), ROW), /missing columns: handlers 承办人执法证号.*缺少的列/s],
    ['a column twice', csv([...HEAD, '受理日期'], ROW), /there twice: receivedOn.*重复的列/s],
    ['no head', csv(ROW, ROW), /No head of a table.*未找到表头/s],
    ['nothing below the head', csv(HEAD), /no row below the head/],
    ['an open quotation mark', csv(HEAD, ROW, ROW.with(3, '"灯具')), /from line 3 on: a quotation mark is never closed.*第 3 行/s],
    ['nothing', '', /empty.*为空/s],
    ['no text', Buffer.from([0x81, 0xff, 0xfe, 0x80, 0xff]), /UTF-8 or GB18030/],
  ])('%s: refused as a whole', async (name, bytes, reason) => expect(await refusal(`${name}.csv`, bytes)).toMatch(reason));

  test('a file over 50 MB and one that is not there', async () => {
    expect(await refusal('large.csv', Buffer.alloc(MOST_BYTES + 1, 'a'))).toMatch(/50 MB/);
    await expect(readFile(join(folder, 'nowhere.csv'))).rejects.toThrow(/cannot be opened/);
  });

  test('the same file has the same hash, and another sheet another', async () => {
    const path = kept('hash.xlsx', workbook({ one: [HEAD, ROW], two: [HEAD, ROW] }));
    const hashes = await Promise.all([readFile(path), readFile(path), readFile(path, 2)]);
    expect(hashes[0].contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect([hashes[1].contentHash === hashes[0].contentHash, hashes[2].contentHash === hashes[0].contentHash]).toEqual([true, false]);
  });
});

describe('workbooks', () => {
  test('texts, numbers and days, of the first sheet that is shown or of the one asked for', async () => {
    const row: unknown[] = [...ROW];
    [row[7], row[9], row[10]] = [440305, new Date(Date.UTC(2013, 2, 1)), new Date(Date.UTC(2013, 2, 4, 15, 30))];
    const book = workbook(
      { 说明: [['隐藏']], 案件: [HEAD, row], 二: [HEAD, ROW.with(0, 'L-2')] },
      (sheets) => void (sheets['说明'] && (sheets['说明']['!ref'] = 'A1')),
      ['说明'],
    );
    expect(await readFile(kept('days.xlsx', book))).toMatchObject({ sheet: '案件', rows: [{ line: 2, ...AS_SENT }] });
    expect(await readFile(kept('days.xlsx', book), 3)).toMatchObject({ sheet: '二', rows: [{ key: 'L-2' }] });
    expect(await refusal('days.xlsx', book, 4)).toMatch(/1 "说明", 2 "案件", 3 "二".*没有该工作表/s);
  });

  test('merged cells, formulas, errors and lost digits are told of their cells; the rest of the row is read', async () => {
    const book = workbook({ 案件: [HEAD, ROW, ROW, ROW, ROW, ROW] }, ({ 案件: sheet }) => {
      if (!sheet) return;
      sheet['!merges'] = [utils.decode_range('E2:E3')];
      put(sheet, 'D4', { t: 's', v: '灯具', f: 'A1&B1' });
      put(sheet, 'J5', { t: 'e', v: 0x17, w: '#REF!' });
      put(sheet, 'A6', { t: 'n', v: 1_234_567_890_123_456_800 });
    });
    const rows = await rowsIn('cells.xlsx', book);
    expect(rows.map(({ line, faults }) => [line, faults])).toEqual([
      [2, [{ column: 'petitioner', code: 'MERGED_CELL' }]],
      [3, [{ column: 'petitioner', code: 'MERGED_CELL' }]],
      [4, [{ column: 'title', code: 'FORMULA' }]],
      [5, [{ column: 'receivedOn', code: 'ERROR_CELL' }]],
      [6, [{ column: 'key', code: 'LOST_DIGITS' }]],
    ]);
    expect(rows[3]).toMatchObject({ key: 'L-1', docketedOn: '2013-03-04' });
  });

  test('a row that is hidden is told, unless it is empty', async () => {
    const book = workbook({ 案件: [HEAD, ROW, ROW, []] }, ({ 案件: sheet }) => {
      if (sheet) sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
    });
    expect(await rowsIn('hidden.xlsx', book)).toEqual([
      { line: 2, ...AS_SENT },
      { line: 3, faults: [{ code: 'HIDDEN_ROW' }] },
    ]);
  });

  test.each([true, false])('days count from 1904 in some workbooks: %s', async (date1904) => {
    const book = workbook(
      { 案件: [HEAD, ROW] },
      ({ 案件: sheet }) => {
        if (sheet) put(sheet, 'K2', { t: 'n', v: date1904 ? 39_875 : 41_337, z: 'yyyy-mm-dd' });
      },
      [],
      date1904,
    );
    expect(await rowsIn('1904.xlsx', book)).toEqual([{ line: 2, ...AS_SENT }]);
  });

  test('the day 60, which never was, and numbers without the form of a day stay numbers', async () => {
    const book = workbook({ 案件: [HEAD, ROW] }, ({ 案件: sheet }) => {
      if (!sheet) return;
      put(sheet, 'J2', { t: 'n', v: 60, z: 'yyyy-mm-dd' });
      put(sheet, 'K2', { t: 'n', v: 41_337 });
    });
    expect(await rowsIn('sixty.xlsx', book)).toEqual([{ line: 2, ...AS_SENT, receivedOn: '60', docketedOn: '41337' }]);
  });

  test('a title above the head may be merged, the head itself not', async () => {
    const above = workbook(
      { 案件: [['2013年案件'], HEAD, ROW] },
      ({ 案件: sheet }) => void (sheet && (sheet['!merges'] = [utils.decode_range('A1:L1')])),
    );
    expect(await rowsIn('title.xlsx', above)).toEqual([{ line: 3, ...AS_SENT }]);
    const head = workbook({ 案件: [HEAD, ROW] }, ({ 案件: sheet }) => void (sheet && (sheet['!merges'] = [utils.decode_range('A1:A2')])));
    expect(await refusal('head.xlsx', head)).toMatch(/row 1 of the sheet "案件" holds merged cells.*第 1 行/s);
  });

  test('empty rows in the middle and at the end are none', async () => {
    expect((await rowsIn('gaps.xlsx', workbook({ 案件: [HEAD, [], ROW, [], [' ']] }))).map(({ line }) => line)).toEqual([3]);
  });

  test('what is no workbook says what it is', async () => {
    const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504)]);
    const book = workbook({ 案件: [HEAD, ROW] });
    expect(await refusal('locked.xlsx', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toMatch(/password.*密码/s);
    for (const [name, bytes] of [
      ['old.xls', compound],
      ['renamed.xlsx', compound],
      ['page.xls', Buffer.from('<html><table></table></html>')],
      ['text.xlsx', Buffer.from(csv(HEAD, ROW))],
    ] as const)
      expect(await refusal(name, bytes)).toMatch(/\.xlsx workbook.*另存为/s);
    expect(await refusal('cut.xlsx', book.subarray(0, book.length / 2))).toMatch(/broken.*已损坏/s);
    expect(await refusal('torn.xlsx', Buffer.from(book.map((byte, at) => (at > 60 && at < 400 ? byte ^ 0x55 : byte))))).toMatch(
      /broken.*已损坏/s,
    );
    expect(await refusal('other.xlsx', zip('word/document.xml', Buffer.from('<w/>')))).toMatch(/no \.xlsx workbook/);
    expect(await refusal('sheet.csv', csv(HEAD, ROW), 1)).toMatch(/no sheets/);
  });

  test('a bomb is measured, not believed: it says that it unpacks to ten bytes', async () => {
    const bomb = zip('xl/workbook.xml', Buffer.alloc(4 * 1024 * 1024), 10);
    expect(bomb.length).toBeLessThan(20_000);
    await expect(checkedEntries(bomb, 1024 * 1024)).rejects.toThrow(/far more/);
    expect([...(await checkedEntries(bomb, 5 * 1024 * 1024))]).toEqual(['xl/workbook.xml']);
  });
});

test('no name of a column means two columns', () => {
  const names = IMPORT_COLUMNS.flatMap((column) => [column, ...HEADERS[column]]);
  expect(new Set(names).size).toBe(names.length);
});

/** A workbook as Excel would write it. */
function workbook(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  change: (sheets: Readonly<Record<string, WorkSheet>>) => void = () => undefined,
  hidden: readonly string[] = [],
  date1904 = false,
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][], { UTC: true }), name);
  change(book.Sheets);
  book.Workbook = { WBProps: { date1904 }, Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, cellStyles: true }) as Buffer;
}

function put(sheet: WorkSheet, at: string, cell: CellObject): void {
  sheet[at] = cell;
}

/** A zip file of one entry that says any size of itself. */
function zip(name: string, content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
