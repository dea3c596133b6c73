import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { transferDeadlines, transferOverdue } from '../lifecycle/sent-clocks.ts';
import { transferActions } from '../lifecycle/transfer-actions.ts';
import type { PoliceTransferRow } from '../tables.ts';
import type { PoliceTransferResolvers } from '../types.generated.ts';

/** How the office came to send it stays with the office: partners get the package (access matrix). */
const inside = (viewer: Viewer, { jurisdiction }: PoliceTransferRow): boolean =>
  reaches(viewer, 'officer', 'read', { place: jurisdiction });

export const PoliceTransfer: PoliceTransferResolvers = {
  __resolveReference: ({ id }, { store }) => store.cooperation.transfers.byId.load(id),
  case: ({ caseId }, _, { store }) => store.byId.load(caseId),
  agency: ({ agencyId }) => ({ id: agencyId }),
  package: (row) => row,
  report: (row, _, { viewer }) => (inside(viewer, row) ? row.report : null),
  team: (row, _, { viewer }) => (inside(viewer, row) ? row.team.map((id) => ({ officer: { id } })) : null),
  refusalReason: (row, _, { viewer }) => (inside(viewer, row) ? row.refusalReason : null),
  police: ({ receiverId }) => (receiverId === null ? null : { id: receiverId }),
  procuratorate: ({ procuratorateId }) => (procuratorateId === null ? null : { id: procuratorateId }),
  // T1, T2 and T4 are the office's own affair
  deadlines: async (row, _, { viewer, today }) =>
    transferDeadlines(row, await today()).filter(({ rule }) => rule === 'T3' || viewer.role !== 'PARTNER'),
  overdue: async (row, _, { today }) => transferOverdue(row, await today()),
  permittedActions: async (row, _, { viewer, store }) => {
    const found = viewer.role === 'PARTNER' ? null : await store.byId.load(row.caseId);
    return transferActions(viewer, row, found?.status ?? null);
  },
};
