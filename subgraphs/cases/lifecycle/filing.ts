import type { CaseKind } from '#law/case-kind.ts';
import { refuse, type Outcome } from '#platform/outcome.ts';
import type { FileRequestInput, LegalBasis } from '../types.generated.ts';
import { receive, type ReceiveFacts, type Received } from './intake-new.ts';
import { because } from './intake-refusals.ts';

/** On which instruments a request rests that its petitioner files (专利法 §60, 专利法实施细则 §85). */
const BASES: Readonly<Record<Exclude<CaseKind, 'COUNTERFEIT'>, readonly LegalBasis[]>> = {
  INFRINGEMENT: ['PATENT_LAW', 'ENFORCEMENT_MEASURES'],
  MEDIATION: ['IMPLEMENTING_REGULATIONS', 'ENFORCEMENT_MEASURES'],
};

/** What is known when a petitioner files online. */
export interface FilingFacts extends ReceiveFacts {
  /** whether this petitioner has the same request undecided at that office */
  readonly pending: boolean;
}

/** 网上提交 (A1, A2: petitioner online): it reaches the office on the day on which it is filed, and is judged like one brought to the desk. */
export function fileOnline({ idempotencyKey: _, agencyId: __, kind, ...request }: FileRequestInput, facts: FilingFacts): Outcome<Received> {
  if (kind === 'COUNTERFEIT') return refuse(because('REPORT_INSTEAD', 'kind'));
  if (facts.pending) return refuse(because('FILED_ALREADY', 'patentNumber'));
  return receive({ ...request, kind, legalBasis: [...BASES[kind]], channel: 'DIRECT', on: facts.today }, facts);
}
