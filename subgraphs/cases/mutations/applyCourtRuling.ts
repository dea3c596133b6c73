import { refuse } from '#platform/outcome.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import { confirmByCourt } from '../lifecycle/mediation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 案件转为司法确认 (A2, R9.6): only after the court's own record. */
export const applyCourtRuling: MutationResolvers['applyCourtRuling'] = (_, { input }, context) =>
  caseAct(context, 'applyCourtRuling', input, ({ store }) => ({
    decide: async (facts, { id, disposition }) => {
      const decided = confirmByCourt(input, { ...facts, disposition });
      const confirmed = !decided.ok || (await store.cooperation.confirmations.has(id, 'CONFIRMED'));
      return confirmed ? decided : refuse(becauseOf('NOT_CONFIRMED'));
    },
  }));
