import { divisionOf } from '#platform/aggregate.ts';
import type { QueryResolvers, TalentKind, TalentStatus } from '../types.generated.ts';

/** Profiles of talent and projects, and the alerts on them (R12.1, R12.4, R12.5). */
export const talentQueries = {
  talentProfile: (_, { id }, { store }) => store.talent.byId.load(id),
  talentProfileByNo: (_, { profileNo }, { store }) => store.talent.byNo.load(profileNo),
  talentProfiles: (_, { filter, orderBy, first, after }, { store }) =>
    store.talent.page({ filter, orderBy: orderBy ?? 'NOMINATED_DESC', first: first ?? 20, after }),
  talentProfileAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.talent.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          kind: (cell.KIND ?? null) as TalentKind | null,
          status: (cell.STATUS ?? null) as TalentStatus | null,
          count: cell.count,
        };
      }),
    );
  },
  disputeForecast: (_, { id }, { store }) => store.forecasts.byId.load(id),
  talentProjectAlerts: (_, { filter, orderBy, first, after }, { store }) =>
    store.forecasts.page({ filter, orderBy: orderBy ?? 'RAISED_DESC', first: first ?? 20, after }),
  talentServiceFigures: (_, { under }, { store }) => store.forecasts.figures(under),
} satisfies QueryResolvers;
