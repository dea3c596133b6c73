import { and, eq, or, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { claimsOf } from '#platform/access.ts';
import { isId } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import type { Services } from '#platform/subgraph.ts';
import type { Viewer } from '#platform/viewer.ts';
import { OPEN_HOURS, type Decision } from '../lifecycle/disclosure.ts';
import { disclosure as d, identity as i, type ComplaintRow, type DisclosureRow } from '../tables.ts';
import type { Sealed } from './seal.ts';

/** The way into the vault: its own login role, under the viewer's claims. Nothing else reads an identity (R7.7). */
export function vaultOf({ viewer, services }: { readonly viewer: Viewer; readonly services: Services }) {
  const pool = services.pools.vault_app;
  return {
    viewer,
    read: <T>(work: (vault: Vault) => Promise<T>) => pool.read(claimsOf(viewer), (db) => work(createVault(db, viewer))),
    write: <T>(work: (vault: Vault, db: Db) => Promise<T>) => pool.write(claimsOf(viewer), (db) => work(createVault(db, viewer), db)),
  };
}

export function createVault(db: Db, viewer: Viewer) {
  const asked = eq(d.requestedBy, viewer.subject);
  const kept = viewer.role === 'CUSTODIAN' && viewer.office !== null ? eq(d.centreId, viewer.office) : sql`false`;
  const one = async (id: string, forUpdate: boolean): Promise<DisclosureRow | null> => {
    if (!isId(id)) return null;
    const query = db
      .select()
      .from(d)
      .where(and(eq(d.id, id), forUpdate ? kept : or(asked, kept)));
    const [row] = await (forUpdate ? query.for('update') : query);
    return row ?? null;
  };
  return {
    /** a request of the viewer's own, or one that the viewer decides as custodian */
    byId: (id: string) => one(id, false),
    /** the same, locked for the custodian's decision; null for everybody else */
    lock: (id: string) => one(id, true),
    request: async ({ id: complaintId, centreId, jurisdiction }: ComplaintRow, reason: string): Promise<string> => {
      const id = uuidv7();
      await db.insert(d).values({ id, complaintId, centreId, jurisdiction, reason, requestedBy: viewer.subject, status: 'REQUESTED' });
      return id;
    },
    decide: async (id: string, decision: Decision): Promise<void> => {
      const expiresAt = decision.status === 'GRANTED' ? sql`now() + make_interval(hours => ${OPEN_HOURS})` : null;
      await db
        .update(d)
        .set({ ...decision, decidedBy: viewer.subject, expiresAt })
        .where(and(eq(d.id, id), kept));
    },
    /** the sealed identity, while this very request is granted to the viewer and not over */
    opened: async (id: string): Promise<Sealed | null> => {
      const [row] = await db
        .select({ nonce: i.nonce, sealed: i.sealed })
        .from(d)
        .innerJoin(i, eq(i.complaintId, d.complaintId))
        .where(and(eq(d.id, id), asked, eq(d.status, 'GRANTED'), sql`${d.expiresAt} > now()`));
      return row ?? null;
    },
  };
}
export type Vault = ReturnType<typeof createVault>;
