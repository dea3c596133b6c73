import { nextVerification, termOf } from '#law/certificate.ts';
import type { certificate, officer } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { mobileNumber, personName } from '../names.ts';
import type { Random } from '../random.ts';
import type { RowOf } from '../sink.ts';
import type { Era } from './era.ts';
import type { Office } from './offices.ts';

type CertificateRow = RowOf<typeof certificate>;
type Holder = Pick<RowOf<typeof officer>, 'id' | 'agencyId' | 'jurisdiction'>;

export interface Officer {
  readonly row: RowOf<typeof officer>;
  /** newest last */
  readonly certificates: readonly CertificateRow[];
}

/** What becomes of an officer's certificate. */
type Course = 'STANDING' | 'RENEWED' | 'EXPIRED' | 'UNVERIFIED' | 'SUSPENDED' | 'REVOKED' | 'LEFT' | 'NOT_YET';
const COURSES: readonly (readonly [Course, number])[] = [
  ['STANDING', 72],
  ['RENEWED', 12],
  ['EXPIRED', 3],
  ['UNVERIFIED', 2],
  ['SUSPENDED', 1],
  ['REVOKED', 0.5],
  ['LEFT', 6],
  ['NOT_YET', 3.5],
];
/** The first officers of an office hold standing certificates, so that a panel of three can always be formed. */
const CORE = 4;
/** The next one's certificate ran out: wherever there are enough officers, somebody may act without being entitled. */
const LAPSED = 5;
const POSTS = ['科员', '科员', '主任科员', '副主任科员', '副科长', '科长', '副处长'];
/** Officers of an office at the usual size of the world, by level. */
const STAFF: Readonly<Record<Office['level'], readonly [number, number]>> = {
  NATION: [40, 40],
  PROVINCE: [14, 25],
  PREFECTURE: [7, 12],
  COUNTY: [4, 7],
};
const USUAL_CASES = 28_000;
/** Officers in all at most (requirement section 3.4). */
const MOST = 50_000;
const USUAL_OFFICERS = 4_000;

/** @param cases how many cases the officers must carry */
export function* makeOfficers(
  offices: readonly Office[],
  cases: number,
  { today, years, lastYear }: Era,
  random: Random,
): Generator<Officer> {
  const factor = Math.min(MOST / USUAL_OFFICERS, Math.max(1, cases / USUAL_CASES));
  let number = 0;
  const issue = (holder: Holder, from: number): CertificateRow => {
    number += 1;
    const { expiresOn, verificationDueOn } = termOf(dateOf(from));
    return {
      id: uuidAt(noonOf(from), random),
      number: `ZFZ${String(number).padStart(7, '0')}`,
      officerId: holder.id,
      agencyId: holder.agencyId,
      holderAgencyId: holder.agencyId,
      area: holder.jurisdiction,
      issuedOn: dateOf(from),
      expiresOn,
      verificationDueOn,
      status: 'VALID',
      statusFrom: dateOf(from),
      statusReason: null,
      lapses: [],
      enrolmentId: null,
      replacesId: null,
      version: 1,
      jurisdiction: holder.jurisdiction,
    };
  };

  /** verified each time in due course, so that the next verification lies ahead or beyond the term */
  const verified = (row: CertificateRow): CertificateRow => {
    let due = row.verificationDueOn;
    while (due < today && due < row.expiresOn) due = nextVerification(due);
    return { ...row, verificationDueOn: due };
  };

  const changed = (row: CertificateRow, status: CertificateRow['status'], from: number): CertificateRow => ({
    ...row,
    status,
    statusFrom: dateOf(from),
  });

  /** A card is renewed before it runs out, as often as it takes to a day; the newest is last and stands as told. */
  const renewed = (
    holder: Holder,
    first: CertificateRow,
    until: string,
    last: (card: CertificateRow) => CertificateRow = (card) => card,
  ): CertificateRow[] => {
    const replaced: CertificateRow[] = [];
    let card = verified(first);
    while (card.expiresOn < until) {
      const on = dayOf(card.expiresOn) - random.between(5, 60);
      replaced.push(changed(card, 'REPLACED', on));
      card = verified(issue(holder, on));
    }
    return [...replaced, last(card)];
  };

  /** certificates of one course, and the last day of service where the course ends it */
  const follow = (course: Course, holder: Holder, joined: number) => {
    const between = (from: string, to: string) => random.between(Math.max(dayOf(from), joined), Math.max(dayOf(to), joined));
    const within = between(`${years[0]}-06-01`, `${lastYear}-09-30`);
    switch (course) {
      case 'STANDING':
        return { certificates: renewed(holder, issue(holder, between('2008-02-01', '2010-12-20')), today), left: null };
      case 'RENEWED':
        return { certificates: renewed(holder, issue(holder, between('2005-03-01', '2007-06-30')), today), left: null };
      case 'EXPIRED':
        return { certificates: [verified(issue(holder, between('2005-02-01', '2006-12-30')))], left: null };
      case 'UNVERIFIED': {
        const row = issue(holder, between('2009-01-01', '2010-12-20'));
        return { certificates: [{ ...row, verificationDueOn: termOf(row.issuedOn).verificationDueOn }], left: null };
      }
      case 'SUSPENDED':
      case 'REVOKED': {
        const first = issue(holder, between('2008-02-01', '2010-12-20'));
        return { certificates: renewed(holder, first, dateOf(within), (card) => changed(card, course, within)), left: null };
      }
      case 'LEFT': {
        const first = issue(holder, between('2008-02-01', '2010-12-20'));
        const certificates = renewed(holder, first, dateOf(within), (card) => changed(card, 'CANCELLED', within + 1));
        return { certificates, left: within };
      }
      case 'NOT_YET':
        return { certificates: [], left: null };
    }
  };

  for (const office of offices) {
    const [least, most] = STAFF[office.level];
    const size = Math.min(999, Math.round(random.between(least, most) * factor));
    for (let n = 1; n <= size; n += 1) {
      const course: Course =
        n <= CORE
          ? 'STANDING'
          : n === LAPSED
            ? 'EXPIRED'
            : (COURSES[random.weighted(COURSES.map(([, weight]) => weight))]?.[0] ?? 'STANDING');
      const early = course === 'RENEWED' || course === 'EXPIRED';
      const joined =
        course === 'NOT_YET'
          ? random.between(dayOf(`${lastYear}-02-01`), dayOf(`${lastYear}-12-20`))
          : random.between(dayOf('2001-03-01'), dayOf(early ? '2005-01-30' : '2008-01-30'));
      const holder = { id: uuidAt(noonOf(joined), random), agencyId: office.row.id, jurisdiction: office.place };
      const { certificates, left } = follow(course, holder, joined);
      yield {
        certificates,
        row: {
          ...holder,
          staffNumber: `${office.place}-${String(n).padStart(3, '0')}`,
          name: personName(random),
          post: random.pick(POSTS),
          fullTime: random.chance(0.45),
          backbone: false,
          joinedOn: dateOf(joined),
          leftOn: left === null ? null : dateOf(left),
          phone: mobileNumber(random),
          version: 1,
        },
      };
    }
  }
}
