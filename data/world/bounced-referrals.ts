import { noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Answers } from './answers.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';
import { onDay, referralRow, type Referral } from './referral-rows.ts';

/** Departments that refused a matter before the third was asked (R2.3). */
const ASKED = 3;
/** A case lies so many working days at its office before it is sent out for the first time. */
const FIRST = 6;

/** Matters that one department after the other refused; from a stream of their own. */
export function createBouncedReferrals({ seed, calendar, last }: Ground, answers: Answers) {
  const random = createRandom(seed, 'bounced referrals');

  /** the referrals of one matter: each but the last was refused, and went on to another department on the next working day */
  const chain = (made: Case, partners: readonly Partner[]): readonly Referral[] | null => {
    const start = random.below(partners.length);
    const found: Referral[] = [];
    let sent = calendar.shift(made.docketed, FIRST);
    for (let nth = 0; nth < ASKED; nth += 1) {
      const answered = calendar.shift(sent, random.between(3, 8));
      const partner = partners[(start + nth) % partners.length];
      const refused = nth < ASKED - 1;
      if (!partner || sent > (made.concluded ?? last) || (refused && answered > last) || onDay([partner], sent).length === 0) return null;
      const previousId = found.at(-1)?.id ?? null;
      const id = uuidAt(noonOf(sent), random);
      found.push({ id, direction: 'OUT', partner, sent, answered: answered > last ? null : answered, refused, previousId, bounces: nth });
      sent = calendar.shift(answered, 1);
    }
    return found;
  };

  return (made: Case, partners: readonly Partner[]) => {
    const found = partners.length < ASKED ? null : chain(made, partners);
    const third = found?.at(-1);
    if (!found || !third || !answers.due('REFERRAL_BOUNCED')) return [];
    answers.plant('REFERRAL_BOUNCED', third.id);
    return found.map((referral) => referralRow(made, referral));
  };
}
