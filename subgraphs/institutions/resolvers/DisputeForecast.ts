import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { causeOf, isOverdue } from '../lifecycle/forecasts.ts';
import type { DisputeForecastRow } from '../tables.ts';
import type { DisputeForecastResolvers } from '../types.generated.ts';

/** A case or complaint may lie anywhere in the country: who does not reach its own place or office must not learn its id. */
const seesMatter = (viewer: Viewer, resource: 'case' | 'complaint', { matterPlace, matterOffice }: DisputeForecastRow): boolean =>
  matterPlace !== null && reaches(viewer, resource, 'read', { place: matterPlace, office: matterOffice });

export const DisputeForecast: DisputeForecastResolvers = {
  __resolveReference: ({ id }, { store }) => store.forecasts.byId.load(id),
  profile: ({ profileId }, _, { store }) => store.talent.byId.load(profileId),
  cause: (row) => causeOf(row),
  case: (row, _, { viewer }) => (row.caseId !== null && seesMatter(viewer, 'case', row) ? { id: row.caseId } : null),
  complaint: (row, _, { viewer }) => (row.complaintId !== null && seesMatter(viewer, 'complaint', row) ? { id: row.complaintId } : null),
  overdue: async (row, _, { today }) => isOverdue(row, await today()),
  centre: ({ centreId }, _, { store }) => store.centres.byId.load(centreId),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
};
