import { recordReport } from '../lifecycle/evaluation-report.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记专利权评价报告 (专利法 §66; R8.3). */
export const recordEvaluationReport: MutationResolvers['recordEvaluationReport'] = (_, { input }, context) =>
  caseAct(context, 'recordEvaluationReport', input, ({ store }) => ({
    decide: async (facts, row) => recordReport(input, facts, await store.patents.of.load(row.id)),
    write: ({ patentId, finding }) => store.patents.correct(patentId, { evaluationReport: true, reportFinding: finding }),
  }));
