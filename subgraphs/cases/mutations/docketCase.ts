import { perform, userErrors } from '#platform/mutation.ts';
import { accept } from '#platform/outcome.ts';
import { docketMatter, warningsOn } from '../store/docketing.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 立案 (R2.3, R15.1): by the head, or filed by a clerk as it was signed on paper. */
export const docketCase: MutationResolvers['docketCase'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'docketCase', input, (writes, today, db) =>
    docketMatter({ store: writes, viewer, today, db }, () => Promise.resolve(accept(input))),
  );
  const row = outcome.ok ? await store.byId.load(outcome.value.id) : null;
  return { case: row, warnings: await warningsOn(store, row), userErrors: userErrors(outcome) };
};
