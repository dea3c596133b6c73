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

/** A code or an id says little beside a name: `jurisdiction.code` gives way to `jurisdiction.name`. */
const isNamed = (column: string, columns: readonly string[]): boolean =>
  /(?:^|\.)(?:code|id)$/.test(column) && columns.includes(column.replace(/(?:code|id)$/, 'name'));

/** Most text columns that name a bar: with more the names fill the chart. */
const MOST_NAMES = 3;

/** The text columns of a list, as the bars' names, against its first number column; undefined where it lacks either. */
export function barsOf({ columns, isList, rows }: Table): Bars | undefined {
  const all = (fits: (cell: Cell) => boolean): number[] =>
    [...columns.keys()].filter(
      (index) => rows.some((row) => fits(row[index] ?? null)) && rows.every((row) => row[index] === null || fits(row[index] ?? null)),
    );
  const texts = all(isText)
    .filter((index) => !isNamed(columns[index] ?? '', columns))
    .slice(0, MOST_NAMES);
  const [number] = all((cell) => typeof cell === 'number');
  if (!isList || texts.length === 0 || number === undefined) return undefined;
  const names = new Map<string, number>();
  const bars = rows.slice(0, MOST_BARS).map((row) => {
    const name = texts.map((index) => String(row[index] ?? '–')).join(' · ');
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return { name: times === 1 ? name : `${name} (${times})`, value: Number(row[number] ?? 0) };
  });
  return { label: texts.map((index) => columns[index]).join(' · '), measure: columns[number] ?? '', bars, all: rows.length };
}
