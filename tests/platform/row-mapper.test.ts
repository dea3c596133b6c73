import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import {
  boolean,
  customType,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uuid,
  type SelectedFieldsOrdered,
} from 'drizzle-orm/pg-core';
import * as utils from 'drizzle-orm/utils';
import { describe, expect, it } from 'vitest';
import { rowMapper } from '#platform/row-mapper.ts';

const shouted = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  fromDriver: (value) => value.toUpperCase(),
});
const thing = pgTable('thing', {
  id: uuid('id').primaryKey(),
  name: text('name'),
  loud: shouted('loud'),
  count: integer('count'),
  sum: numeric('sum', { mode: 'number' }),
  on: date('on'),
  at: timestamp('at', { withTimezone: true, mode: 'date' }),
  open: boolean('open'),
  facts: jsonb('facts'),
  tags: text('tags').array(),
});
const FULL = ['0190', '名', 'quiet', 3, '1.5', '2014-01-10', '2014-01-10 01:02:03+00', true, { a: [1] }, ['x', 'y']];
const NULLS = FULL.map(() => null);
const db = drizzle.mock();
/** drizzle's own way, which it does not publish */
const mapResultRow: (fields: unknown, row: unknown[], joins: undefined) => object = Reflect.get(utils, 'mapResultRow');
const fieldsOf = (query: unknown): SelectedFieldsOrdered =>
  Reflect.get(Object(Reflect.apply(Reflect.get(Object(query), '_prepare'), query, [])), 'fields');

describe('rowMapper', () => {
  it.for([
    ['a whole table', db.select().from(thing), [FULL, NULLS]],
    [
      'columns and expressions',
      db.select({ n: sql<number>`count(*)`.mapWith(Number), raw: sql`1`, as: sql<string>`x`.as('x'), loud: thing.loud }).from(thing),
      [
        ['7', 'as it is', 'x', 'b'],
        [null, null, null, null],
      ],
    ],
    [
      'what a write gives back',
      db.update(thing).set({ name: 'a' }).where(eq(thing.id, '1')).returning({ id: thing.id, loud: thing.loud }),
      [['1', 'a']],
    ],
  ] as const)('reads %s as drizzle does', ([, query, rows]) => {
    const fields = fieldsOf(query);
    const plain = rows.map((row) => mapResultRow(fields, [...row], undefined));
    expect(rowMapper(fields)?.(rows.map((row) => [...row]))).toEqual(plain);
    expect(Object.keys(rowMapper(fields)?.([[...(rows[0] ?? [])]])[0] ?? {})).toEqual(Object.keys(plain[0] ?? {}));
  });

  it('leaves to drizzle what lies inside one another, and statements without fields', () => {
    expect(rowMapper(fieldsOf(db.select({ row: thing, day: thing.on }).from(thing)))).toBeUndefined();
    expect(rowMapper(undefined)).toBeUndefined();
  });
});
