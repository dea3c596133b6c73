import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/legislation-refusals.ts';
import { draft } from '../lifecycle/legislation.ts';
import { ownOffice } from '../store/own-office.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 起草 (R0.3): kept by the own office; a number that is public already, or its own, is refused. */
export const draftInstrument: MutationResolvers['draftInstrument'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'draftInstrument', input, async ({ agencies, instruments }, _today, db) => {
    const office = await ownOffice(viewer, 'legalInstrument', agencies);
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const previous = input.previousId == null ? null : await instruments.byId.load(input.previousId);
    const decided = draft(input, { office, previous });
    if (!decided.ok) return decided;
    const [id, jurisdiction] = [uuidv7(), office.jurisdiction];
    const taken = await instruments.isTaken(decided.value.docNo);
    const made = !taken && (await instruments.insert({ ...decided.value, id, jurisdiction, agencyId: office.id }));
    if (!made) return refuse(because('DOC_NO_TAKEN', 'docNo'));
    const place = { entityType: 'legalInstrument', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'INSTRUMENT_DRAFT', ...place, payload: { docNo: decided.value.docNo } });
    return accept({ id });
  });
  return { instrument: outcome.ok ? await store.instruments.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
