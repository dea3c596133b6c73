import type { CaseStatus } from '#law/case-courses.ts';
import { caseStep } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { CourseStep, IntakeStep } from './case-acts.ts';
import type { Case } from './cases.ts';

/** Steps that the head of the office, the archivist or the calendar takes: no handler acts. */
const BY_OTHERS: ReadonlySet<string> = new Set([
  'RECEIVE',
  'REQUEST_CORRECTION',
  'CORRECT',
  'SERVE_MEDIATION_REQUEST',
  'AWAIT_CONSENT',
  'DOCKET',
  'REFUSE',
  'DECLINE',
  'NO_CONSENT',
  'SUSPEND',
  'DECIDE_PENALTY',
  'AWAIT_POLICE',
  'CONCLUDE',
  'CONFIRM_BY_COURT',
  'APPLY_FOR_ENFORCEMENT',
  'TRANSFER_OUT',
  'MERGE',
  'SEAL',
]);

/** An act that leaves the case where it stands. */
export interface SideAct {
  readonly act: string;
  readonly day: number;
  /** empty where no handler acts: the head of the office did */
  readonly officers: readonly string[];
  /** it came right after the step into this state, which was taken on the same day */
  readonly into?: CaseStatus;
}

/** Of what a step is written: whose matter it is, and where. */
type Matter = Pick<Case['row'], 'id' | 'agencyId' | 'jurisdiction'>;

type Written = Pick<RowOf<typeof caseStep>, 'act' | 'fromStatus' | 'toStatus' | 'officers'> & { readonly day: number };

/** @param after seconds after the noon of its day, by which steps of one day keep their order */
function rowOf({ day, ...step }: Written, after: number, { id, agencyId, jurisdiction }: Matter, random: Random): RowOf<typeof caseStep> {
  const minute = String(Math.floor(after / 60)).padStart(2, '0');
  return {
    id: uuidAt(noonOf(day) + after * 1_000, random),
    caseId: id,
    ...step,
    takenOn: dateOf(day),
    recordedAt: `${dateOf(day)}T12:${minute}:${String(after % 60).padStart(2, '0')}+08:00`,
    recordedBy: 'world',
    lateReason: null,
    reason: null,
    agencyId,
    jurisdiction,
  };
}

/** Writes every step of a matter (R4.3), minutes apart. */
export function writeSteps(random: Random, sink: Sink) {
  return (matter: Matter, steps: readonly (IntakeStep | CourseStep)[], team: readonly string[]): void => {
    for (const [index, { act, from, status, day }] of steps.entries()) {
      const officers = BY_OTHERS.has(act) ? [] : [...team];
      sink.write(caseStep, rowOf({ act, fromStatus: from, toStatus: status, day, officers }, index * 60, matter, random));
    }
  };
}

/** Before a file was closed, or went elsewhere, whatever else was done that day was done. */
const CLOSED: readonly string[] = ['ARCHIVED', 'TRANSFERRED_OUT', 'MERGED'];

/** Writes the acts beside the course, each after the last step before it, in the order of their days and seconds apart. */
export function writeSideSteps(random: Random, sink: Sink) {
  return ({ row, receipt, course }: Case, acts: readonly SideAct[]): void => {
    const steps = [...receipt, ...course];
    for (const [order, { act, day, officers, into }] of acts.toSorted((a, b) => a.day - b.day).entries()) {
      const open = steps.filter((step) => step.day < day || (step.day === day && !CLOSED.includes(step.status)));
      const at = into === undefined ? open.length - 1 : steps.findIndex(({ status }) => status === into);
      const stands = steps[at]?.status ?? null;
      if (stands === null) throw new Error(`${act} on case ${row.caseNo} comes before its first step.`);
      sink.write(
        caseStep,
        rowOf({ act, fromStatus: stands, toStatus: stands, day, officers: [...officers] }, at * 60 + 1 + order, row, random),
      );
    }
  };
}
