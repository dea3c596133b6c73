import { clockOf } from '#law/clocks.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CallOffHearingInput, RecordHearingInput, ScheduleHearingInput } from '../types.generated.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/** 确定口头审理 (A1; I5): the parties know at least three working days before. */
export function scheduleHearing(input: ScheduleHearingInput, facts: ActFacts): Outcome<Taken> {
  const { on, lateReason, scheduledOn, venue } = input;
  const refusals = reasonsAgainst('SCHEDULE_HEARING', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const latest = clockOf('I5', { startedOn: scheduledOn, docketedOn: facts.docketedOn })?.dueOn ?? scheduledOn;
  const faults = [
    ...(fits(venue, 2, 200) ? [] : [becauseOf('VALUE', 'venue')]),
    ...(on <= latest ? [] : [becauseOf('NOTICE_TOO_SHORT', 'scheduledOn')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({
    act: 'SCHEDULE_HEARING',
    to: 'HEARING_SCHEDULED',
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    starts: [{ rule: 'I5', on: scheduledOn, metOn: on }],
  });
}

/** 取消口头审理 (A1). */
export function callOffHearing(input: CallOffHearingInput, facts: ActFacts): Outcome<Taken> {
  const { on, lateReason, reason } = input;
  const refusals = reasonsAgainst('CALL_OFF_HEARING', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (!fits(reason, 2, 500)) return refuse(becauseOf('VALUE', 'reason'));
  return accept({ act: 'CALL_OFF_HEARING', to: 'INVESTIGATING', on, lateReason, reason, officers: actingOfficers(input, facts) });
}

/**
 * 登记口头审理 (A1; I6): on the day it was fixed for, with a signed record. Where the petitioner stayed away without reason the
 * request may be deemed withdrawn; a respondent who stays away does not hold it up (缺席审理).
 */
export function recordHearing(input: RecordHearingInput, facts: ActFacts, scheduledOn: string | null): Outcome<Taken> {
  const { on, lateReason, recordSigned } = input;
  const refusals = reasonsAgainst('RECORD_HEARING', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const faults = [
    ...(scheduledOn === null || scheduledOn === on ? [] : [becauseOf('NOT_THE_DAY', 'on')]),
    ...(recordSigned ? [] : [becauseOf('RECORD_NOT_SIGNED', 'recordSigned')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ act: 'RECORD_HEARING', to: 'HEARD', on, lateReason, officers: actingOfficers(input, facts) });
}
