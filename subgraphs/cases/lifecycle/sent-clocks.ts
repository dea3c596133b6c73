import { clockOf, dutyOf } from '#law/clock-of.ts';
import { stateOf } from '#law/clock-state.ts';
import { dayOf, endOf, inChina } from '#law/instants.ts';
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
  const { proposedOn, decideDueOn, decidedAt, sendDueAt, sentAt, policeDueOn, policeDecidedOn, objectDueOn, objectedOn } = row;
  const day = (on: string | null): string | null => (on === null ? null : endOf(on));
  const start = (on: string | null): string | null => (on === null ? null : `${on}T00:00:00+08:00`);
  const sentOn = sentAt === null ? null : dayOf(sentAt);
  return [
    ...transferClock('T1', start(proposedOn), { dueAt: day(decideDueOn), doneAt: decidedAt, today }),
    ...transferClock('T2', decidedAt, { dueAt: sendDueAt === null ? null : inChina(sendDueAt), doneAt: sentAt, today }),
    ...transferClock('T3', start(sentOn), { dueAt: day(policeDueOn), doneAt: start(policeDecidedOn), today }),
    // not objecting is no breach: the right is gone, the duty never was
    ...transferClock('T4', start(policeDecidedOn), { dueAt: day(objectDueOn), doneAt: start(objectedOn), today }).map((one) =>
      objectedOn === null && one.state === 'BREACHED' ? { ...one, state: 'WAIVED' as const } : one,
    ),
  ];
}

/** One clock as the law explains it, with the time that is on record; none before it begins. */
function transferClock(
  rule: 'T1' | 'T2' | 'T3' | 'T4',
  startedAt: string | null,
  { dueAt, doneAt, today }: { readonly dueAt: string | null; readonly doneAt: string | null; readonly today: string },
): readonly TransferDeadline[] {
  if (startedAt === null || dueAt === null) return [];
  const law = rule === 'T2' ? clockOf(rule, { startedAt }) : clockOf(rule, { startedOn: dayOf(startedAt) });
  if (!law) throw new RangeError(`No rule in force at ${startedAt} sets ${rule}`);
  const { citation, explain, explainZh } = law;
  const [duty, dutyZh] = dutyOf(rule);
  return [{ rule, citation, startedAt: inChina(startedAt), explain, explainZh, duty, dutyZh, dueAt, state: stateAt(dueAt, doneAt, today) }];
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
