import { hash } from 'node:crypto';
import { complaint, identity, referral, step } from '../../subgraphs/complaints/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { provinceFigures } from '../figures.ts';
import { receiptCode, uuidAt } from '../ids.ts';
import { companyName, product } from '../names.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Centre } from './bodies.ts';
import { awaited, createCourses, type Step } from './course.ts';
import { writeEvent } from './events.ts';
import { FOREVER } from './grants.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { RIGHT_HOLDERS } from './parties.ts';
import { createPersons, type Identity } from './persons.ts';
import type { Touch } from './talent.ts';
import { grant } from '#platform/tables.ts';

/** Seals an identity so that only the vault's key opens it. */
export type Seal = (complaintId: string, identity: Identity) => { readonly nonce: Buffer; readonly sealed: Buffer };

/** The case that a complaint led to. */
export interface Led {
  readonly id: string;
  readonly office: Office;
  readonly place: string;
  readonly accused: string;
  readonly product: string;
  readonly patentNumber: string;
  readonly docketed: number;
  readonly concluded: number | null;
}

type Row = RowOf<typeof complaint>;
interface Matter {
  readonly id: string;
  readonly centre: Centre;
  readonly place: string;
  readonly accused: string;
  readonly product: string;
  readonly subjectRight: Row['subjectRight'];
  readonly patentNumber: string | null;
  readonly caseId: string | null;
  readonly steps: readonly Step[];
}

const RIGHTS = ['PATENT', 'TRADEMARK', 'COPYRIGHT', 'OTHER'] as const;
const RIGHT_WEIGHTS = [62, 20, 10, 8];
const CHANNELS = ['PHONE', 'WEB', 'LETTER', 'VISIT', 'TRANSFER'] as const;
const CHANNEL_WEIGHTS = [55, 22, 8, 10, 5];
const MODES = ['REAL_NAME', 'CONFIDENTIAL_REAL_NAME', 'ANONYMOUS'] as const;
const MODE_WEIGHTS = [48, 27, 25];
const BOUNCED = 0.06;
const BY_RIGHT_HOLDER = 0.006;
const EVENT: Readonly<Partial<Record<Step['status'], string>>> = {
  TRANSFERRED: 'COMPLAINT_REFERRED',
  CONSULTATION_ANSWERED: 'COMPLAINT_ANSWERED',
};
const BY_OFFICE: readonly Step['status'][] = ['ACKNOWLEDGED', 'RETURNED', 'DOCKETED', 'NOT_DOCKETED', 'RESULT_RECEIVED'];
const SUBJECT: Readonly<Record<Row['subjectRight'], string>> = {
  PATENT: '专利权',
  TRADEMARK: '商标权',
  COPYRIGHT: '著作权',
  OTHER: '其他知识产权',
};

