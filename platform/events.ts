import { uuidv7 } from 'uuidv7';
import type { Db } from './db.ts';
import { event } from './tables.ts';
import type { Viewer } from './viewer.ts';

export interface Happening {
  /** what happened, e.g. CASE_DOCKETED */
  readonly what: string;
  readonly entityType: string;
  readonly entityId: string;
  /** six-digit code of the entity's place */
  readonly jurisdiction: string;
  /** facts of the change; never personal data */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Appends to the audit trail inside the transaction of the change (R17.1): who, for which office, what, on what, when. */
export async function appendEvent(db: Db, viewer: Viewer, { payload = {}, ...happening }: Happening): Promise<void> {
  const actor = { actor: viewer.subject, role: viewer.role, officeId: viewer.office, purpose: viewer.purpose };
  await db.insert(event).values({ id: uuidv7(), ...actor, ...happening, payload });
}
