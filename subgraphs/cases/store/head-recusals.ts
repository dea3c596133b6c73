import { servesOn } from '#law/service.ts';
import { appendEvent } from '#platform/events.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { because } from '../lifecycle/guard-refusals.ts';
import { decideHeadRecusal, type RecusalFacts } from '../lifecycle/recusal.ts';
import type { Store } from '../store.ts';
import type { RecusalRow } from '../tables.ts';
import type { DecideRecusalInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';

/** Who is named as the head of an office, and which office is above it; the national one judges its own, by another head. */
export async function headAsked(
  store: Store,
  { agencyId, officerId }: { readonly agencyId: string; readonly officerId: string | null | undefined },
  today: string,
): Promise<Pick<RecusalFacts, 'head' | 'superiorId'>> {
  const [officer] = await store.officersForAction(officerId == null ? [] : [officerId]);
  const office = await store.office(agencyId);
  const superior = office && (await store.disputes.superiorOf([office.jurisdiction]));
  const serves = officer !== undefined && officer.agencyId === agencyId && servesOn(officer, today);
  return { head: serves ? officer : null, superiorId: superior?.id ?? null };
}

/** The superior decides on the head of an office below. It does not act on the case, so that the case itself does not change. */
export async function decideOnHead(
  { store, viewer, today, db }: Acting,
  input: DecideRecusalInput,
  { id, superiorId }: RecusalRow,
): Promise<Outcome<{ readonly id: string }>> {
  if (viewer.role !== 'OFFICE' || viewer.office !== superiorId) return refuse(because('SUPERIOR_ONLY'));
  // a request that is decided, or was taken back, is not open to change any more
  const row = await store.recusals.lock(id);
  const file = row && (await store.byId.load(row.caseId));
  if (!row || !file) return refuse(because('DECIDED'));
  const { officerId, requestedOn, caseId, jurisdiction } = row;
  const { status, version } = file;
  const asked = { officerId, requestedOn, subject: viewer.subject, today, status, version };
  const decided = decideHeadRecusal(input, asked);
  if (!decided.ok) return decided;
  const { granted, on } = input;
  await store.recusals.decide(row, { granted, decidedOn: on, decisionReason: decided.value.decision });
  const place = { entityType: 'case', entityId: caseId, jurisdiction };
  await appendEvent(db, viewer, { what: 'CASE_DECIDE_RECUSAL', ...place, payload: { recusal: id, on } });
  return accept({ id: caseId });
}
