import { isConcluded } from '#law/case-courses.ts';
import { reaches } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseActors } from '../lifecycle/acting.ts';
import { partyActions, permittedActions, type Beside } from '../lifecycle/actions.ts';
import { mayRead } from '../lifecycle/inside.ts';
import { KEPT_STATES } from '../lifecycle/measures.ts';
import { standsAside } from '../lifecycle/recusal.ts';
import type { Store } from '../store.ts';
import type { CaseRow, RecusalRow } from '../tables.ts';
import type { CaseAction } from '../types.generated.ts';

const waits = ({ decidedOn, withdrawnOn }: RecusalRow): boolean => decidedOn === null && withdrawnOn === null;

/** What the viewer may do with a case now (R2.2): its own office by its capacities, a party with its own case, nobody else. */
export async function actionsOn(row: CaseRow, viewer: Viewer, store: Store, today: string): Promise<CaseAction[]> {
  const { id, status, jurisdiction, agencyId } = row;
  const acts = reaches(viewer, 'case', 'write', { place: jurisdiction, office: agencyId });
  if (!acts && viewer.role !== 'RIGHT_HOLDER') return [];
  const recusals = await store.recusals.of.load(id);
  const asked = recusals.filter(waits);
  const own = asked.some(({ recordedBy }) => recordedBy === viewer.subject);
  if (!acts) return partyActions(status, own);
  const team = (await store.handlersOf.load(id)).map(({ officerId }) => officerId);
  const aside = viewer.role === 'OFFICE' && standsAside(viewer.subject, recusals, today);
  const toDecide = asked.some(({ officerId, superiorId }) => superiorId === null && officerId !== viewer.subject);
  const beside = { ...(await besideOf(row, viewer, store)), recusals: { toDecide, own } };
  return permittedActions({ ...row, ...beside }, caseActors(viewer, { agencyId, team, aside }));
}

/** Only what the state leaves open is asked for. */
async function besideOf({ id, kind, status }: CaseRow, viewer: Viewer, store: Store): Promise<Omit<Beside, 'recusals'>> {
  const ended = isConcluded(status);
  const [measures, suits, confirmations, disputes, publication] = await Promise.all([
    mayRead(viewer, 'measure') && KEPT_STATES[kind].includes(status) ? store.measures.of.load(id) : [],
    ended ? store.litigations.of.load(id) : [],
    ended && kind === 'MEDIATION' ? store.cooperation.confirmations.ofCase.load(id) : [],
    ended ? [] : store.disputes.of.load(id),
    store.decisions.publishedOf.load(id),
  ]);
  return { measures, suits, confirmations, publication, disputed: disputes.some((dispute) => dispute.status === 'OPEN') };
}
