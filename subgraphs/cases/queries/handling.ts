import { findsNoDefect } from '#law/evaluation-report.ts';
import { suggestProcedure } from '#law/procedures.ts';
import { badInput } from '#platform/errors.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const handlingQueries = {
  suggestProcedure: async (_, { caseId, evidenceClear, valueYuan = null }, { store }) => {
    if (valueYuan !== null && valueYuan < 0) throw badInput('`valueYuan` is not negative.', 'valueYuan 不得为负数。');
    const row = await store.byId.load(caseId);
    if (!row) return null;
    const [first] = await store.patents.of.load(row.id);
    const reportFindsNoDefect = findsNoDefect(first?.reportFinding ?? null);
    const { procedure, words } = suggestProcedure({ ...row, evidenceClear, reportFindsNoDefect, valueYuan });
    return { procedure, explain: words[0], explainZh: words[1] };
  },
} satisfies Pick<QueryResolvers, 'suggestProcedure'>;
