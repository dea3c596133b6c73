import { isConcluded, type CaseStatus } from '#law/case-courses.ts';
import type { CaseKind } from '#law/case-kind.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { AssignHandlersInput } from '../types.generated.ts';
import { because as guarded } from './guard-refusals.ts';
import type { Barred } from './guards.ts';
import { because } from './refusals.ts';
import { handlersOf, teamSizeReasons, type Handler, type OfficerFacts } from './team.ts';

/** What is known when the team of a case shall change. */
export interface AssignFacts {
  readonly today: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly jurisdiction: string;
  readonly version: number;
  readonly officeId: string;
  /** who handles it now */
  readonly present: readonly { readonly officerId: string; readonly lead: boolean }[];
  /** what personnel publishes of the officers named */
  readonly officers: readonly OfficerFacts[];
  /** officers recused from this case, or asked to withdraw from it */
  readonly barred: readonly Barred[];
  /** officers of whom there is a sign of a conflict */
  readonly hinted: readonly string[];
  /** who assigns */
  readonly subject: string;
}

export interface Assignment {
  /** officers who handle it no longer */
  readonly relieved: readonly string[];
  /** officers who stay */
  readonly kept: readonly string[];
  readonly added: readonly Handler[];
  readonly lead: string;
  readonly reason: string;
  /** why officers may handle it of whom there is a sign of a conflict */
  readonly conflictReason: string | null;
}

/** Who was recused does not come back; who is in question waits; a sign of a conflict is weighed by another person, with a reason. */
function conflictReasons(
  { conflictReason }: AssignHandlersInput,
  { barred, hinted, subject }: AssignFacts,
  added: readonly string[],
): Refusal[] {
  const standing = barred.filter(({ officerId, until }) => until == null && added.includes(officerId));
  const doubtful = added.filter((id) => hinted.includes(id) && !standing.some(({ officerId }) => officerId === id));
  return [
    ...standing.map(({ officerId, why }) => guarded(why, 'handlers', officerId)),
    ...(doubtful.includes(subject) ? [guarded('OWN_CONFLICT', 'handlers', subject)] : []),
    ...(doubtful.length === 0 || fits(conflictReason ?? '', 2, 500) ? [] : [guarded('CONFLICT_REASON', 'conflictReason')]),
  ];
}

/**
 * 调整承办人 (R2.2, R15.1): the whole new team is judged as if the case were docketed today, so that nobody acts on a certificate
 * that has meanwhile lapsed. Relieved officers stay on record.
 */
export function assign(input: AssignHandlersInput, facts: AssignFacts): Outcome<Assignment> {
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (isConcluded(facts.status)) return refuse(because('WRONG_STATE'));
  const wanted = [...new Set(input.handlers)];
  const [lead = ''] = wanted;
  const present = facts.present.map(({ officerId }) => officerId);
  const added = wanted.filter((id) => !present.includes(id));
  const relieved = present.filter((id) => !wanted.includes(id));
  const leader = facts.present.find((handler) => handler.lead)?.officerId;
  const team = handlersOf({ handlers: wanted, jurisdiction: facts.jurisdiction }, { ...facts, office: { id: facts.officeId } });
  const refusals = [
    ...(fits(input.reason, 2, 500) ? [] : [because('INVALID_VALUE', 'reason')]),
    ...teamSizeReasons({ kind: facts.kind, handlers: wanted }),
    ...team.refusals,
    ...conflictReasons(input, facts, added),
    ...(wanted.length > 0 && added.length + relieved.length === 0 && lead === leader ? [because('SAME_TEAM', 'handlers')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    relieved,
    kept: wanted.filter((id) => present.includes(id)),
    added: team.handlers.filter(({ officerId }) => added.includes(officerId)),
    lead,
    reason: input.reason.trim(),
    conflictReason: input.conflictReason?.trim() ?? null,
  });
}
