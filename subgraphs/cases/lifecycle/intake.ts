import { intakeCourseOf, type CaseActor, type IntakeStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { leadsTo, mayStep } from '#law/course.ts';
import { refusalReasonsOf } from '#law/refusal-reasons.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { intake, IntakeRow } from '../tables.ts';
import type { ConsentAnswer, IntakeRefusalReason } from '../types.generated.ts';
import { withMore } from './alone.ts';
import { dayReasons } from './guards.ts';
import { intakeClock } from './intake-clock.ts';
import { owesNotice } from './intake-notice.ts';
import { because } from './intake-refusals.ts';

/** What every act on an intake says. */
export interface IntakeInput {
  readonly version: number;
  readonly on: string;
  readonly lateReason?: string | null | undefined;
}

/** What is known when somebody acts on an intake. */
export interface IntakeFacts extends Omit<IntakeRow, 'province' | 'prefecture'> {
  readonly today: string;
  /** day of the last step on record */
  readonly lastStepOn: string;
  /** capacities of the acting login */
  readonly actors: readonly CaseActor[];
}

/** What a rule lets happen to an intake: one step of its course, and the columns that change with it. */
export interface IntakeTaken {
  /** the act; also the name of the event with CASE_ before it */
  readonly act: string;
  readonly to: IntakeStatus;
  readonly on: string;
  readonly reason?: string | null;
  readonly lateReason?: string | null | undefined;
  readonly changes?: Partial<typeof intake.$inferInsert>;
}

/**
 * Whether the course knows the step out of the present state, for this login, on that day (annexes A1 to A3). As for cases: who may never
 * take such a step learns nothing about the rest.
 */
export function intakeReasons(input: IntakeInput, facts: IntakeFacts, to: IntakeStatus): readonly Refusal[] {
  const course = intakeCourseOf(facts.kind);
  const ever = course.filter((step) => step.to === to).flatMap(({ by }) => by);
  if (ever.length > 0 && !ever.some((actor) => facts.actors.includes(actor))) return [because('NOT_PERMITTED')];
  if (input.version !== facts.version) return [because('CONFLICT', 'version')];
  if (!leadsTo(course, facts.status, to)) return [because('WRONG_STATE')];
  if (!mayStep(course, facts.status, to, facts.actors)) return [because('NOT_PERMITTED')];
  return dayReasons(input, facts);
}

/** A step that was judged: with these further reasons it is refused, without any it is taken. */
function taken(
  facts: IntakeFacts,
  input: IntakeInput,
  step: Omit<IntakeTaken, 'on' | 'lateReason'>,
  more: readonly Refusal[] = [],
): Outcome<IntakeTaken> {
  const refusals = withMore(intakeReasons(input, facts, step.to), more);
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...step, on: input.on, lateReason: input.lateReason });
}

/** 要求补正 (A1): the defects are listed, a day is given. */
export function requestCorrection(
  input: IntakeInput & { readonly defects: string; readonly correctionDueOn: string },
  facts: IntakeFacts,
): Outcome<IntakeTaken> {
  const { defects, correctionDueOn, on } = input;
  return taken(
    facts,
    input,
    {
      act: 'REQUEST_CORRECTION',
      to: 'CORRECTION_REQUESTED',
      reason: defects.trim(),
      changes: { defects: defects.trim(), correctionDueOn, correctionAskedOn: on, correctedOn: null },
    },
    [
      ...(fits(defects, 2, 2_000) ? [] : [because('INVALID_VALUE', 'defects')]),
      ...(correctionDueOn > on ? [] : [because('TERM_PASSED', 'correctionDueOn')]),
    ],
  );
}

/** 登记补正 (A1). */
export const recordCorrection = (input: IntakeInput, facts: IntakeFacts): Outcome<IntakeTaken> =>
  taken(facts, input, { act: 'CORRECT', to: 'CORRECTED', changes: { correctedOn: input.on } });

/** 送达调解请求 (A2). */
export const serveMediationRequest = (input: IntakeInput, facts: IntakeFacts): Outcome<IntakeTaken> =>
  taken(facts, input, { act: 'SERVE_MEDIATION_REQUEST', to: 'SERVED' });

/** 等待同意 (A2, M0): from the day on which the respondent got the request. */
export const awaitConsent = (input: IntakeInput & { readonly servedOn: string }, facts: IntakeFacts): Outcome<IntakeTaken> =>
  taken(
    facts,
    input,
    { act: 'AWAIT_CONSENT', to: 'AWAITING_CONSENT', changes: { servedOn: input.servedOn } },
    input.servedOn > input.on || input.servedOn < facts.lastStepOn ? [because('INVALID_VALUE', 'servedOn')] : [],
  );

