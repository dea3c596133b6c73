import { endOf } from '#law/instants.ts';
import { reaches } from '#platform/access.ts';
import { closingOf, exhibitionActions, exhibitionActors } from '../lifecycle/exhibition.ts';
import { exhibitionClocks } from '../lifecycle/exhibition-clocks.ts';
import type { ExhibitionCaseResolvers } from '../types.generated.ts';

export const ExhibitionCase: ExhibitionCaseResolvers = {
  exhibition: ({ exhibitionId }, _, { store }) => store.exhibitions.byId.load(exhibitionId),
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  clocks: async (row, _, { store, today }) => {
    const show = await store.exhibitions.byId.load(row.exhibitionId);
    return show ? exhibitionClocks(row, { show, today: await today() }) : [];
  },
  convertedTo: ({ convertedId }, _, { store }) => (convertedId === null ? null : store.intakes.byId.load(convertedId)),
  convertedCase: ({ convertedId }, _, { store }) => (convertedId === null ? null : store.byId.load(convertedId)),
  permittedActions: async ({ exhibitionId, status, agencyId, jurisdiction }, _, { viewer, store, today }) => {
    if (!reaches(viewer, 'exhibitionCase', 'write', { place: jurisdiction, office: agencyId })) return [];
    const officers = await store.exhibitions.officersOf.load(exhibitionId);
    const stationed = officers.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ officerId }) => officerId);
    const show = await store.exhibitions.byId.load(exhibitionId);
    const closed = show !== null && Date.parse(closingOf(show)) < Date.parse(endOf(await today()));
    return exhibitionActions(status, exhibitionActors(viewer, { agencyId, stationed }), closed);
  },
};
