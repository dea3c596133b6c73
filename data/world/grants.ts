import { grant } from '#platform/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Case } from './cases.ts';
import type { createCooperation } from './cooperation.ts';
import type { Ground } from './ground.ts';

type Cooperation = ReturnType<typeof createCooperation>;
type Kind = RowOf<typeof grant>['kind'];
/** First day on which a grant without a set end no longer holds. */
export const FOREVER = '2099-01-01';
const COOPERATING = 0.004;
const COOPERATION_DAYS = 60;
const CONFIRMED_BY_COURT = 0.5;

/** @param from @param to days as numbers; to: first day on which it no longer holds, null for none */
export function writeGrant(sink: Sink, id: string, kind: Kind, grantee: string, objectId: string, from: number, to: number | null): void {
  // of the parties, petitioners alone have a login here
  const side = kind === 'PARTY' ? 'PETITIONER' : null;
  sink.write(grant, { id, grantee, kind, objectId, side, validFrom: dateOf(from), validTo: to === null ? FOREVER : dateOf(to) });
}

/**
 * Opens single cases to those beyond the tree: the right holder as a party, and offices elsewhere that help for a time (R9.1). Police
 * and courts see no case: what is sent to them is a row of its own, and only its id is drawn here. Gives the day on which a court was
 * asked to confirm an agreement; null where none was.
 */
export function writeGrants(
  { seed, offices, partners }: Ground,
  sink: Sink,
  answers: Answers,
  cooperate: Cooperation['make'],
): (made: Case) => number | null {
  const random = createRandom(seed, 'grants');
  const confirmations = createRandom(seed, 'confirmations');
  const police = new Map(partners.filter(({ kind }) => kind === 'PUBLIC_SECURITY').map((one) => [one.jurisdiction, one]));
  const courts = new Map(partners.filter(({ kind }) => kind === 'COURT').map((one) => [one.jurisdiction, one]));
  const cities = offices.filter(({ level }) => level === 'PREFECTURE');
  /** courts that have had one: each gets the first */
  const confirmed = new Set<string>();
  return (made) => {
    const { row, office, patent, docketed, concluded, course } = made;
    const write = (kind: Kind, grantee: string, from: number, to: number | null) =>
      writeGrant(sink, uuidAt(noonOf(from), random), kind, grantee, row.id, from, to);
    const toPolice = row.disposition === 'TRANSFERRED_TO_POLICE' && concluded !== null && police.has(office.place);
    const opened = { police: toPolice ? uuidAt(noonOf(concluded), random) : null, court: null as string | null };
    const court = courts.get(`${row.jurisdiction.slice(0, 2)}0000`);
    if (row.kind === 'MEDIATION' && row.disposition === 'MEDIATED' && concluded !== null && court) {
      if (random.chance(CONFIRMED_BY_COURT) || !confirmed.has(court.id)) {
        confirmed.add(court.id);
        opened.court = uuidAt(noonOf(concluded), random);
      } else if (course.some(({ status }) => status === 'CONFIRMED_BY_COURT')) {
        opened.court = uuidAt(noonOf(concluded), confirmations);
      }
    }
    if (row.kind === 'INFRINGEMENT' && patent.rightHolder !== null) {
      write('PARTY', `rightholder:${patent.rightHolder}`, docketed, null);
      answers.sample('rightHolderCases', { id: row.id, key: row.caseNo, rightHolder: patent.rightHolder });
    }
    if (random.chance(COOPERATING)) {
      const helper = random.pick(cities);
      if (helper.row.id !== office.row.id) write('COOPERATION', helper.row.id, docketed + 3, docketed + 3 + COOPERATION_DAYS);
    }
    return cooperate(made, court, opened);
  };
}
