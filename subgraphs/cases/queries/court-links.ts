import type { CaseRow } from '../tables.ts';
import type { Store } from '../store.ts';
import type { CourtLink } from '../types.generated.ts';

/** The ties of a case to courts, oldest first (R9.5). */
export async function courtLinksOf({ id }: CaseRow, { cooperation }: Store): Promise<readonly CourtLink[]> {
  const [confirmations, mediations] = await Promise.all([
    cooperation.confirmations.ofCase.load(id),
    cooperation.courtMediations.ofCase.load(id),
  ]);
  const links: CourtLink[] = [
    ...confirmations.map((row) => ({
      kind: 'CONFIRMATION' as const,
      court: { id: row.partnerId },
      courtCaseNo: row.courtCaseNo,
      stage: row.status,
      sinceOn: row.decidedOn ?? row.appliedOn,
    })),
    ...mediations.map((row) => ({
      kind: 'ENTRUSTED_MEDIATION' as const,
      court: { id: row.partnerId },
      courtCaseNo: row.courtCaseNo,
      stage: row.status,
      sinceOn: row.endedOn ?? row.answeredOn ?? row.sentOn,
    })),
  ];
  return links.toSorted((a, b) => a.sinceOn.localeCompare(b.sinceOn));
}
