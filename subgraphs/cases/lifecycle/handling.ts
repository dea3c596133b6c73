import { CASE_STATUSES, isConcluded } from '#law/case-courses.ts';
import type { TransferStanding } from '#law/police-transfer-course.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseRow, MeasureRow } from '../tables.ts';
import type { MergeCasesInput, SwitchProcedureInput, TransferCaseInput } from '../types.generated.ts';
import { withMore } from './alone.ts';
import { actReasons, stepReasons, type ActFacts } from './guards.ts';
import { because } from './handling-refusals.ts';
import { handoverReasons, type HandoverFacts, type Sent } from './handover.ts';
import { isKept } from './measures.ts';
import { runningReasons } from './police-standing.ts';
import type { Taken } from './taken.ts';

const OPEN = CASE_STATUSES.filter((status) => !isConcluded(status));
const given = (reason: string): Refusal[] => (fits(reason, 2, 500) ? [] : [because('INVALID_VALUE', 'reason')]);
type Matter = Pick<CaseRow, 'id' | 'kind' | 'channel' | 'procedure' | 'agencyId' | 'patentNumber' | 'petitioner' | 'respondent'>;

/** What an office must have done with before it hands a case on: its clocks fall away, its transfers to the police must be over. */
interface Ending {
  /** rules of the clocks that run */
  readonly running: readonly string[];
  readonly transfers: readonly TransferStanding[];
  /** measures taken in it: what is kept must not stay behind in a closed file */
  readonly measures: readonly Pick<MeasureRow, 'kind' | 'status'>[];
}
const keptReasons = (measures: Ending['measures']): Refusal[] => (measures.some(isKept) ? [because('GOODS_KEPT')] : []);

/** 变更程序 (R8.3): by the head, with a reason; fast procedures only where the matter came from there. */
export function switchProcedure(input: SwitchProcedureInput, facts: ActFacts, { kind, channel, procedure }: Matter): Outcome<Taken> {
  const { on, lateReason, reason } = input;
  const source = { FAST_EXHIBITION: 'EXHIBITION', FAST_ECOMMERCE: 'E_COMMERCE', ORDINARY: channel, SIMPLIFIED: channel }[input.procedure];
  const fast = input.procedure === 'FAST_EXHIBITION' || input.procedure === 'FAST_ECOMMERCE';
  const refusals = withMore(
    actReasons(input, facts, { open: OPEN, by: ['HEAD'], officers: 'NONE' }),
    given(reason),
    input.procedure === procedure ? [because('SAME_PROCEDURE', 'procedure')] : [],
    source !== channel || (fast && kind === 'COUNTERFEIT') ? [because('PROCEDURE_MISFITS', 'procedure')] : [],
  );
  if (refusals.length > 0) return refuse(...refusals);
  const changes = { procedure: input.procedure };
  return accept({ act: 'SWITCH_PROCEDURE', to: facts.status, on, lateReason, reason: reason.trim(), officers: [], changes });
}

/** 移送 to another authority (A1, A3): the office has done with the matter; its clocks fall away. An enforcement office receives it anew. */
export function transfer(
  input: TransferCaseInput,
  facts: ActFacts,
  { running, transfers, measures, ...handover }: Ending & HandoverFacts,
): Outcome<Taken & { readonly sent: Sent | null }> {
  const { target, place } = handover;
  const { on, lateReason, reason, toAgencyId, toAuthority } = input;
  const named = toAgencyId == null ? toAuthority != null && fits(toAuthority, 2, 200) : toAuthority == null && target !== null;
  const refusals = withMore(
    stepReasons(input, facts, 'TRANSFERRED_OUT', { officers: 'NONE' }),
    runningReasons(transfers),
    keptReasons(measures),
    given(reason),
    named && target?.id !== facts.officeId ? [] : [because('TARGET_UNCLEAR', toAgencyId == null ? 'toAuthority' : 'toAgencyId')],
    handoverReasons(input, handover),
  );
  if (refusals.length > 0) return refuse(...refusals);
  const words = `${target?.name ?? toAuthority?.trim() ?? ''}:${reason.trim()}`;
  const changes = { concludedOn: on, disposition: 'TRANSFERRED' as const };
  const sent = target && place !== null ? { targetId: target.id, place, facts: input.facts?.trim() ?? null } : null;
  return accept({ act: 'TRANSFER', to: 'TRANSFERRED_OUT', on, lateReason, reason: words, officers: [], changes, waives: running, sent });
}

/** 并案 (A1, A3; 专利法 §70): the case ends here and goes on in another one of the office, which is locked with it. */
export function merge(
  input: MergeCasesInput,
  facts: ActFacts,
  row: Matter,
  { into, running, transfers, measures }: Ending & { readonly into: (Matter & Pick<CaseRow, 'status'>) | null },
): Outcome<Taken> {
  const { on, lateReason, reason } = input;
  const refusals = withMore(
    stepReasons(input, facts, 'MERGED', { officers: 'NONE' }),
    runningReasons(transfers),
    keptReasons(measures),
    given(reason),
    !into ? [because('NOT_FOUND', 'intoCaseId')] : belongTogether(row, into) ? [] : [because('NOT_TOGETHER', 'intoCaseId')],
  );
  if (refusals.length > 0) return refuse(...refusals);
  const changes = { concludedOn: on, disposition: 'MERGED' as const };
  return accept({ act: 'MERGE', to: 'MERGED', on, lateReason, reason: reason.trim(), officers: [], changes, waives: running });
}

function belongTogether(one: Matter, other: Matter & Pick<CaseRow, 'status'>): boolean {
  const alike = one.id !== other.id && one.kind === other.kind && one.agencyId === other.agencyId && !isConcluded(other.status);
  const parties = one.respondent === other.respondent || (one.petitioner !== null && one.petitioner === other.petitioner);
  return alike && (one.patentNumber === other.patentNumber || parties);
}
