import { linkRepeat } from '../lifecycle/repeat.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 认定反复侵权 (专利行政执法办法 §20; R1.3). */
export const linkRepeatInfringement: MutationResolvers['linkRepeatInfringement'] = (_, { input }, context) =>
  caseAct(context, 'linkRepeatInfringement', input, ({ store }) => ({
    decide: async (facts, row) => {
      const prior = await store.byId.load(input.priorCaseId);
      const suits = prior ? await store.litigations.of.load(prior.id) : [];
      const links = await store.repeat.linksOf.load(row.id);
      const linked = links.filter(({ kind }) => kind === 'REPEAT').map(({ otherCaseId }) => otherCaseId);
      return linkRepeat(input, facts, row, { prior, suits, linked });
    },
    write: ({ link }, row) => store.repeat.link(row, link),
  }));
