import { uuidv7 } from 'uuidv7';
import { delegation, jurisdictionDispute, recusal } from '../../../subgraphs/cases/tables.ts';
import { below, holds, isOffice, list, OFFICES, secondedTo, supervises } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffff01';
/** before anything of the world */
const DAY = '1990-01-01';
const HOLDERS = ['city:4403', 'handler:4403'];
const DESKS = ['national', 'province:44', 'province:33', 'city:4403', 'city:4401', 'county:440305'];
const ABOVE = [...OFFICES, 'analyst'];
/** what the office that holds the matter shows to supervisors seconded to it */
const INSIDE = [...ABOVE, 'supervisor:4403'];

/** A party sees its own requests, partners none; the rest like the inside of a case (§2.9). */
function mayReadRecusal(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'RIGHT_HOLDER') return row.person === asker.subject && holds(asker, row, grants, today);
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || supervises(asker, row, grants, today);
  return asker.role === 'SUPERVISOR' && (holds(asker, row, grants, today) || secondedTo(asker, row, grants, today));
}
/** Offices over the county, and the authority itself. */
const mayReadDelegation = (asker: Asker, row: Row): boolean =>
  (isOffice(asker) && (below(asker, row) || (asker.office !== null && row.office === asker.office))) ||
  (asker.role === 'ANALYST' && below(asker, row));
/** The same, and the superior before whom it was laid. */
const mayReadDispute = (asker: Asker, row: Row): boolean =>
  mayReadDelegation(asker, row) || (asker.role === 'OFFICE' && asker.office !== null && row.receiver === asker.office);

export const guards: Part = {
  lay: async (root, { caseId, officerId, agencyId, patentNumber, place }) => {
    const ids = { recusalId: uuidv7(), delegationId: uuidv7(), jurisdictionDisputeId: uuidv7(), overdueIntakeId: uuidv7() };
    const at = { agency_id: agencyId, jurisdiction: place };
    const [above] = await root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440000'`;
    const [county] = await root<{ id: string }[]>`select id from institutions.agency where code = 'IPO-440305'`;
    const asked = {
      ground: 'INTEREST',
      requested_by: 'PETITIONER',
      recorded_by: 'somebody else',
      requested_on: '2014-01-08',
      reason: '与被请求人有利害关系',
    };
    await root`insert into cases.recusal ${root({ id: ids.recusalId, case_id: caseId, officer_id: officerId, officer_name: '某', ...asked, ...at })}`;
    const granted = { kinds: ['INFRINGEMENT'], legal_basis: '地方条例', doc_no: '委〔1990〕1号', valid_from: DAY, valid_to: '1991-01-01' };
    await root`insert into cases.delegation ${root({ id: ids.delegationId, delegate_id: county?.id ?? '', ...granted, ...at })}`;
    const quarrel = {
      matter: 'CASE',
      matter_id: caseId,
      other_ids: [county?.id ?? ''],
      superior_id: above?.id ?? '',
      raised_on: '2014-01-08',
      ground: 'NEITHER_RESIDENCE_NOR_ACT',
      reason: '行为地在南山',
    };
    await root`insert into cases.jurisdiction_dispute ${root({ id: ids.jurisdictionDisputeId, ...quarrel, ...at })}`;
    const clue = {
      kind: 'COUNTERFEIT',
      status: 'CLUE',
      title: '线索',
      respondent: '某商铺',
      patent_number: patentNumber,
      patent_type: 'DESIGN',
      channel: 'DIRECT',
    };
    const received = { legal_basis: ['PATENT_LAW'], claims: '销售假冒专利产品', received_on: DAY, due_on: DAY };
    await root`insert into cases.intake ${root({ id: ids.overdueIntakeId, ...clue, ...received, ...at })}`;
    return { ...ids, countyOfficeId: county?.id ?? '' };
  },
  nowhere: { recusalId: UNKNOWN, delegationId: UNKNOWN, jurisdictionDisputeId: UNKNOWN, overdueIntakeId: UNKNOWN, countyOfficeId: UNKNOWN },
  probes: {
    delegations: list('delegations', ({ place }) => `under: "${place}", on: "1990-06-01"`, ABOVE),
    jurisdictionDisputes: list('jurisdictionDisputes', ({ caseId }) => `matterId: "${caseId}"`, ABOVE),
    buckPassingAlerts: {
      sees: INSIDE,
      ask: ({ place }) => `buckPassingAlerts(under: "${place}", first: 5) { matterId kind agency { id } }`,
      shows: (answer, { laid }) => (answer as { matterId: string }[]).some(({ matterId }) => matterId === laid['overdueIntakeId']),
    },
    buckPassingFigures: {
      sees: INSIDE,
      ask: ({ place }) =>
        `buckPassingFigures(under: "${place}", receivedFrom: "${DAY}", receivedTo: "${DAY}") { received acceptancesOverdue }`,
      shows: (answer) => (answer as { received: number }).received > 0,
    },
  },
  attempts: {
    requestRecusal: {
      on: 'case',
      may: HOLDERS,
      input: ({ caseId, officerId }) => ({
        caseId,
        officerId,
        ground: 'INTEREST',
        reason: '与当事人有利害关系',
        requestedBy: 'PETITIONER',
      }),
    },
    withdrawRecusal: { on: 'case', may: [], input: ({ laid }) => ({ recusalId: laid['recusalId'] }) },
    decideRecusal: {
      on: 'case',
      may: HOLDERS,
      input: ({ laid }) => ({ recusalId: laid['recusalId'], version: 1, granted: true, reason: '情况属实', on: '2014-01-10' }),
    },
    grantDelegation: {
      may: DESKS,
      input: ({ agencyId }) => ({
        toAgencyId: agencyId,
        kinds: ['INFRINGEMENT'],
        legalBasis: '地方条例',
        docNo: '委〔2014〕1号',
        validFromOn: '2014-01-10',
      }),
    },
    endDelegation: {
      on: 'delegations',
      may: ['city:4403'],
      input: ({ laid }) => ({ delegationId: laid['delegationId'], endsOn: '2014-01-10', reason: '机构调整' }),
    },
    raiseJurisdictionDispute: {
      on: 'case',
      may: HOLDERS,
      input: ({ caseId, laid }) => ({
        matter: 'CASE',
        matterId: caseId,
        otherAgencyIds: [laid['countyOfficeId']],
        ground: 'NEITHER_RESIDENCE_NOR_ACT',
        reason: '行为地在南山',
      }),
    },
    withdrawJurisdictionDispute: {
      on: 'jurisdictionDisputes',
      may: HOLDERS,
      input: ({ laid }) => ({ disputeId: laid['jurisdictionDisputeId'], reason: '本局自行办理' }),
    },
    designateJurisdiction: {
      on: 'jurisdictionDisputes',
      may: ['province:44'],
      input: ({ laid, agencyId }) => ({ disputeId: laid['jurisdictionDisputeId'], agencyId, reason: '由受理在先的机关办理' }),
    },
  },
  entities: {},
  tables: {
    recusal: { table: recusal, role: 'cases_app', mayRead: mayReadRecusal },
    delegation: { table: delegation, role: 'cases_app', mayRead: mayReadDelegation },
    jurisdictionDispute: { table: jurisdictionDispute, role: 'cases_app', mayRead: mayReadDispute },
  },
  counted: ['cases.recusal', 'cases.delegation', 'cases.jurisdiction_dispute', 'cases.case_handler'],
};
