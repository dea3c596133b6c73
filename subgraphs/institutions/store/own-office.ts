import { reaches, type Resource } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { AgencyRow } from '../tables.ts';
import type { agencyReads } from './agencies.ts';

/** The viewer's own office, when it may create such rows for it; null otherwise, before anything else is looked at. */
export async function ownOffice(
  viewer: Viewer,
  resource: Resource,
  { byId }: Pick<ReturnType<typeof agencyReads>, 'byId'>,
): Promise<AgencyRow | null> {
  const office = viewer.role === 'OFFICE' && viewer.office !== null ? await byId.load(viewer.office) : null;
  return office && reaches(viewer, resource, 'create', { place: office.jurisdiction, office: office.id }) ? office : null;
}
