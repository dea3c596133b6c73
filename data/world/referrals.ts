import { cooperationNo } from '#law/cooperation.ts';
import { mayTakeCase } from '#law/partner-kinds.ts';
import { caseNumber, caseReferral, jointOperation } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { createBouncedReferrals } from './bounced-referrals.ts';
import { onDay, referralRow } from './referral-rows.ts';

/** 2006: 44 referrals out, 35 in, 469 joint operations on about 1,200 cases; the share of cases that touch other departments. */
const OUT = 0.02;
const IN = 0.016;
const JOINT = 0.01;
const REFUSED = 0.15;

/** Matters between offices and the departments of article 9 (R9.4): out with a case, in before one, operations together. */
export function createReferrals(ground: Ground, sink: Sink, answers: Answers) {
  const { seed, partners, calendar, last } = ground;
  const random = createRandom(seed, 'referrals');
  const near = Map.groupBy(
    partners.filter(({ kind }) => mayTakeCase(kind)),
    ({ jurisdiction }) => jurisdiction,
  );
  const series = new Map<string, { agencyId: string; kind: string; year: number; last: number }>();
  const nextOf = (id: string, year: number): number => {
    const one = series.get(`${id}/${year}`) ?? { agencyId: id, kind: 'REFERRAL', year, last: 0 };
    one.last += 1;
    series.set(`${id}/${year}`, one);
    return one.last;
  };
  const offices = new Set<string>();
  const bounced = createBouncedReferrals(ground, answers);
  /** those that bounced; numbered after all others, whose numbers stay as they were */
  const later: { readonly sender: Office['row']; readonly row: ReturnType<typeof bounced>[number] }[] = [];

  const send = (direction: 'IN' | 'OUT', made: Case, partner: Partner, sent: number): void => {
    const sender = direction === 'OUT' ? made.office.row : partner;
    const year = Number(dateOf(sent).slice(0, 4));
    if (direction === 'OUT') offices.add(sender.id);
    const answered = calendar.shift(sent, random.between(3, 14));
    const open = answered > last;
    const refused = !open && random.chance(REFUSED);
    const id = uuidAt(noonOf(sent), random);
    const referralNo = cooperationNo('REFERRAL', sender.code, year, nextOf(sender.id, year));
    const referral = { id, direction, partner, sent, answered: open ? null : answered, refused, previousId: null, bounces: 0 };
    sink.write(caseReferral, { ...referralRow(made, referral), referralNo });
    if (open) answers.sample('referrals', { id, key: referralNo, partner: partner.code, direction });
  };

  const operate = ({ row }: Office, found: readonly Partner[], day: number, venue: string): void => {
    sink.write(jointOperation, {
      id: uuidAt(noonOf(day), random),
      title: `${dateOf(day).slice(0, 4)}年${Number(dateOf(day).slice(5, 7))}月联合执法检查`,
      agencyId: row.id,
      partners: found.slice(0, random.between(1, 3)).map(({ id }) => id),
      heldOn: dateOf(day),
      venue,
      officersSent: random.between(4, 20),
      sitesChecked: random.between(5, 60),
      casesFound: random.below(6),
      results: '对市场商品专利标识进行检查,对问题商品责令下架并立案调查',
      jurisdiction: row.jurisdiction,
    });
  };

  return {
    make: (made: Case): void => {
      const { office, docketed, concluded, row } = made;
      const there = near.get(office.place) ?? [];
      const [out, into, joint] = [random.chance(OUT), random.chance(IN), random.chance(JOINT)];
      if (there.length === 0 || office.level === 'NATION') return;
      const sent = calendar.shift(docketed, 4);
      if (out && sent <= (concluded ?? last)) send('OUT', made, random.pick(onDay(there, sent)), sent);
      const came = calendar.shift(docketed, -2);
      if (into) send('IN', made, random.pick(onDay(there, came)), came);
      later.push(...bounced(made, there).map((referral) => ({ sender: office.row, row: referral })));
      if (joint) operate(office, onDay(there, docketed), docketed, `${row.jurisdiction}辖区商品市场`);
    },
    finish: (): void => {
      for (const { sender, row } of later) {
        const year = Number(row.sentOn.slice(0, 4));
        offices.add(sender.id);
        sink.write(caseReferral, { ...row, referralNo: cooperationNo('REFERRAL', sender.code, year, nextOf(sender.id, year)) });
      }
      for (const one of series.values()) if (offices.has(one.agencyId)) sink.write(caseNumber, one);
    },
  };
}
