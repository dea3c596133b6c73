import { uuidv7 } from 'uuidv7';
import { addPatent } from '../lifecycle/parties.ts';
import { caseAct } from '../store/acts.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 增加涉案专利 (R6.4; 刑法 §216). */
export const addCasePatent: MutationResolvers['addCasePatent'] = (_, { input }, context) =>
  caseAct(context, 'addCasePatent', input, ({ store }) => ({
    decide: async (facts, row) => addPatent(input, facts, await store.patents.of.load(row.id)),
    write: ({ patent }, row) => store.patents.add({ id: uuidv7(), ...placeOf(row), ...patent }),
  }));
