import { sql } from 'drizzle-orm';
import { customType, uuid } from 'drizzle-orm/pg-core';

/** Text in byte order. Codes and natural keys are compared and paged as bytes, whatever locale the server was built with. */
export const code = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/** Opaque UUIDv7 made by us: `uuidv7()` exists only from PostgreSQL 18, and 15 must serve. */
export const id = () => uuid('id').primaryKey();

/**
 * The place of a governed row, with the levels above it as generated columns: pages of a province, prefecture or county
 * come straight from an index on `(level, sort column, id)`. The indexes are declared ascending and scanned backward.
 */
export const place = () => ({
  jurisdiction: code('jurisdiction').notNull(),
  province: code('province').notNull().generatedAlwaysAs(sql.raw(`left(jurisdiction, 2) || '0000'`)),
  prefecture: code('prefecture').notNull().generatedAlwaysAs(sql.raw(`left(jurisdiction, 4) || '00'`)),
});
