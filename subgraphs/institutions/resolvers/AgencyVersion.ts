import { lastingOn } from '#law/terms.ts';
import { lastDay } from '../lifecycle/history.ts';
import type { AgencyVersionResolvers } from '../types.generated.ts';

export const AgencyVersion: AgencyVersionResolvers = {
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  parent: ({ parentId }, _, { store }) => (parentId === null ? null : store.agencies.byId.load(parentId)),
  mergedInto: ({ mergedIntoId }, _, { store }) => (mergedIntoId === null ? null : store.agencies.byId.load(mergedIntoId)),
  fromOn: ({ validFrom }) => validFrom,
  toOn: ({ validTo }) => validTo,
  memberships: async (version, { on }, { store, today }) =>
    lastingOn(await store.programmes.ofMember.load(version.agencyId), on ?? version.on ?? lastDay(version, await today())),
};
