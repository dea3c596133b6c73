import { uuidv7 } from 'uuidv7';
import {
  caseDocument,
  decision,
  internalRecord,
  mediationSession,
  oralHearing,
  publishedDecision,
} from '../../../subgraphs/cases/tables.ts';
import type { Attempt } from '../attempts.ts';
import { below, holds, internalVolume, isOffice, list, one, secondedTo, sum, supervises, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffff07';
const HOLDERS = ['city:4403', 'handler:4403'];
const DAY = '2014-01-09';

/** Meetings of the parties: offices above the case, those that supervise it, the national analyst, its parties and partners (§1.19). */
function onCase(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (inside(asker, row, grants, today)) return true;
  return ['PARTNER', 'RIGHT_HOLDER'].includes(asker.role) && holds(asker, row, grants, today);
}
function inside(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || supervises(asker, row, grants, today);
  return asker.role === 'SUPERVISOR' && (holds(asker, row, grants, today) || secondedTo(asker, row, grants, today));
}
/** Parties and partners: papers and decisions that were served; no other office but those above and those that supervise. */
const mayReadServed = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean =>
  inside(asker, row, grants, today) || (row.shared === true && onCase(asker, row, grants, today));
/** A party finds what it filed itself as well, as long as it is one. */
const mayReadPaper = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean =>
  mayReadServed(asker, row, grants, today) ||
  (asker.role === 'RIGHT_HOLDER' && row.person === asker.subject && holds(asker, row, grants, today));
const act = (own: Readonly<Record<string, unknown>> = {}): Attempt => ({
  on: 'case',
  may: HOLDERS,
  input: ({ caseId }: Target) => ({ caseId, version: 1, on: '2014-01-10', ...own }),
});
const paper = { title: '文书', content: '内容' };
const session = { mode: 'ON_SITE', summary: '双方到场' };
const delivery = { delivery: 'POST', deliveredTo: '当事人' };

export const disputes: Part = {
  lay: async (root, { caseId, caseNo, agencyId, officerId, place }) => {
    const publishedDecisionId = uuidv7();
    const at = { case_id: caseId, agency_id: agencyId, jurisdiction: place };
    const filed = { kind: 'OTHER', title: '材料', made_on: DAY, content: '内容', filed_by: 'somebody else' };
    await root`insert into cases.case_document ${root({ id: uuidv7(), ...filed, origin: 'OFFICE', shared: false, ...at })}`;
    await root`insert into cases.case_document ${root({ id: uuidv7(), ...filed, origin: 'PETITIONER', shared: true, ...at })}`;
    await root`insert into cases.oral_hearing ${root({ id: uuidv7(), status: 'SCHEDULED', noticed_on: DAY, scheduled_on: '2014-01-20', venue: '口审庭', ...at })}`;
    await root`insert into cases.mediation_session ${root({ id: uuidv7(), held_on: DAY, mode: 'ON_SITE', mediators: [officerId], summary: '到场', ...at })}`;
    await root`delete from cases.decision where case_id = ${caseId}`;
    await root`delete from cases.published_decision where case_id = ${caseId}`;
    const ended = { kind: 'CLOSING', outcome: 'WITHDRAWN', decided_on: DAY, signed_by: 'head', authority_id: agencyId };
    await root`insert into cases.decision ${root({ id: uuidv7(), ...ended, ...at })}`;
    await root`insert into cases.internal_record ${root({ id: uuidv7(), kind: 'OPINION', made_on: DAY, content: '意见', recorded_by: 'head', ...at })}`;
    const shown = {
      case_no: caseNo,
      kind: 'INFRINGEMENT',
      outcome: 'STOP_ORDER',
      patent_type: 'DESIGN',
      title: '某案',
      content: '责令停止侵权',
    };
    await root`insert into cases.published_decision ${root({ id: publishedDecisionId, ...shown, decided_on: DAY, published_on: DAY, ...at })}`;
    return { publishedDecisionId };
  },
  nowhere: { publishedDecisionId: UNKNOWN },
  probes: {
    publishedDecision: one('publishedDecision', 'id', { laid: 'publishedDecisionId' }, 'everybody'),
    publishedDecisions: list('publishedDecisions', under, 'everybody'),
    publishedDecisionAggregate: sum('publishedDecisionAggregate', under, 'everybody'),
  },
  attempts: {
    addDocument: act({ kind: 'OTHER', origin: 'OFFICE', ...paper }),
    fileStatement: { on: 'case', may: [], input: ({ caseId }) => ({ caseId, kind: 'STATEMENT', ...paper }) },
    addInternalRecord: act({ kind: 'OPINION', content: '意见' }),
    recordDefence: act(paper),
    beginInvestigation: act(),
    forwardDefence: act(delivery),
    forwardPaper: act({ documentId: UNKNOWN, ...delivery }),
    scheduleHearing: act({ scheduledOn: '2014-02-20', venue: '口审庭' }),
    callOffHearing: act({ reason: '改期' }),
    recordHearing: act({ petitioner: 'PRESENT', respondent: 'PRESENT', recordSigned: true }),
    beginDeliberation: act(),
    recordDeliberation: act({ content: '合议', votes: [] }),
    reopenInvestigation: act({ reason: '补证' }),
    beginMediation: act(session),
    recordMediationSession: act(session),
    recordNotarisation: act({ deedNo: '证字1号', notary: '公证处' }),
    serveCase: act(),
    serveDecision: act(delivery),
    publishDecision: act({ title: '标题', content: '责令被请求人立即停止侵权行为,并销毁模具。' }),
    withdrawPublication: act({ ground: 'CHANGED', reason: '决定变更' }),
    applyForEnforcement: act({ court: '中级人民法院' }),
  },
  entities: {
    PublishedDecision: { subgraph: 'cases', field: 'publishedDecision', keys: { id: 'publishedDecisionId' } },
  },
  tables: {
    caseDocument: { table: caseDocument, role: 'cases_app', mayRead: mayReadPaper },
    oralHearing: { table: oralHearing, role: 'cases_app', mayRead: onCase },
    mediationSession: { table: mediationSession, role: 'cases_app', mayRead: onCase },
    decision: { table: decision, role: 'cases_app', mayRead: mayReadServed },
    internalRecord: { table: internalRecord, role: 'cases_app', mayRead: internalVolume },
    publishedDecision: {
      table: publishedDecision,
      role: 'cases_app',
      // what was withdrawn stays with the offices over it
      mayRead: (asker, row) => row.published === true || ((isOffice(asker) || asker.role === 'ANALYST') && below(asker, row)),
    },
  },
  counted: [
    'cases.case_document',
    'cases.oral_hearing',
    'cases.mediation_session',
    'cases.decision',
    'cases.internal_record',
    'cases.published_decision',
    'cases.case_step',
    'cases.deadline',
  ],
};
