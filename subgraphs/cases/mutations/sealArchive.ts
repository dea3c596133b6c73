import { seal } from '../lifecycle/archives.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 归档封存 (annex A1, R17.2). */
export const sealArchive: MutationResolvers['sealArchive'] = (_, { input }, context) =>
  caseAct(context, 'sealArchive', input, ({ store: { archives, measures, steps } }) => ({
    decide: async (facts, row) => {
      const duties = { clocks: await steps.deadlinesOf.load(row.id), measures: await measures.of.load(row.id) };
      return seal(input, facts, await archives.facts(row), duties);
    },
    write: ({ on, retainUntil }, row) => archives.seal(row, on, retainUntil),
  }));
