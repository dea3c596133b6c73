import { refusalIndicators } from '#law/suspension.ts';
import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import type { CaseSuspensionIndicatorsArgs, SuspensionIndicator } from '../types.generated.ts';

/** Signs for the head that an invalidation cannot hold up the case; how the office judges is not for the parties (§2.3). */
export async function suspensionIndicators(
  { id, kind, patentNumber, patentType, docketedOn, jurisdiction }: CaseRow,
  { reportFindsNoDefect, priorArtSufficient }: CaseSuspensionIndicatorsArgs,
  store: Store,
  viewer: Viewer,
): Promise<readonly SuspensionIndicator[]> {
  if (kind === 'COUNTERFEIT' || !reaches(viewer, 'officer', 'read', { place: jurisdiction })) return [];
  const [requests, clocks] = await Promise.all([store.invalidations.ofPatent.load(patentNumber), store.steps.deadlinesOf.load(id)]);
  const signs = refusalIndicators({
    ground: 'INVALIDATION_ACCEPTED',
    patentType,
    docketedOn,
    filedOn: requests[0]?.requestedOn ?? null,
    defenceDueOn: clocks.find(({ rule }) => rule === 'I3')?.dueOn ?? null,
    reportFindsNoDefect: reportFindsNoDefect ?? false,
    priorArtSufficient: priorArtSufficient ?? false,
  });
  return signs.map(({ indicator, words: [text, textZh], citation }) => ({ indicator, text, textZh, citation }));
}
