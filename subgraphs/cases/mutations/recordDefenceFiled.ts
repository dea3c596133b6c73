import { recordDefence } from '../lifecycle/litigation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记答辩 (R2.4). */
export const recordDefenceFiled: MutationResolvers['recordDefenceFiled'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'recordDefenceFiled', input, ({ store }) => ({
    decide: async (facts, { id }) => recordDefence(input, facts, await store.litigations.onCase(id, input.litigationId)),
    write: ({ suit }) => store.litigations.change(input.litigationId, suit),
  }));
  return { ...payload, litigation: payload.case ? await context.store.litigations.byId.load(input.litigationId) : null };
};
