import { addPapers } from '../lifecycle/archives.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 归入材料 (R17.2): while the file is not sealed. */
export const addArchivePapers: MutationResolvers['addArchivePapers'] = (_, { input }, context) =>
  caseAct(context, 'addArchivePapers', input, ({ store: { archives } }) => ({
    decide: async (facts, row) => addPapers(input, facts, await archives.facts(row)),
    write: ({ on }, row) => archives.add(row, input.papers, on, null),
  }));
