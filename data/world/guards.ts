import { commonSuperiors } from '#law/jurisdiction.ts';
import { caseHandler, delegation, jurisdictionDispute, recusal } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import type { SideAct } from './case-steps.ts';
import type { Ground } from './ground.ts';
import { pickTeam } from './team.ts';

/** One concluded case in so many has a decided request that an officer withdraw, one open case in so many a pending one. */
const DECIDED_ONE_IN = { disputes: 25, counterfeits: 40 } as const;
const PENDING_ONE_IN = 30;
/** One case in so many was quarrelled over; of the quarrels, one in three came back. */
const DISPUTED_ONE_IN = 60;
/** The county whose ordinance lets it handle infringement disputes (义乌). */
const WITH_DISPUTES = '330782';
/** What comes of requests, in turn; in counterfeits nobody who was recused comes near the chair of a hearing. */
const FATES = ['GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
const FATES_OF_COUNTERFEITS = ['REFUSED', 'WITHDRAWN'] as const;
const GROUNDS = [
  ['INTEREST', '与涉案专利有利害关系'],
  ['CLOSE_RELATIVE', '与当事人代理人系近亲属'],
  ['OTHER_RELATION', '曾在当事人处任职'],
] as const;

/** What authorities delegate to county offices (办法 §6): counterfeits and mediations; to one county infringements, too. */
export function writeDelegations({ seed, offices, authorityOf }: Ground, sink: Sink): void {
  const random = createRandom(seed, 'delegations');
  for (const [index, office] of offices.filter(({ level }) => level === 'COUNTY').entries()) {
    const authority = authorityOf(office.place);
    const named = office.place === WITH_DISPUTES;
    sink.write(delegation, {
      id: uuidAt(noonOf(dayOf('2011-03-01')) + index, random),
      agencyId: authority.row.id,
      delegateId: office.row.id,
      kinds: named ? ['INFRINGEMENT', 'COUNTERFEIT', 'MEDIATION'] : ['COUNTERFEIT', 'MEDIATION'],
      legalBasis: named ? '浙江省专利保护条例' : '专利行政执法办法',
      docNo: `知委〔2011〕${index + 1}号`,
      validFrom: '2011-03-01',
      validTo: null,
      endReason: null,
      jurisdiction: office.place,
    });
  }
}

/** Requests that officers withdraw, and quarrels over jurisdiction, beside the cases of the world (§2.1, §2.9). */
export function createGuards({ seed, calendar, last, staff, officeAt, offices }: Ground, sink: Sink): (made: Case) => readonly SideAct[] {
  const random = createRandom(seed, 'guards');
  const siblings = Map.groupBy(
    offices.filter(({ level }) => level === 'PREFECTURE'),
    ({ place }) => place.slice(0, 2),
  );
  let [open, all, quarrels, bounced] = [0, 0, 0, 0];
  const concluded = { disputes: 0, counterfeits: 0 };
  const turns = { disputes: 0, counterfeits: 0 };

  type Asked = Pick<RowOf<typeof recusal>, 'withdrawnOn' | 'decidedOn' | 'granted' | 'decidedBy' | 'decisionReason'>;
  const ask = ({ row }: Case, on: number, officer: { readonly id: string; readonly name: string }, fate: Asked): void => {
    const [ground, reason] = random.pick(GROUNDS);
    sink.write(recusal, {
      id: uuidAt(noonOf(on), random),
      caseId: row.id,
      officerId: officer.id,
      officerName: officer.name,
      ground,
      requestedBy: row.petitioner === null ? 'RESPONDENT' : random.pick(['PETITIONER', 'RESPONDENT'] as const),
      recordedBy: `desk of ${row.agencyId}`,
      requestedOn: dateOf(on),
      reason,
      superiorId: null,
      ...fate,
      agencyId: row.agencyId,
      jurisdiction: row.jurisdiction,
    });
  };
  const none = { withdrawnOn: null, decidedOn: null, granted: null, decidedBy: null, decisionReason: null };

  /** a request on the day after docketing, decided two days later: what came of it is known by its turn */
  const decide = (made: Case, end: number): readonly SideAct[] => {
    const { row, office, members, docketed } = made;
    const asked = calendar.shift(docketed, 1);
    const on = calendar.shift(asked, 2);
    const [first] = members;
    if (on > end || !first) return [];
    const [of, series] = row.kind === 'COUNTERFEIT' ? (['counterfeits', FATES_OF_COUNTERFEITS] as const) : (['disputes', FATES] as const);
    const fate = series[turns[of] % series.length];
    turns[of] += 1;
    if (fate === 'WITHDRAWN') {
      ask(made, asked, first.officer.row, { ...none, withdrawnOn: dateOf(on) });
      return [];
    }
    const told = [{ act: 'DECIDE_RECUSAL', day: on, officers: [] }];
    const refuse = (): readonly SideAct[] => {
      ask(made, asked, first.officer.row, { ...decided, granted: false, decisionReason: '理由不成立' });
      return told;
    };
    const decided = { withdrawnOn: null, decidedOn: dateOf(on), decidedBy: `head of ${row.agencyId}` };
    if (fate === 'REFUSED') return refuse();
    const onTeam = new Set(members.map(({ officer }) => officer.row.id));
    const others = (staff.get(row.agencyId) ?? []).filter((officer) => !onTeam.has(officer.row.id));
    const [gone] = others.length === 0 ? [] : pickTeam(others, 1, docketed, row.jurisdiction, random);
    if (!gone) return refuse();
    // the officer was on the case until then; the rest of the team is lawful without
    ask(made, asked, gone.officer.row, { ...decided, granted: true, decisionReason: '情况属实,同意回避' });
    sink.write(caseHandler, {
      caseId: row.id,
      officerId: gone.officer.row.id,
      certificateId: gone.certificate.id,
      agencyId: row.agencyId,
      officePlace: office.place,
      name: gone.officer.row.name,
      certificateNumber: gone.certificate.number,
      lead: false,
      entitled: true,
      assignedOn: row.docketedOn,
      relievedOn: dateOf(on),
      reason: '情况属实,同意回避',
      jurisdiction: row.jurisdiction,
    });
    return told;
  };

  const dispute = (made: Case, from: number, status: 'OPEN' | 'DESIGNATED'): void => {
    const { row, office } = made;
    const other = siblings.get(office.place.slice(0, 2))?.find((one) => one !== office);
    const superior = commonSuperiors([office.place, other?.place ?? '000000'])
      .map((code) => officeAt.get(code))
      .find((one) => one !== undefined);
    if (!other || !superior) return;
    const on = calendar.shift(from, 2);
    const ended =
      status === 'DESIGNATED' ? { designatedId: row.agencyId, decidedOn: dateOf(on), decisionReason: '由先受理机关办理' } : null;
    sink.write(jurisdictionDispute, {
      id: uuidAt(noonOf(from), random),
      matter: 'CASE',
      matterId: row.id,
      agencyId: row.agencyId,
      otherIds: [other.row.id],
      superiorId: superior.row.id,
      raisedOn: dateOf(from),
      ground: 'NEITHER_RESIDENCE_NOR_ACT',
      reason: '被请求人所在地与侵权行为地不在同一辖区',
      status,
      ...(ended ?? { designatedId: null, decidedOn: null, decisionReason: null }),
      withdrawnOn: null,
      withdrawalReason: null,
      jurisdiction: row.jurisdiction,
    });
  };

  const quarrel = (made: Case): void => {
    const { office, docketed, concluded: end } = made;
    if (office.level !== 'PREFECTURE') return;
    all += 1;
    if (all % DISPUTED_ONE_IN !== 1) return;
    const first = calendar.shift(docketed, 1);
    const second = calendar.shift(first, 4);
    const until = end ?? last;
    if (calendar.shift(first, 2) > until) return;
    dispute(made, first, 'DESIGNATED');
    quarrels += 1;
    // one that is too short to come back leaves its turn to the next
    if (bounced * 3 >= quarrels || calendar.shift(second, 2) > until) return;
    bounced += 1;
    dispute(made, second, end === null ? 'OPEN' : 'DESIGNATED');
  };

  return (made) => {
    quarrel(made);
    if (made.concluded !== null) {
      const of = made.row.kind === 'COUNTERFEIT' ? 'counterfeits' : 'disputes';
      concluded[of] += 1;
      if (concluded[of] % DECIDED_ONE_IN[of] === 1) return decide(made, made.concluded);
      return [];
    }
    open += 1;
    const [, second] = made.members;
    const asked = calendar.floor(last - 1);
    if (open % PENDING_ONE_IN === 1 && second && asked > made.docketed) ask(made, asked, second.officer.row, none);
    return [];
  };
}
