import { Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { FileProblemError, MOST_ROWS, tooManyRows, type FileRow, type FileTable } from './problem.ts';

/** Encodings in which text files come here: UTF-8, what Excel calls Unicode text, and the national standard of older systems. */
function decoded(bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new FileProblemError(
    'The file is no text in UTF-8 or GB18030. Save it as "CSV UTF-8".',
    '文件不是 UTF-8 或 GB18030 编码的文本,请另存为“CSV UTF-8”。',
  );
}

const DELIMITERS = [',', '\t', ';'];

/** The separator that the first line with any has most of. */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map((delimiter) =>
    text
      .slice(0, 20_000)
      .split(/\r?\n/, 11)
      .reduce((most, line) => Math.max(most, line.split(delimiter).length), 0),
  );
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Pieces of the text, so that the parser works beside everything else. */
function* pieces(text: string): Generator<string> {
  const size = 1 << 16;
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

const PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  CSV_QUOTE_NOT_CLOSED: ['a quotation mark is never closed', '引号未闭合'],
  CSV_INVALID_CLOSING_QUOTE: ['there is text after a closing quotation mark', '引号闭合后仍有文字'],
  INVALID_OPENING_QUOTE: ['a quotation mark stands inside a text that does not begin with one', '文本中间出现引号'],
};

/** Reads a text file: commas, tabs or semicolons, quoted or not. @throws FileProblemError when it is no such text */
export async function readCsv(bytes: Uint8Array): Promise<FileTable> {
  const text = decoded(bytes);
  const parser = Readable.from(pieces(text), { objectMode: false }).pipe(
    parse({ bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: false }),
  );
  const rows: FileRow[] = [];
  let next = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // a text with line ends fills more than one line; its row is known by the first
      rows.push({ line: next, cells: record.map((cell) => ({ text: cell })) });
      next = info.lines + 1;
      if (rows.length > MOST_ROWS + 20) throw tooManyRows();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const [why, whyZh] = PROBLEMS[error.code] ?? ['it is malformed', '格式有误'];
    const [, at = next] = / line (\d+)/.exec(error.message) ?? [];
    throw new FileProblemError(`The file cannot be read from line ${at} on: ${why}.`, `文件自第 ${at} 行起无法读取:${whyZh}。`);
  }
  return { sheet: null, rows };
}
