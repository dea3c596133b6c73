import { courseOf, isConcluded, statusesOf, type CaseActor, type CaseStatus } from '#law/case-courses.ts';
import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { mayStep } from '#law/course.ts';
import type { Refusal } from '#platform/outcome.ts';
import { actReasons, stepReasons, type ActFacts, type ActInput, type Needs } from './guards.ts';
import { because } from './refusals.ts';

/** Where an act has its place: for which kinds of case, in which states, and where it leads. */
interface Place {
  readonly kinds: readonly CaseKind[];
  readonly from: readonly CaseStatus[];
  readonly officers: Needs['officers'];
}
interface Moving extends Place {
  readonly to: CaseStatus;
}
/** An act that leaves the case where it stands, by these. */
interface Staying extends Place {
  readonly by: readonly CaseActor[];
}

const DISPUTE = ['INFRINGEMENT'] as const;
const MEDIATION = ['MEDIATION'] as const;
const EVERY = statusesOf('INFRINGEMENT').concat(statusesOf('MEDIATION'), statusesOf('COUNTERFEIT'));
const UNSEALED = [...new Set(EVERY)].filter((status) => status !== 'ARCHIVED');
/** Where both sides are before the office: what comes before goes out with the request itself. */
const TWO_SIDED = ['SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING', 'MEDIATING', 'SUSPENDED'] as const;
const DEFENDED = ['INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'] as const;

/** The acts of a dispute from docketing to its end, by annexes A1 and A2; who may take a step is told by the course. */
export const DISPUTE_ACTS = {
  SERVE: { kinds: DISPUTE, from: ['DOCKETED'], to: 'SERVED', officers: 'ONE' },
  RECORD_DEFENCE: { kinds: DISPUTE, from: ['SERVED'], to: 'INVESTIGATING', officers: 'ONE' },
  RECORD_LATE_DEFENCE: { kinds: DISPUTE, from: DEFENDED, by: ['HANDLER'], officers: 'ONE' },
  BEGIN_INVESTIGATION: { kinds: DISPUTE, from: ['SERVED'], to: 'INVESTIGATING', officers: 'ONE' },
  FORWARD_DEFENCE: { kinds: DISPUTE, from: DEFENDED, by: ['HANDLER'], officers: 'ONE' },
  FORWARD_PAPER: { kinds: ['INFRINGEMENT', 'MEDIATION'], from: TWO_SIDED, by: ['HANDLER'], officers: 'ONE' },
  SCHEDULE_HEARING: { kinds: DISPUTE, from: ['INVESTIGATING'], to: 'HEARING_SCHEDULED', officers: 'TEAM' },
  CALL_OFF_HEARING: { kinds: DISPUTE, from: ['HEARING_SCHEDULED'], to: 'INVESTIGATING', officers: 'TEAM' },
  RECORD_HEARING: { kinds: DISPUTE, from: ['HEARING_SCHEDULED'], to: 'HEARD', officers: 'TEAM' },
  BEGIN_DELIBERATION: { kinds: DISPUTE, from: ['INVESTIGATING', 'HEARD'], to: 'DELIBERATING', officers: 'TEAM' },
  RECORD_DELIBERATION: { kinds: DISPUTE, from: ['DELIBERATING'], by: ['PANEL'], officers: 'TEAM' },
  REOPEN_INVESTIGATION: { kinds: DISPUTE, from: ['DELIBERATING'], to: 'INVESTIGATING', officers: 'TEAM' },
  BEGIN_MEDIATION: { kinds: MEDIATION, from: ['DOCKETED'], to: 'MEDIATING', officers: 'ONE' },
  RECORD_MEDIATION_SESSION: { kinds: MEDIATION, from: ['MEDIATING'], by: ['HANDLER'], officers: 'ONE' },
  RECORD_NOTARISATION: { kinds: MEDIATION, from: ['CONCLUDED'], to: 'NOTARISED', officers: 'ONE' },
  CONFIRM_BY_COURT: { kinds: MEDIATION, from: ['CONCLUDED'], to: 'CONFIRMED_BY_COURT', officers: 'NONE' },
  SERVE_DECISION: { kinds: ['INFRINGEMENT', 'MEDIATION'], from: ['CONCLUDED'], by: ['HANDLER'], officers: 'ONE' },
  PUBLISH_DECISION: { kinds: ['INFRINGEMENT', 'COUNTERFEIT'], from: ['CONCLUDED'], to: 'PUBLISHED', officers: 'ONE' },
  // the time to publish a penalty counts from its decision (C8), not from the payment of the fine: the case stays where it stands
  PUBLISH_PENALTY: { kinds: ['COUNTERFEIT'], from: ['DECIDED', 'SERVED', 'EXECUTING'], by: ['HANDLER'], officers: 'ONE' },
  PUBLISH_AGAIN: {
    kinds: ['INFRINGEMENT', 'COUNTERFEIT'],
    from: ['PUBLISHED', 'ENFORCEMENT', 'ARCHIVED'],
    by: ['HANDLER'],
    officers: 'ONE',
  },
  WITHDRAW_PUBLICATION: {
    kinds: ['INFRINGEMENT', 'COUNTERFEIT'],
    from: ['PUBLISHED', 'ENFORCEMENT', 'ARCHIVED'],
    by: ['HANDLER', 'HEAD'],
    officers: 'NONE',
  },
  WITHDRAW_PENALTY: { kinds: ['COUNTERFEIT'], from: ['SERVED', 'EXECUTING', 'CONCLUDED'], by: ['HANDLER', 'HEAD'], officers: 'NONE' },
  APPLY_FOR_ENFORCEMENT: { kinds: DISPUTE, from: ['CONCLUDED', 'PUBLISHED'], to: 'ENFORCEMENT', officers: 'NONE' },
  ADD_DOCUMENT: { kinds: CASE_KINDS, from: UNSEALED, by: ['CLERK', 'HANDLER'], officers: 'NONE' },
  ADD_INTERNAL_RECORD: { kinds: CASE_KINDS, from: UNSEALED, by: ['HANDLER', 'HEAD'], officers: 'NONE' },
} as const satisfies Readonly<Record<string, Moving | Staying>>;
export type DisputeAct = keyof typeof DISPUTE_ACTS;

/** Whether the act has its place in that state, whoever takes it. */
export function isAt(name: DisputeAct, { kind, status }: Pick<ActFacts, 'kind' | 'status'>): boolean {
  const { kinds, from }: Place = DISPUTE_ACTS[name];
  return kinds.includes(kind) && from.includes(status);
}

/** Why an act may not be done on a case as it stands, by this login, on that day, by these officers. */
export function reasonsAgainst(name: DisputeAct, input: ActInput, facts: ActFacts): readonly Refusal[] {
  const act: Moving | Staying = DISPUTE_ACTS[name];
  if (input.version === facts.version && !isAt(name, facts)) return [because('WRONG_STATE')];
  return 'to' in act ? stepReasons(input, facts, act.to, act) : actReasons(input, facts, { ...act, open: act.from });
}

/** Whether the act has its place in that state, and one of these actors may take it. */
export function standsAt(name: DisputeAct, { kind, status }: Pick<ActFacts, 'kind' | 'status'>, actors: readonly CaseActor[]): boolean {
  const act: Moving | Staying = DISPUTE_ACTS[name];
  if (!isAt(name, { kind, status })) return false;
  return 'to' in act ? mayStep(courseOf(kind), status, act.to, actors) : act.by.some((actor) => actors.includes(actor));
}

/** Parties file papers of their own while the office still works on the case. */
export const takesStatements = (status: CaseStatus): boolean => !isConcluded(status);
