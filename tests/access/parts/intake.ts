import { uuidv7 } from 'uuidv7';
import { casePatent, caseStep, deadline, intake as intakes, party } from '../../../subgraphs/cases/tables.ts';
import { below, holds, isOffice, list, OFFICES, one, secondedTo, sum, toldOf, under } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffff02';
const HOLDERS = ['city:4403', 'handler:4403'];
const HEAD = ['city:4403'];
/** who acts for an enforcement office, as its head or one of its handlers */
const DESKS = [...OFFICES, 'handler:4401', 'province:33', 'city:4401', 'county:440305'];
const SEES = [...OFFICES, 'analyst', 'supervisor:4403'];

/** A request is read like the case that it becomes: offices over its place, and whoever it was opened to. */
function mayRead(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (isOffice(asker)) return below(asker, row) || holds(asker, row, grants, today);
  if (asker.role === 'ANALYST') return below(asker, row);
  if (asker.role === 'SUPERVISOR') return holds(asker, row, grants, today) || secondedTo(asker, row, grants, today);
  return (asker.role === 'PARTNER' || asker.role === 'RIGHT_HOLDER') && holds(asker, row, grants, today);
}

const received = (place: string, patentNumber: string) => ({
  title: '收案',
  jurisdiction: place,
  respondent: '某公司',
  patentNumber,
  legalBasis: ['PATENT_LAW'],
  on: '2014-01-10',
});
const act =
  (key: string, more: Readonly<Record<string, unknown>> = {}) =>
  ({ laid }: Target) => ({ intakeId: laid[key], version: 1, on: '2014-01-10', ...more });
const onCase = (more: (aim: Target) => Readonly<Record<string, unknown>>) => (aim: Target) => ({
  caseId: aim.caseId,
  version: 1,
  on: '2014-01-10',
  ...more(aim),
});
const refusing = { reason: 'OUT_OF_SCOPE', text: '不属于受案范围' };

