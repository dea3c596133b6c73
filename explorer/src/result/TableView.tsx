import { useMessages } from '../language.ts';
import type { Messages } from '../messages.ts';
import type { Cell, Table } from './tables.ts';

const MOST_ROWS = 500;

function textOf(cell: Cell | undefined, messages: Messages): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'boolean') return cell ? messages.yes : messages.no;
  return String(cell);
}

/** A list row by row; a single object field by field. */
export function TableView({ table }: { readonly table: Table }) {
  const messages = useMessages();
  if (table.isList && table.rows.length === 0) return <p className="pg-note">{messages.emptyList}</p>;
  return table.isList ? <ListTable table={table} /> : <ObjectTable table={table} />;
}

function ListTable({ table: { columns, rows } }: { readonly table: Table }) {
  const messages = useMessages();
  return (
    <>
      {rows.length > MOST_ROWS && <p className="pg-note">{messages.firstRows(MOST_ROWS, rows.length)}</p>}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={columns[column]} data-number={typeof cell === 'number' || undefined}>
                  {textOf(cell, messages)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ObjectTable({ table: { columns, rows } }: { readonly table: Table }) {
  const messages = useMessages();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.field}</th>
          <th scope="col">{messages.value}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td>{textOf(rows[0]?.[index], messages)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
