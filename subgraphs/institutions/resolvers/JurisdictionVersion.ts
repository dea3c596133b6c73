import { RECORD_BEGINS } from '#law/reorganisation.ts';
import type { JurisdictionVersionResolvers } from '../types.generated.ts';

export const JurisdictionVersion: JurisdictionVersionResolvers = {
  code: ({ jurisdiction }) => jurisdiction,
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  parent: ({ parent }, _, { store }) => (parent === null ? null : store.jurisdictions.byCode.load(parent)),
  fromOn: ({ validFrom }) => (validFrom === RECORD_BEGINS ? null : validFrom),
  toOn: ({ validTo }) => validTo,
  became: async ({ becameCodes }, _, { store }) => {
    const divisions = await Promise.all(becameCodes.map((code) => store.jurisdictions.byCode.load(code)));
    return divisions.filter((division) => division !== null);
  },
};