/** Makes reports and complaints: those that lead to a case, from the case backwards, and all the others. */
export function createComplaints(ground: Ground, sink: Sink, answers: Answers, seal: Seal, touch: Touch) {
  const { centres, seed, today, years } = ground;
  const random = createRandom(seed, 'complaints');
  const people = createRandom(seed, 'persons');
  const personOf = createPersons(seed, people);
  const courses = createCourses(ground, random);
  const centreAt = new Map(centres.map((centre) => [centre.place, centre]));
  const byProvince = Map.groupBy(centres, ({ place }) => place.slice(0, 2));
  const provinces = provinceFigures(years);
  const weights = provinces.map(({ share }) => share.INFRINGEMENT + share.MEDIATION + share.COUNTERFEIT);
  const numbers = new Map<string, number>();
  let holder = 0;

  const centreOf = (place: string): Centre =>
    (centreAt.get(`${place.slice(0, 4)}00`) ?? centreAt.get(`${place.slice(0, 2)}0000`)) as Centre;
  /** a course astray between the right office and another that covers the place too, the other one last; none where there is no other */
  const wrongFor = (right: Office, place: string, many: number): readonly Office[] => {
    const above = [place, `${place.slice(0, 4)}00`, `${place.slice(0, 2)}0000`].flatMap((code) => ground.officeAt.get(code) ?? []);
    const others = above.filter((office) => office !== right);
    if (others.length === 0) return [];
    const other = random.pick(others);
    return Array.from({ length: many }, (_, index) => ((many - index) % 2 === 1 ? other : right));
  };

  const write = ({ id, centre, place, accused, product, subjectRight, patentNumber, caseId, steps }: Matter): void => {
    const first = steps[0] as Step;
    const last = steps.at(-1) as Step;
    const registeredOn = dateOf(first.day);
    const series = `${centre.row.code}-${registeredOn.slice(0, 4)}`;
    const serial = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, serial);
    const complaintNo = `${series}-${String(serial).padStart(6, '0')}`;
    const code = receiptCode(random);
    const rightHolder = subjectRight === 'PATENT' && random.chance(BY_RIGHT_HOLDER) ? (holder++ % RIGHT_HOLDERS) + 1 : null;
    const kind = rightHolder !== null || random.chance(0.35) ? 'COMPLAINT' : 'REPORT';
    const identityMode = rightHolder === null ? (MODES[random.weighted(MODE_WEIGHTS)] ?? 'ANONYMOUS') : 'REAL_NAME';
    const person = identityMode === 'ANONYMOUS' ? null : personOf(ground.cityOf(place));
    const offices = steps.flatMap(({ office }) => office ?? []);
    sink.write(complaint, {
      id,
      complaintNo,
      receiptHash: hash('sha256', code),
      kind,
      channel: CHANNELS[random.weighted(CHANNEL_WEIGHTS)] ?? 'PHONE',
      subjectRight,
      status: last.status,
      centreId: centre.row.id,
      agencyId: last.status === 'RETURNED' ? null : (offices.at(-1)?.row.id ?? null),
      accused,
      facts: `${accused}涉嫌${caseId ? '销售假冒专利的' : `侵犯${SUBJECT[subjectRight]},涉及`}${product},附市场购买样品及现场照片。`,
      patentNumber,
      identityMode,
      personToken: person?.token ?? null,
      registeredOn,
      nextDueOn: awaited(last),
      closedOn: last.status === 'CLOSED' ? dateOf(last.day) : null,
      caseId,
      bounceCount: steps.filter(({ status }) => status === 'RETURNED').length,
      version: steps.length,
      jurisdiction: place,
    });
    writeCourse(id, centre, place, steps);
    if (patentNumber !== null) touch({ kind: 'complaint', id, patentNumber, place, office: centre.row.id, day: first.day });
    if (person) sink.write(identity, { complaintId: id, centreId: centre.row.id, ...seal(id, person.identity) });
    if (rightHolder !== null) {
      const grantId = uuidAt(noonOf(first.day), random);
      sink.write(grant, {
        id: grantId,
        grantee: `rightholder:${rightHolder}`,
        kind: 'PARTY',
        objectId: id,
        side: null,
        validFrom: registeredOn,
        validTo: FOREVER,
      });
    }
    if (centre.place === '440300') {
      answers.sample('complaints', { id, key: complaintNo, status: last.status });
      answers.sample('receipts', { id, key: code, status: last.status });
    }
  };

  const writeCourse = (id: string, centre: Centre, place: string, steps: readonly Step[]): void => {
    let handed: RowOf<typeof referral> | null = null;
    for (const [index, { status, day, office, reason }] of steps.entries()) {
      // minutes apart, so that steps of one day keep their order
      sink.write(step, { id: uuidAt(noonOf(day) + index * 60_000, random), complaintId: id, status, on: dateOf(day) });
      if (office) {
        if (handed) sink.write(referral, handed);
        handed = {
          id: uuidAt(noonOf(day) + index * 60_000, random),
          complaintId: id,
          centreId: centre.row.id,
          agencyId: office.row.id,
          referredOn: dateOf(day),
          acknowledgedOn: null,
          returnedOn: null,
          reason: null,
          jurisdiction: place,
        };
      }
      if (handed && status === 'ACKNOWLEDGED') handed = { ...handed, acknowledgedOn: dateOf(day) };
      if (handed && status === 'RETURNED') handed = { ...handed, returnedOn: dateOf(day), reason: reason ?? null };
      const actor =
        handed && BY_OFFICE.includes(status) ? { role: 'HANDLER', officeId: handed.agencyId } : { role: 'CENTRE', officeId: centre.row.id };
      writeEvent(sink, random, {
        what: EVENT[status] ?? `COMPLAINT_${status}`,
        entityType: 'complaint',
        entityId: id,
        jurisdiction: place,
        day,
        ...actor,
      });
    }
    if (handed) sink.write(referral, handed);
  };

  /** the course of a complaint that leads to no case, with the fault whose turn it is */
  const courseOf = (id: string, day: number, place: string, subjectRight: Row['subjectRight']): Step[] => {
    const way = random.next();
    if (subjectRight !== 'PATENT' || way < 0.52)
      return courses.byCentre(day, random.chance(subjectRight === 'PATENT' ? 0.14 : 0.3) ? 'REFUSED' : 'CONSULTATION_ANSWERED');
    const right = ground.authorityOf(place);
    const lost = answers.due('UNACKNOWLEDGED');
    const astray = answers.due('BUCK_PASSING');
    if (lost) {
      const steps = courses.unacknowledged(day, right);
      if ((awaited(steps.at(-1) as Step) ?? today) < today) {
        answers.plant('UNACKNOWLEDGED', id);
        return steps;
      }
    }
    const passed = astray ? wrongFor(right, place, random.between(2, 3)) : [];
    const steps = courses.withoutCase(day, right, passed.length > 1 ? passed : random.chance(BOUNCED) ? wrongFor(right, place, 1) : []);
    if (courses.soFar(steps).filter(({ status }) => status === 'RETURNED').length > 1) answers.plant('BUCK_PASSING', id);
    return steps;
  };

  return {
    /** one that leads to no case */
    make: (day: number): void => {
      const province = provinces[random.weighted(weights)]?.code.slice(0, 2) ?? '44';
      const centre = random.pick(byProvince.get(province) ?? []);
      const place = random.pick(centre.counties);
      const made = product(random);
      const subjectRight = RIGHTS[random.weighted(RIGHT_WEIGHTS)] ?? 'PATENT';
      const id = uuidAt(noonOf(day) + random.below(14_000_000), random);
      const accused = companyName(ground.cityOf(place), made.trade, random);
      const steps = courses.soFar(courseOf(id, day, place, subjectRight));
      write({ id, centre, place, accused, product: made.name, subjectRight, patentNumber: null, caseId: null, steps });
    },
    /** the one that led to a case; gives its id and the day it reached the office */
    leadingTo: ({
      id: caseId,
      office,
      place,
      accused,
      product,
      patentNumber,
      docketed,
      concluded,
    }: Led): { readonly id: string; readonly received: number } => {
      const wrong = random.chance(BOUNCED) ? wrongFor(office, place, 1) : [];
      const steps = courses.soFar(courses.withCase(docketed, concluded, office, wrong));
      const id = uuidAt(noonOf(steps[0]?.day ?? docketed), random);
      const received = steps.findLast((one) => one.status === 'TRANSFERRED')?.day ?? docketed;
      write({ id, centre: centreOf(place), place, accused, product, subjectRight: 'PATENT', patentNumber, caseId, steps });
      return { id, received };
    },
  };
}
export type Complaints = ReturnType<typeof createComplaints>;
