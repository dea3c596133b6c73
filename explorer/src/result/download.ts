import { csvOf } from './csv.ts';
import type { Table } from './tables.ts';

/** Hands the table to the browser as a file, named after the operation and the list. */
export function downloadCsv(table: Table, operation: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  link.download = `${[operation, table.path].filter((part) => part !== '').join('-')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
