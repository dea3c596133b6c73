import type { CaseKind } from '#law/case-kind.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { ACTIONS } from '../lifecycle.ts';
import type { AssignHandlersInput, CaseAction, CaseStatus } from '../types.generated.ts';
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
}

export interface Assignment {
  /** officers who handle it no longer */
  readonly relieved: readonly string[];
  /** officers who stay */
  readonly kept: readonly string[];
  readonly added: readonly Handler[];
  readonly lead: string;
  readonly reason: string;
}

/**
 * 调整承办人 (R2.2, R15.1): the whole new team is judged as if the case were docketed today, so that nobody acts on a certificate
 * that has meanwhile lapsed. Relieved officers stay on record.
 */
export function assign(input: AssignHandlersInput, facts: AssignFacts): Outcome<Assignment> {
  if (input.version !== facts.version) return refuse(because('CONFLICT', 'version'));
  if (!(ACTIONS[facts.status] as readonly CaseAction[]).includes('ASSIGN_HANDLERS')) return refuse(because('WRONG_STATE'));
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
    ...(wanted.length > 0 && added.length + relieved.length === 0 && lead === leader ? [because('SAME_TEAM', 'handlers')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    relieved,
    kept: wanted.filter((id) => present.includes(id)),
    added: team.handlers.filter(({ officerId }) => added.includes(officerId)),
    lead,
    reason: input.reason.trim(),
  });
}
