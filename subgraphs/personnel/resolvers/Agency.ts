import { plan } from '#platform/access.ts';
import type { AgencyResolvers } from '../types.generated.ts';

export const Agency: AgencyResolvers = {
  officers: async ({ id }, { first, after }, { store, viewer, today }) =>
    plan(viewer, 'officer', 'read').kind === 'NONE' ? null : store.officers.servingAt(id, await today(), { first: first ?? 20, after }),
};
