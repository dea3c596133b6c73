/** A file that cannot be imported as it stands; said in both languages, with the place where there is one. */
export class FileProblemError extends Error {
  readonly messageZh: string;
  constructor(message: string, messageZh: string) {
    super(message);
    this.messageZh = messageZh;
  }
}

/** What the readers of files found wrong with cells, as the schema names it. */
export type FaultCode =
  'FORMULA' | 'MERGED_CELL' | 'ERROR_CELL' | 'LOST_DIGITS' | 'CONTROL_CHARACTER' | 'HEADER_AGAIN' | 'TOO_MANY_CELLS' | 'HIDDEN_ROW';

/** A cell as it was read: its text, empty for none, or why it cannot be read. */
export interface Cell {
  readonly text: string;
  readonly fault?: FaultCode;
}

/** One row of a file, with the line that its editor shows. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** whoever looks at the sheet does not see it */
  readonly hidden?: boolean;
}

/** A table as read from a file, its head not yet known. */
export interface FileTable {
  /** name of the sheet; null for a text file */
  readonly sheet: string | null;
  readonly rows: readonly FileRow[];
}

export const MOST_BYTES = 50 * 1024 * 1024;
export const MOST_ROWS = 200_000;

export const tooManyRows = (): FileProblemError =>
  new FileProblemError(`The file has more than ${MOST_ROWS} rows. Split it.`, `文件超过 ${MOST_ROWS} 行,请拆分后导入。`);