export const intake: Part = {
  lay: async (root, { caseId, agencyId, patentNumber, place }) => {
    const ids = { intakeId: uuidv7(), mediationIntakeId: uuidv7(), clueId: uuidv7(), refusedId: uuidv7(), partyId: uuidv7() };
    const at = { agency_id: agencyId, jurisdiction: place };
    const about = {
      title: '收案',
      respondent: '某公司',
      patent_number: patentNumber,
      patent_type: 'DESIGN',
      channel: 'DIRECT',
      legal_basis: ['PATENT_LAW'],
    };
    const days = { claims: '请求处理', received_on: '1991-01-01', due_on: '1991-01-08' };
    const row = { ...about, ...days, ...at };
    await root`insert into cases.intake ${root({ id: ids.intakeId, kind: 'INFRINGEMENT', status: 'RECEIVED', ...row })}`;
    await root`insert into cases.intake ${root({ id: ids.mediationIntakeId, kind: 'MEDIATION', status: 'AWAITING_CONSENT', subject: 'OTHER', ...row })}`;
    await root`insert into cases.intake ${root({ id: ids.clueId, kind: 'COUNTERFEIT', status: 'CLUE', ...row })}`;
    const refused = { petitioner: '某人', decided_on: '1991-01-07', refusal_reason: 'NO_STANDING', refusal_text: '请求人不适格' };
    await root`insert into cases.intake ${root({ id: ids.refusedId, kind: 'INFRINGEMENT', status: 'REFUSED', ...refused, ...row })}`;
    await root`insert into cases.party ${root({ id: ids.partyId, case_id: caseId, side: 'THIRD_PARTY', kind: 'OTHER', name: '某平台', ...at })}`;
    await root`insert into cases.matter_patent ${root({ id: uuidv7(), case_id: caseId, patent_number: 'ZL00000000.0', patent_type: 'DESIGN', ...at })}`;
    // the fifth number of a series whose first four no case has
    const old = { kind: 'COUNTERFEIT', status: 'DOCKETED', docketed_on: '1999-03-01', due_on: '1999-04-01', received_on: '1999-03-01' };
    const { title, respondent, patent_type, channel, legal_basis } = about;
    await root`insert into cases."case" ${root({ id: uuidv7(), case_no: '粤深知假字〔1999〕5号', ...old, title, respondent, patent_type, channel, legal_basis, patent_number: 'ZL00000000.0', ...at })}`;
    return ids;
  },
  nowhere: { intakeId: UNKNOWN, mediationIntakeId: UNKNOWN, clueId: UNKNOWN, refusedId: UNKNOWN, partyId: UNKNOWN },
  probes: {
    myDuties: {
      sees: ['handler:4403', 'city:4403'],
      ask: ({ laid }) => `myDuties(dueWithin: 90, first: 100) { intake { id } } # ${laid['intakeId']}`,
      shows: (answer, { laid }) => (answer as { intake: { id: string } | null }[]).some(({ intake }) => intake?.id === laid['intakeId']),
    },
    intake: one('intake', 'id', { laid: 'intakeId' }, SEES),
    intakes: list('intakes', (aim) => `${under(aim)}, receivedTo: "1991-01-01", receivedFrom: "1991-01-01"`, SEES),
    intakeAggregate: sum('intakeAggregate', (aim) => `${under(aim)}, receivedTo: "1991-01-01", receivedFrom: "1991-01-01"`, SEES),
    // office, kind and days alone, for enforcement offices anywhere and courts (细则 §81)
    parallelProceedings: {
      sees: [...DESKS, 'court:44'],
      ask: ({ patentNumber }) => `parallelProceedings(patentNumber: "${patentNumber}") { kind open }`,
      shows: (answer) => (answer as unknown[]).length > 0,
    },
    gapsInNumbers: {
      sees: [...OFFICES, 'analyst', 'supervisor:4403'],
      exact: true,
      ask: ({ agencyId }) => `gapsInNumbers(agencyId: "${agencyId}", year: 1999) { from to }`,
      shows: (answer) => (answer as unknown[]).length > 0,
    },
    suggestProcedure: one('suggestProcedure', 'caseId', 'caseId', SEES, 'procedure'),
  },
  attempts: {
    receiveRequest: {
      may: DESKS,
      input: ({ place, patentNumber }) => ({
        ...received(place, patentNumber),
        kind: 'INFRINGEMENT',
        petitioner: '某人',
        standing: 'PATENTEE',
        claims: '请求',
      }),
    },
    fileRequest: {
      may: ['rightholder:1'],
      input: ({ agencyId, place, patentNumber }) => ({
        kind: 'INFRINGEMENT',
        agencyId,
        title: '侵权纠纷',
        jurisdiction: place,
        petitioner: '某专利权人',
        standing: 'PATENTEE',
        respondent: '某公司',
        patentNumber,
        claims: '请求处理',
      }),
    },
    registerClue: { may: DESKS, input: ({ place, patentNumber }) => ({ ...received(place, patentNumber), facts: '假冒专利' }) },
    requestCorrection: { on: 'intake', may: HOLDERS, input: act('intakeId', { defects: '缺少证明', correctionDueOn: '2014-01-20' }) },
    recordCorrection: { on: 'intake', may: HOLDERS, input: act('intakeId') },
    serveMediationRequest: { on: 'intake', may: HOLDERS, input: act('mediationIntakeId') },
    awaitConsent: { on: 'intake', may: HOLDERS, input: act('mediationIntakeId', { servedOn: '2014-01-10' }) },
    recordConsent: { on: 'intake', may: HOLDERS, input: act('mediationIntakeId', { answer: 'YES' }) },
    docketRequest: { on: 'intake', may: HEAD, input: act('clueId', { handlers: [], jurisdictionBasis: 'ACT' }) },
    refuseRequest: { on: 'intake', may: HEAD, input: act('intakeId', refusing) },
    serveRefusal: { on: 'intake', may: HOLDERS, input: act('refusedId', { noticeNo: '1号', delivery: 'DIRECT' }) },
    declineDocketing: { on: 'intake', may: HEAD, input: act('clueId', refusing) },
    docketFromComplaint: {
      on: 'complaint',
      may: OFFICES,
      input: ({ complaintId, officerId, patentNumber }) => ({ complaintId, handlers: [officerId], patentNumber, approvedBy: '王局长' }),
    },
    addParty: { on: 'case', may: HOLDERS, input: onCase(() => ({ side: 'THIRD_PARTY', kind: 'PERSON', name: '某人' })) },
    correctParty: { on: 'case', may: HOLDERS, input: onCase(({ laid }) => ({ partyId: laid['partyId'], kind: 'PERSON', name: '某人' })) },
    addCasePatent: { on: 'case', may: HOLDERS, input: onCase(({ patentNumber }) => ({ patentNumber })) },
    recordEvaluationReport: { on: 'case', may: HOLDERS, input: onCase(({ patentNumber }) => ({ patentNumber, finding: 'NO_DEFECT' })) },
    switchProcedure: { on: 'case', may: HOLDERS, input: onCase(() => ({ procedure: 'SIMPLIFIED', reason: '事实清楚' })) },
    transferCase: { on: 'case', may: HOLDERS, input: onCase(() => ({ toAuthority: '某某局', reason: '依法移送' })) },
    mergeCases: { on: 'case', may: HOLDERS, input: onCase(({ caseId }) => ({ intoCaseId: caseId, reason: '同一专利' })) },
  },
  entities: {},
  tables: {
    intake: { table: intakes, role: 'cases_app', mayRead },
    caseStep: { table: caseStep, role: 'cases_app', mayRead: toldOf },
    deadline: { table: deadline, role: 'cases_app', mayRead: toldOf },
    party: { table: party, role: 'cases_app', mayRead },
    casePatent: { table: casePatent, role: 'cases_app', mayRead },
  },
  counted: ['cases.intake', 'cases.party', 'cases.matter_patent', 'cases.case_step', 'cases.deadline'],
};
