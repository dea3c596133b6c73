import { recordOutcome } from '../lifecycle/litigation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记裁判结果 (R2.4; C8b). */
export const recordLitigationOutcome: MutationResolvers['recordLitigationOutcome'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'recordLitigationOutcome', input, ({ store }) => ({
    decide: async (facts, { id }) => {
      const published = (await store.decisions.publishedOf.load(id))?.open ?? false;
      return recordOutcome(input, { ...facts, published }, await store.litigations.onCase(id, input.litigationId));
    },
    write: ({ suit }) => store.litigations.change(input.litigationId, suit),
  }));
  return { ...payload, litigation: payload.case ? await context.store.litigations.byId.load(input.litigationId) : null };
};
