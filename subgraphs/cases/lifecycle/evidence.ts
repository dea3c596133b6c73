import { activeStates } from '#law/case-courses.ts';
import { gatheredByOffice } from '#law/evidence.ts';
import { hashOf, mediaTypeOf } from '#law/files.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { EvidenceItemRow } from '../tables.ts';
import type { AddEvidenceInput } from '../types.generated.ts';
import { fileRefusals } from './file-refusals.ts';
import { actReasons, actingOfficers, type ActFacts } from './guards.ts';
import { because } from './investigation-refusals.ts';
import type { Taken } from './taken.ts';

/** What of the case's file decides about a new piece. */
export interface FileFacts {
  /** a piece with the same hash is there */
  readonly onFile: boolean;
  /** the measure and the inspection that it names are of this case; true where it names none */
  readonly measureKnown: boolean;
  readonly inspectionKnown: boolean;
}

/** A piece of evidence as it is put on record. */
export interface Added extends Taken {
  readonly item: Omit<
    EvidenceItemRow,
    'id' | 'caseId' | 'agencyId' | 'jurisdiction' | 'province' | 'prefecture' | 'flagged' | 'flagReason'
  >;
}

/** 登记证据 (行政处罚法 §37, §46): what the office gathers takes two officers, and the file must be one that can be kept and read. */
export function add(input: AddEvidenceInput, facts: ActFacts, file: FileFacts): Outcome<Added> {
  const pair = gatheredByOffice(input.source) && facts.kind !== 'MEDIATION';
  const general = actReasons(input, facts, { open: activeStates(facts.kind), by: ['HANDLER'], officers: pair ? 'TWO' : 'ONE' });
  if (general.length > 0) return refuse(...general);
  const refusals = [
    ...fileRefusals(input, 'EVIDENCE', input.on),
    ...(file.onFile ? [because('ON_FILE', 'sha256')] : []),
    ...(file.measureKnown ? [] : [because('NOT_FOUND', 'measureId')]),
    ...(file.inspectionKnown ? [] : [because('NOT_FOUND', 'inspectionId')]),
    ...(fits(input.title, 2, 200) ? [] : [because('INVALID_VALUE', 'title')]),
    ...(fits(input.atPlace, 2, 200) ? [] : [because('INVALID_VALUE', 'atPlace')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason, kind, source, bytes } = input;
  const officers = [...actingOfficers(input, facts)];
  const said = {
    kind,
    source,
    sha256: hashOf(input.sha256),
    bytes,
    title: input.title.trim(),
    atPlace: input.atPlace.trim(),
    mediaType: mediaTypeOf(input.mediaType),
  };
  const from = { measureId: input.measureId ?? null, inspectionId: input.inspectionId ?? null };
  return accept({ act: 'ADD_EVIDENCE', to: facts.status, on, lateReason, officers, item: { ...said, ...from, takenOn: on, officers } });
}
