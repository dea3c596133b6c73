import { paperFaults, paperOf } from '../lifecycle/documents.ts';
import { recordDefence as decided } from '../lifecycle/infringement.ts';
import { refuse } from '#platform/outcome.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记答辩书 (annex A1, I3). */
export const recordDefence: MutationResolvers['recordDefence'] = (_, { input }, context) =>
  caseAct(context, 'recordDefence', input, ({ store }) => ({
    decide: async (facts, row) => {
      const outcome = decided(input, { ...facts, defended: await store.papers.defended(row.id) });
      const faults = paperFaults(input, input.on);
      return outcome.ok && faults.length > 0 ? refuse(...faults) : outcome;
    },
    write: async ({ on }, row) => {
      const paper = { kind: 'DEFENCE', madeOn: on, receivedOn: on, origin: 'RESPONDENT', shared: false } as const;
      await store.papers.add(row, { ...paper, ...paperOf(input) });
    },
  }));
