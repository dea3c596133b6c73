import { IMPORT_COLUMNS, type ImportColumn } from '../../subgraphs/cases/lifecycle/import-cells.ts';
import { FileProblemError, MOST_ROWS, tooManyRows, type Cell, type FaultCode, type FileRow, type FileTable } from './problem.ts';

/** How the head of a table names each column, beside the name that the schema gives it. The first is the one that we write. */
export const HEADERS: Readonly<Record<ImportColumn, readonly string[]>> = {
  key: ['本地编号', '本地案件编号', '系统编号'],
  caseNo: ['案号', '案件编号'],
  kind: ['案件类型', '类型'],
  title: ['案由', '案件名称'],
  petitioner: ['请求人', '申请人'],
  petitionerCode: ['请求人信用代码', '请求人统一社会信用代码', '请求人组织机构代码'],
  respondent: ['被请求人', '当事人', '被请求人(当事人)'],
  respondentCode: ['被请求人信用代码', '被请求人统一社会信用代码', '当事人信用代码', '被请求人组织机构代码'],
  patentNumber: ['专利号', '涉案专利号'],
  patentType: ['专利类型'],
  jurisdiction: ['行政区划代码', '案件所在地代码', '案件所在地'],
  channel: ['来源渠道', '案件来源'],
  legalBasis: ['法律依据'],
  receivedOn: ['收案日期', '受理日期'],
  docketedOn: ['立案日期'],
  extendedOn: ['延期批准日期', '批准延期日期', '延长期限批准日期'],
  excludedPeriods: ['扣除期间', '不计入期限', '中止及扣除期间'],
  concludedOn: ['结案日期'],
  disposition: ['结案方式'],
  fineYuan: ['罚款金额', '罚款金额(元)', '罚款'],
  gainsYuan: ['违法所得', '违法所得(元)'],
  handlers: ['承办人执法证号', '承办人', '执法证号'],
  subject: ['调解事项'],
};
const NEEDED: readonly ImportColumn[] = [
  'key',
  'caseNo',
  'kind',
  'title',
  'respondent',
  'patentNumber',
  'jurisdiction',
  'legalBasis',
  'receivedOn',
  'docketedOn',
  'handlers',
];
/** Rows above the head: a title, a note. */
const MOST_ABOVE = 10;

/** A row on its way to the graph: what `ImportRowInput` takes. */
export type SentRow = { line: number; faults?: { column?: ImportColumn; code: FaultCode }[] } & Partial<Record<ImportColumn, string>>;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*_-]+/g, '')
    .toUpperCase();
const KNOWN = new Map(IMPORT_COLUMNS.flatMap((column) => [column, ...HEADERS[column]].map((name) => [plain(name), column] as const)));
const columnOf = (text: string): ImportColumn | undefined => KNOWN.get(plain(text));
const filled = ({ cells }: FileRow): readonly Cell[] => cells.filter(({ text, fault }) => text.trim() !== '' || fault !== undefined);

/** Whether a row names columns rather than a case: two names and more, and nothing else. */
const isHead = (row: FileRow): boolean => {
  const cells = filled(row);
  return cells.length >= 2 && cells.every(({ text }) => columnOf(text) !== undefined);
};

/**
 * The rows of a table under the names of the schema, in whatever order its columns stand; empty rows are left out.
 * @throws FileProblemError when the head is missing, merged, or names columns that are unknown, missing or there twice
 */
export function rowsOf({ sheet, rows }: FileTable): readonly SentRow[] {
  const at = headOf(rows);
  const head = rows[at];
  if (!head) throw noHead(sheet);
  const columns = columnsOf(head, sheet);
  const below = rows.slice(at + 1).filter((row) => filled(row).length > 0);
  if (below.length > MOST_ROWS) throw tooManyRows();
  if (below.length === 0)
    throw new FileProblemError(`There is no row below the head${where(sheet)}.`, `表头以下没有数据${whereZh(sheet)}。`);
  return below.map((row) => sent(row, columns));
}

