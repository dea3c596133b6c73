import { plan } from '#platform/access.ts';
import type { AgencyResolvers } from '../types.generated.ts';

export const Agency: AgencyResolvers = {
  statReports: ({ id }, { first, after }, { store, viewer }) =>
    plan(viewer, 'statReport', 'read').kind === 'NONE' ? null : store.reports.ofOffice(id, first ?? 12, after),
};
