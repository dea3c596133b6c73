import { reaches } from '#platform/access.ts';
import { ranked } from '../lifecycle/candidates.ts';
import { conflictsOf } from '../store/conflicts.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const teamQueries = {
  eligibleHandlers: async (_, { caseId }, { store, viewer }) => {
    const row = await store.byId.load(caseId);
    // who sees a case by a grant alone sees no personnel
    if (!row || !reaches(viewer, 'officer', 'read', { place: row.jurisdiction })) return [];
    const candidates = await store.candidates(row);
    if (candidates.length === 0) return [];
    const ids = candidates.map(({ officerId }) => officerId);
    const [open, conflicts, handlers] = await Promise.all([
      store.openCases(ids),
      conflictsOf(store, row, ids),
      store.handlersOf.load(row.id),
    ]);
    const present = handlers.filter(({ relievedOn }) => relievedOn === null).map(({ officerId }) => officerId);
    return ranked(candidates, { open, present, ...conflicts });
  },
} satisfies Pick<QueryResolvers, 'eligibleHandlers'>;
