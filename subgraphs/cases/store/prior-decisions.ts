import { repeatsInEffect } from '../lifecycle/repeat.ts';
import type { Store } from '../store.ts';
import type { CaseRow, LitigationRow } from '../tables.ts';

/** Day on which the decision of a case was served; of an old case without its paper on record, the day on which it was concluded. */
async function servedOnOf(store: Store, { id, kind, concludedOn }: CaseRow): Promise<string | null> {
  const paper = kind === 'COUNTERFEIT' ? await store.penalties.of.load(id) : await store.decisions.of.load(id);
  return paper ? paper.servedOn : concludedOn;
}

/** What tells whether the decision of an earlier case is in effect; null where that case is not open to the viewer. */
export async function priorDecision(
  store: Store,
  id: string,
): Promise<{ readonly prior: CaseRow; readonly servedOn: string | null; readonly suits: readonly LitigationRow[] } | null> {
  const prior = await store.byId.load(id);
  return prior && { prior, servedOn: await servedOnOf(store, prior), suits: await store.litigations.of.load(prior.id) };
}

/** Whether a case was found to repeat earlier ones, and whether one of their decisions is in effect still (专利行政执法办法 §20). */
export async function repeatsOfCase(store: Store, row: CaseRow): Promise<{ readonly linked: boolean; readonly repeats: boolean }> {
  const links = (await store.repeat.linksOf.load(row.id)).filter(({ kind }) => kind === 'REPEAT');
  const priors = await Promise.all(links.map(({ otherCaseId }) => priorDecision(store, otherCaseId)));
  return { linked: links.length > 0, repeats: priors.some((decided) => decided !== null && repeatsInEffect(row, decided)) };
}
