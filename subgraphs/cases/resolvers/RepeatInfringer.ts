import type { RepeatInfringerResolvers } from '../types.generated.ts';

const MOST = 20;

export const RepeatInfringer: RepeatInfringerResolvers = {
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  priorDecision: ({ priorId }, _, { store }) => store.byId.load(priorId),
  laterCases: async ({ laterIds }, _, { store }) => {
    const rows = await Promise.all(laterIds.map((id) => store.byId.load(id)));
    const seen = rows.flatMap((row) => row ?? []);
    return seen.toSorted((a, b) => b.docketedOn.localeCompare(a.docketedOn) || b.id.localeCompare(a.id)).slice(0, MOST);
  },
};
