import { caseStep } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { Sink } from '../sink.ts';
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

/** Of what a step is written: whose matter it is, and where. */
type Matter = Pick<Case['row'], 'id' | 'agencyId' | 'jurisdiction'>;

/** Writes every step of a matter (R4.3), minutes apart, so that steps of one day keep their order. */
export function writeSteps(random: Random, sink: Sink) {
  return ({ id, agencyId, jurisdiction }: Matter, steps: readonly (IntakeStep | CourseStep)[], team: readonly string[]): void => {
    for (const [index, { act, from, status, day }] of steps.entries()) {
      const at = noonOf(day) + index * 60_000;
      sink.write(caseStep, {
        id: uuidAt(at, random),
        caseId: id,
        act,
        fromStatus: from,
        toStatus: status,
        takenOn: dateOf(day),
        recordedAt: `${dateOf(day)}T12:${String(index).padStart(2, '0')}:00+08:00`,
        officers: BY_OTHERS.has(act) ? [] : [...team],
        recordedBy: 'world',
        lateReason: null,
        reason: null,
        agencyId,
        jurisdiction,
      });
    }
  };
}
