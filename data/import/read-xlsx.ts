import { read, utils, type CellObject, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { FileProblemError, MOST_ROWS, tooManyRows, type Cell, type FileRow, type FileTable } from './problem.ts';
import { broken, checkedEntries } from './zip-size.ts';

const MOST_COLUMNS = 100;
/** From here on a sheet keeps fewer digits than were typed. */
const EXACT = 10 ** 15;

/** Reads a sheet of a workbook, with cells that are formulas, errors or merged marked as such. @throws FileProblemError */
export async function readXlsx(bytes: Buffer, sheetNumber: number | null): Promise<FileTable> {
  const names = await checkedEntries(bytes);
  if (!names.has('xl/workbook.xml')) {
    throw new FileProblemError(
      'This is no .xlsx workbook. Save it as "Excel Workbook (.xlsx)" or as CSV UTF-8.',
      '文件不是 .xlsx 工作簿,请另存为“Excel 工作簿(.xlsx)”或 CSV UTF-8。',
    );
  }
  const { name, sheet } = sheetOf(opened(bytes), sheetNumber);
  const area = sheet['!ref'];
  if (area === undefined) throw new FileProblemError(`The sheet "${name}" is empty.`, `工作表“${name}”为空。`);
  const range = utils.decode_range(area);
  const merges = (sheet['!merges'] ?? []).filter(({ s, e }) => s.r !== e.r || s.c !== e.c);
  const columns = Math.min(range.e.c, MOST_COLUMNS);
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows: FileRow[] = [];
  for (let r = range.s.r; r <= range.e.r && r < data.length; r += 1) {
    const cells = data[r];
    if (!cells || cells.length === 0) continue;
    const hidden = sheet['!rows']?.[r]?.hidden ?? false;
    rows.push({ line: r + 1, hidden, cells: Array.from({ length: columns + 1 }, (_, c) => cellOf(cells[c], merges, r, c)) });
    if (rows.length > MOST_ROWS * 2) throw tooManyRows();
  }
  return { sheet: name, rows: trimmed(rows) };
}

/** Days are read as days, by the calendar of the workbook (from 1900 or 1904); styles tell which rows are hidden; formatted texts are left out. */
function opened(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
      cellStyles: true,
    });
  } catch {
    throw broken();
  }
}

function sheetOf({ SheetNames, Sheets, Workbook }: WorkBook, wanted: number | null): { readonly name: string; readonly sheet: WorkSheet } {
  const shown = SheetNames.find((_, index) => !Workbook?.Sheets?.[index]?.Hidden);
  const name = wanted === null ? shown : SheetNames[wanted - 1];
  const sheet = name === undefined ? undefined : Sheets[name];
  if (name !== undefined && sheet) return { name, sheet };
  const list = SheetNames.map((each, index) => `${index + 1} "${each}"`).join(', ');
  throw new FileProblemError(`There is no such sheet. The workbook has ${list}.`, `没有该工作表。工作簿包含:${list}。`);
}

const covers = ({ s, e }: Range, r: number, c: number): boolean => s.r <= r && r <= e.r && s.c <= c && c <= e.c;

function cellOf(cell: CellObject | undefined, merges: readonly Range[], r: number, c: number): Cell {
  const text = cell === undefined ? '' : textOf(cell);
  if (merges.some((range) => covers(range, r, c))) return { text, fault: 'MERGED_CELL' };
  if (cell === undefined) return { text };
  if (cell.f !== undefined || cell.F !== undefined) return { text, fault: 'FORMULA' };
  if (cell.t === 'e') return { text, fault: 'ERROR_CELL' };
  if (cell.t === 'n' && typeof cell.v === 'number' && Math.abs(cell.v) >= EXACT) return { text, fault: 'LOST_DIGITS' };
  return { text };
}

function textOf({ t, v, w }: CellObject): string {
  if (t === 'e') return w ?? '#';
  if (v instanceof Date) return v.toISOString().slice(0, 10);
  return v === undefined ? '' : String(v);
}

/** Merged and formatted cells reach below the table: rows without any text at its end are no rows. */
function trimmed(rows: readonly FileRow[]): readonly FileRow[] {
  const last = rows.findLastIndex(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  return rows.slice(0, last + 1);
}
