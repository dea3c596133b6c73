import type { ProgrammeMembershipResolvers } from '../types.generated.ts';

export const ProgrammeMembership: ProgrammeMembershipResolvers = {
  __resolveReference: ({ id }, { store }) => store.programmes.byId.load(id),
  agency: ({ memberKind, memberId }, _, { store }) => (memberKind === 'AGENCY' ? store.agencies.byId.load(memberId) : null),
  centre: ({ memberKind, memberId }, _, { store }) => (memberKind === 'CENTRE' ? store.centres.byId.load(memberId) : null),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  fromOn: ({ validFrom }) => validFrom,
  toOn: ({ validTo }) => validTo,
};
