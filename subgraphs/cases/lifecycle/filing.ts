import type { CaseKind } from '#law/case-kind.ts';
import { ruleSetOn } from '#law/rule-sets.ts';
import { refuse, type Outcome } from '#platform/outcome.ts';
import type { FileRequestInput, LegalBasis } from '../types.generated.ts';
import { receive, type ReceiveFacts, type Received } from './intake-new.ts';
import { because } from './intake-refusals.ts';

const LAWS: Readonly<Record<Exclude<CaseKind, 'COUNTERFEIT'>, LegalBasis>> = {
  INFRINGEMENT: 'PATENT_LAW',
  MEDIATION: 'IMPLEMENTING_REGULATIONS',
};

/**
 * On which instruments a request rests that is filed on that day (专利法 §60, since 2021 §65; 专利法实施细则 §85). Disputes left
 * 专利行政执法办法 when Order 81 came into force (RS-2025).
 */
export const basesOn = (kind: keyof typeof LAWS, on: string): LegalBasis[] =>
  ruleSetOn(on).id === 'RS-2025' ? [LAWS[kind]] : [LAWS[kind], 'ENFORCEMENT_MEASURES'];

/** What is known when a petitioner files online. */
export interface FilingFacts extends ReceiveFacts {
  /** whether this petitioner has the same request undecided at that office */
  readonly pending: boolean;
}

/** 网上提交 (A1, A2: petitioner online): it reaches the office on the day on which it is filed, and is judged like one brought to the desk. */
export function fileOnline({ idempotencyKey: _, agencyId: __, kind, ...request }: FileRequestInput, facts: FilingFacts): Outcome<Received> {
  if (kind === 'COUNTERFEIT') return refuse(because('REPORT_INSTEAD', 'kind'));
  if (facts.pending) return refuse(because('FILED_ALREADY', 'patentNumber'));
  return receive({ ...request, kind, legalBasis: basesOn(kind, facts.today), channel: 'DIRECT', on: facts.today }, facts);
}
