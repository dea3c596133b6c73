import { reaches } from '#platform/access.ts';
import type { Context } from '#platform/subgraph.ts';
import { discrepancies, liveFigures, reportedFigures } from '../lifecycle/figures.ts';
import type { Store } from '../store.ts';
import type { StatReportRow } from '../tables.ts';
import type { StatReportResolvers } from '../types.generated.ts';

/** Live figures need every case of the office: who sees the report by a grant alone gets none rather than wrong ones. */
async function live({ agencyId, period, jurisdiction }: StatReportRow, { store, viewer }: Context<Store>) {
  return reaches(viewer, 'case', 'read', { place: jurisdiction })
    ? liveFigures(await store.facts.ofOffice.load(`${agencyId} ${period}-01`))
    : null;
}

export const StatReport: StatReportResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.reports.byId.load(reference.id) : store.reports.byNo.load(reference.reportNo),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  onTime: async ({ submittedOn, dueOn }, _, { today }) => {
    if (submittedOn !== null) return submittedOn <= dueOn;
    return dueOn < (await today()) ? false : null;
  },
  figures: (row) => reportedFigures(row),
  liveFigures: async (row, _, context) => (await live(row, context)) ?? [],
  discrepancies: async (row, _, context) => {
    const now = row.status === 'OPEN' ? null : await live(row, context);
    return now === null ? [] : discrepancies(reportedFigures(row), now);
  },
};
