import { officePrefix } from '#law/office-prefix.ts';
import { agencyUnit, venue } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf } from '../days.ts';
import { createRandom, type Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import { ALL_THE_TIME, fatesOf, isThere, termOf, type Class, type Term } from './capacity-fates.ts';
import { dayText, idAt, startOf, type Made } from './capacity-making.ts';
import { writeEquipment } from './equipment.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { CITIES_EN } from './places-en.ts';

type Unit = RowOf<typeof agencyUnit>;

/** Cities of sub-provincial rank. */
const RANKED = '210100 210200 220100 230100 320100 330100 330200 350200 370100 370200 420100 440100 440300 510100 610100'.split(' ');
/** Offices of Guangdong that lack something today, whatever the dice say. */
const FORCED = ['440900', '441600', '445100', '445300'];
/** Cities that left the project 5·26 in 2013: what they have is too little for a member and enough for another city. */
const MODEST = ['150100', '620100'];
const STREETS = ['科技路', '创新大道', '人民路', '解放路', '建设路', '行政中心西路', '文化路', '中山路'];

/**
 * Units, plaques, venues and equipment of every office (articles 14 and 16). Some offices lack something for good, some got it in
 * 2012 or 2013 only, some lost it. Large cities, which the project 5·26 takes its members from, have what a member owes or nothing.
 */
export function writeCapacity(ground: Ground, sink: Sink, answers: Pick<Answers, 'plant'>): void {
  const random = createRandom(ground.seed, 'capacity');
  const names = new Map(ground.divisions.map(({ code, name }) => [code, name]));
  for (const office of ground.offices) {
    const bound = classOf(office, random);
    const seat = names.get(office.place) ?? '';
    const fates = MODEST.includes(office.place) ? new Map() : fatesOf(bound, office.level, FORCED.includes(office.place), random);
    const generous = Object.hasOwn(CITIES_EN, office.place) && !MODEST.includes(office.place);
    const made: Made = {
      office,
      random,
      bound,
      fates,
      sink,
      today: ground.today,
      generous,
      prefix: officePrefix({ code: office.place, name: seat }),
      seat,
    };
    writeUnits(made);
    writeVenues(made);
    writeEquipment(made);
    // every fate of an office is about something that it owes, whichever category of cities it belongs to
    if ([...made.fates.values()].some((fate) => !isThere(fate))) answers.plant('CAPACITY_GAP', office.row.id);
  }
}

function classOf({ level, place }: Office, random: Random): Class {
  if (level === 'NATION') return 'FREE';
  if (level === 'COUNTY') return random.chance(0.6) ? 'COUNTY' : 'FREE';
  return level === 'PROVINCE' || RANKED.includes(place) ? 'LEADING' : 'CITY';
}

/** Whether what it has is for enforcement alone. */
const ownOf = ({ office, random, bound, generous }: Made): boolean =>
  bound === 'LEADING' || generous || (bound === 'CITY' && !MODEST.includes(office.place) && random.chance(0.25));

type Form = Pick<Unit, 'name' | 'kind' | 'dutyLevel'>;

function writeUnits(made: Made): void {
  const { office, random, fates, bound } = made;
  if (bound === 'FREE') return;
  const division = office.level === 'PROVINCE' || RANKED.includes(office.place);
  const kind = division ? 'DIVISION' : 'SECTION';
  const suffix = division ? '处' : '科';
  const alone: Form = { name: `专利行政执法${suffix}`, kind, dutyLevel: 'DEDICATED' };
  const mainly: Form = { name: division ? '法律事务处' : random.pick(['协调管理科', '专利管理科', '政策法规科']), kind, dutyLevel: 'MAIN' };
  const start = startOf(made);
  const proper = termOf(fates.get('DIVISION') ?? ALL_THE_TIME, start);
  const plaque = bound === 'COUNTY' ? null : termOf(fates.get('PLAQUE') ?? ALL_THE_TIME, start + random.between(20, 60));
  const right = ownOf(made) ? alone : mainly;
  const wrong = bound === 'LEADING' ? mainly : null;
  writeEnforcers(made, { start, proper, plaque, right, wrong });
  if (bound === 'COUNTY') return;
  const further = { GUIDANCE: `执法指导${suffix}`, DISPATCH_COMMAND: '举报投诉指挥调度中心' } as const;
  for (const [one, name] of Object.entries(further) as [keyof typeof further, string][]) {
    const term = termOf(fates.get(one === 'GUIDANCE' ? 'GUIDANCE' : 'DISPATCH') ?? ALL_THE_TIME, startOf(made));
    if (term) writeUnit(made, { name, kind: one, dutyLevel: one === 'GUIDANCE' ? 'MAIN' : 'DEDICATED' }, term, null);
  }
}

interface Enforcers {
  readonly start: number;
  readonly proper: Term | null;
  readonly plaque: Term | null;
  readonly right: Form;
  readonly wrong: Form | null;
}

/** The unit that enforces, cut wherever its form or its plaque changes: a plaque comes down only with its unit. */
function writeEnforcers(made: Made, { start, proper, plaque, right, wrong }: Enforcers): void {
  const cuts = [start, proper?.from, proper?.to, plaque?.to].filter((day) => day != null).toSorted((a, b) => a - b);
  const days = [...new Set(cuts)].filter((day) => day >= start);
  days.forEach((from, index) => {
    const to = days[index + 1] ?? null;
    const form = proper && proper.from <= from && (proper.to === null || from < proper.to) ? right : wrong;
    if (!form) return;
    const carries = plaque !== null && (plaque.to === null || from < plaque.to) && (to === null || plaque.from < to);
    writeUnit(made, form, { from, to }, carries ? Math.max(from, plaque.from) : null);
  });
}

function writeUnit({ office, random, sink, prefix }: Made, form: Form, { from, to }: Term, plaqueFrom: number | null): void {
  const approved = plaqueFrom === null ? null : plaqueFrom - random.between(0, 19);
  sink.write(agencyUnit, {
    ...form,
    id: idAt(from, random),
    agencyId: office.row.id,
    validFrom: dateOf(from),
    validTo: dayText(to),
    plaque: plaqueFrom === null ? null : office.level === 'PROVINCE' ? 'CORPS' : 'DETACHMENT',
    plaqueFrom: dayText(plaqueFrom),
    approvalNo: approved === null ? null : `${prefix}编办〔${dateOf(approved).slice(0, 4)}〕${random.between(3, 180)}号`,
    approvedOn: dayText(approved),
    jurisdiction: office.place,
  });
}

function writeVenues(made: Made): void {
  const { office, random, bound, fates } = made;
  if (bound === 'FREE' || bound === 'COUNTY') return;
  const term = termOf(fates.get('VENUE') ?? ALL_THE_TIME, startOf(made));
  if (term) writeVenue(made, ownOf(made) ? 'DEDICATED' : 'SHARED', term);
  if (bound === 'LEADING' && random.chance(term?.to === null ? 0.2 : 0.7)) {
    writeVenue(made, 'SHARED', { from: Math.max(dayOf(office.row.establishedOn), dayOf('2009-01-01')), to: null });
  }
}

function writeVenue({ office, random, sink, seat }: Made, kind: 'DEDICATED' | 'SHARED', { from, to }: Term): void {
  sink.write(venue, {
    id: idAt(from, random),
    agencyId: office.row.id,
    kind,
    address: `${seat}${random.pick(STREETS)}${random.between(1, 399)}号${kind === 'DEDICATED' ? '专利纠纷调处室' : '政务服务中心会议室'}`,
    rooms: kind === 'DEDICATED' ? random.between(1, office.level === 'PROVINCE' ? 5 : 3) : 1,
    recording: random.chance(kind === 'DEDICATED' ? 0.7 : 0.3),
    validFrom: dateOf(from),
    validTo: dayText(to),
    jurisdiction: office.place,
  });
}
