import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { AskPartnerCheckInput } from '../types.generated.ts';
import { becauseOf } from './cooperation-refusals.ts';

/** What is looked for, in the canonical form. */
export interface Asked {
  readonly creditCode: string | null;
  readonly patentNumber: string | null;
}

/** Story 22 (R9.4): partners of article 9 and offices ask for an enterprise, a patent, or both; nobody asks for everything. */
export function askCheck({ creditCode, patentNumber }: AskPartnerCheckInput, { role, office }: Viewer): Outcome<Asked> {
  if (!['PARTNER', 'OFFICE', 'HANDLER'].includes(role) || office === null) return refuse(becauseOf('NOT_PERMITTED'));
  const patent = patentNumber == null ? null : parsePatentNumber(patentNumber);
  const wrong = [
    ...((creditCode == null && patentNumber == null) || (patentNumber != null && !patent) ? ['patentNumber'] : []),
    ...((creditCode ?? '').length > 18 ? ['creditCode'] : []),
  ];
  if (wrong.length > 0) return refuse(...wrong.map((field) => becauseOf('INVALID_VALUE', field)));
  return accept({ creditCode: creditCode ?? null, patentNumber: patent?.canonical ?? null });
}
