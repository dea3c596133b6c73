import { cooperationNo, dueOf } from '#law/cooperation.ts';
import { mayTakeCase } from '#law/partner-kinds.ts';
import { caseNumber, caseReferral, jointOperation } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Partner } from './bodies.ts';
import type { Case } from './cases.ts';
import { TODAY, type Ground } from './ground.ts';
import type { Office } from './offices.ts';

const LAST = dayOf(TODAY);
/** 2006: 44 referrals out, 35 in, 469 joint operations on about 1,200 cases; the share of cases that touch other departments. */
const OUT = 0.02;
const IN = 0.016;
const JOINT = 0.01;
const REFUSED = 0.15;

/** Matters between offices and the departments of article 9 (R9.4): out with a case, in before one, operations together. */
export function createReferrals({ seed, partners, calendar }: Ground, sink: Sink, answers: Answers) {
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

  const send = (direction: 'IN' | 'OUT', { row, office }: Case, partner: Partner, sent: number): void => {
    const sender = direction === 'OUT' ? office.row : partner;
    const year = Number(dateOf(sent).slice(0, 4));
    if (direction === 'OUT') offices.add(sender.id);
    const answered = calendar.shift(sent, random.between(3, 14));
    const open = answered > LAST;
    const refused = !open && random.chance(REFUSED);
    const id = uuidAt(noonOf(sent), random);
    const referralNo = cooperationNo('REFERRAL', sender.code, year, nextOf(sender.id, year));
    sink.write(caseReferral, {
      id,
      referralNo,
      direction,
      partnerId: partner.id,
      partnerKind: partner.kind,
      agencyId: office.row.id,
      subject: direction === 'OUT' ? `${row.title}涉及贵部门职责` : `涉嫌专利违法线索:${row.title}`,
      facts: `${row.respondent}经营的商品涉及专利${row.patentNumber},请依职责处理。`,
      accused: row.respondent,
      patentNumber: row.patentNumber,
      caseId: direction === 'OUT' ? row.id : null,
      status: open ? 'SENT' : refused ? 'REFUSED' : 'ACCEPTED',
      sentOn: dateOf(sent),
      dueOn: dueOf('P1', dateOf(sent)),
      answeredOn: open ? null : dateOf(answered),
      answerReason: refused ? '经审查不属于本部门职责范围,予以退回' : null,
      bounces: 0,
      previousId: null,
      version: 1,
      jurisdiction: office.place,
    });
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
      const here = near.get(office.place) ?? [];
      const [out, into, joint] = [random.chance(OUT), random.chance(IN), random.chance(JOINT)];
      if (here.length === 0 || office.level === 'NATION') return;
      const sent = calendar.shift(docketed, 4);
      if (out && sent <= (concluded ?? LAST)) send('OUT', made, random.pick(here), sent);
      if (into) send('IN', made, random.pick(here), calendar.shift(docketed, -2));
      if (joint) operate(office, here, docketed, `${row.jurisdiction}辖区商品市场`);
    },
    finish: (): void => {
      for (const one of series.values()) if (offices.has(one.agencyId)) sink.write(caseNumber, one);
    },
  };
}
