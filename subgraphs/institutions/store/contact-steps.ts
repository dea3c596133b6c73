import type { ContactBaseStatus } from '#law/contact-bases.ts';
import { officeActors } from '#platform/acting.ts';
import type { Db } from '#platform/db.ts';
import { appendEvent } from '#platform/events.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Viewer } from '#platform/viewer.ts';
import { because } from '../lifecycle/contact-refusals.ts';
import { step } from '../lifecycle/contacts.ts';
import type { ContactStore } from './contacts.ts';

interface StepInput {
  readonly baseId: string;
  readonly version: number;
  readonly reason?: string;
}

/** One step of a base's course (annex A16): lock, decide, move, and the event, in the transaction of the mutation. */
export const stepBase =
  (to: ContactBaseStatus, input: StepInput, viewer: Viewer) =>
  async ({ contacts }: { readonly contacts: ContactStore }, today: string, db: Db): Promise<Outcome<{ readonly id: string }>> => {
    const row = await contacts.lock(input.baseId);
    if (!row) return refuse(because((await contacts.byId.load(input.baseId)) ? notTheirs(to) : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = step(to, input, { ...row, today, actors });
    if (!decided.ok) return decided;
    await contacts.move(row.id, decided.value);
    const place = { entityType: 'keyContactBase', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `CONTACT_BASE_${to}`, ...place, payload: { from: row.status } });
    return accept({ id: row.id });
  };

const notTheirs = (to: ContactBaseStatus) =>
  to === 'LISTED_NATIONAL' || to === 'RENEWED' ? 'NATION_DECIDES' : to === 'RECOMMENDED_NATIONAL' ? 'NOT_A_RECOMMENDER' : 'NOT_THE_OFFICE';