/** 登记答复 (A2): consent starts the docketing clock (M1); a refusal, or silence after fifteen days, ends the matter. */
export function recordConsent(input: IntakeInput & { readonly answer: ConsentAnswer }, facts: IntakeFacts): Outcome<IntakeTaken> {
  const { answer, on } = input;
  if (answer === 'YES') return consented(input, facts);
  const reason: IntakeRefusalReason = answer === 'NO' ? 'RESPONDENT_REFUSED' : 'RESPONDENT_SILENT';
  const words = answer === 'NO' ? '被请求人不同意调解' : '被请求人逾期未答复';
  const changes = { consentOn: on, consented: false, decidedOn: on, refusalReason: reason, refusalText: words };
  // nobody answers before being asked: what ends a mediation earlier is the head's decision, not an answer
  const asked = facts.status === 'AWAITING_CONSENT' ? facts : { ...facts, status: 'NOT_DOCKETED' as const };
  return taken(asked, input, { act: 'NO_CONSENT', to: 'NOT_DOCKETED', reason: words, changes }, [
    ...(facts.consented === true ? [because('ANSWERED_ALREADY')] : []),
    ...(answer === 'SILENT' && facts.status === 'AWAITING_CONSENT' && on <= (intakeClock(facts)?.dueOn ?? on)
      ? [because('STILL_TIME', 'on')]
      : []),
  ]);
}

/** Consent does not move the matter: it waits for the head, who dockets it. */
function consented(input: IntakeInput, facts: IntakeFacts): Outcome<IntakeTaken> {
  if (!facts.actors.includes('CLERK')) return refuse(because('NOT_PERMITTED'));
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (facts.status !== 'AWAITING_CONSENT') return refuse(because('WRONG_STATE'));
  const refusals = [...(facts.consented === true ? [because('ANSWERED_ALREADY')] : []), ...dayReasons(input, facts)];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason } = input;
  return accept({ act: 'CONSENT', to: 'AWAITING_CONSENT', on, lateReason, changes: { consentOn: on, consented: true } });
}

/** A decision not to docket, with a reason of the closed list and words (R2.3). */
interface Refusing extends IntakeInput {
  readonly reason: IntakeRefusalReason;
  readonly text: string;
}
const reasonFits = (kind: CaseKind, reason: IntakeRefusalReason): boolean => refusalReasonsOf(kind).includes(reason);
const decline =
  (act: string, to: 'REFUSED' | 'NOT_DOCKETED') =>
  (input: Refusing, facts: IntakeFacts): Outcome<IntakeTaken> => {
    const { reason, text, on } = input;
    const changes = { decidedOn: on, refusalReason: reason, refusalText: text.trim() };
    // only the head declines by a decision; the calendar's part is recordConsent
    const head = facts.actors.includes('HEAD') ? facts : { ...facts, actors: facts.actors.filter((actor) => actor !== 'SYSTEM') };
    return taken(head, input, { act, to, reason: text.trim(), changes }, [
      ...(reasonFits(facts.kind, reason) ? [] : [because('REASON_MISFITS', 'reason')]),
      // sent to and fro, a matter is nobody's: the common superior says whose it is (R2.3)
      ...(facts.handover === 'RETURNED' && reason === 'NO_JURISDICTION' ? [because('QUARREL', 'reason')] : []),
      ...(fits(text, 2, 2_000) ? [] : [because('INVALID_VALUE', 'text')]),
    ]);
  };

/** 送达不予受理、不予立案通知 (A1: served on the petitioner; A2: notify): once, by the office, with the number of the paper. */
export function serveRefusal(
  input: IntakeInput & { readonly noticeNo: string; readonly delivery: NonNullable<IntakeRow['refusalDelivery']> },
  facts: IntakeFacts,
): Outcome<IntakeTaken> {
  const { on, lateReason, noticeNo, delivery } = input;
  if (!facts.actors.includes('CLERK')) return refuse(because('NOT_PERMITTED'));
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (!owesNotice(facts)) return refuse(because(facts.refusalServedOn === null ? 'WRONG_STATE' : 'SERVED_ALREADY'));
  const refusals = [...dayReasons(input, facts), ...(fits(noticeNo, 2, 100) ? [] : [because('INVALID_VALUE', 'noticeNo')])];
  if (refusals.length > 0) return refuse(...refusals);
  const changes = { refusalNoticeNo: noticeNo.trim(), refusalDelivery: delivery, refusalServedOn: on };
  return accept({ act: 'SERVE_REFUSAL', to: facts.status, on, lateReason, changes });
}

/** 不予受理 (A1). */
export const refuseIntake = decline('REFUSE', 'REFUSED');
/** 不予立案 (A2, A3). */
export const declineIntake = decline('DECLINE', 'NOT_DOCKETED');
