import { sql } from 'drizzle-orm';
import { pgPolicy } from 'drizzle-orm/pg-core';
import { policy, type Resource } from './access.ts';

/** Lock two for reading. */
export function readLock(resource: Resource) {
  return pgPolicy('reads', { for: 'select', using: sql.raw(policy(resource, 'read')) });
}

/**
 * Lock two of a governed table, made from the access matrix. Drizzle-kit writes them into migrations, so a change of the
 * matrix shows in review as SQL. FORCE ROW LEVEL SECURITY and grants stand in the hand-written migrations.
 * `also` narrows writes further, e.g. a child row needs a parent that the writer may see (foreign keys ignore policies).
 */
export function locks(resource: Resource, also?: string) {
  const rule = (action: 'create' | 'write') =>
    sql.raw(also === undefined ? policy(resource, action) : `(${policy(resource, action)}) and ${also}`);
  return [
    readLock(resource),
    pgPolicy('inserts', { for: 'insert', withCheck: rule('create') }),
    pgPolicy('updates', { for: 'update', using: rule('write'), withCheck: rule('write') }),
  ];
}
