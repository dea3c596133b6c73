import { linkRepeat } from '../lifecycle/repeat.ts';
import { caseAct } from '../store/acts.ts';
import { priorDecision } from '../store/prior-decisions.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 认定反复侵权 (专利行政执法办法 §20; R1.3). */
export const linkRepeatInfringement: MutationResolvers['linkRepeatInfringement'] = (_, { input }, context) =>
  caseAct(context, 'linkRepeatInfringement', input, ({ store }) => ({
    decide: async (facts, row) => {
      const decided = await priorDecision(store, input.priorCaseId);
      const links = await store.repeat.linksOf.load(row.id);
      const linked = links.filter(({ kind }) => kind === 'REPEAT').map(({ otherCaseId }) => otherCaseId);
      return linkRepeat(input, facts, row, { decided, linked });
    },
    write: ({ link }, row) => store.repeat.link(row, link),
  }));
