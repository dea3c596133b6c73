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
  readonly kind: Exclude<ConflictKind, 'EARLIER_CASE'>;
}

export interface CandidateFacts {
  readonly open: ReadonlyMap<string, number>;
  readonly declared: readonly Relation[];
  readonly handledBefore: readonly string[];
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
};

/** Candidates as they are offered: least busy first, then by staff number; conflicts are shown and never left out. */
export function ranked(candidates: readonly Candidate[], { open, declared, handledBefore, present }: CandidateFacts) {
  const hintsOf = (id: string): ConflictHint[] => {
    const kinds: ConflictKind[] = declared.filter(({ officerId }) => officerId === id).map(({ kind }) => kind);
    const all = handledBefore.includes(id) ? [...kinds, 'EARLIER_CASE' as const] : kinds;
    return all.toSorted().map((kind) => ({ kind, explain: HINTS[kind][0], explainZh: HINTS[kind][1] }));
  };
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
