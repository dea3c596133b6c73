import type { AnyPgColumn } from 'drizzle-orm/pg-core';

interface Held {
  readonly jurisdiction: AnyPgColumn;
  readonly province: AnyPgColumn;
  readonly prefecture: AnyPgColumn;
  readonly agencyId: AnyPgColumn;
}

/** The columns by which access to a row is judged: where it lies, and the office that has it. `key`: its own id, or that of its case. */
export const columnsOf = (t: Held, key: AnyPgColumn) => ({
  place: t.jurisdiction,
  province: t.province,
  prefecture: t.prefecture,
  key,
  office: t.agencyId,
});
