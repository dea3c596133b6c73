import { supplement } from '../lifecycle/archives.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 补充归档 (R17.2): what is sealed stays as it is; papers are added, and a new root. */
export const supplementArchive: MutationResolvers['supplementArchive'] = (_, { input }, context) =>
  caseAct(context, 'supplementArchive', input, ({ store: { archives } }) => ({
    decide: async (facts, row) => supplement(input, facts, await archives.facts(row)),
    write: ({ on, why }, row) => archives.supplement(row, input.papers, on, why),
  }));
