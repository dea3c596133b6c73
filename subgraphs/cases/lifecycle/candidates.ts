import type { ConflictHint, ConflictKind } from '../types.generated.ts';

/** An officer who may act in the place of a case today. */
export interface Candidate {
  readonly officerId: string;
  readonly staffNumber: string;
  readonly name: string;
  readonly certificateId: string;
  readonly certificateNumber: string;
  readonly expiresOn: string;
}

export interface Relation {
  readonly officerId: string;
  readonly kind: Exclude<ConflictKind, 'EARLIER_CASE' | 'RECUSED_BEFORE' | 'PENDING_RECUSAL'>;
}

/** What is known of officers that may stand against putting them on a case. */
export interface ConflictFacts {
  readonly declared: readonly Relation[];
  readonly handledBefore: readonly string[];
  /** recused from this case, or from another with one of its parties */
  readonly recusedBefore: readonly string[];
  /** asked to withdraw from this case, and not decided */
  readonly pending: readonly string[];
}

export interface CandidateFacts extends ConflictFacts {
  readonly open: ReadonlyMap<string, number>;
  /** who handles the case now */
  readonly present: readonly string[];
}

/** Each hint in both languages: a sign, never a decision; the head decides with a reason (回避, §2.9, R2.2). */
const HINTS: Readonly<Record<ConflictKind, readonly [explain: string, explainZh: string]>> = {
  RELATIVE: ['The officer has declared a relative among the parties.', '该人员申报与当事人有近亲属关系。'],
  FORMER_EMPLOYER: ['The officer has declared a party as a former employer.', '该人员申报当事人为其原工作单位。'],
  FINANCIAL_INTEREST: ['The officer has declared an interest in a party.', '该人员申报与当事人有经济利益关系。'],
  PATENT_AGENT: ['The officer has declared work as patent agent for a party.', '该人员申报曾为当事人代理专利事务。'],
  OTHER: ['The officer has declared a relation to a party.', '该人员申报与当事人有其他关系。'],
  DECLARED: [
    'The officer has declared a relation to a party; the desk of the office knows which.',
    '该人员已申报与当事人的关系,具体类别由本局人事掌握。',
  ],
  EARLIER_CASE: [
    'The officer handled an earlier case on this patent with one of these parties.',
    '该人员曾办理同一专利、同一当事人的案件。',
  ],
  RECUSED_BEFORE: [
    'The officer was recused from this case, or from another one with one of these parties.',
    '该人员曾回避本案,或曾在同一当事人的其他案件中回避。',
  ],
  PENDING_RECUSAL: ['Somebody asked that the officer withdraw from this case; it is not decided.', '该人员在本案的回避申请尚未决定。'],
};

/** The kinds of conflict that there are signs of for one officer, each once. */
export function conflictKinds(id: string, { declared, handledBefore, recusedBefore, pending }: ConflictFacts): readonly ConflictKind[] {
  const kinds: ConflictKind[] = [
    ...declared.filter(({ officerId }) => officerId === id).map(({ kind }) => kind),
    ...(handledBefore.includes(id) ? (['EARLIER_CASE'] as const) : []),
    ...(recusedBefore.includes(id) ? (['RECUSED_BEFORE'] as const) : []),
    ...(pending.includes(id) ? (['PENDING_RECUSAL'] as const) : []),
  ];
  return [...new Set(kinds)].toSorted();
}

/** Candidates as they are offered: least busy first, then by staff number; conflicts are shown and never left out. */
export function ranked(candidates: readonly Candidate[], { open, present, ...conflicts }: CandidateFacts) {
  const hintsOf = (id: string): ConflictHint[] =>
    conflictKinds(id, conflicts).map((kind) => ({ kind, explain: HINTS[kind][0], explainZh: HINTS[kind][1] }));
  return candidates
    .map(({ officerId, certificateId, ...candidate }) => ({
      ...candidate,
      officer: { id: officerId },
      certificate: { id: certificateId },
      openCases: open.get(officerId) ?? 0,
      onCase: present.includes(officerId),
      conflictHints: hintsOf(officerId),
    }))
    .toSorted((a, b) => a.openCases - b.openCases || a.staffNumber.localeCompare(b.staffNumber));
}
