import { writeFile } from 'node:fs/promises';
import type { RowProblem } from './client.ts';
import { HEADERS } from './columns.ts';
import { IMPORT_COLUMNS, type ImportColumn } from '../../subgraphs/cases/lifecycle/import-cells.ts';

/** Reasons shown on a terminal; a file can have them all. */
const MOST_SHOWN = 50;

const isColumn = (name: string): name is ImportColumn => Object.hasOwn(HEADERS, name);
const columnText = (column: string | null): string =>
  column === null ? '' : isColumn(column) ? `${column} ${HEADERS[column][0]}` : column;

/** One line for each reason: where, what, in both languages. */
export function problemLines(problems: readonly RowProblem[], sheet: string | null): string {
  const place = sheet === null ? '' : `${sheet} `;
  const lines = problems.slice(0, MOST_SHOWN).map(({ line, column, code, message, messageZh }) => {
    const at = `${place}${line}${column === null ? '' : ` [${columnText(column)}]`}`;
    return `${at} ${code}: ${message} ${messageZh}`;
  });
  const more = problems.length - MOST_SHOWN;
  return [...lines, ...(more > 0 ? [`… ${more} more, see --errors FILE. 另有 ${more} 条,可用 --errors 导出。`] : [])].join('\n');
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** All reasons as a table that spreadsheets open: UTF-8 with its mark. */
export async function writeProblems(path: string, problems: readonly RowProblem[]): Promise<void> {
  const rows = problems.map(({ line, column, code, message, messageZh }) => [String(line), columnText(column), code, message, messageZh]);
  const head = ['line 行号', 'column 列', 'code 代码', 'message', '说明'];
  await writeFile(path, `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`);
}

/** An empty table with every column, as spreadsheets open it. */
export const writeTemplate = (path: string): Promise<void> =>
  writeFile(path, `\uFEFF${IMPORT_COLUMNS.map((column) => quoted(HEADERS[column][0] ?? column)).join(',')}\n`);
