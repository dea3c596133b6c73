import type { Cell, Table } from './tables.ts';

/** What a bar chart of a table shows. */
export interface Bars {
  readonly label: string;
  readonly measure: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  /** rows of the table, of which the chart may show the first ones only */
  readonly all: number;
}

const MOST_BARS = 60;
const isText = (cell: Cell | undefined): boolean => typeof cell === 'string';

/** The first text column against the first number column of a list; undefined where there is none. */
export function barsOf({ columns, isList, rows }: Table): Bars | undefined {
  const find = (fits: (cell: Cell) => boolean): number =>
    columns.findIndex(
      (_, index) => rows.some((row) => fits(row[index] ?? null)) && rows.every((row) => row[index] === null || fits(row[index] ?? null)),
    );
  const text = find(isText);
  const number = find((cell) => typeof cell === 'number');
  if (!isList || text === -1 || number === -1) return undefined;
  const names = new Map<string, number>();
  const bars = rows.slice(0, MOST_BARS).map((row) => {
    const name = String(row[text] ?? '–');
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return { name: times === 1 ? name : `${name} (${times})`, value: Number(row[number] ?? 0) };
  });
  return { label: columns[text] ?? '', measure: columns[number] ?? '', bars, all: rows.length };
}
