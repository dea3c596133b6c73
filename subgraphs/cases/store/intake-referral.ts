import { refuse, type Outcome } from '#platform/outcome.ts';
import { inTurn } from '#platform/turns.ts';
import type { ReceiveFacts, Received } from '../lifecycle/intake-new.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import type { Acting } from './acts.ts';

/** A matter out of a partner's referral (R9.4): the office accepted it, and it leads to one matter only. */
export async function outOfReferral(
  { referralId }: { readonly referralId?: string | null | undefined },
  facts: ReceiveFacts,
  { store, db }: Acting,
  judge: (facts: ReceiveFacts) => Promise<Outcome<Received>>,
): Promise<Outcome<Received>> {
  if (referralId == null) return judge(facts);
  await inTurn(db, 'matter_of_referral', referralId);
  const referral = await store.cooperation.referrals.byId.load(referralId);
  if (referral && (await store.takenUp.of.load(referral.id))) return refuse(because('REFERRAL_USED', 'referralId'));
  return judge({ ...facts, referral });
}
