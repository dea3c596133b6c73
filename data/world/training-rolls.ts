import { passMarkOn } from '#law/training.ts';
import { certificateApplication, enrolment, type trainingClass } from '../../subgraphs/personnel/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Ground } from './ground.ts';
import type { Officer } from './officers.ts';

export type ClassRow = RowOf<typeof trainingClass>;

const [LEAST, MOST] = [9, 15];
const ATTENDS = 0.95;
const FAILS = 1 / 12;
/** Officers without a certificate in force in the class whose certificates wait to be issued. */
const NEWCOMERS = 12;
/** Places in that class of those who failed, of who stayed away, and of those whose application the province has not checked. */
const [FAILED, ABSENT, UNCHECKED] = [[3, 8], 5, [1, 10]];

/** As many of a list as are asked for, each once, in the order in which they were drawn. */
export function some<T>(from: readonly T[], count: number, random: Random): readonly T[] {
  const left = [...from];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}

/** Who was in a class, who attended, and with which score. */
export function createRolls({ today }: Ground, sink: Sink, random: Random) {
  const pass = passMarkOn(today);
  const enrol = (of: ClassRow, { row }: Officer, on: number, attended: boolean, score: number | null): void =>
    sink.write(enrolment, {
      id: uuidAt(noonOf(on), random),
      classId: of.id,
      organiserId: of.agencyId,
      officerId: row.id,
      agencyId: row.agencyId,
      enrolledOn: dateOf(on),
      attended,
      score,
      scoredOn: score === null ? null : dateOf(dayOf(of.heldTo) + 10),
      jurisdiction: row.jurisdiction,
    });
  return {
    /** officers who served while it was held, drawn from those whom the organiser trains */
    fill: (of: ClassRow, pool: readonly Officer[]): void => {
      const serving = pool.filter(({ row }) => row.joinedOn <= of.heldFrom && (row.leftOn === null || row.leftOn >= of.heldTo));
      for (const one of some(serving, random.between(LEAST, MOST), random)) {
        const attended = random.chance(ATTENDS);
        const score = random.chance(FAILS) ? random.between(38, pass - 1) : random.between(pass, 98);
        enrol(of, one, dayOf(of.heldFrom) - random.between(5, 20), attended, attended ? score : null);
      }
    },
    /** Officers without a certificate in force who passed, failed or stayed away, and some who hold one: each with an application. */
    fillWithApplicants: (of: ClassRow, pool: readonly Officer[]): void => {
      const serving = pool.filter(({ row }) => row.leftOn === null && row.joinedOn <= of.heldFrom);
      const without = serving.filter(({ certificates }) => certificates.length === 0);
      const expired = serving.filter(
        ({ certificates: [one, ...more] }) => one && [one, ...more].every(({ expiresOn }) => expiresOn < of.heldFrom),
      );
      const holders = serving.filter(({ certificates }) =>
        certificates.some(({ expiresOn, status }) => status === 'VALID' && expiresOn > today),
      );
      const comers = [...without, ...expired].slice(0, NEWCOMERS);
      const [applied, checked] = [dayOf(of.heldTo) + 12, dayOf(of.heldTo) + 21];
      for (const [index, one] of [...comers, ...some(holders, 3, random)].entries()) {
        const score = FAILED.includes(index) ? random.between(41, pass - 2) : random.between(pass + 3, 96);
        enrol(of, one, dayOf(of.heldFrom) - 10, index !== ABSENT, index === ABSENT ? null : score);
        const unchecked = UNCHECKED.includes(index);
        sink.write(certificateApplication, {
          id: uuidAt(noonOf(applied), random),
          officerId: one.row.id,
          agencyId: one.row.agencyId,
          classId: of.id,
          area: one.row.jurisdiction,
          status: unchecked ? 'APPLIED' : 'PROVINCE_CHECKED',
          appliedOn: dateOf(applied),
          checkedOn: unchecked ? null : dateOf(checked),
          decidedOn: null,
          refusal: null,
          certificateId: null,
          version: 1,
          jurisdiction: one.row.jurisdiction,
        });
      }
    },
  };
}
