import { userErrors } from '#platform/mutation.ts';
import { commitImport as commit } from '../store/import-commit.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 批量入库 (R17.1): the batch is told even when refused, as its state says why. */
export const commitImport: MutationResolvers['commitImport'] = async (_, { input }, context) => {
  const outcome = await commit(context, input);
  return { batch: await context.store.imports.byId.load(input.batchId), userErrors: userErrors(outcome) };
};
