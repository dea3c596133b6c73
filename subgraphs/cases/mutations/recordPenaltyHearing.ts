import { hold } from '../lifecycle/penalty-hearing.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 举行听证 (annex A3; C5b): its days do not count to the time to conclude. */
export const recordPenaltyHearing: MutationResolvers['recordPenaltyHearing'] = (_, { input }, context) =>
  caseAct(context, 'recordPenaltyHearing', input, ({ store }) => ({
    decide: async (facts, row) => {
      const [penalty, timed] = [await store.penalties.of.load(row.id), await store.clocks.timed(row)];
      const [chair] = await store.officersForAction([input.chair]);
      return hold(input, facts, { penalty, timed, chair, investigators: await store.everHandled(row.id) });
    },
    write: async (taken, row) => {
      await store.penalties.change(row.id, taken.penalty);
      await store.clocks.decided(row, taken.period);
      await store.clocks.retime(row, taken);
    },
  }));
