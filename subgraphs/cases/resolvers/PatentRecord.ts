import { standsOn } from '../lifecycle/invalidations.ts';
import type { PatentRecordResolvers } from '../types.generated.ts';

export const PatentRecord: PatentRecordResolvers = {
  inForce: async ({ number }, _, { store, today }) => standsOn(await store.invalidations.ofPatent.load(number), await today()),
  invalidations: ({ number }, _, { store }) => store.invalidations.ofPatent.load(number),
  cases: ({ number }, { first, after }, { store }) =>
    store.page({ filter: { patentNumber: number }, orderBy: 'DOCKETED_DESC', first: first ?? 20, after }),
};
