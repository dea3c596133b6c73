import { linkRepeat } from '../lifecycle/repeat.ts';
import { caseAct } from '../store/acts.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** Day on which the decision of a case was served; of an old case without its paper on record, the day on which it was concluded. */
async function servedOnOf(store: Store, { id, kind, concludedOn }: CaseRow): Promise<string | null> {
  const paper = kind === 'COUNTERFEIT' ? await store.penalties.of.load(id) : await store.decisions.of.load(id);
  return paper ? paper.servedOn : concludedOn;
}

/** 认定反复侵权 (专利行政执法办法 §20; R1.3). */
export const linkRepeatInfringement: MutationResolvers['linkRepeatInfringement'] = (_, { input }, context) =>
  caseAct(context, 'linkRepeatInfringement', input, ({ store }) => ({
    decide: async (facts, row) => {
      const prior = await store.byId.load(input.priorCaseId);
      const servedOn = prior ? await servedOnOf(store, prior) : null;
      const suits = prior ? await store.litigations.of.load(prior.id) : [];
      const links = await store.repeat.linksOf.load(row.id);
      const linked = links.filter(({ kind }) => kind === 'REPEAT').map(({ otherCaseId }) => otherCaseId);
      return linkRepeat(input, facts, row, { prior, servedOn, suits, linked });
    },
    write: ({ link }, row) => store.repeat.link(row, link),
  }));
