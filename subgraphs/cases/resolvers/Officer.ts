import type { OfficerResolvers } from '../types.generated.ts';

export const Officer: OfficerResolvers = {
  cases: ({ id }, { first, after }, { store }) => store.ofOfficer(id, first ?? 20, after),
};
