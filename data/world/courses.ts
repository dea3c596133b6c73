import type { CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { conclusionDue } from '#law/clocks.ts';
import type { Disposition } from '#law/penalties.ts';
import { dateOf, dayOf } from '../days.ts';
import { createRandom } from '../random.ts';
import type { Answers } from './answers.ts';
import { createAfterwards } from './afterwards.ts';
import { actInto, intakeSteps, type CourseStep, type IntakeStep } from './case-acts.ts';
import { dueBy } from './due-days.ts';
import type { Ground } from './ground.ts';
import { createPaths, type Path } from './paths.ts';
import { createTurns } from './turns.ts';

/** What is settled of a case before its course is told. */
export interface Outline {
  readonly kind: CaseKind;
  /** seat of its office */
  readonly seat: string;
  readonly received: number;
  readonly docketed: number;
  readonly due: number;
  readonly concluded: number | null;
  readonly disposition: Disposition | null;
  readonly fineYuan: number | null;
  /** it stands still on the world's day */
  readonly suspended: boolean;
}

/** The course of a case, and what it settles besides. */
export interface Told {
  readonly receipt: readonly IntakeStep[];
  readonly course: readonly CourseStep[];
  readonly status: CaseStatus;
  readonly disposition: Disposition | null;
  /** day on which the time to conclude was extended, and where it ends now */
  readonly extension: { readonly on: number; readonly due: number } | null;
  readonly faults: readonly ('LATE_SERVICE' | 'UNSEALED_ARCHIVE')[];
}

/** Order 60: the request is served within five working days; one that was docketed so many days ago may still lie unserved. */
const SERVICE = 5;
const UNSERVED = 25;

/** Endings that may turn out as a transfer or a merger, and other words for a withdrawal. */
const OTHERWISE: Readonly<Partial<Record<`${CaseKind}/${Disposition}`, Readonly<Partial<Record<Disposition, number>>>>>> = {
  'INFRINGEMENT/WITHDRAWN': { WITHDRAWN: 76, SETTLED: 12, DEEMED_WITHDRAWN: 8, MERGED: 4 },
  'INFRINGEMENT/REVOKED': { REVOKED: 92, TRANSFERRED: 8 },
  'COUNTERFEIT/REVOKED': { REVOKED: 96, TRANSFERRED: 3, MERGED: 1 },
};
/** Cases that are due so soon may have been given more time, in these parts. */
const SOON = 20;
const EXTENDED = 0.25;
/** The last months are refined by turns of their own: there the short-lived states stand on the world's day. */
const RECENT = 28;

/** Tells each case's course (annexes A1 to A3) between the days that are settled already; from a stream of its own. */
export function createCaseCourses(ground: Ground, answers: Answers, personas: string): (outline: Outline) => Told {
  const { seed, calendar, last } = ground;
  const random = createRandom(seed, 'courses');
  const paths = createPaths(ground, random, personas);
  const afterwards = createAfterwards(ground, random, answers, personas);
  const turns = new Map<string, (open: readonly Disposition[]) => Disposition>();

  const endingOf = ({ kind, seat, disposition, concluded }: Outline): Disposition | null => {
    const weights = disposition === null ? undefined : OTHERWISE[`${kind}/${disposition}`];
    if (disposition === null || concluded === null || !weights) return disposition;
    const key = `${kind}/${disposition}/${seat === personas}/${last - concluded <= RECENT}`;
    const turn = turns.get(key) ?? createTurns<Disposition>(weights, seat === personas ? 'USUAL' : 'RARE');
    turns.set(key, turn);
    return turn(Object.keys(weights) as Disposition[]);
  };

  const receiptOf = ({ kind, received, docketed }: Outline): readonly IntakeStep[] => {
    if (kind === 'COUNTERFEIT') return intakeSteps([['CLUE', received]]);
    if (kind === 'INFRINGEMENT') return intakeSteps([['RECEIVED', received]]);
    const served = Math.min(docketed, calendar.shift(received, random.below(2)));
    return intakeSteps([
      ['RECEIVED', received],
      ['SERVED', served],
      ['AWAITING_CONSENT', Math.min(docketed, calendar.shift(served, random.below(2)))],
    ]);
  };

  /** only what is open, goes on and is due soon; approved in the last days */
  const extensionOf = ({ kind, docketed, due, concluded, suspended }: Outline): Told['extension'] => {
    if (concluded !== null || suspended || due < last || due - last > SOON || !random.chance(EXTENDED)) return null;
    const on = Math.max(docketed, calendar.shift(last, -random.between(1, 4)));
    return { on, due: dayOf(conclusionDue({ kind, docketedOn: dateOf(docketed), extendedOn: dateOf(on) })) };
  };

  let unserved = false;
  /** served late, or not served yet; the personas' city has one to serve */
  const servedLate = ({ kind, seat, docketed, due, concluded, suspended }: Outline): boolean => {
    if (kind !== 'INFRINGEMENT' || suspended || (concluded ?? last) > due) return false;
    if (concluded !== null) return answers.due('LATE_SERVICE');
    if (docketed < last - UNSERVED || calendar.shift(docketed, SERVICE) >= last) return false;
    const first = seat === personas && !unserved;
    unserved ||= first;
    return answers.due('LATE_SERVICE') || first;
  };

  return (outline) => {
    const { kind, docketed, concluded } = outline;
    const disposition = endingOf(outline);
    const late = servedLate(outline);
    const path: Path = disposition === null ? (late ? [] : paths.open(outline)) : paths.closed({ ...outline, disposition, late });
    const after =
      disposition === null || concluded === null ? { states: [], unsealed: false } : afterwards({ ...outline, disposition, concluded });
    const receipt = receiptOf(outline);
    const states: Path = [['DOCKETED', docketed], ...path, ...after.states];
    const before = receipt.at(-1)?.status ?? null;
    const course = states.map(([status, day], index): CourseStep => {
      const [from, since] = states[index - 1] ?? [before, docketed];
      const defended = kind === 'INFRINGEMENT' && from === 'SERVED' && status === 'INVESTIGATING' && day <= dueBy('I3', since, docketed);
      return { act: defended ? 'RECORD_DEFENCE' : actInto(kind, status), from, status, day };
    });
    return {
      receipt,
      course,
      status: states.at(-1)?.[0] ?? 'DOCKETED',
      disposition,
      extension: extensionOf(outline),
      faults: [...(late ? (['LATE_SERVICE'] as const) : []), ...(after.unsealed ? (['UNSEALED_ARCHIVE'] as const) : [])],
    };
  };
}
