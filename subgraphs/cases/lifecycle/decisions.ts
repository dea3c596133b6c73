import { mayFollow } from '#law/case-courses.ts';
import { isOnMerits } from '#law/endings.ts';
import type { Disposition } from '#law/penalties.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { DecisionRow } from '../tables.ts';
import type { ApplyForEnforcementInput, ServeDecisionInput } from '../types.generated.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/** 送达处理决定 (I10): the parties' time to sue begins with a decision on the merits. */
export function serveDecision(input: ServeDecisionInput, facts: ActFacts, decision: DecisionRow | null): Outcome<Taken> {
  const { on, lateReason, deliveredTo } = input;
  const refusals = reasonsAgainst('SERVE_DECISION', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (!decision) return refuse(becauseOf('NO_DECISION'));
  if (decision.servedOn !== null) return refuse(becauseOf('SERVED_ALREADY'));
  if (!fits(deliveredTo, 2, 200)) return refuse(becauseOf('VALUE', 'deliveredTo'));
  const starts = isOnMerits(decision.outcome) ? [{ rule: 'I10', on }] : [];
  return accept({ act: 'SERVE_DECISION', to: facts.status, on, lateReason, officers: actingOfficers(input, facts), starts });
}

export interface EnforcementFacts extends ActFacts {
  readonly disposition: Disposition | null;
  readonly servedOn: string | null;
  /** last day to sue, as it runs on the case */
  readonly suableUntil: string | null;
  /** whether a suit is open, or undid the order */
  readonly sued: boolean;
}

/** 申请法院强制执行 (A1; 专利法 §60): an order to stop that was served, and that no suit holds up or undid. */
export function applyForEnforcement(input: ApplyForEnforcementInput, facts: EnforcementFacts): Outcome<Taken> {
  const { on, lateReason, court } = input;
  const refusals = reasonsAgainst('APPLY_FOR_ENFORCEMENT', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { disposition, servedOn, suableUntil, sued } = facts;
  if (disposition === null || !mayFollow(facts.kind, 'ENFORCEMENT', disposition)) return refuse(becauseOf('NOT_ENFORCEABLE'));
  if (servedOn === null || suableUntil === null) return refuse(becauseOf('NOT_SERVED'));
  const faults = [
    ...(sued ? [becauseOf('SUIT_FILED')] : []),
    ...(on > suableUntil ? [] : [becauseOf('SUIT_TIME', 'on')]),
    ...(fits(court, 2, 200) ? [] : [becauseOf('VALUE', 'court')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ act: 'APPLY_FOR_ENFORCEMENT', to: 'ENFORCEMENT', on, lateReason, reason: court, officers: [], waives: ['I10'] });
}
