import { uuidv7 } from 'uuidv7';
import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { PublishedOffice } from '#platform/offices.ts';
import type { DocketFacts } from '../lifecycle.ts';
import { docketDirectly, withDirect } from '../lifecycle/direct-docketing.ts';
import { duplicatesOf, type Duplicate } from '../lifecycle/duplicates.ts';
import { recordOf, yearOf } from '../lifecycle/record.ts';
import { because } from '../lifecycle/refusals.ts';
import type { Store } from '../store.ts';
import type { CaseRow, IntakeRow } from '../tables.ts';
import type { DocketCaseInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';

/** What of the world decides on docketing: who acts, where, with whom. */
export async function docketFacts(
  { store, viewer }: Acting,
  office: PublishedOffice,
  { complaintId, jurisdiction, kind, handlers }: Pick<DocketCaseInput, 'complaintId' | 'jurisdiction' | 'kind' | 'handlers'>,
  on: string,
): Promise<Omit<DocketFacts, 'today'>> {
  return {
    office,
    officers: await store.officersForAction(handlers),
    placeKnown: await store.divisionKnown(jurisdiction),
    placeReached: reaches(viewer, 'case', 'write', { place: jurisdiction, office: office.id }),
    authority: await store.delegations.authorityOf(office, kind, on),
    head: viewer.role === 'OFFICE' ? viewer.subject : null,
    complaint: complaintId == null ? null : await store.complaint(complaintId),
  };
}

/** 立案 in one go (R2.3, R15.1): one transaction; the certificates stay locked until it ends. */
export async function docketMatter(
  acting: Acting,
  compose: (office: PublishedOffice) => Promise<Outcome<DocketCaseInput>>,
): Promise<Outcome<{ readonly id: string }>> {
  const { store, viewer, today, db } = acting;
  const office = mayWrite(viewer, 'case') && viewer.office ? await store.office(viewer.office) : null;
  if (!office) return refuse(because('NOT_PERMITTED'));
  const composed = await compose(office);
  if (!composed.ok) return composed;
  const input = composed.value;
  const { complaintId, jurisdiction, kind } = input;
  const decided = docketDirectly(input, { ...(await docketFacts(acting, office, input, today)), today });
  if (!decided.ok) return decided;
  const id = uuidv7();
  // The complaint first: who dockets it second waits here and is told, before a number is taken.
  const moved = complaintId == null || (await store.moveComplaint(complaintId, id, 'DOCKETED', today, null));
  if (!moved) return refuse(because('ALREADY_DOCKETED', 'complaintId'));
  const sequence = await store.nextNumber(office.id, kind, yearOf(today));
  const record = recordOf(input, { id, office, docketed: decided.value.docketed, sequence, by: viewer.subject });
  await store.insert(withDirect(record, decided.value));
  await appendEvent(db, viewer, { what: 'CASE_DOCKETED', entityType: 'case', entityId: id, jurisdiction });
  return accept({ id });
}

/** Hints at other matters on the same patent (R2.1); none where nothing was written. */
export async function warningsOn(
  store: Store,
  row: Pick<CaseRow | IntakeRow, 'id' | 'agencyId' | 'patentNumber' | 'respondent'> | null,
): Promise<Duplicate[]> {
  return row ? duplicatesOf(await store.intakes.parallel(row), row) : [];
}
