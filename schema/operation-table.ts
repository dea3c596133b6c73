import { isGood, type OperationRun } from './operation-run.ts';

const COLUMNS: readonly (readonly [string, (run: OperationRun) => string])[] = [
  ['no', (run) => String(run.number)],
  ['name', (run) => run.name],
  ['persona', (run) => run.persona],
  ['subgraphs', (run) => run.subgraphs.join(', ')],
  ['rows', (run) => String(run.rows)],
  ['ms', (run) => run.ms.toFixed(0)],
  ['errors', (run) => String(run.errors.length)],
];
const NUMBERS = new Set(['no', 'rows', 'ms', 'errors']);

/** The table that the command prints, followed by each error's text. */
export function tableOf(runs: readonly OperationRun[]): string {
  const rows = [COLUMNS.map(([title]) => title), ...runs.map((run) => COLUMNS.map(([, cell]) => cell(run)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    NUMBERS.has(COLUMNS[column]?.[0] ?? '') ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const faults = runs
    .filter((run) => !isGood(run))
    .flatMap((run) => (run.errors.length > 0 ? run.errors : ['empty answer · 结果为空']).map((error) => `${run.name}: ${error}`));
  return [...rows.map((row) => row.map(cell).join('  ').trimEnd()), ...(faults.length > 0 ? ['', ...faults] : [])].join('\n');
}
