import type { ReportingStatusResolvers } from '../types.generated.ts';

/** Shares of what was expected; nothing expected has no share. */
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const ReportingStatus: ReportingStatusResolvers = {
  completeness: ({ received, expected }) => share(received, expected),
  timeliness: ({ onTime, expected }) => share(onTime, expected),
  reports: ({ period, under }, { first, after }, { store }) =>
    store.reports.page({ filter: { period, under }, orderBy: 'STANDING_ASC', first: first ?? 50, after }),
};
