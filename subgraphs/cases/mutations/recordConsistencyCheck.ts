import { servesOn } from '#law/service.ts';
import { compare } from '../lifecycle/archives.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 纸电核对 (R17.4): two people of the office. */
export const recordConsistencyCheck: MutationResolvers['recordConsistencyCheck'] = (_, { input }, context) =>
  caseAct(context, 'recordConsistencyCheck', input, ({ store }) => ({
    decide: async (facts, row) => {
      const people = await store.officersForAction(input.checkedBy);
      const serving = people.filter((officer) => officer.agencyId === row.agencyId && servesOn(officer, input.on)).map(({ id }) => id);
      return compare(input, facts, await store.archives.facts(row), serving);
    },
    write: ({ on, result, differences, electronicPages, paperPages }, row) => {
      const checkedBy = [...new Set(input.checkedBy)];
      return store.archives.compared(row, { checkedOn: on, checkedBy, result, differences, electronicPages, paperPages });
    },
  }));
