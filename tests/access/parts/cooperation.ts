import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import {
  assistRequest,
  caseReferral,
  courtMediation,
  jointOperation,
  judicialConfirmation,
  policeTransfer,
} from '../../../subgraphs/cases/tables.ts';
import { below, isOffice, list, OFFICES, one, secondedTo, sum } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
/** a day before anything of the world */
const DAY = '1990-01-01';
const then =
  (from: string, to: string) =>
  ({ place }: Target) =>
    `under: "${place}", ${from}: "${DAY}", ${to}: "${DAY}"`;

const INSIDE = [...OFFICES, 'analyst', 'supervisor:4403'];
const HOLDERS = ['city:4403', 'handler:4403'];
const AWAY = ['county:440305', 'province:33', 'city:4401', 'handler:4401'];
/** the request went out to Zhejiang */
const ENDS = [...INSIDE, 'province:33'];
const ACTING = ['province:44', 'province:33', ...HOLDERS];
const TO_POLICE = [...INSIDE, 'police:4403'];
const TO_COURT = [...INSIDE, 'court:44'];
const ANY_OFFICE = [...OFFICES, ...AWAY];
const ANY_PARTNER = ['police:4403', 'police:4401', 'court:44'];

/** One row of everything that is sent: to Zhejiang, to the police of Shenzhen, to the court of the province. */
async function lay(root: Sql, { caseId, agencyId, partnerId, officerId, place }: Target): Promise<Record<string, string>> {
  const ids = {
    coopAssistId: uuidv7(),
    coopTransferId: uuidv7(),
    coopReferralId: uuidv7(),
    coopConfirmationId: uuidv7(),
    coopMediationId: uuidv7(),
  };
  const [court] = await root<{ id: string }[]>`select id from institutions.partner_agency where code = 'COURT-440000'`;
  const courtId = court?.id ?? '';
  const at = { case_id: caseId, agency_id: agencyId, jurisdiction: place };
  const extract = root.json({ caseNo: 'x', title: 'x', kind: 'MEDIATION', parties: [], patentNumber: 'x', facts: 'x' });
  const asked = { request_no: 'ACCESS/XZ-1990-0001', kind: 'SERVE', ask: '请代为送达', wanted_place: '330100', to_jurisdiction: '330000' };
  await root`insert into cases.assist_request ${root({ id: ids.coopAssistId, ...at, extract, ...asked, cross_province: true, status: 'OUT_APPROVED', requested_on: DAY, approved_on: DAY, due_on: DAY })}`;
  const sent = {
    proposed_on: DAY,
    decide_due_on: DAY,
    decided_at: `${DAY}T08:00:00Z`,
    sent_at: `${DAY}T08:00:00Z`,
    police_due_on: DAY,
    receiver_id: partnerId,
  };
  await root`insert into cases.police_transfer ${root({ id: ids.coopTransferId, transfer_no: 'ACCESS/YS-1990-0001', ...at, extract, suspected_offence: 'COUNTERFEITING', thresholds: [], team: [officerId, UNKNOWN], report: '报告', amounts: root.json({ patentCount: 1 }), evidence: root.json([]), status: 'SENT', ...sent })}`;
  const what = { subject: '线索', facts: '情况', status: 'SENT', sent_on: DAY };
  await root`insert into cases.case_referral ${root({ id: ids.coopReferralId, referral_no: 'ACCESS/TB-1990-0001', direction: 'OUT', partner_id: partnerId, partner_kind: 'PUBLIC_SECURITY', agency_id: agencyId, jurisdiction: place, due_on: DAY, ...what })}`;
  const held = {
    title: '联合检查',
    partners: [partnerId],
    held_on: DAY,
    venue: '市场',
    officers_sent: 1,
    sites_checked: 1,
    cases_found: 0,
    results: '无',
  };
  await root`insert into cases.joint_operation ${root({ id: uuidv7(), agency_id: agencyId, jurisdiction: place, ...held })}`;
  await root`insert into cases.judicial_confirmation ${root({ id: ids.coopConfirmationId, ...at, partner_id: courtId, extract, terms: '协议', agreed_on: DAY, applied_on: DAY, due_on: DAY, status: 'APPLIED' })}`;
  await root`insert into cases.court_mediation ${root({ id: ids.coopMediationId, agency_id: agencyId, jurisdiction: place, partner_id: courtId, before_suit: true, court_case_no: '1', subject: '纠纷', parties: ['甲', '乙'], status: 'SENT', sent_on: DAY })}`;
  return { ...ids, coopCourtId: courtId };
}

const destined = ({ area }: Asker, { destination }: Row): boolean =>
  area !== null && destination !== null && (area === 'CN' || destination.startsWith(area));
