import { trainingClass } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Ground } from './ground.ts';
import type { Officer } from './officers.ts';
import type { Office } from './offices.ts';
import { createRolls, some, type ClassRow } from './training-rolls.ts';
import { SPECIAL_TITLES, venueOf } from './training-texts.ts';

type Held = { readonly office: Office; readonly kind: ClassRow['kind']; readonly from: number };

/** One in so many induction classes of provinces was held without the consent that it needed; the smallest world has one. */
const UNCONSENTED_ONE_IN = 93;
const SEATS = 60;

/** Classes of the world's years with attendance and scores, those planned for the next, and one whose certificates are waiting to be issued. */
export function writeTraining(ground: Ground, sink: Sink, answers: Answers): void {
  const { seed, offices, officers, years, lastYear, last } = ground;
  /** Guangdong's last one: scored, its certificates not issued yet */
  const openClass = `TC-440000-${lastYear}-02`;
  const random = createRandom(seed, 'training');
  const numbers = new Map<string, number>();
  const byProvince = Map.groupBy(officers, ({ row }) => row.jurisdiction.slice(0, 2));
  const consentNo = (on: number): string => `国知办函管字〔${dateOf(on).slice(0, 4)}〕${random.between(10, 480)}号`;

  const classOf = ({ office, kind, from }: Held, values: Partial<ClassRow>): ClassRow => {
    const year = dateOf(from).slice(0, 4);
    const series = `TC-${office.place}-${year}-`;
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const days = kind === 'INDUCTION' ? 5 : random.between(2, 3);
    const made = from - random.between(40, 70);
    const title = kind === 'INDUCTION' ? '专利行政执法人员上岗培训班' : random.pick(SPECIAL_TITLES);
    return {
      id: uuidAt(noonOf(made), random),
      classNo: series + String(number).padStart(2, '0'),
      agencyId: office.row.id,
      kind,
      title: `${year}年${office.level === 'NATION' ? '全国' : ''}${title}`,
      venue: venueOf(office.row.name, random),
      hours: days * 8,
      seats: SEATS,
      heldFrom: dateOf(from),
      heldTo: dateOf(from + days - 1),
      status: 'CLOSED',
      submittedOn: null,
      consentOn: null,
      consentNo: null,
      refusal: null,
      version: 1,
      jurisdiction: office.place,
      ...values,
    };
  };

  const rolls = createRolls(ground, sink, random);
  const trainees = (office: Office): readonly Officer[] =>
    office.level === 'NATION'
      ? officers
      : (byProvince.get(office.place.slice(0, 2)) ?? []).filter(({ row }) => office.level === 'PROVINCE' || row.agencyId === office.row.id);

  /** asked for and consented to in good time */
  const consent = (from: number): Pick<ClassRow, 'submittedOn' | 'consentOn' | 'consentNo'> => {
    const asked = from - random.between(28, 38);
    const given = asked + random.between(4, 14);
    return { submittedOn: dateOf(asked), consentOn: dateOf(given), consentNo: consentNo(given) };
  };

  const provinces = offices.filter(({ level }) => level === 'PROVINCE');
  const dated = (year: number, month: number) => dayOf(`${year}-${String(month).padStart(2, '0')}-01`) + random.between(4, 20);
  const inductions = years.flatMap((year) =>
    provinces.flatMap((office) =>
      [4, 10].map((month): Held => {
        const open = office.place === '440000' && year === lastYear && month === 10;
        const from = dated(year, month);
        return { office, kind: 'INDUCTION', from: open ? dayOf(`${lastYear}-12-02`) : from };
      }),
    ),
  );
  const others = inductions.filter(({ office }) => office.place !== '440000');
  const faulty = new Set(some(others, Math.max(1, Math.round(inductions.length / UNCONSENTED_ONE_IN)), random));
  let late = false;
  for (const held of inductions) {
    const given = consent(held.from);
    const wrong: Partial<ClassRow> = late
      ? { consentOn: dateOf(held.from + 3), consentNo: consentNo(held.from + 3) }
      : { submittedOn: null, consentOn: null, consentNo: null };
    const row = classOf(held, faulty.has(held) ? { ...given, ...wrong } : given);
    if (faulty.has(held)) {
      late = !late;
      answers.plant('UNCONSENTED_CLASS', row.id);
    }
    if (row.classNo === openClass) {
      sink.write(trainingClass, { ...row, status: 'SCORED' });
      rolls.fillWithApplicants(row, trainees(held.office));
    } else {
      sink.write(trainingClass, row);
      rolls.fill(row, trainees(held.office));
    }
  }

  const nation = offices.find(({ level }) => level === 'NATION');
  const cities = offices.filter(({ level }) => level === 'PREFECTURE');
  const further = years.flatMap((year): readonly Held[] => [
    ...(nation ? [5, 9].map((month): Held => ({ office: nation, kind: 'INDUCTION', from: dated(year, month) })) : []),
    ...(nation ? [{ office: nation, kind: 'SPECIALISED', from: dated(year, 7) } as const] : []),
    ...some(provinces, 10, random).map((office): Held => ({ office, kind: 'SPECIALISED', from: dated(year, 6) })),
    ...some(cities, 8, random).map((office): Held => ({ office, kind: 'SPECIALISED', from: dated(year, random.between(3, 11)) })),
  ]);
  for (const held of further) {
    const row = classOf(held, {});
    sink.write(trainingClass, row);
    rolls.fill(row, trainees(held.office));
  }

  for (const [index, office] of provinces.entries()) {
    if (index % 3 !== 0) continue;
    const from = dayOf(`${lastYear + 1}-03-03`) + random.between(0, 60);
    const asked = last - random.between(10, 20);
    const given = { submittedOn: dateOf(asked) };
    const course: readonly Partial<ClassRow>[] = [
      { status: 'DRAFT' },
      { status: 'SUBMITTED', ...given },
      { status: 'CONSENTED', ...given, consentOn: dateOf(asked + 7), consentNo: consentNo(asked + 7) },
      { status: 'REFUSED', ...given, refusal: '与全国上岗培训班时间重叠,请组织人员参加全国班' },
    ];
    const row = classOf({ office, kind: 'INDUCTION', from }, course[(index / 3) % course.length] ?? {});
    sink.write(trainingClass, { ...row, id: uuidAt(noonOf(asked - 5), random) });
  }
}
