import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { causeOf, isOverdue } from '../lifecycle/forecasts.ts';
import type { DisputeForecastRow } from '../tables.ts';
import type { DisputeForecastResolvers } from '../types.generated.ts';

/** Who does not reach the place or office of a case or complaint must learn neither its id nor which of the two it is. */
function seesMatter(viewer: Viewer, row: DisputeForecastRow): boolean {
  const { matterPlace: place, matterOffice: office } = row;
  return place === null || reaches(viewer, row.caseId === null ? 'complaint' : 'case', 'read', { place, office });
}

export const DisputeForecast: DisputeForecastResolvers = {
  __resolveReference: ({ id }, { store }) => store.forecasts.byId.load(id),
  profile: ({ profileId }, _, { store }) => store.talent.byId.load(profileId),
  cause: (row, _, { viewer }) => (seesMatter(viewer, row) ? causeOf(row) : null),
  case: (row, _, { viewer }) => (row.caseId !== null && seesMatter(viewer, row) ? { id: row.caseId } : null),
  complaint: (row, _, { viewer }) => (row.complaintId !== null && seesMatter(viewer, row) ? { id: row.complaintId } : null),
  overdue: async (row, _, { today }) => isOverdue(row, await today()),
  centre: ({ centreId }, _, { store }) => store.centres.byId.load(centreId),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
};
