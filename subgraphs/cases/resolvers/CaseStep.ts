import type { CaseStatus } from '../types.generated.ts';
import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { statusTold } from '../lifecycle/inside.ts';
import type { CaseStepRow } from '../tables.ts';
import type { CaseStepResolvers } from '../types.generated.ts';

/** Parties and partners learn the steps of a case, not who took them and why (access matrix, R15.8). */
const inside = (viewer: Viewer, { jurisdiction }: CaseStepRow): boolean => reaches(viewer, 'officer', 'read', { place: jurisdiction });

const matter = ({ caseId: id, jurisdiction }: CaseStepRow) => ({ id, jurisdiction });

export const CaseStep: CaseStepResolvers = {
  from: async (row, _, { store }) =>
    row.fromStatus === null ? null : (statusTold(await store.inside(matter(row)), row.fromStatus) as CaseStatus),
  to: async (row, _, { store }) => statusTold(await store.inside(matter(row)), row.toStatus) as CaseStatus,
  lateReason: (row, _, { viewer }) => (inside(viewer, row) ? row.lateReason : null),
  reason: (row, _, { viewer }) => (inside(viewer, row) ? row.reason : null),
  officers: (row, _, { viewer }) => (inside(viewer, row) ? row.officers.map((id) => ({ officer: { id } })) : []),
};
