import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import { createAssists } from './assist.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';
import { createCourts } from './courts.ts';
import type { Ground } from './ground.ts';
import { createReferrals } from './referrals.ts';
import { createTransfers } from './transfers.ts';

interface Opened {
  readonly police: string | null;
  readonly court: string | null;
}

/** Everything that offices, partners and courts send each other (article 9), each from a stream of its own. */
export function createCooperation(ground: Ground, sink: Sink, answers: Answers) {
  const assists = createAssists(ground, sink, answers);
  const transfers = createTransfers(ground, sink, answers);
  const courts = createCourts(ground, sink, answers);
  const referrals = createReferrals(ground, sink, answers);
  return {
    /** @param opened ids that were drawn for what is sent to the police or to the province's court; null: nothing was. Gives the day on which a court was asked to confirm. */
    make: (made: Case, court: Partner | undefined, opened: Opened): number | null => {
      assists.make(made);
      transfers.make(made, opened.police);
      const applied = court && opened.court !== null ? courts.confirm(made, court, opened.court) : null;
      if (court) courts.entrust(made, court);
      referrals.make(made);
      return applied;
    },
    finish: (): void => {
      assists.finish();
      transfers.finish();
      referrals.finish();
    },
  };
}
