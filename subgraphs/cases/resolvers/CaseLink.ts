import type { CaseLinkResolvers } from '../types.generated.ts';

export const CaseLink: CaseLinkResolvers = { other: ({ otherCaseId }, _, { store }) => store.byId.load(otherCaseId) };