const received = ({ office }: Asker, { receiver, copy }: Row): boolean => office !== null && (receiver === office || copy === office);
/** Both ends of a request for assistance. */
function atAnEnd(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (isOffice(asker)) return below(asker, row) || destined(asker, row) || received(asker, row);
  if (asker.role === 'ANALYST') return below(asker, row) || destined(asker, row);
  return asker.role === 'SUPERVISOR' && secondedTo(asker, row, grants, today);
}
/** The offices over it, and the partner that it went to. */
function sentTo(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (isOffice(asker) || asker.role === 'ANALYST') return below(asker, row);
  if (asker.role === 'SUPERVISOR') return secondedTo(asker, row, grants, today);
  return asker.role === 'PARTNER' && received(asker, row);
}

const assistIs = ({ laid }: Target) => ({ assistRequestId: laid['coopAssistId'], version: 1 });
const transferIs = ({ laid }: Target) => ({ policeTransferId: laid['coopTransferId'], version: 1 });
const caseIs = ({ caseId }: Target) => ({ caseId, version: 1, on: '2014-01-10' });
const ON = { on: '2014-01-10' };
const WHY = '理由充分,内容不少于十个字';

export const cooperation: Part = {
  lay,
  nowhere: {
    coopAssistId: UNKNOWN,
    coopTransferId: UNKNOWN,
    coopReferralId: UNKNOWN,
    coopConfirmationId: UNKNOWN,
    coopMediationId: UNKNOWN,
    coopCourtId: UNKNOWN,
  },
  probes: {
    assistRequest: one('assistRequest', 'id', { laid: 'coopAssistId' }, ENDS),
    assistRequests: list('assistRequests', then('requestedFrom', 'requestedTo'), ENDS),
    assistRequestAggregate: sum('assistRequestAggregate', then('requestedFrom', 'requestedTo'), ENDS),
    assistMatrix: {
      sees: ENDS,
      ask: () => `assistMatrix(requestedFrom: "${DAY}", requestedTo: "${DAY}") { due }`,
      shows: (answer) => (answer as unknown[]).length > 0,
    },
    policeTransfer: one('policeTransfer', 'id', { laid: 'coopTransferId' }, TO_POLICE),
    policeTransfers: list('policeTransfers', then('proposedFrom', 'proposedTo'), TO_POLICE),
    policeTransferAggregate: sum('policeTransferAggregate', then('proposedFrom', 'proposedTo'), TO_POLICE),
    transferFigures: {
      sees: TO_POLICE,
      ask: ({ place }) => `transferFigures(under: "${place}") { sent }`,
      shows: (answer) => (answer as { sent: number }).sent > 0,
    },
    caseReferral: one('caseReferral', 'id', { laid: 'coopReferralId' }, TO_POLICE),
    caseReferrals: list('caseReferrals', then('sentFrom', 'sentTo'), TO_POLICE),
    caseReferralAggregate: sum('caseReferralAggregate', then('sentFrom', 'sentTo'), TO_POLICE),
    jointOperations: list('jointOperations', then('heldFrom', 'heldTo'), INSIDE),
    jointOperationAggregate: sum('jointOperationAggregate', then('heldFrom', 'heldTo'), INSIDE),
    partnerInbox: {
      sees: ['court:44'],
      ask: () => 'partnerInbox(kind: JUDICIAL_CONFIRMATION, first: 100) { judicialConfirmation { id } }',
      shows: (answer, { laid }) =>
        (answer as { judicialConfirmation: { id: string } }[]).some((item) => item.judicialConfirmation.id === laid['coopConfirmationId']),
    },
    judicialConfirmation: one('judicialConfirmation', 'id', { laid: 'coopConfirmationId' }, TO_COURT),
    courtMediationQueue: list('courtMediationQueue', then('appliedFrom', 'appliedTo'), TO_COURT),
    judicialConfirmationAggregate: sum('judicialConfirmationAggregate', then('appliedFrom', 'appliedTo'), TO_COURT),
    courtMediation: one('courtMediation', 'id', { laid: 'coopMediationId' }, TO_COURT),
    courtMediations: list('courtMediations', then('sentFrom', 'sentTo'), TO_COURT),
  },
  attempts: {
    createAssistRequest: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({ ...caseIs(aim), kind: 'SERVE', ask: WHY, facts: WHY, wantedJurisdiction: '330100' }),
    },
    approveAssistRequest: { on: 'assistRequest', may: ACTING, input: assistIs },
    receiveAssistRequest: { on: 'assistRequest', may: ACTING, input: assistIs },
    routeAssistRequest: { on: 'assistRequest', may: ACTING, input: (aim) => ({ ...assistIs(aim), toAgencyId: aim.agencyId }) },
    beginAssist: { on: 'assistRequest', may: ACTING, input: assistIs },
    replyAssistRequest: { on: 'assistRequest', may: ACTING, input: (aim) => ({ ...assistIs(aim), reply: WHY }) },
    confirmAssistRequest: { on: 'assistRequest', may: ACTING, input: assistIs },
    refuseAssistRequest: { on: 'assistRequest', may: ACTING, input: (aim) => ({ ...assistIs(aim), reason: WHY }) },
    proposePoliceTransfer: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({ ...caseIs(aim), suspectedOffence: 'COUNTERFEITING', report: WHY, facts: WHY, evidence: [{ title: '账册' }] }),
    },
    decidePoliceTransfer: {
      on: 'policeTransfer',
      may: HOLDERS,
      input: (aim) => ({ ...transferIs(aim), at: '2014-01-10T08:00:00Z', approve: true }),
    },
    sendPoliceTransfer: { on: 'policeTransfer', may: HOLDERS, input: (aim) => ({ ...transferIs(aim), at: '2014-01-10T08:00:00Z' }) },
    recordPoliceDecision: {
      on: 'policeTransfer',
      may: [...HOLDERS, 'police:4403'],
      input: (aim) => ({ ...transferIs(aim), ...ON, accepted: true }),
    },
    objectToPoliceDecision: { on: 'policeTransfer', may: HOLDERS, input: (aim) => ({ ...transferIs(aim), ...ON, grounds: WHY }) },
    askProcuratorate: { on: 'policeTransfer', may: HOLDERS, input: (aim) => ({ ...transferIs(aim), ...ON, grounds: WHY }) },
    recordTransferOutcome: {
      on: 'policeTransfer',
      may: [...HOLDERS, 'police:4403'],
      input: (aim) => ({ ...transferIs(aim), ...ON, outcome: 'TAKEN', note: WHY }),
    },
    resumeAfterPolice: { on: 'policeTransfer', may: HOLDERS, input: (aim) => ({ ...transferIs(aim), ...ON }) },
    askPartnerCheck: { may: [...ANY_OFFICE, ...ANY_PARTNER], input: ({ patentNumber }) => ({ patentNumber }) },
    referCase: { may: [...ANY_OFFICE, ...ANY_PARTNER], input: ({ partnerId }) => ({ toAgencyId: partnerId, subject: '线索', facts: WHY }) },
    answerReferral: {
      on: 'caseReferral',
      may: [...HOLDERS, 'police:4403'],
      input: ({ laid }) => ({ referralId: laid['coopReferralId'], version: 1, accept: true }),
    },
    recordJointOperation: {
      may: ANY_OFFICE,
      input: ({ partnerId }) => ({
        title: '联合检查',
        partners: [partnerId],
        heldOn: '2014-01-09',
        venue: '市场',
        officersSent: 1,
        sitesChecked: 1,
        casesFound: 0,
        results: '无违法',
      }),
    },
    applyJudicialConfirmation: {
      on: 'case',
      may: HOLDERS,
      input: (aim) => ({ ...caseIs(aim), courtId: aim.laid['coopCourtId'], facts: WHY, terms: WHY }),
    },
    recordCourtRuling: {
      on: 'judicialConfirmation',
      may: [...HOLDERS, 'court:44'],
      input: ({ laid }) => ({ judicialConfirmationId: laid['coopConfirmationId'], version: 1, ...ON, confirmed: true, courtCaseNo: '1号' }),
    },
    applyCourtRuling: { on: 'case', may: HOLDERS, input: caseIs },
    entrustMediation: {
      may: ['court:44'],
      input: ({ agencyId }) => ({ agencyId, beforeSuit: true, courtCaseNo: '1号', subject: '纠纷', parties: ['甲方', '乙方'] }),
    },
    answerCourtMediation: {
      on: 'courtMediation',
      may: HOLDERS,
      input: ({ laid }) => ({ courtMediationId: laid['coopMediationId'], version: 1, accept: true }),
    },
    recordCourtMediation: {
      on: 'courtMediation',
      may: HOLDERS,
      input: ({ laid }) => ({ courtMediationId: laid['coopMediationId'], version: 1, ...ON, agreed: true, result: WHY }),
    },
  },
  entities: {
    AssistRequest: { subgraph: 'cases', field: 'assistRequest', keys: { id: 'coopAssistId' } },
    PoliceTransfer: { subgraph: 'cases', field: 'policeTransfer', keys: { id: 'coopTransferId' } },
    CaseReferral: { subgraph: 'cases', field: 'caseReferral', keys: { id: 'coopReferralId' } },
    JudicialConfirmation: { subgraph: 'cases', field: 'judicialConfirmation', keys: { id: 'coopConfirmationId' } },
    CourtMediation: { subgraph: 'cases', field: 'courtMediation', keys: { id: 'coopMediationId' } },
  },
  tables: {
    assistRequest: { table: assistRequest, role: 'cases_app', mayRead: atAnEnd },
    policeTransfer: { table: policeTransfer, role: 'cases_app', mayRead: sentTo },
    caseReferral: { table: caseReferral, role: 'cases_app', mayRead: sentTo },
    jointOperation: { table: jointOperation, role: 'cases_app', mayRead: sentTo },
    judicialConfirmation: { table: judicialConfirmation, role: 'cases_app', mayRead: sentTo },
    courtMediation: { table: courtMediation, role: 'cases_app', mayRead: sentTo },
  },
  counted: [
    'cases.assist_request',
    'cases.police_transfer',
    'cases.case_referral',
    'cases.joint_operation',
    'cases.judicial_confirmation',
    'cases.court_mediation',
  ],
};
