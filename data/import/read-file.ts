import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { rowsOf, type SentRow } from './columns.ts';
import { FileProblemError, MOST_BYTES, type FileTable } from './problem.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export interface ReadFile {
  readonly sheet: string | null;
  readonly rows: readonly SentRow[];
  /** SHA-256 of the file and the sheet that was read */
  readonly contentHash: string;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** name of the stream that holds an encrypted workbook, as the old container writes it */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Reads a file of cases, whatever its name says it is. @throws FileProblemError */
export async function readFile(path: string, sheet: number | null = null): Promise<ReadFile> {
  const bytes = await bytesOf(path);
  const table = await tableOf(bytes, path, sheet);
  const contentHash = createHash('sha256')
    .update(bytes)
    .update(sheet === null ? '' : ` ${sheet}`)
    .digest('hex');
  return { sheet: table.sheet, rows: rowsOf(table), contentHash };
}

async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => {
    throw new FileProblemError(`The file ${path} cannot be opened.`, `无法打开文件 ${path}。`);
  });
  try {
    const { size } = await file.stat();
    if (size > MOST_BYTES) throw new FileProblemError('The file is larger than 50 MB. Split it.', '文件超过 50 MB,请拆分后导入。');
    const bytes = await file.readFile().catch(() => {
      throw new FileProblemError(`${path} is no file.`, `${path} 不是文件。`);
    });
    if (bytes.length === 0) throw new FileProblemError('The file is empty.', '文件为空。');
    return bytes;
  } finally {
    await file.close();
  }
}

async function tableOf(bytes: Buffer, path: string, sheet: number | null): Promise<FileTable> {
  if (bytes.subarray(0, 4).equals(ZIP)) return readXlsx(bytes, sheet);
  if (bytes.subarray(0, 4).equals(COMPOUND)) throw bytes.includes(ENCRYPTED) ? locked() : outdated();
  if (/^\.xls[xmb]?$/i.test(extname(path)) || /^\s*<(?:!doctype|html|table|\?xml)/i.test(bytes.toString('latin1', 0, 200)))
    throw outdated();
  if (sheet !== null) throw new FileProblemError('A text file has no sheets. Leave --sheet out.', '文本文件没有工作表,请去掉 --sheet。');
  return readCsv(bytes);
}

const locked = (): FileProblemError =>
  new FileProblemError(
    'The workbook is protected by a password. Take the password off and save it again.',
    '工作簿有密码保护,请取消密码后重新保存。',
  );
const outdated = (): FileProblemError =>
  new FileProblemError(
    'This is no .xlsx workbook, whatever its name: an old .xls file, a web page, or a broken file. Open it and save it as "Excel Workbook (.xlsx)".',
    '该文件不是 .xlsx 工作簿(可能是旧版 .xls、网页或已损坏的文件),请打开后另存为“Excel 工作簿(.xlsx)”。',
  );
