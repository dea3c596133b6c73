import { clockOf } from '#law/clock-of.ts';
import { formatCaseNumber } from '#law/case-number.ts';
import { CONCLUSION_RULES } from '#law/limits.ts';
import { officePrefix } from '#law/office-prefix.ts';
import type { Docketed } from '../lifecycle.ts';
import type { caseFile, caseHandler, casePatent, caseStep, deadline, party } from '../tables.ts';
import type { DocketCaseInput } from '../types.generated.ts';

/** A row to which the store gives its id. */
export type Nameless<Row> = Omit<Row, 'id'>;

/** What one act of docketing writes. */
export interface CaseRecord {
  readonly row: typeof caseFile.$inferInsert;
  readonly handlers: readonly (typeof caseHandler.$inferInsert)[];
  readonly steps: readonly Nameless<typeof caseStep.$inferInsert>[];
  readonly clocks: readonly Nameless<typeof deadline.$inferInsert>[];
  readonly parties: readonly Nameless<typeof party.$inferInsert>[];
  readonly patents: readonly Nameless<typeof casePatent.$inferInsert>[];
}

export interface RecordFacts {
  readonly id: string;
  /** the acting office; `place` is the name of its division */
  readonly office: { readonly id: string; readonly jurisdiction: string; readonly place: string };
  readonly docketed: Docketed;
  /** number in the office's series of that kind and year, from 1 */
  readonly sequence: number;
  /** login that records it */
  readonly by: string;
}

/** The year whose series of case numbers a case belongs to. */
export const yearOf = (docketedOn: string): number => Number(docketedOn.slice(0, 4));

/** A docketed case as it is put on record: its number, its team with the first officer leading (R2.2), its first steps, clocks and parties. */
export function recordOf(input: DocketCaseInput, { id, office, docketed, sequence, by }: RecordFacts): CaseRecord {
  const { handlers, approvedBy, ...facts } = docketed;
  const { kind, title, petitioner, respondent, receivedOn, legalBasis, jurisdiction, complaintId } = input;
  const prefix = officePrefix({ code: office.jurisdiction, name: office.place });
  const place = { agencyId: office.id, jurisdiction };
  const child = { caseId: id, ...place };
  const named = { kind, title, petitioner, respondent, receivedOn, legalBasis: [...legalBasis], originComplaintId: complaintId ?? null };
  const subject = kind === 'MEDIATION' ? (input.subject ?? 'OTHER') : null;
  const caseNo = formatCaseNumber({ prefix, kind, year: yearOf(facts.docketedOn), sequence });
  const assigned = { officePlace: office.jurisdiction, entitled: true, assignedOn: facts.docketedOn };
  const first = kind === 'COUNTERFEIT' ? 'CLUE' : 'RECEIVED';
  const step = { ...child, officers: [], recordedBy: by };
  return {
    row: { id, caseNo, status: 'DOCKETED', subject, ...place, ...named, ...facts },
    handlers: handlers.map((handler, index) => ({ caseId: id, lead: index === 0, ...place, ...assigned, ...handler })),
    steps: [
      { ...step, act: 'RECEIVE', fromStatus: null, toStatus: first, takenOn: receivedOn },
      { ...step, act: 'DOCKET', fromStatus: first, toStatus: 'DOCKETED', takenOn: facts.docketedOn, reason: approvedBy },
    ],
    clocks: firstClocks({ kind, docketedOn: facts.docketedOn }).map((clock) => ({ ...child, ...clock })),
    parties: partiesOf({ petitioner, respondent }).map((each) => ({ ...child, ...each })),
    patents: [{ ...child, patentNumber: facts.patentNumber, patentType: facts.patentType }],
  };
}

/** The clocks that docketing starts: on the conclusion, and for an infringement dispute on serving the request (I2). */
export function firstClocks({ kind, docketedOn }: Pick<DocketCaseInput, 'kind'> & { readonly docketedOn: string }) {
  const rules = kind === 'INFRINGEMENT' ? [CONCLUSION_RULES[kind], 'I2'] : [CONCLUSION_RULES[kind]];
  return rules.flatMap((rule) => {
    const clock = clockOf(rule, { startedOn: docketedOn, docketedOn });
    return clock ? [{ rule, startedOn: docketedOn, dueOn: clock.dueOn }] : [];
  });
}

/** The parties that the names of a request tell; who they are exactly is put right later. */
export function partiesOf({ petitioner, respondent }: Pick<DocketCaseInput, 'petitioner' | 'respondent'>) {
  const as = (side: 'PETITIONER' | 'RESPONDENT', name: string) => ({ side, kind: 'OTHER' as const, name });
  return [...(petitioner == null ? [] : [as('PETITIONER', petitioner)]), as('RESPONDENT', respondent)];
}
