import { reaches } from '#platform/access.ts';
import { ranked } from '../lifecycle/candidates.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const teamQueries = {
  eligibleHandlers: async (_, { caseId }, { store, viewer }) => {
    const row = await store.byId.load(caseId);
    // who sees a case by a grant alone sees no personnel
    if (!row || !reaches(viewer, 'officer', 'read', { place: row.jurisdiction })) return [];
    const candidates = await store.candidates(row);
    if (candidates.length === 0) return [];
    const ids = candidates.map(({ officerId }) => officerId);
    const names = [row.respondent, ...(row.petitioner === null ? [] : [row.petitioner])];
    const [open, declared, handledBefore, handlers] = await Promise.all([
      store.openCases(ids),
      store.declared(ids, names),
      store.handledBefore(row, ids, names),
      store.handlersOf.load(row.id),
    ]);
    const present = handlers.filter(({ relievedOn }) => relievedOn === null).map(({ officerId }) => officerId);
    return ranked(candidates, { open, declared, handledBefore, present });
  },
} satisfies Pick<QueryResolvers, 'eligibleHandlers'>;
