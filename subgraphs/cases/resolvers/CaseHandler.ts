import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { CaseHandlerRow } from '../tables.ts';
import type { CaseHandlerResolvers } from '../types.generated.ts';

/** Partners and parties get the name and the number on the case, never the person behind it (access matrix, R15.8). */
const seesPersonnel = (viewer: Viewer, { officePlace }: CaseHandlerRow): boolean =>
  reaches(viewer, 'officer', 'read', { place: officePlace });

export const CaseHandler: CaseHandlerResolvers = {
  officer: (row, _, { viewer }) => (seesPersonnel(viewer, row) ? { id: row.officerId } : null),
  reason: (row, _, { viewer }) => (seesPersonnel(viewer, row) ? row.reason : null),
  certificate: (row, _, { viewer }) => (seesPersonnel(viewer, row) ? { id: row.certificateId } : null),
};
