import type { ReferFacts } from '../lifecycle/referral.ts';
import type { ReferCaseInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';

/** Who refers, to whom, and what it rests on; null where the acting login belongs to no such body. */
export async function referFacts(
  { store, viewer, today }: Acting,
  { toAgencyId, caseId, previousId }: ReferCaseInput,
): Promise<(ReferFacts & { readonly sender: { readonly id: string; readonly code: string } }) | null> {
  const own = viewer.office ?? '';
  const direction = viewer.role === 'PARTNER' ? 'IN' : 'OUT';
  const [office, [partner = null]] = await Promise.all([
    store.office(direction === 'OUT' ? own : toAgencyId),
    store.cooperation.partners.standing([direction === 'OUT' ? toAgencyId : own], today),
  ]);
  const sender = direction === 'OUT' ? office : partner;
  if (!sender) return null;
  const found = caseId == null ? null : await store.byId.load(caseId);
  return {
    today,
    direction,
    partner,
    office,
    sender,
    case: found?.agencyId === own ? found : null,
    previous: previousId == null ? null : await store.cooperation.referrals.byId.load(previousId),
  };
}
