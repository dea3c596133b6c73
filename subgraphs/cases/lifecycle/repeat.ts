import { activeStates } from '#law/case-courses.ts';
import { effectiveOn } from '#law/effective-decision.ts';
import { repeatsOf } from '#law/repeat.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseRow, LitigationRow } from '../tables.ts';
import type { LinkRepeatInfringementInput } from '../types.generated.ts';
import { because } from './clock-refusals.ts';
import { actingOfficers, actReasons, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/** An earlier case with what tells whether its decision is in effect. */
export interface Decided {
  readonly prior: CaseRow;
  /** day on which its decision or penalty was served */
  readonly servedOn: string | null;
  readonly suits: readonly LitigationRow[];
}

export interface RepeatFacts {
  /** null where the earlier case is not open to the viewer */
  readonly decided: Decided | null;
  /** earlier cases that this one is linked to as a repeat */
  readonly linked: readonly string[];
}

/** Whether a case repeats what was decided in effect before it: same party, same patent, same type (专利行政执法办法 §20; R1.3). */
export const repeatsInEffect = (row: CaseRow, { prior, servedOn, suits }: Decided): boolean =>
  repeatsOf({ ...row, on: row.docketedOn }, [
    { ...prior, caseId: prior.id, effectiveOn: effectiveOn({ disposition: prior.disposition, servedOn, suits }) },
  ]).length > 0;

export interface Linked extends Taken {
  readonly link: { readonly kind: 'REPEAT'; readonly otherCaseId: string; readonly reason: string; readonly linkedOn: string };
}

/** 认定反复侵权 (专利行政执法办法 §20; R1.3): same party, same patent, same type, after a decision in effect. */
export function linkRepeat(
  input: LinkRepeatInfringementInput,
  facts: ActFacts,
  row: CaseRow,
  { decided, linked }: RepeatFacts,
): Outcome<Linked> {
  const open = [...activeStates(facts.kind), 'SUSPENDED', 'WAITING_CRIMINAL'] as const;
  const general = actReasons(input, facts, { open, by: ['HANDLER', 'HEAD'], officers: 'ONE' });
  if (general.length > 0) return refuse(...general);
  if (!decided) return refuse(because('NOT_FOUND', 'priorCaseId'));
  const { prior } = decided;
  const refusals = [
    ...(repeatsInEffect(row, decided) ? [] : [because('NO_REPEAT', 'priorCaseId')]),
    ...(linked.includes(prior.id) ? [because('LINKED_ALREADY', 'priorCaseId')] : []),
    ...(fits(input.reason, 2, 500) ? [] : [because('REASON', 'reason')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason, reason } = input;
  const link = { kind: 'REPEAT' as const, otherCaseId: prior.id, reason: reason.trim(), linkedOn: on };
  return accept({ act: 'LINK_REPEAT', to: facts.status, on, lateReason, reason, officers: actingOfficers(input, facts), link });
}
