import { provenOn, standsOn } from '../lifecycle/invalidations.ts';
import type { PatentRecordResolvers } from '../types.generated.ts';

export const PatentRecord: PatentRecordResolvers = {
  inForce: async ({ number }, _, { store, today }) => {
    const [requests, proofs] = await Promise.all([store.invalidations.ofPatent.load(number), store.patents.onRecord.load(number)]);
    return standsOn(requests, proofs, await today());
  },
  provenOn: async ({ number }, _, { store }) => provenOn(await store.patents.onRecord.load(number)),
  invalidations: ({ number }, _, { store }) => store.invalidations.ofPatent.load(number),
  cases: ({ number }, { first, after }, { store }) =>
    store.page({ filter: { patentNumber: number }, orderBy: 'DOCKETED_DESC', first: first ?? 20, after }),
};
