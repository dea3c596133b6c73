import { clockOf } from '#law/clocks.ts';
import { addDays } from '#law/dates.ts';
import { noticeEnds } from '#law/endings.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { ServeCaseInput } from '../types.generated.ts';
import { conclusionOf } from './deadlines.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts, type ActInput } from './guards.ts';
import type { Taken } from './taken.ts';
import type { Excluded, Retimed, Timed } from './timing.ts';

/** What serving writes beside the step: the days of a public notice, which do not count (I8). */
export interface Delivered extends Retimed {
  readonly period: Excluded['period'] | null;
}

/** 送达请求书副本 (A1; clock I2): by a handler; the respondent's fifteen days begin (I3), after a public notice with its last day. */
export function serve(input: ServeCaseInput, facts: ActFacts, timed: Timed): Outcome<Delivered> {
  const { on, lateReason, delivery, deliveredTo } = input;
  const refusals = reasonsAgainst('SERVE', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (deliveredTo != null && !fits(deliveredTo, 2, 200)) return refuse(becauseOf('VALUE', 'deliveredTo'));
  const notice = delivery === 'PUBLIC_NOTICE' ? { fromOn: addDays(on, 1), toOn: noticeEnds(on) } : null;
  const step = { act: 'SERVE', to: 'SERVED', on, lateReason, officers: actingOfficers(input, facts), meets: [{ rule: 'I2', on }] } as const;
  if (!notice) return accept({ ...step, starts: [{ rule: 'I3', on }], period: null });
  const { dueOn } = conclusionOf(timed, [...timed.periods, { granted: true, ...notice }], on);
  const period = { kind: 'PUBLIC_NOTICE' as const, granted: true, decidedOn: on, reason: '公告送达', ...notice };
  return accept({ ...step, starts: [{ rule: 'I3', on: notice.toOn }], changes: { dueOn }, conclusion: { dueOn }, period });
}

export interface DefenceFacts extends ActFacts {
  /** whether a defence is on record */
  readonly defended: boolean;
}

/** 登记答辩 (A1; I3, I4): the first moves the case on; one that comes later is taken all the same (办法 §12). */
export function recordDefence(input: ActInput, facts: DefenceFacts): Outcome<Taken> {
  const first = facts.status === 'SERVED';
  const refusals = reasonsAgainst(first ? 'RECORD_DEFENCE' : 'RECORD_LATE_DEFENCE', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (facts.defended) return refuse(becauseOf('DEFENCE_KNOWN'));
  const { on, lateReason } = input;
  return accept({
    act: 'RECORD_DEFENCE',
    to: first ? 'INVESTIGATING' : facts.status,
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    meets: [{ rule: 'I3', on }],
    starts: [{ rule: 'I4', on }],
  });
}

/** 逾期未答辩 (A1; I3): only after the last day to answer. @param servedOn day on which the time to answer began */
export function beginInvestigation(input: ActInput, facts: ActFacts, servedOn: string): Outcome<Taken> {
  const refusals = reasonsAgainst('BEGIN_INVESTIGATION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason } = input;
  const { dueOn } = clockOf('I3', { startedOn: servedOn, docketedOn: facts.docketedOn }) ?? { dueOn: servedOn };
  if (on <= dueOn) return refuse(becauseOf('TOO_EARLY', 'on'));
  return accept({
    act: 'BEGIN_INVESTIGATION',
    to: 'INVESTIGATING',
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    waives: ['I3'],
  });
}

/** 转送答辩书 (A1; I4). */
export function forwardDefence(input: ActInput, facts: DefenceFacts): Outcome<Taken> {
  const refusals = reasonsAgainst('FORWARD_DEFENCE', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (!facts.defended) return refuse(becauseOf('NO_DEFENCE'));
  const { on, lateReason } = input;
  const officers = actingOfficers(input, facts);
  return accept({ act: 'FORWARD_DEFENCE', to: facts.status, on, lateReason, officers, meets: [{ rule: 'I4', on }] });
}
