import { fileLimits } from '#law/files.ts';
import { MEASURE_KINDS, MEASURES, measureBasis, measuresOf } from '#law/measures.ts';
import { divisionOf } from '#platform/aggregate.ts';
import { isByDecision } from '../lifecycle/measures.ts';
import type { MeasureKind, MeasureStatus, QueryResolvers } from '../types.generated.ts';

/** Measures of the law and on cases, evidence, and what should have gone to the police. */
export const investigationQueries = {
  enforcementMeasures: async (_, { caseKind, on }, { today }) => {
    const day = on ?? (await today());
    return measuresOf(caseKind, day).map((kind) => {
      const { words, approval: approvalNeeded, clock } = MEASURES[kind];
      const { kinds: caseKinds, citation } = measureBasis(kind, day);
      return { kind, name: words[0], nameZh: words[1], caseKinds, citation, approvalNeeded, clock, byDecision: isByDecision(kind) };
    });
  },
  measures: (_, { filter, orderBy, first, after }, { store }) =>
    store.measures.page({ filter, orderBy: orderBy ?? 'PROPOSED_DESC', first: first ?? 20, after }),
  measureAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.measures.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      kind: (cell.KIND ?? null) as MeasureKind | null,
      status: (cell.STATUS ?? null) as MeasureStatus | null,
      count: cell.count,
    }));
  },
  measureUse: async (_, { filter }, { store, today }) => {
    const day = await today();
    const [taken, counts] = await Promise.all([store.measures.taken(store.conditionsOf(filter)), store.aggregate(filter, ['KIND'])]);
    return MEASURE_KINDS.filter((kind) => !isByDecision(kind)).map((kind) => {
      const kinds: readonly (string | null | undefined)[] = measureBasis(kind, day).kinds;
      const cases = counts.filter(({ KIND }) => kinds.includes(KIND)).reduce((sum, { count }) => sum + count, 0);
      const times = taken.filter((use) => use.kind === kind && kinds.includes(use.caseKind)).reduce((sum, use) => sum + use.taken, 0);
      return { kind, taken: times, cases, per100Cases: cases === 0 ? null : Math.round((times * 10_000) / cases) / 100 };
    });
  },
  evidenceLimits: async (_, { on }, { today }) => fileLimits('EVIDENCE', on ?? (await today())),
  untransferredThresholdCases: (_, { filter, orderBy, first, after }, { store }) =>
    store.page({ filter: { ...filter, thresholdUntransferred: true }, orderBy: orderBy ?? 'DOCKETED_DESC', first: first ?? 20, after }),
} satisfies QueryResolvers;
