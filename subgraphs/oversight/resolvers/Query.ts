import { divisionOf } from '#platform/aggregate.ts';
import { assertCode } from '#platform/conditions.ts';
import { badInput } from '#platform/errors.ts';
import { liveFigures } from '../lifecycle/figures.ts';
import { monthOf, monthsOf } from '../lifecycle/periods.ts';
import { suppress } from '../lifecycle/suppression.ts';
import type { CubeDimension, FigureKind, QueryResolvers, StatReportStatus } from '../types.generated.ts';

export const Query: QueryResolvers = {
  statReport: (_, { id }, { store }) => store.reports.byId.load(id),
  statReportByNo: (_, { reportNo }, { store }) => store.reports.byNo.load(reportNo),
  statReports: (_, { filter, orderBy, first, after }, { store }) =>
    store.reports.page({ filter, orderBy: orderBy ?? 'PERIOD_DESC', first: first ?? 20, after }),
  statReportAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.reports.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      status: (cell.STATUS ?? null) as StatReportStatus | null,
      count: cell.count,
    }));
  },
  reportingStatus: async (_, { period, under }, { store }) => ({ period, under, ...(await store.reports.reporting({ period, under })) }),
  supervisedCase: (_, { id }, { store }) => store.supervisions.byId.load(id),
  supervisedCaseByNo: (_, { supervisionNo }, { store }) => store.supervisions.byNo.load(supervisionNo),
  supervisedCases: (_, { filter, orderBy, first, after }, { store }) =>
    store.supervisions.page({ filter, orderBy: orderBy ?? 'LISTED_DESC', first: first ?? 20, after }),
  monthlyFigures: async (_, { period, jurisdiction }, { store }) => {
    assertCode(jurisdiction);
    const rows = await store.facts.cube(['KIND'], monthOf(period), jurisdiction);
    const figures = liveFigures(rows.map(({ d0, docketed, concluded }) => ({ kind: d0 as FigureKind, docketed, concluded })));
    return { period, jurisdiction: { code: jurisdiction }, figures };
  },
  statCube: async (_, { from, to, by, measures, under }, { store }) => {
    const dimensions = distinct(by);
    const rows = await store.facts.cube(dimensions, monthsOf(from, to), under);
    const wants = new Set(measures);
    return rows.map((row) => {
      const at = Object.fromEntries(dimensions.map((dimension, index) => [dimension, row[`d${index}`]]));
      const text = (dimension: CubeDimension) => (typeof at[dimension] === 'string' ? at[dimension] : null);
      return {
        jurisdiction: divisionOf(at),
        month: text('MONTH'),
        kind: text('KIND') as FigureKind | null,
        patentType: text('PATENT_TYPE'),
        docketed: wants.has('DOCKETED') ? row.docketed : null,
        concluded: wants.has('CONCLUDED') ? row.concluded : null,
        conclusionRate: wants.has('CONCLUSION_RATE') && row.docketed > 0 ? row.concluded / row.docketed : null,
        medianDays: wants.has('MEDIAN_DAYS') ? row.medianDays : null,
      };
    });
  },
  publicMonthlyStatistics: async (_, { period }, { store, today }) => {
    const span = monthOf(period);
    if (span.nextMonth > (await today())) throw badInput('Figures are published after the month has ended.', '月度统计在当月结束后公布。');
    const rows = suppress(await store.facts.published(span));
    return rows.map(({ province, kind, ...row }) => ({ jurisdiction: { code: province }, kind: kind as FigureKind, ...row }));
  },
};

function distinct(by: readonly CubeDimension[]): readonly CubeDimension[] {
  const dimensions = [...new Set(by)];
  if (!dimensions.includes('PROVINCE') || !dimensions.includes('PREFECTURE')) return dimensions;
  throw badInput('Group by one level only: PROVINCE or PREFECTURE.', '只能按一个区划层级分组:省或地级市。');
}
