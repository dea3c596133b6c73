import { versionOn } from '#law/reorganisation.ts';
import { divisionVersions } from '../lifecycle/history.ts';
import type { JurisdictionResolvers } from '../types.generated.ts';

export const Jurisdiction: JurisdictionResolvers = {
  __resolveReference: ({ code }, { store }) => store.jurisdictions.byCode.load(code),
  parent: ({ parent }, _, { store }) => (parent === null ? null : store.jurisdictions.byCode.load(parent)),
  children: ({ code }, _, { store }) => store.jurisdictions.below.load(code),
  history: async (row, _, { store }) => divisionVersions(row, await store.history.ofDivision.load(row.code)),
  asOf: async (row, { on }, { store }) => versionOn(divisionVersions(row, await store.history.ofDivision.load(row.code)), on),
  agency: ({ code }, _, { store }) => store.agencies.seatedIn.load(code),
};
