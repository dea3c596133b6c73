import { uuidv7 } from 'uuidv7';
import { addParty as rule } from '../lifecycle/parties.ts';
import { caseAct } from '../store/acts.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 增加当事人 (R6.4). */
export const addParty: MutationResolvers['addParty'] = (_, { input }, context) =>
  caseAct(context, 'addParty', input, ({ store }) => ({
    decide: (facts, row) => rule(input, { ...facts, originComplaintId: row.originComplaintId }),
    write: ({ party }, row) => store.parties.add([{ id: uuidv7(), ...placeOf(row), side: input.side, ...party }]),
  }));
