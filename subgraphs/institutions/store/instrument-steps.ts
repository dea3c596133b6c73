import { officeActors } from '#platform/acting.ts';
import type { Db } from '#platform/db.ts';
import { appendEvent } from '#platform/events.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Viewer } from '#platform/viewer.ts';
import { because } from '../lifecycle/legislation-refusals.ts';
import type { MoveFacts, Moved } from '../lifecycle/legislation.ts';
import type { InstrumentStore } from './instruments.ts';

/** One step of an instrument (R0.3): lock it and its previous version, decide, move, and the event, in one transaction. */
export const stepInstrument =
  <Input extends { readonly instrumentId: string }>(
    decide: (input: Input, facts: MoveFacts) => Outcome<Moved>,
    input: Input,
    viewer: Viewer,
  ) =>
  async ({ instruments }: { readonly instruments: InstrumentStore }, today: string, db: Db): Promise<Outcome<{ readonly id: string }>> => {
    const row = await instruments.lock(input.instrumentId);
    if (!row) return refuse(because((await instruments.byId.load(input.instrumentId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const previous = row.previousId === null ? null : await instruments.lock(row.previousId);
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = decide(input, { ...row, today, actors, previous });
    if (!decided.ok) return decided;
    // what leaves the draft becomes public: from here on its number is its own
    if (row.status === 'DRAFT' && (await instruments.isTaken(row.docNo))) return refuse(because('DOC_NO_TAKEN'));
    await instruments.move(row.id, decided.value);
    const place = { entityType: 'legalInstrument', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `INSTRUMENT_${decided.value.status}`, ...place, payload: decided.value });
    return accept({ id: row.id });
  };
