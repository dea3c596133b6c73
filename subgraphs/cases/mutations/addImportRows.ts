import { perform, userErrors } from '#platform/mutation.ts';
import { addRows } from '../store/import-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提交导入行 (R17.1). */
export const addImportRows: MutationResolvers['addImportRows'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'addImportRows', input, (writes, today, db) =>
    addRows({ store: writes, viewer, today, db }, input),
  );
  const { id, lines } = outcome.ok ? outcome.value : { id: null, lines: [] };
  return {
    batch: id === null ? null : await store.imports.byId.load(id),
    problems: id === null ? [] : await store.imports.problemsOn(id, lines),
    userErrors: userErrors(outcome),
  };
};
