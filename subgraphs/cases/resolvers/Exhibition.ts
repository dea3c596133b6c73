import { plan } from '#platform/access.ts';
import { closingOf } from '../lifecycle/exhibition.ts';
import type { ExhibitionResolvers } from '../types.generated.ts';

export const Exhibition: ExhibitionResolvers = {
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  closesAt: (row) => closingOf(row),
  stationedOfficers: async ({ id }, _, { store }) =>
    (await store.exhibitions.officersOf.load(id)).filter(({ withdrawnOn }) => withdrawnOn === null),
  // shows are public, complaints at them are not: whose role sees none is told nothing, not zero
  cases: ({ id }, { first, after }, { store, viewer }) =>
    plan(viewer, 'exhibitionCase', 'read').kind === 'NONE' ? null : store.exhibitions.casesOf(id, first ?? 20, after),
  figures: async ({ id }, _, { store, viewer }) => {
    if (plan(viewer, 'exhibitionCase', 'read').kind === 'NONE') return null;
    const found = await store.exhibitions.figuresOf.load(id);
    const { received = 0, resolved = 0, inShow = 0 } = found ?? {};
    return { received, resolved, resolvedInShow: inShow, shareInShow: received === 0 ? null : inShow / received };
  },
  repeatExhibitors: ({ id }, _, { store }) => store.exhibitions.repeatExhibitorsOf.load(id),
};
