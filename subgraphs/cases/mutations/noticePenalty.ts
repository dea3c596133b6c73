import { uuidv7 } from 'uuidv7';
import { notice } from '../lifecycle/penalty.ts';
import { caseAct } from '../store/acts.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 行政处罚事先告知 (annex A3). */
export const noticePenalty: MutationResolvers['noticePenalty'] = (_, { input }, context) =>
  caseAct(context, 'noticePenalty', input, ({ store }) => ({
    decide: async (facts, row) => notice(input, facts, await store.penalties.findingOf.load(row.id), row.gainsYuan ?? 0),
    write: ({ penalty }, row) => store.penalties.insert({ id: uuidv7(), ...placeOf(row), ...penalty }),
  }));
