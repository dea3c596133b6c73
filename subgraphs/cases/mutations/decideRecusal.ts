import { perform, userErrors } from '#platform/mutation.ts';
import { refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/guard-refusals.ts';
import { decideRecusal as rule } from '../lifecycle/recusal.ts';
import { actOn } from '../store/acts.ts';
import { decideOnHead } from '../store/head-recusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 决定回避 (办法 §7): granted, the officer leaves the team in the same transaction; about a head the superior decides. */
export const decideRecusal: MutationResolvers['decideRecusal'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'decideRecusal', input, async (writes, today, db) => {
    const asked = await writes.recusals.byId.load(input.recusalId);
    if (!asked) return refuse(because('NOT_FOUND'));
    const { caseId, officerId } = asked;
    const acting = { store: writes, viewer, today, db };
    if (asked.superiorId !== null) return decideOnHead(acting, input, asked);
    return actOn(
      acting,
      { caseId, officers: [] },
      {
        decide: async (facts) =>
          rule(input, facts, { officerId, pending: await writes.recusals.pending(asked.id), subject: viewer.subject }),
        write: async ({ granted, decision, on, nextLead }) => {
          await writes.recusals.decide(asked, { granted, decisionReason: decision, decidedOn: on });
          if (!granted) return;
          await writes.recusals.relieve(asked, { on, reason: decision, lead: nextLead });
          // what the officer took before stays on file, to be looked at again
          await writes.evidence.flagOf(caseId, officerId, decision);
        },
      },
    );
  });
  const recusal = outcome.ok ? await store.recusals.byId.load(input.recusalId) : null;
  return { recusal, case: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
