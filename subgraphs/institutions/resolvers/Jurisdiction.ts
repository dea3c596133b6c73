import type { JurisdictionResolvers } from '../types.generated.ts';

export const Jurisdiction: JurisdictionResolvers = {
  __resolveReference: ({ code }, { store }) => store.jurisdictions.byCode.load(code),
  parent: ({ parent }, _, { store }) => (parent === null ? null : store.jurisdictions.byCode.load(parent)),
  children: ({ code }, _, { store }) => store.jurisdictions.below.load(code),
  agency: ({ code }, _, { store }) => store.agencies.seatedIn.load(code),
};
