import { releaseMeasure as release } from '../lifecycle/measures.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 解除、没收或移交 (行政强制法 §27, §28). */
export const releaseMeasure: MutationResolvers['releaseMeasure'] = (_, { input }, context) =>
  measureAct(context, 'releaseMeasure', input, async (facts, measure, store) =>
    release(input, facts, measure, await store.cooperation.transfers.ofCase.load(input.caseId)),
  );
