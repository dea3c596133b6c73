import { perform, userErrors } from '#platform/mutation.ts';
import { openImport as open } from '../store/import-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 开始批量导入 (R17.1). */
export const openImport: MutationResolvers['openImport'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'openImport', input, (writes, today, db) => open({ store: writes, viewer, today, db }, input));
  return { batch: outcome.ok ? await store.imports.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
