import { recordSuit } from '../lifecycle/litigation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记行政诉讼、行政复议 (R2.4). */
export const recordLitigation: MutationResolvers['recordLitigation'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'recordLitigation', input, ({ store }) => ({
    decide: async (facts, { id, concludedOn }) => {
      const numbers = (await store.litigations.of.load(id)).map(({ courtCaseNo }) => courtCaseNo);
      return recordSuit(input, facts, { concludedOn, numbers });
    },
    write: ({ suit }, row) => store.litigations.record(row, suit),
  }));
  const suits = payload.case ? await context.store.litigations.of.load(payload.case.id) : [];
  return { ...payload, litigation: suits.find(({ courtCaseNo }) => courtCaseNo === input.courtCaseNo.trim()) ?? null };
};
