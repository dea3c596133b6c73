import { propose } from '../lifecycle/measures.ts';
import { caseActMaking } from '../store/making.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 报请采取措施 (R1.2). */
export const proposeMeasure: MutationResolvers['proposeMeasure'] = async (_, { input }, context) => {
  const { made, ...payload } = await caseActMaking(
    context,
    'proposeMeasure',
    input,
    ({ measures }) => measures,
    ({ store }, id) => ({
      decide: (facts) => propose(input, facts),
      write: ({ measure }, row) => store.measures.insert([{ id, ...placeOf(row), ...measure }]),
    }),
  );
  return { ...payload, measure: made };
};
