import { seminar, study } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Ground } from './ground.ts';
import { institutionOf, SEMINAR_TOPICS, subjectOf } from './training-texts.ts';

/** Part of the officers who study. */
const STUDYING = 0.05;
const SEMINARS = 10;
const KINDS = ['DOMESTIC', 'ABROAD', 'DEGREE'] as const;
const LENGTHS: Readonly<Record<(typeof KINDS)[number], readonly [number, number]>> = {
  DOMESTIC: [5, 30],
  ABROAD: [14, 90],
  DEGREE: [700, 1_000],
};

/** Further studies of some officers, and seminars of some provinces on what inspections found. */
export function writeStudies({ seed, offices, officers, years, lastYear, last }: Ground, sink: Sink): void {
  const random = createRandom(seed, 'studies');
  for (const { row } of officers) {
    if (row.leftOn !== null || !random.chance(STUDYING)) continue;
    const kind = KINDS[random.weighted([60, 10, 30])] ?? 'DOMESTIC';
    const from = random.between(Math.max(dayOf(`${years[0]}-02-01`), dayOf(row.joinedOn)), last - 10);
    const [least, most] = LENGTHS[kind];
    const days = random.between(least, most);
    const ended = from + days <= last;
    const completed = ended && random.chance(0.93);
    sink.write(study, {
      id: uuidAt(noonOf(from), random),
      officerId: row.id,
      agencyId: row.agencyId,
      kind,
      institution: institutionOf(kind, random),
      subject: subjectOf(random),
      startedOn: dateOf(from),
      endedOn: ended ? dateOf(from + days) : null,
      status: ended ? (completed ? 'COMPLETED' : 'ABANDONED') : 'ONGOING',
      hours: completed ? Math.min(days, 50) * 6 : null,
      jurisdiction: row.jurisdiction,
    });
  }

  const hosts = offices.filter(({ level }) => level === 'PROVINCE');
  for (let n = 0; n < SEMINARS; n += 1) {
    const office = random.pick(hosts);
    const on = random.between(dayOf(`${years[0] + 1}-02-01`), dayOf(`${lastYear}-12-20`));
    const [topic, conclusions] = random.pick(SEMINAR_TOPICS);
    const found = (number: number): string => `IF-${office.place}-${dateOf(on).slice(0, 4)}-${String(number).padStart(3, '0')}`;
    sink.write(seminar, {
      id: uuidAt(noonOf(on), random),
      agencyId: office.row.id,
      topic,
      heldOn: dateOf(on),
      participants: random.between(12, 60),
      findingNos: [found(n + 1), ...(random.chance(0.5) ? [found(n + 51)] : [])],
      conclusions,
      jurisdiction: office.place,
    });
  }
}
