import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseDocumentRow } from '../tables.ts';
import type { ForwardPaperInput } from '../types.generated.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/**
 * 转送当事人材料 (R8.1): what a party filed after the request and the defence reaches the other side, which reads it from that day on.
 * The law sets a time for the defence alone (I4), so a defence is forwarded by its own act; other papers start no clock.
 */
export function forwardPaper(input: ForwardPaperInput, facts: ActFacts, paper: CaseDocumentRow | null): Outcome<Taken> {
  const { on, lateReason, deliveredTo } = input;
  const refusals = reasonsAgainst('FORWARD_PAPER', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  if (!paper) return refuse(becauseOf('HIDDEN', 'documentId'));
  if (paper.servedOn !== null) return refuse(becauseOf('PAPER_SERVED', 'documentId'));
  const faults: readonly Refusal[] = [
    ...(paper.origin === 'OFFICE' ? [becauseOf('OFFICE_PAPER', 'documentId')] : []),
    ...(paper.kind === 'DEFENCE' && facts.kind === 'INFRINGEMENT' ? [becauseOf('IS_DEFENCE', 'documentId')] : []),
    ...(on < (paper.receivedOn ?? paper.madeOn) ? [becauseOf('DAY', 'on')] : []),
    ...(fits(deliveredTo, 2, 200) ? [] : [becauseOf('VALUE', 'deliveredTo')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ act: 'FORWARD_PAPER', to: facts.status, on, lateReason, officers: actingOfficers(input, facts) });
}
