import { divisionOf } from '#platform/aggregate.ts';
import type { LitigationKind, LitigationOutcome, QueryResolvers } from '../types.generated.ts';

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const FORMULA =
  'litigationRate = suits and reconsiderations filed ÷ decisions taken (stop orders, refusals, penalties) in the span; ' +
  'lossRate = annulled, changed or declared unlawful ÷ those decided, withdrawn ones left out; ' +
  'appearanceRate = court suits in which the head appeared ÷ court suits of which it is told.';
const FORMULA_ZH =
  '被诉率=期内提起的诉讼、复议数÷期内作出的处理决定数(责令停止、驳回、处罚);' +
  '败诉率=被撤销、变更、确认违法数÷已裁判数(撤诉除外);出庭率=负责人出庭的诉讼数÷已登记出庭情况的诉讼数。';

export const litigationQueries = {
  litigation: (_, { id }, { store }) => store.litigations.byId.load(id),
  litigations: (_, { filter, orderBy, first, after }, { store }) =>
    store.litigations.page({ filter, orderBy: orderBy ?? 'FILED_DESC', first: first ?? 20, after }),
  litigationAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.litigations.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      kind: (cell.KIND ?? null) as LitigationKind | null,
      outcome: (cell.OUTCOME ?? null) as LitigationOutcome | null,
      count: cell.count,
    }));
  },
  litigationFigures: async (_, span, { store }) => {
    const [decisions, counts] = [await store.litigations.decisions(span), await store.litigations.counts(span)];
    const { litigations, decided, lost, heard, appeared } = counts;
    const rates = { litigationRate: share(litigations, decisions), lossRate: share(lost, decided), appearanceRate: share(appeared, heard) };
    return { ...counts, decisions, ...rates, formula: FORMULA, formulaZh: FORMULA_ZH };
  },
} satisfies Pick<QueryResolvers, 'litigation' | 'litigations' | 'litigationAggregate' | 'litigationFigures'>;