/** The head is the first row that names at least half of the needed columns. */
function headOf(rows: readonly FileRow[]): number {
  return rows.slice(0, MOST_ABOVE + 1).findIndex((row) => {
    const named = new Set(row.cells.map(({ text }) => columnOf(text)));
    return NEEDED.filter((column) => named.has(column)).length * 2 >= NEEDED.length;
  });
}

function columnsOf(head: FileRow, sheet: string | null): readonly (ImportColumn | undefined)[] {
  const place = `row ${head.line}${where(sheet)}`;
  const placeZh = `第 ${head.line} 行${whereZh(sheet)}`;
  const bad = head.cells.find(({ fault }) => fault !== undefined);
  if (bad)
    throw new FileProblemError(
      `The head in ${place} holds merged cells or formulas ("${bad.text}"). Undo them.`,
      `${placeZh}的表头含合并单元格或公式(“${bad.text}”),请取消。`,
    );
  const columns = head.cells.map(({ text }) => (text.trim() === '' ? undefined : columnOf(text)));
  const unknown = head.cells
    .filter(({ text }, index) => text.trim() !== '' && columns[index] === undefined)
    .map(({ text }) => `"${text.trim()}"`);
  const twice = columns.filter((column, index) => column !== undefined && columns.indexOf(column) < index);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  const named = (list: readonly (ImportColumn | undefined)[]) =>
    list.flatMap((column) => (column ? `${column} ${HEADERS[column][0]}` : [])).join(', ');
  const faults = [
    unknown.length > 0 && [`unknown columns ${unknown.join(', ')}`, `未知的列 ${unknown.join('、')}`],
    twice.length > 0 && [`columns that are there twice: ${named(twice)}`, `重复的列:${named(twice)}`],
    missing.length > 0 && [`missing columns: ${named(missing)}`, `缺少的列:${named(missing)}`],
  ].filter((each) => each !== false);
  if (faults.length === 0) return columns;
  throw new FileProblemError(
    `The head in ${place} has ${faults.map(([text]) => text).join('; ')}. docs/import.md lists the columns.`,
    `${placeZh}的表头有误:${faults.map(([, text]) => text).join(';')}。列名见 docs/import.md。`,
  );
}

/** NUL and halves of characters cannot be sent at all; what else is wrong with a text, the graph tells. */
const isSendable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function sent(row: FileRow, columns: readonly (ImportColumn | undefined)[]): SentRow {
  if (isHead(row)) return { line: row.line, faults: [{ code: 'HEADER_AGAIN' }] };
  if (row.hidden) return { line: row.line, faults: [{ code: 'HIDDEN_ROW' }] };
  const beyond = row.cells.some(({ text, fault }, index) => columns[index] === undefined && (text.trim() !== '' || fault !== undefined));
  if (beyond) return { line: row.line, faults: [{ code: 'TOO_MANY_CELLS' }] };
  const made: SentRow = { line: row.line };
  for (const [index, { text, fault }] of row.cells.entries()) {
    const column = columns[index];
    if (column === undefined) continue;
    const code = fault ?? (isSendable(text) ? undefined : 'CONTROL_CHARACTER');
    if (code !== undefined) (made.faults ??= []).push({ column, code });
    else if (text.trim() !== '') made[column] = text.trim();
  }
  return made;
}

const where = (sheet: string | null): string => (sheet === null ? '' : ` of the sheet "${sheet}"`);
const whereZh = (sheet: string | null): string => (sheet === null ? '' : `(工作表“${sheet}”)`);
const noHead = (sheet: string | null): FileProblemError =>
  new FileProblemError(
    `No head of a table was found in the first ${MOST_ABOVE + 1} rows${where(sheet)}. It names columns such as ${NEEDED.join(', ')}.`,
    `前 ${MOST_ABOVE + 1} 行未找到表头${whereZh(sheet)}。表头应包含 ${NEEDED.map((column) => HEADERS[column][0]).join('、')} 等列。`,
  );
