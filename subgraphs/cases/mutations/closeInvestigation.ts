import { uuidv7 } from 'uuidv7';
import { closeInvestigation as close } from '../lifecycle/investigation.ts';
import { caseAct } from '../store/acts.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 调查终结 (annex A3; 细则 §84). */
export const closeInvestigation: MutationResolvers['closeInvestigation'] = (_, { input }, context) =>
  caseAct(context, 'closeInvestigation', input, ({ store }) => ({
    decide: async (facts, row) => close(input, facts, await store.penalties.findingOf.load(row.id), row.patentCount),
    write: ({ finding }, row) => store.penalties.insertFinding({ id: uuidv7(), ...placeOf(row), ...finding }),
  }));
