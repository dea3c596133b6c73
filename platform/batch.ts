import DataLoader from 'dataloader';

/** Most keys in one statement; the gateway sends every reference of a page at once. */
const MOST = 500;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Something that is no id finds nothing, like an id that does not exist. */
export const isId = (value: string): boolean => UUID.test(value);

type Fetch<Row> = (keys: string[]) => Promise<readonly Row[]>;

/** One row or null for each key, all keys of a tick in one statement. */
export function loadOne<Row>(fetch: Fetch<Row>, keyOf: (row: Row) => string): DataLoader<string, Row | null> {
  return new DataLoader(
    async (keys) => {
      const found = new Map((await fetch([...keys])).map((row) => [keyOf(row), row]));
      return keys.map((key) => found.get(key) ?? null);
    },
    { maxBatchSize: MOST },
  );
}

/** All rows for each key, in the order of the statement. */
export function loadMany<Row>(fetch: Fetch<Row>, keyOf: (row: Row) => string): DataLoader<string, readonly Row[]> {
  return new DataLoader(
    async (keys) => {
      const found = Map.groupBy(await fetch([...keys]), keyOf);
      return keys.map((key) => found.get(key) ?? []);
    },
    { maxBatchSize: MOST },
  );
}

/** The same by id: a key that is no UUID never reaches the database. */
export const loadById = <Row extends { readonly id: string }>(fetch: Fetch<Row>) =>
  loadOne<Row>(
    async (keys) => {
      const ids = keys.filter(isId);
      return ids.length === 0 ? [] : fetch(ids);
    },
    (row) => row.id,
  );
