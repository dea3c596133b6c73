import type { CaseKind } from '#law/case-kind.ts';
import type { RefusalReasonCode } from '#law/refusal-reasons.ts';
import type { WorkCalendar } from '../days.ts';
import type { Random } from '../random.ts';
import { intakeSteps, type IntakeStep } from './case-acts.ts';
import { dueBy } from './due-days.ts';

/** How a matter went that was never docketed, were it followed to its end. */
export interface IntakeCourse {
  readonly steps: readonly IntakeStep[];
  readonly reason: RefusalReasonCode;
  /** last day to correct, once a correction was asked for */
  readonly correctionDue: number | null;
  /** day of the respondent's answer, or the first one after its time */
  readonly answered: number | null;
}

const WITHIN = 4;
const ASKED = 0.6;
/** Days that the clerk gives for a correction. */
const CORRECTION = 15;
const SILENT = 0.45;
/** Reasons found at once, without asking anybody. */
const PLAIN: Readonly<Record<Exclude<CaseKind, 'MEDIATION'>, readonly RefusalReasonCode[]>> = {
  INFRINGEMENT: ['NO_STANDING', 'NO_DEFINITE_RESPONDENT', 'NO_DEFINITE_CLAIM', 'NO_JURISDICTION', 'COURT_SUIT', 'PATENT_NOT_IN_FORCE'],
  COUNTERFEIT: ['NO_COUNTERFEIT', 'NO_COUNTERFEIT', 'NOT_TRACEABLE', 'NO_JURISDICTION', 'HANDLED_ALREADY'],
};

/** Courses of annexes A1 to A3 up to a refusal, every step in time. */
export function createIntakeCourses(calendar: WorkCalendar, random: Random): (kind: CaseKind, received: number) => IntakeCourse {
  const soon = (day: number, most = WITHIN): number => calendar.shift(day, random.between(1, most));

  const infringement = (received: number): IntakeCourse => {
    if (!random.chance(ASKED)) {
      const steps = intakeSteps([
        ['RECEIVED', received],
        ['REFUSED', soon(received)],
      ]);
      return { steps, reason: random.pick(PLAIN.INFRINGEMENT), correctionDue: null, answered: null };
    }
    const asked = soon(received);
    const correctionDue = calendar.shift(asked + CORRECTION, 0);
    const corrected = calendar.floor(random.between(asked + 3, correctionDue));
    const steps = intakeSteps([
      ['RECEIVED', received],
      ['CORRECTION_REQUESTED', asked],
      ['CORRECTED', corrected],
      ['REFUSED', soon(corrected)],
    ]);
    return { steps, reason: 'NOT_CORRECTED', correctionDue, answered: null };
  };

  const mediation = (received: number): IntakeCourse => {
    const served = soon(received, 2);
    const silent = random.chance(SILENT);
    const end = dueBy('M0', served, received);
    const answered = silent ? calendar.shift(end, 1) : Math.min(end, calendar.floor(random.between(served + 4, served + 14)));
    const steps = intakeSteps([
      ['RECEIVED', received],
      ['SERVED', served],
      ['AWAITING_CONSENT', Math.min(answered, calendar.shift(served, 1))],
      ['NOT_DOCKETED', answered],
    ]);
    return { steps, reason: silent ? 'RESPONDENT_SILENT' : 'RESPONDENT_REFUSED', correctionDue: null, answered };
  };

  const counterfeit = (received: number): IntakeCourse => {
    const steps = intakeSteps([
      ['CLUE', received],
      ['NOT_DOCKETED', soon(received)],
    ]);
    return { steps, reason: random.pick(PLAIN.COUNTERFEIT), correctionDue: null, answered: null };
  };

  const MAKE = { INFRINGEMENT: infringement, MEDIATION: mediation, COUNTERFEIT: counterfeit };
  return (kind, received) => MAKE[kind](received);
}
