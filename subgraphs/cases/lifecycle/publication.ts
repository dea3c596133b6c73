import { mayFollow, type CaseStatus } from '#law/case-courses.ts';
import type { Disposition } from '#law/penalties.ts';
import { looksPersonal, personalIn } from '#law/redaction.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { PartyRow, PublishedDecisionRow } from '../tables.ts';
import type { PublishDecisionInput, WithdrawPublicationInput } from '../types.generated.ts';
import { DISPUTE_ACTS, isAt, reasonsAgainst, type DisputeAct } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/** A text that was published, public or withdrawn. */
export type Published = Pick<PublishedDecisionRow, 'open' | 'withdrawal'>;

export interface PublicationFacts extends ActFacts {
  readonly disposition: Disposition | null;
  /** day on which the decision, or the penalty, was served */
  readonly servedOn: string | null;
  /** names of natural persons on the case */
  readonly persons: readonly string[];
  /** what was published last, public or withdrawn */
  readonly last: Published | null;
}

const AGAIN: readonly CaseStatus[] = DISPUTE_ACTS.PUBLISH_AGAIN.from;

/** Nothing is public twice; what was withdrawn comes back only where it had shown too much, and a case that was published has its text. */
export const mayPublish = ({ status, publication }: { readonly status: CaseStatus; readonly publication: Published | null }): boolean =>
  publication === null ? !AGAIN.includes(status) : !publication.open && publication.withdrawal === 'NOT_REDACTED';

export const PUBLISHING = ['PUBLISH_DECISION', 'PUBLISH_PENALTY', 'PUBLISH_AGAIN'] as const;
export const WITHDRAWING = ['WITHDRAW_PUBLICATION', 'WITHDRAW_PENALTY'] as const;

/** The act that has its place where the case stands; the first of them where none has. */
const placed = (acts: readonly [DisputeAct, ...DisputeAct[]], facts: ActFacts): DisputeAct =>
  acts.find((act) => isAt(act, facts)) ?? acts[0];

/**
 * 公开处理决定 (A1, A3; I11, C8): served before, and without anything personal. A penalty is published from its service on, whether it
 * is paid or not; what was withdrawn because it showed too much is published again, redacted.
 */
export function publishDecision(input: PublishDecisionInput, facts: PublicationFacts): Outcome<Taken> {
  const { on, lateReason, title, content } = input;
  const act = placed(PUBLISHING, facts);
  const refusals = reasonsAgainst(act, input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { last } = facts;
  if (last?.open) return refuse(becauseOf('PUBLIC_ALREADY'));
  if (!mayPublish({ status: facts.status, publication: last })) return refuse(becauseOf('NOT_AGAIN'));
  if (facts.disposition === null || !mayFollow(facts.kind, 'PUBLISHED', facts.disposition)) return refuse(becauseOf('NOT_PUBLISHABLE'));
  if (facts.servedOn === null) return refuse(becauseOf('NOT_SERVED'));
  const shows = (text: string) => personalIn(text, facts.persons).length > 0;
  const faults = [
    ...(fits(title, 2, 200) ? [] : [becauseOf('VALUE', 'title')]),
    ...(fits(content, 20, 50_000) ? [] : [becauseOf('VALUE', 'content')]),
    ...(shows(title) ? [becauseOf('NOT_REDACTED', 'title')] : []),
    ...(shows(content) ? [becauseOf('NOT_REDACTED', 'content')] : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  const rule = facts.kind === 'COUNTERFEIT' ? 'C8' : 'I11';
  return accept({
    act: 'PUBLISH_DECISION',
    to: act === 'PUBLISH_DECISION' ? 'PUBLISHED' : facts.status,
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    meets: [{ rule, on }],
  });
}

/** 撤下公开 (C8b): what was changed or annulled, or showed too much, is not public any more; the case stands where it stood. */
export function withdrawPublication(input: WithdrawPublicationInput, facts: ActFacts, open: boolean): Outcome<Taken> {
  const { on, lateReason, reason } = input;
  const refusals = reasonsAgainst(placed(WITHDRAWING, facts), input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (!open) return refuse(becauseOf('NOT_PUBLIC'));
  if (!fits(reason, 2, 500)) return refuse(becauseOf('VALUE', 'reason'));
  return accept({ act: 'WITHDRAW_PUBLICATION', to: facts.status, on, lateReason, reason, officers: [], meets: [{ rule: 'C8b', on }] });
}

/** Names on a case that a public text must not show: parties that are natural persons, and agents and parties whose form says so. */
export function personsAmong(
  parties: readonly Pick<PartyRow, 'kind' | 'name' | 'agent'>[],
  named: readonly (string | null)[],
): readonly string[] {
  const sure = parties.filter(({ kind }) => kind === 'PERSON').map(({ name }) => name);
  const bodies = new Set(parties.filter(({ kind }) => kind === 'ENTERPRISE' || kind === 'INSTITUTION').map(({ name }) => name));
  const others = [
    ...parties.filter(({ kind }) => kind === 'OTHER').map(({ name }) => name),
    ...parties.map(({ agent }) => agent),
    ...named,
  ];
  return [...new Set([...sure, ...others.filter((name): name is string => name !== null && !bodies.has(name) && looksPersonal(name))])];
}
