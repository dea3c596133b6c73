import { asc, desc } from 'drizzle-orm';
import type { CaseKind } from '#law/case-kind.ts';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lazily } from '#platform/lazily.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Page } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { insiders } from './store/insiders.ts';
import { intakeStore } from './store/intakes.ts';
import { cooperationStore } from './store/cooperation.ts';
import { caseLists, COLUMNS } from './store/lists.ts';
import { partyStore, patentStore } from './store/parties.ts';
import { archiveStore } from './store/archives.ts';
import { buckPassingStore } from './store/buck-passing.ts';
import { delegationStore } from './store/delegations.ts';
import { exhibitionStore } from './store/exhibitions.ts';
import { disputeStore } from './store/jurisdiction.ts';
import { evidenceStore, inspectionStore, penaltyStore } from './store/investigation.ts';
import { measureStore } from './store/measures.ts';
import { recusalStore } from './store/recusals.ts';
import { clockStore } from './store/clocks.ts';
import { invalidationStore } from './store/invalidations.ts';
import { litigationStore } from './store/litigations.ts';
import { repeatStore } from './store/repeat.ts';
import { stepStore } from './store/steps.ts';
import { takenUpStore } from './store/taken-up.ts';
import { cardStore } from './store/cards.ts';
import { decisionStore } from './store/decisions.ts';
import { dutyStore } from './store/duties.ts';
import { disputeFacts } from './store/dispute-facts.ts';
import { importStore } from './store/imports.ts';
import { internalStore } from './store/internal.ts';
import { paperStore } from './store/papers.ts';
import { caseTeam } from './store/team.ts';
import { caseWrites } from './store/writes.ts';
import type { Barred } from './lifecycle/guards.ts';
import { caseFile as c, caseHandler as h, event as e, type CaseHandlerRow, type CaseRow, type EventRow } from './tables.ts';
import { columnsOf } from './store/columns.ts';

export type CasePage = Page<CaseRow>;
export type { AssistRequestPage } from './store/assist.ts';
export type { PoliceTransferPage } from './store/transfers.ts';
export type { CaseReferralPage } from './store/referrals.ts';
export type { JointOperationPage } from './store/operations.ts';
export type { CourtMediationPage, JudicialConfirmationPage } from './store/courts.ts';
export type { CaseMeasurePage } from './store/measures.ts';
export type { IntakePage } from './store/intakes.ts';
export type { ExhibitionCasePage, ExhibitionPage } from './store/exhibitions.ts';
export type { ImportBatchPage, ImportProblemPage } from './store/imports.ts';
export type { DelegationPage } from './store/delegations.ts';
export type { JurisdictionDisputePage } from './store/jurisdiction.ts';
export type { PublishedDecisionPage } from './store/decisions.ts';
export type { LitigationPage } from './store/litigations.ts';
export type { ClusterFound, RepeatFound } from './store/repeat.ts';
/** A patent of which only the number is known. */
export interface PatentOnRecord {
  readonly number: string;
  readonly type: CaseRow['patentType'];
}

const HANDLERS = columnsOf(h, h.caseId);
const EVENTS = {
  place: e.jurisdiction,
  province: e.province,
  prefecture: e.prefecture,
  key: e.entityId,
  office: e.officeId,
  shared: e.told,
};

const casesById = lookUp({ table: c, by: c.id, resource: 'case', columns: COLUMNS });
const casesByNo = lookUp({ table: c, by: c.caseNo, resource: 'case', columns: COLUMNS });
const handlersOfCases = lookUp({
  table: h,
  by: h.caseId,
  resource: 'caseHandler',
  columns: HANDLERS,
  orderBy: [desc(h.lead), asc(h.officerId)],
});
const eventsOfCases = lookUp({ table: e, by: e.entityId, resource: 'event', columns: EVENTS, orderBy: [asc(e.at), asc(e.id)] });

/** The only SQL of this subgraph. Every statement carries lock one; the database adds lock two. */
export function createStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'case', COLUMNS);
  const store = {
    byId: loadById<CaseRow>((ids) => casesById(db, viewer, ids)),
    byNo: loadOne<CaseRow>(
      (numbers) => casesByNo(db, viewer, numbers),
      (row) => row.caseNo,
    ),
    handlersOf: loadMany<CaseHandlerRow>(
      (ids) => handlersOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    historyOf: loadMany<EventRow>(
      (ids) => eventsOfCases(db, viewer, ids),
      (row) => row.entityId,
    ),
    /** whether a county office holds that kind of case by a delegation on record (办法 §6) */
    delegated: async (officeId: string, kind: CaseKind, on: string): Promise<boolean> =>
      (await shared.delegations.covers(officeId, kind, on)) !== null,
    /** officers who must not act on a case: recused, or asked to withdraw and not yet decided (§2.9) */
    barred: (caseId: string): Promise<readonly Barred[]> => shared.recusals.barred(caseId),
    ...caseLists(db, viewer, visible),
    ...caseTeam(db, visible),
    ...caseWrites(db, predicate(viewer, 'case', COLUMNS, 'write'), predicate(viewer, 'caseHandler', HANDLERS, 'write')),
  };
  const shared = lazily(store, {
    steps: () => stepStore(db, viewer),
    recusals: () => recusalStore(db, viewer),
    delegations: () => delegationStore(db, viewer),
  });
  return lazily(shared, {
    /** whether the viewer stands on the office side of a matter */
    inside: () => insiders(db, viewer),
    cooperation: () => cooperationStore(db, viewer),
    clocks: () => clockStore(db, viewer, shared.steps),
    invalidations: () => invalidationStore(db, viewer),
    litigations: () => litigationStore(db, viewer),
    repeat: () => repeatStore(db, viewer),
    inspections: () => inspectionStore(db, viewer),
    measures: () => measureStore(db, viewer),
    evidence: () => evidenceStore(db, viewer),
    penalties: () => penaltyStore(db, viewer),
    duties: () => dutyStore(db, viewer),
    intakes: () => intakeStore(db, viewer),
    takenUp: () => takenUpStore(db),
    imports: () => importStore(db, viewer),
    parties: () => partyStore(db, viewer),
    patents: () => patentStore(db, viewer),
    cards: () => cardStore(db, viewer),
    disputes: () => disputeStore(db, viewer),
    exhibitions: () => exhibitionStore(db, viewer),
    buckPassing: () => buckPassingStore(db, viewer),
    papers: () => paperStore(db, viewer),
    decisions: () => decisionStore(db, viewer),
    internal: () => internalStore(db, viewer),
    ending: () => disputeFacts(db, viewer),
    archives: () => archiveStore(db, viewer),
  });
}
export type Store = ReturnType<typeof createStore>;
