import { withdrawPublication as decided } from '../lifecycle/publication.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 撤下公开的决定 (C8b). */
export const withdrawPublication: MutationResolvers['withdrawPublication'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'withdrawPublication', input, ({ store }) => ({
    decide: async (facts, row) => decided(input, facts, (await store.decisions.publishedOf.load(row.id))?.open ?? false),
    write: ({ on }, row) => store.decisions.withdraw(row.id, { withdrawnOn: on, withdrawal: input.ground }),
  }));
  return { ...payload, publication: payload.case && (await context.store.decisions.publishedOf.load(payload.case.id)) };
};
