import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';

/** A row with every column that is not generated: COPY knows no defaults, and a forgotten column must not compile. */
export type RowOf<T extends PgTable> = Required<T['$inferInsert']>;

/** Where a generator puts its rows, table by table, in any order between tables. */
export interface Sink {
  write<T extends PgTable>(table: T, row: RowOf<T>): void;
  /** waits until what was written may grow no further in memory; call it between days */
  settle(): Promise<void>;
}

const SPECIAL = /[\\\t\n\r]/;
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r') : text;

/** How a column of our own type, or a list kept as JSON, is written; all others are written as they are. */
const formOf = (column: PgColumn): ((value: unknown) => unknown) =>
  column.columnType === 'PgCustomColumn' || column.columnType === 'PgJsonb'
    ? (value) => (value === null ? null : column.mapToDriverValue(value))
    : (value) => value;

function cell(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return escaped(value);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 't' : 'f';
    default:
      if (value === null || value === undefined) return '\\N';
      if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
      return escaped(Array.isArray(value) ? `{${value.join(',')}}` : JSON.stringify(value));
  }
}

/** How COPY's text format takes a table: its name quoted, its columns without the generated ones, and a row as a line. */
export function copyForm(table: PgTable): { readonly name: string; readonly columns: readonly string[]; line(row: object): string } {
  const { schema, name, columns } = getTableConfig(table);
  const stored = columns.filter((column) => column.generated === undefined);
  const property = new Map(Object.entries(table).map(([key, column]: [string, unknown]) => [column, key]));
  const fields = stored.map((column) => ({ key: property.get(column) ?? column.name, form: formOf(column) }));
  return {
    name: `${schema}."${name}"`,
    columns: stored.map((column) => column.name),
    line: (row) => {
      let text = '';
      for (const [index, { key, form }] of fields.entries()) text += (index === 0 ? '' : '\t') + cell(form(Reflect.get(row, key)));
      return `${text}\n`;
    },
  };
}
