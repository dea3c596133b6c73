import { activeStates, type CaseStatus } from '#law/case-courses.ts';
import { addDays } from '#law/dates.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { ExcludedPeriodRow, InvalidationRow } from '../tables.ts';
import type { RefuseSuspensionInput, ResumeCaseInput, SuspendCaseInput } from '../types.generated.ts';
import { because } from './clock-refusals.ts';
import { conclusionOf } from './deadlines.ts';
import { actReasons, stepReasons, type ActFacts } from './guards.ts';
import { toldAlone, type Retimed, type Timed } from './timing.ts';

/** A decision on a suspension, and the row that keeps it. */
export interface SuspensionDecided extends Retimed {
  readonly period: Pick<
    ExcludedPeriodRow,
    | 'kind'
    | 'ground'
    | 'requestedBy'
    | 'requestedOn'
    | 'granted'
    | 'decidedOn'
    | 'reason'
    | 'invalidationId'
    | 'resumesTo'
    | 'fromOn'
    | 'toOn'
  >;
}

/** The request to invalidate that an input names; null where it names none, or one that is not open to the viewer. */
type Named = Pick<InvalidationRow, 'id' | 'patentNumber' | 'acceptedOn' | 'decidedOn'> | null;

const reasonGiven = (reason: string): Refusal[] => (fits(reason, 2, 500) ? [] : [because('REASON', 'reason')]);

/** Ground A needs an accepted request over this patent that is not decided, and the respondent's own request (专利法实施细则 §82). */
function groundReasons(input: SuspendCaseInput | RefuseSuspensionInput, { patentNumber }: Timed, named: Named): Refusal[] {
  const { on, ground, requestedBy, requestedOn, invalidationId } = input;
  const early = requestedOn != null && requestedOn > on ? [because('ASKED_LATER', 'requestedOn')] : [];
  if (ground !== 'INVALIDATION_ACCEPTED')
    return [...early, ...(invalidationId == null ? [] : [because('INVALID_VALUE', 'invalidationId')])];
  const open = named && named.patentNumber === patentNumber && named.acceptedOn <= on && (named.decidedOn === null || named.decidedOn > on);
  return [
    ...early,
    ...(open ? [] : [because('INVALIDATION_MISSING', 'invalidationId')]),
    ...(requestedBy === 'RESPONDENT' && requestedOn != null ? [] : [because('RESPONDENT_ASKS', 'requestedBy')]),
  ];
}

const decidedBy = (input: SuspendCaseInput | RefuseSuspensionInput) => ({
  kind: 'SUSPENSION' as const,
  ground: input.ground,
  requestedBy: input.requestedBy,
  requestedOn: input.requestedOn ?? null,
  decidedOn: input.on,
  reason: input.reason.trim(),
  invalidationId: input.invalidationId ?? null,
});

/**
 * 中止 (§2.3): the head suspends a dispute out of any active state. The time to conclude stands still from that day on, unless it
 * was over before; other clocks go on.
 */
export function suspend(input: SuspendCaseInput, facts: ActFacts, timed: Timed, named: Named): Outcome<SuspensionDecided> {
  const general = stepReasons(input, facts, 'SUSPENDED', { officers: 'NONE' });
  const refusals = toldAlone(general, because('NO_SUSPENSION')) ?? [
    ...general,
    ...groundReasons(input, timed, named),
    ...reasonGiven(input.reason),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason, reason } = input;
  const { dueOn } = conclusionOf(timed, timed.periods, on);
  return accept({
    act: 'SUSPEND',
    to: 'SUSPENDED',
    on,
    lateReason,
    reason,
    officers: [],
    conclusion: { paused: on <= dueOn },
    period: { ...decidedBy(input), granted: true, resumesTo: facts.status, fromOn: on, toOn: null },
  });
}

/** 不予中止 (专利法实施细则 §82): the head refuses where the reasons clearly cannot stand; the refusal stays on record. */
export function refuseToSuspend(input: RefuseSuspensionInput, facts: ActFacts, timed: Timed, named: Named): Outcome<SuspensionDecided> {
  const states = facts.kind === 'COUNTERFEIT' ? [] : activeStates(facts.kind);
  const general = actReasons(input, facts, { open: states, by: ['HEAD'], officers: 'NONE' });
  const unknown = input.invalidationId != null && named?.patentNumber !== timed.patentNumber;
  const refusals = toldAlone(general, because('NO_SUSPENSION')) ?? [
    ...general,
    ...(unknown ? [because('NOT_FOUND', 'invalidationId')] : []),
    ...(input.requestedOn > input.on ? [because('ASKED_LATER', 'requestedOn')] : []),
    ...reasonGiven(input.reason),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason, reason } = input;
  return accept({
    act: 'REFUSE_SUSPENSION',
    to: facts.status,
    on,
    lateReason,
    reason,
    officers: [],
    period: { ...decidedBy(input), granted: false, resumesTo: null, fromOn: null, toOn: null },
  });
}

/** What resuming writes: the last day of the suspension, and the new due day. */
export interface Resumed extends Retimed {
  /** null for a suspension of before, whose days nobody recorded */
  readonly closes: { readonly id: string; readonly toOn: string } | null;
}

/** 恢复处理 (§2.3): back to the state it came from; the due day moves by exactly the days that did not count. */
export function resume(input: ResumeCaseInput, facts: ActFacts, timed: Timed): Outcome<Resumed> {
  // the course lets the calendar resume too; here the head does
  const general = actReasons(input, facts, { open: ['SUSPENDED'], by: ['HEAD'], officers: 'NONE' });
  const open = timed.periods.find(({ granted, kind, toOn }) => granted && kind === 'SUSPENSION' && toOn === null);
  const refusals = toldAlone(general, because('NOT_SUSPENDED')) ?? [
    ...general,
    ...(open?.fromOn != null && input.on <= open.fromOn ? [because('RESUMED_TOO_EARLY', 'on')] : []),
    ...reasonGiven(input.reason),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason, reason } = input;
  const to = (open?.resumesTo ?? (facts.kind === 'MEDIATION' ? 'MEDIATING' : 'INVESTIGATING')) as CaseStatus;
  const closes = open ? { id: open.id, toOn: addDays(on, -1) } : null;
  const periods = timed.periods.map((period) => (period.id === closes?.id ? { ...period, toOn: closes.toOn } : period));
  const { dueOn } = conclusionOf(timed, periods, on);
  const conclusion = { dueOn, paused: false };
  return accept({ act: 'RESUME', to, on, lateReason, reason, officers: [], changes: { dueOn }, conclusion, closes });
}
