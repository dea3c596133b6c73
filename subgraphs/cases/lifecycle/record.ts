import { formatCaseNumber } from '#law/case-number.ts';
import { officePrefix } from '#law/office-prefix.ts';
import type { Docketed } from '../lifecycle.ts';
import type { caseFile, caseHandler } from '../tables.ts';
import type { DocketCaseInput } from '../types.generated.ts';

/** What one act of docketing writes. */
export interface CaseRecord {
  readonly row: typeof caseFile.$inferInsert;
  readonly handlers: readonly (typeof caseHandler.$inferInsert)[];
}

export interface RecordFacts {
  readonly id: string;
  /** the acting office; `place` is the name of its division */
  readonly office: { readonly id: string; readonly jurisdiction: string; readonly place: string };
  readonly docketed: Docketed;
  /** number in the office's series of that kind and year, from 1 */
  readonly sequence: number;
}

/** The year whose series of case numbers a case belongs to. */
export const yearOf = (docketedOn: string): number => Number(docketedOn.slice(0, 4));

/** A docketed case as it is put on record: with its number, its first officer leading (R2.2). */
export function recordOf(input: DocketCaseInput, { id, office, docketed, sequence }: RecordFacts): CaseRecord {
  const { handlers, ...facts } = docketed;
  const { kind, title, petitioner, respondent, receivedOn, legalBasis, jurisdiction, complaintId } = input;
  const prefix = officePrefix({ code: office.jurisdiction, name: office.place });
  const place = { agencyId: office.id, jurisdiction };
  const named = { kind, title, petitioner, respondent, receivedOn, legalBasis: [...legalBasis], originComplaintId: complaintId ?? null };
  const caseNo = formatCaseNumber({ prefix, kind, year: yearOf(facts.docketedOn), sequence });
  const assigned = { officePlace: office.jurisdiction, entitled: true, assignedOn: facts.docketedOn };
  return {
    row: { id, caseNo, status: 'DOCKETED', ...place, ...named, ...facts },
    handlers: handlers.map((handler, index) => ({ caseId: id, lead: index === 0, ...place, ...assigned, ...handler })),
  };
}
