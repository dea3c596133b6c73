import { clockOf, dutyOf, type ClockRuleId } from '#law/clock-of.ts';
import { stateOf } from '#law/clock-state.ts';
import { endOf, inChina } from '#law/instants.ts';
import type { AssistRequestRow, CaseReferralRow, JudicialConfirmationRow, PoliceTransferRow } from '../tables.ts';
import type { Deadline, DeadlineState, TransferDeadline } from '../types.generated.ts';

/** The clock of something that was sent, as the law explains it. `doneOn`: the day of what it waited for. */
function clockFrom(rule: 'P1' | 'M3', startedOn: string, doneOn: string | null, today: string): Deadline {
  const clock = clockOf(rule, { startedOn });
  if (!clock) throw new RangeError(`No rule in force on ${startedOn} sets ${rule}`);
  const { excluded, ...told } = clock;
  return { ...told, excluded: excluded.map(({ from, to }) => ({ fromOn: from, toOn: to })), state: stateOf(clock, { doneOn, today }) };
}

/** A refused request is answered: nothing is waited for any more. */
export const assistDeadline = ({ requestedOn, assignedOn, repliedOn, closedOn }: AssistRequestRow, today: string): Deadline =>
  clockFrom('P1', assignedOn ?? requestedOn, repliedOn ?? closedOn, today);
export const referralDeadline = ({ sentOn, answeredOn }: CaseReferralRow, today: string): Deadline =>
  clockFrom('P1', sentOn, answeredOn, today);
export const confirmationDeadline = ({ agreedOn, appliedOn }: JudicialConfirmationRow, today: string): Deadline =>
  clockFrom('M3', agreedOn, appliedOn, today);

/** Whether a reply was late, or is today; a refused request is late no more. */
export const assistOverdue = ({ dueOn, repliedOn, closedOn }: AssistRequestRow, today: string): boolean =>
  repliedOn !== null ? repliedOn > dueOn : closedOn === null && today > dueOn;

/** The clocks of a transfer that have begun: T1 the head's, T2 the office's, T3 the police's, T4 to object. */
export function transferDeadlines(row: PoliceTransferRow, today: string): readonly TransferDeadline[] {
  const { decideDueOn, decidedAt, sendDueAt, sentAt, policeDueOn, policeDecidedOn, objectDueOn, objectedOn } = row;
  const clock = (rule: ClockRuleId, dueAt: string | null, doneAt: string | null): TransferDeadline[] => {
    if (dueAt === null) return [];
    const [duty, dutyZh] = dutyOf(rule);
    return [{ rule, duty, dutyZh, dueAt, state: stateAt(dueAt, doneAt, today) }];
  };
  const day = (on: string | null): string | null => (on === null ? null : endOf(on));
  const start = (on: string | null): string | null => (on === null ? null : `${on}T00:00:00+08:00`);
  return [
    ...clock('T1', day(decideDueOn), decidedAt),
    ...clock('T2', sendDueAt === null ? null : inChina(sendDueAt), sentAt),
    ...clock('T3', day(policeDueOn), start(policeDecidedOn)),
    // not objecting is no breach: the right is gone, the duty never was
    ...clock('T4', day(objectDueOn), start(objectedOn)).map((one) =>
      objectedOn === null && one.state === 'BREACHED' ? { ...one, state: 'WAIVED' as const } : one,
    ),
  ];
}

/** An act that has not been done is late from the day after. */
function stateAt(dueAt: string, doneAt: string | null, today: string): DeadlineState {
  if (doneAt !== null) return Date.parse(doneAt) <= Date.parse(dueAt) ? 'MET' : 'BREACHED';
  return today > inChina(dueAt).slice(0, 10) ? 'BREACHED' : 'RUNNING';
}

/** Whether the clock that runs now is over. */
export const transferOverdue = (row: PoliceTransferRow, today: string): boolean => {
  const running = { PREPARED: 'T1', APPROVED: 'T2', SENT: 'T3' }[row.status as string];
  return transferDeadlines(row, today).some(({ rule, state }) => rule === running && state === 'BREACHED');
};
