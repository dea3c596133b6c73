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
export function locks(resource: Resource, also?: string | Narrowing) {
  const { inserted, updatable, updated }: Narrowing =
    typeof also === 'string' ? { inserted: also, updatable: also, updated: also } : (also ?? {});
  const rule = (action: 'create' | 'write', more?: string) =>
    sql.raw(more === undefined ? policy(resource, action) : `(${policy(resource, action)}) and ${more}`);
  return [
    readLock(resource),
    pgPolicy('inserts', { for: 'insert', withCheck: rule('create', inserted) }),
    pgPolicy('updates', { for: 'update', using: rule('write', updatable), withCheck: rule('write', updated) }),
  ];
}

/** What more a row must fulfil: a new one, one that shall change, and one as it has become. */
export interface Narrowing {
  readonly inserted?: string;
  readonly updatable?: string;
  readonly updated?: string;
}
