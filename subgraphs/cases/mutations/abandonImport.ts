import { perform, userErrors } from '#platform/mutation.ts';
import { abandonImport as abandon } from '../store/import-commit.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 放弃批量导入 (R17.1). */
export const abandonImport: MutationResolvers['abandonImport'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'abandonImport', input, (writes, today, db) =>
    abandon({ store: writes, viewer, today, db }, input.batchId),
  );
  return { batch: outcome.ok ? await store.imports.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
