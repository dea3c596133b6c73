import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CastVote, Proposal } from '../tables.ts';
import type { AddInternalRecordInput, RecordDeliberationInput, ReopenInvestigationInput } from '../types.generated.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts, type ActInput } from './guards.ts';
import type { Taken } from './taken.ts';

/** 提交合议 (A1): the whole panel, after the facts are heard or clear without a hearing. */
export function beginDeliberation(input: ActInput, facts: ActFacts): Outcome<Taken> {
  const refusals = reasonsAgainst('BEGIN_DELIBERATION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason } = input;
  return accept({ act: 'BEGIN_DELIBERATION', to: 'DELIBERATING', on, lateReason, officers: actingOfficers(input, facts) });
}

/** 退回调查 (A1): the votes cast before count no longer. */
export function reopenInvestigation(input: ReopenInvestigationInput, facts: ActFacts): Outcome<Taken> {
  const { on, lateReason, reason } = input;
  const refusals = reasonsAgainst('REOPEN_INVESTIGATION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (!fits(reason, 2, 500)) return refuse(becauseOf('VALUE', 'reason'));
  return accept({ act: 'REOPEN_INVESTIGATION', to: 'INVESTIGATING', on, lateReason, reason, officers: actingOfficers(input, facts) });
}

/** A paper of the internal volume before it is on record. */
export interface Internal {
  readonly kind: 'DELIBERATION' | 'APPROVAL' | 'OPINION';
  readonly madeOn: string;
  readonly content: string;
  readonly votes: readonly CastVote[] | null;
  readonly majority: Proposal | null;
}

/** 合议表决 (办法 §13): every officer of the panel, each once; more than half of them make the opinion of the panel. */
export function recordDeliberation(input: RecordDeliberationInput, facts: ActFacts): Outcome<Internal> {
  const { on, content } = input;
  const votes = input.votes.map(({ officerId, vote, opinion = null }) => ({ officerId, vote, opinion }));
  const refusals = reasonsAgainst('RECORD_DELIBERATION', { ...input, officers: facts.team }, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const voters = new Set(votes.map(({ officerId }) => officerId));
  const whole = voters.size === votes.length && voters.size === facts.team.length && facts.team.every((id) => voters.has(id));
  const faults = [
    ...(fits(content, 2, 20_000) ? [] : [becauseOf('VALUE', 'content')]),
    ...(votes.every(({ opinion }) => (opinion?.length ?? 0) <= 2000) ? [] : [becauseOf('VALUE', 'votes')]),
    ...(whole ? [] : [becauseOf('VOTES_INCOMPLETE', 'votes')]),
  ];
  return faults.length > 0 ? refuse(...faults) : accept({ kind: 'DELIBERATION', madeOn: on, content, votes, majority: majorityOf(votes) });
}

/** What more than half of the votes are for; null without such a majority. */
export function majorityOf(votes: readonly Pick<CastVote, 'vote'>[]): Proposal | null {
  const counted = Map.groupBy(votes, ({ vote }) => vote);
  return [...counted].find(([, cast]) => cast.length * 2 > votes.length)?.[0] ?? null;
}

/** 归入副卷: an approval of the head, an opinion of a handler. */
export function addInternalRecord(input: AddInternalRecordInput, facts: ActFacts): Outcome<Internal> {
  const { on, kind, content } = input;
  const refusals = reasonsAgainst('ADD_INTERNAL_RECORD', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const faults = [
    ...(kind === 'DELIBERATION' ? [becauseOf('VALUE', 'kind')] : []),
    ...(fits(content, 2, 20_000) ? [] : [becauseOf('VALUE', 'content')]),
  ];
  return faults.length > 0 ? refuse(...faults) : accept({ kind, madeOn: on, content, votes: null, majority: null });
}
