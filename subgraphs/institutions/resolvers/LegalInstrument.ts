import { heldOn } from '#law/instruments.ts';
import { officeActors } from '#platform/acting.ts';
import { instrumentActions } from '../lifecycle/legislation.ts';
import type { LegalInstrumentResolvers } from '../types.generated.ts';

export const LegalInstrument: LegalInstrumentResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.instruments.byId.load(reference.id) : store.instruments.byDocNo.load(reference.docNo),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  effectiveOn: ({ effectiveFrom }) => effectiveFrom,
  previous: ({ previousId }, _, { store }) => (previousId === null ? null : store.instruments.byId.load(previousId)),
  next: async ({ id }, _, { store }) => (await store.instruments.after.load(id))[0] ?? null,
  inForce: async (row, { on }, { today }) => heldOn(row, on ?? (await today())),
  permittedActions: (row, _, { viewer }) => instrumentActions(row, officeActors(viewer, { office: row.agencyId, place: row.jurisdiction })),
};
