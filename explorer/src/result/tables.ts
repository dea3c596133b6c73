export type Cell = string | number | boolean | null;

/** A list or object of an answer, flattened: `office { name }` becomes the column `office.name`. */
export interface Table {
  /** where it lies in the answer: `cases`, `office.officers` */
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** a list even when it is empty; otherwise one object, shown as one row */
  readonly isList: boolean;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Relay's wrapping is no content: edges, nodes and cursors fall away. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  if (Array.isArray(value['nodes'])) return value['nodes'];
  if (Array.isArray(value['edges'])) return value['edges'].map((edge: unknown) => (isObject(edge) && 'node' in edge ? edge['node'] : edge));
  return undefined;
}

/** All tables of an answer's `data`: first its lists, the outermost ones; then objects that hold plain values. */
export function tablesOf(data: unknown): Table[] {
  const lists: Table[] = [];
  const singles: Table[] = [];
  const visit = (value: unknown, path: string): void => {
    const list = listOf(value);
    if (list !== undefined) {
      lists.push(tableOf(path, list, true));
    } else if (isObject(value)) {
      const fields = Object.entries(value).filter(([name]) => name !== '__typename');
      if (fields.some(([, field]) => !isObject(field) && listOf(field) === undefined)) singles.push(tableOf(path, [value], false));
      for (const [name, field] of fields) visit(field, path === '' ? name : `${path}.${name}`);
    }
  };
  if (isObject(data)) visit(data, '');
  const inner = singles.filter((single) => !singles.some((other) => other !== single && single.path.startsWith(`${other.path}.`)));
  return [...lists, ...inner.filter(({ rows }) => rows[0]?.some((cell) => cell !== null))];
}

function tableOf(path: string, items: readonly unknown[], isList: boolean): Table {
  const flat = items.map((item) => flatten(item));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  // a null object has no columns of its own where another row shows what it would hold
  const shown = columns.filter(
    (column) => !(columns.some((other) => other.startsWith(`${column}.`)) && flat.every((row) => row.get(column) == null)),
  );
  return { path, columns: shown, rows: flat.map((row) => shown.map((column) => row.get(column) ?? null)), isList };
}

function flatten(item: unknown): Map<string, Cell> {
  const row = new Map<string, Cell>();
  const put = (value: unknown, path: string): void => {
    const list = listOf(value);
    if (list !== undefined) row.set(path, list.map((entry) => (isObject(entry) ? textOf(entry) : String(entry))).join('; '));
    else if (isObject(value)) for (const [name, field] of Object.entries(value)) put(field, path === '' ? name : `${path}.${name}`);
    else row.set(path === '' ? 'value' : path, value as Cell);
  };
  put(item, '');
  if (row.size > 1) for (const column of row.keys()) if (/(^|\.)__typename$/.test(column)) row.delete(column);
  return row;
}

const textOf = (entry: Json): string => [...flatten(entry).values()].filter((cell) => cell !== null && cell !== '').join(' ');
