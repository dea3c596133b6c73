import { uuidv7 } from 'uuidv7';
import { notice } from '../lifecycle/penalty.ts';
import { caseAct } from '../store/acts.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 行政处罚事先告知 (annex A3). */
export const noticePenalty: MutationResolvers['noticePenalty'] = (_, { input }, context) =>
  caseAct(context, 'noticePenalty', input, ({ store }) => ({
    decide: async (facts, row) => {
      const transfers = await store.cooperation.transfers.ofCase.load(row.id);
      const { gainsYuan, thresholdMet } = row;
      return notice(input, facts, await store.penalties.findingOf.load(row.id), { gainsYuan: gainsYuan ?? 0, thresholdMet, transfers });
    },
    write: ({ penalty }, row) => store.penalties.insert({ id: uuidv7(), ...placeOf(row), ...penalty }),
  }));
