import { getNullableType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activeStates, CASE_STATUSES, statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { grant } from '#platform/tables.ts';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { partyActions, permittedActions, type Standing } from '../../../subgraphs/cases/lifecycle/actions.ts';
import { judicialConfirmation, jurisdictionDispute, litigation, measure } from '../../../subgraphs/cases/tables.ts';
import type { CaseAction } from '../../../subgraphs/cases/types.generated.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, TODAY } from './ground.ts';
import { layCase, type Laid } from './laid.ts';

/** The mutations behind each action: what may be done with a case is listed whole. */
const BEHIND: Readonly<Record<CaseAction, readonly string[]>> = {
  ASSIGN_HANDLERS: ['assignHandlers'],
  SERVE: ['serveCase'],
  CONCLUDE: ['concludeCase'],
  ADD_PARTY: ['addParty'],
  CORRECT_PARTY: ['correctParty'],
  ADD_PATENT: ['addCasePatent'],
  RECORD_EVALUATION_REPORT: ['recordEvaluationReport'],
  SWITCH_PROCEDURE: ['switchProcedure'],
  TRANSFER_OUT: ['transferCase'],
  MERGE: ['mergeCases'],
  ADD_PAPERS: ['addArchivePapers'],
  LIST_PAPER_VOLUME: ['recordPaperVolume'],
  COMPARE_VOLUMES: ['recordConsistencyCheck'],
  SEAL_ARCHIVE: ['sealArchive'],
  SUPPLEMENT_ARCHIVE: ['supplementArchive'],
  LEGAL_HOLD: ['setLegalHold'],
  REQUEST_RECUSAL: ['requestRecusal'],
  DECIDE_RECUSAL: ['decideRecusal'],
  WITHDRAW_RECUSAL: ['withdrawRecusal'],
  REQUEST_ASSISTANCE: ['createAssistRequest'],
  PROPOSE_TRANSFER: ['proposePoliceTransfer'],
  APPLY_CONFIRMATION: ['applyJudicialConfirmation'],
  APPLY_COURT_RULING: ['applyCourtRuling'],
  SUSPEND: ['suspendCase'],
  REFUSE_SUSPENSION: ['refuseSuspension'],
  RESUME: ['resumeCase'],
  EXTEND: ['extendCase'],
  RECORD_EXCLUSION: ['recordExclusion'],
  RECORD_LITIGATION: ['recordLitigation'],
  RECORD_DEFENCE_FILED: ['recordDefenceFiled'],
  RECORD_LITIGATION_OUTCOME: ['recordLitigationOutcome'],
  REFER: ['referCase'],
  RAISE_JURISDICTION_DISPUTE: ['raiseJurisdictionDispute'],
  LINK_REPEAT: ['linkRepeatInfringement'],
  RECORD_DEFENCE: ['recordDefence'],
  BEGIN_INVESTIGATION: ['beginInvestigation'],
  FORWARD_DEFENCE: ['forwardDefence'],
  FORWARD_PAPER: ['forwardPaper'],
  SCHEDULE_HEARING: ['scheduleHearing'],
  CALL_OFF_HEARING: ['callOffHearing'],
  RECORD_HEARING: ['recordHearing'],
  BEGIN_DELIBERATION: ['beginDeliberation'],
  RECORD_DELIBERATION: ['recordDeliberation'],
  REOPEN_INVESTIGATION: ['reopenInvestigation'],
  BEGIN_MEDIATION: ['beginMediation'],
  RECORD_MEDIATION_SESSION: ['recordMediationSession'],
  RECORD_NOTARISATION: ['recordNotarisation'],
  SERVE_DECISION: ['serveDecision'],
  PUBLISH_DECISION: ['publishDecision'],
  WITHDRAW_PUBLICATION: ['withdrawPublication'],
  APPLY_FOR_ENFORCEMENT: ['applyForEnforcement'],
  ADD_DOCUMENT: ['addDocument'],
  ADD_INTERNAL_RECORD: ['addInternalRecord'],
  OPEN_INVESTIGATION: ['openInvestigation'],
  RECORD_FIELD_INSPECTION: ['recordFieldInspection'],
  CLOSE_INVESTIGATION: ['closeInvestigation'],
  NOTICE_PENALTY: ['noticePenalty'],
  REQUEST_PENALTY_HEARING: ['requestPenaltyHearing'],
  WAIVE_PENALTY_HEARING: ['waivePenaltyHearing'],
  RECORD_PENALTY_HEARING: ['recordPenaltyHearing'],
  DECIDE_PENALTY: ['decidePenalty'],
  SERVE_PENALTY: ['servePenalty'],
  EXECUTE_PENALTY: ['executePenalty'],
  RECORD_PAYMENT: ['recordPayment'],
  PROPOSE_MEASURE: ['proposeMeasure'],
  DECIDE_MEASURE: ['approveMeasure', 'refuseMeasure'],
  TAKE_MEASURE: ['takeMeasure'],
  EXTEND_MEASURE: ['extendMeasure'],
  RELEASE_MEASURE: ['releaseMeasure'],
  ADD_EVIDENCE: ['addEvidence'],
  FILE_STATEMENT: ['fileStatement'],
};
/** Names a case that came of it, and acts on something else. */
const NOT_ON_THE_CASE = ['answerCourtMediation'];

const payloadsOfCases = (): readonly string[] =>
  Object.values(cases.schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
    const input = getNullableType(args[0]?.type);
    const named = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    return named.some((field) => ['caseId', 'caseIds', 'recusalId', 'matterId'].includes(field)) ? [name] : [];
  });

it('every mutation on a case stands behind one action, and every action before one', () => {
  expect(isObjectType(cases.schema.getMutationType())).toBe(true);
  const behind = Object.values(BEHIND).flat();
  expect(new Set(behind).size).toBe(behind.length);
  expect(payloadsOfCases().filter((name) => !behind.includes(name))).toEqual(NOT_ON_THE_CASE);
  const mutations = Object.keys(cases.schema.getMutationType()?.getFields() ?? {});
  expect(behind.filter((name) => !mutations.includes(name))).toEqual([]);
});

const BARE = {
  extendedOn: null,
  disposition: null,
  measures: [],
  suits: [],
  confirmations: [],
  recusals: { toDecide: false, own: false },
  publication: null,
  disputed: false,
} as const;
const HEAD = ['CLERK', 'SYSTEM', 'HEAD', 'ARCHIVIST'] as const;
const HANDLER = ['CLERK', 'SYSTEM', 'HANDLER', 'PANEL'] as const;
const ALL = CASE_KINDS.flatMap((kind) => statusesOf(kind).map((status) => ({ kind, status })));
const offered = (
  action: CaseAction,
  beside: Partial<Standing>,
  actors: readonly ('CLERK' | 'SYSTEM' | 'HEAD' | 'ARCHIVIST' | 'HANDLER' | 'PANEL')[],
) =>
  ALL.filter((one) => permittedActions({ ...BARE, ...one, ...beside }, actors).includes(action)).map(
    ({ kind, status }) => `${kind} ${status}`,
  );

describe('what there is nothing to do with is not offered', () => {
  it('an extension, once it was granted', () => {
    const active = CASE_KINDS.flatMap((kind) => activeStates(kind).map((status) => `${kind} ${status}`));
    expect(offered('EXTEND', {}, HEAD).toSorted()).toEqual(active.toSorted());
    expect(offered('EXTEND', { extendedOn: '2013-12-01' }, HEAD)).toEqual([]);
    expect(offered('EXTEND', {}, HANDLER)).toEqual([]);
  });

  it.each([
    ['DECIDE_MEASURE', 'HEAD', { measures: [{ kind: 'SEIZE', status: 'PROPOSED' }] }, { measures: [{ kind: 'SEIZE', status: 'TAKEN' }] }],
    [
      'TAKE_MEASURE',
      'HANDLER',
      { measures: [{ kind: 'SEIZE', status: 'APPROVED' }] },
      { measures: [{ kind: 'SEIZE', status: 'REFUSED' }] },
    ],
    ['EXTEND_MEASURE', 'HEAD', { measures: [{ kind: 'SEAL', status: 'TAKEN' }] }, { measures: [{ kind: 'SEAL', status: 'EXTENDED' }] }],
    [
      'EXTEND_MEASURE',
      'HEAD',
      { measures: [{ kind: 'SEAL', status: 'TAKEN' }] },
      { measures: [{ kind: 'PRESERVATION', status: 'TAKEN' }] },
    ],
    [
      'RELEASE_MEASURE',
      'HEAD',
      { measures: [{ kind: 'SEIZE', status: 'EXTENDED' }] },
      { measures: [{ kind: 'SEIZE', status: 'RELEASED' }] },
    ],
    [
      'RECORD_DEFENCE_FILED',
      'HEAD',
      { suits: [{ defenceFiledOn: null, outcome: null }] },
      { suits: [{ defenceFiledOn: '2014-01-02', outcome: null }] },
    ],
    [
      'RECORD_LITIGATION_OUTCOME',
      'HEAD',
      { suits: [{ defenceFiledOn: '2014-01-02', outcome: null }] },
      { suits: [{ defenceFiledOn: '2014-01-02', outcome: 'MAINTAINED' }] },
    ],
    ['APPLY_COURT_RULING', 'HANDLER', { confirmations: [{ status: 'CONFIRMED' }] }, { confirmations: [{ status: 'APPLIED' }] }],
    [
      'APPLY_CONFIRMATION',
      'HANDLER',
      { disposition: 'MEDIATED', confirmations: [{ status: 'REJECTED' }] },
      { disposition: 'MEDIATED', confirmations: [{ status: 'APPLIED' }] },
    ],
    ['APPLY_CONFIRMATION', 'HANDLER', { disposition: 'MEDIATED' }, { disposition: 'WITHDRAWN' }],
    ['DECIDE_RECUSAL', 'HEAD', { recusals: { toDecide: true, own: false } }, BARE],
    ['WITHDRAW_RECUSAL', 'HANDLER', { recusals: { toDecide: false, own: true } }, BARE],
    ['RAISE_JURISDICTION_DISPUTE', 'HANDLER', BARE, { disputed: true }],
  ] as const)('%s by the %s', (action, by, some, none) => {
    const actors = by === 'HEAD' ? HEAD : HANDLER;
    expect(offered(action, some, actors)).not.toEqual([]);
    expect(offered(action, none, actors)).toEqual([]);
  });

  it('a party files papers and asks for recusal while the office still works on the case', () => {
    const may = (asked: boolean) => CASE_STATUSES.filter((status) => partyActions(status, asked).length > 0);
    expect(may(false)).not.toContain('CONCLUDED');
    expect(may(false)).toContain('WAITING_CRIMINAL');
    expect(partyActions('INVESTIGATING', true)).toEqual(['FILE_STATEMENT', 'REQUEST_RECUSAL', 'WITHDRAW_RECUSAL']);
  });
});

describe('on real cases', () => {
  let graph: OwnGraph;
  beforeAll(async () => void (graph = await createGround()));
  afterAll(() => graph.end());

  const actions = async (laid: Laid, viewer: Viewer): Promise<readonly string[]> => {
    const { data, errors } = await graph.ask(cases, viewer, 'query ($id: ID!) { case(id: $id) { permittedActions } }', { id: laid.caseId });
    expect(errors).toEqual([]);
    return (data as { case: { permittedActions: string[] } | null }).case?.permittedActions ?? [];
  };
  const place = (laid: Laid) => ({ caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' });
  const head = at('shenzhen', 'OFFICE');
  const among = (found: readonly string[], ...wanted: CaseAction[]) => wanted.filter((action) => found.includes(action));

  it('tells of measures, quarrels, suits and rulings what is left to do', async () => {
    const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING', docketedOn: '2014-01-06' });
    const wanted = ['DECIDE_MEASURE', 'EXTEND_MEASURE', 'RELEASE_MEASURE', 'RAISE_JURISDICTION_DISPUTE', 'EXTEND'] as const;
    expect(among(await actions(laid, head), ...wanted)).toEqual(['RAISE_JURISDICTION_DISPUTE', 'EXTEND']);
    const goods = { ...place(laid), kind: 'SEIZE', atPlace: '仓库', reason: '涉嫌假冒', legalBasis: '专利法' } as const;
    const taken = {
      items: ['灯具'],
      takenOn: TODAY,
      officers: [...laid.officers],
      certificateShown: true,
      decidedOn: TODAY,
      decidedBy: 'head',
      dueOn: '2014-02-10',
    };
    await graph.rows.insert(measure).values({ id: idOf(660_001), ...goods, proposedOn: TODAY, status: 'TAKEN', ...taken });
    await graph.rows.insert(jurisdictionDispute).values({
      id: idOf(660_002),
      matter: 'CASE',
      matterId: laid.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      otherIds: [officeId('guangzhou')],
      superiorId: officeId('province'),
      raisedOn: TODAY,
      ground: 'ACCEPTED_ELSEWHERE',
      reason: '他局已先受理',
    });
    expect(among(await actions(laid, head), ...wanted)).toEqual(['EXTEND_MEASURE', 'RELEASE_MEASURE', 'EXTEND']);
    expect(among(await actions(laid, at('shenzhen')), ...wanted, 'REFER')).toEqual(['REFER']);
  });

  it('tells of a suit against a decision, and of the ruling on an agreement', async () => {
    const decided = await layCase(graph, { status: 'CONCLUDED' });
    const suit = { kind: 'LITIGATION', court: '广州中院', courtCaseNo: '(2014)穗中法知行初1号' } as const;
    const days = { filedOn: TODAY, notifiedOn: TODAY, defenceDueOn: '2014-01-20' };
    await graph.rows.insert(litigation).values({ id: idOf(660_003), ...place(decided), ...suit, ...days });
    const wanted = [
      'RECORD_LITIGATION',
      'RECORD_DEFENCE_FILED',
      'RECORD_LITIGATION_OUTCOME',
      'APPLY_COURT_RULING',
      'FILE_STATEMENT',
    ] as const;
    expect(among(await actions(decided, head), ...wanted)).toEqual([
      'RECORD_LITIGATION',
      'RECORD_DEFENCE_FILED',
      'RECORD_LITIGATION_OUTCOME',
    ]);
    const agreed = await layCase(graph, { kind: 'MEDIATION', status: 'CONCLUDED', row: { disposition: 'MEDIATED' } });
    const extract = { caseNo: 'x', title: 'x', kind: 'MEDIATION', parties: [], patentNumber: 'x', facts: 'x' } as const;
    const asked = { partnerId: idOf(71), extract, terms: 'x', agreedOn: TODAY, appliedOn: TODAY, dueOn: '2014-02-09' };
    const ruled = { status: 'CONFIRMED', decidedOn: TODAY, courtCaseNo: '(2014)粤高法民确字第1号' } as const;
    await graph.rows.insert(judicialConfirmation).values({ id: idOf(660_004), ...place(agreed), ...asked, ...ruled });
    expect(among(await actions(agreed, at('shenzhen')), ...wanted)).toEqual(['RECORD_LITIGATION', 'APPLY_COURT_RULING']);
  });

  it('tells a party its own acts, and nobody of elsewhere any', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const party = viewerOf({ subject: 'a party with papers', role: 'RIGHT_HOLDER' });
    expect(await actions(laid, party)).toEqual([]);
    const open = { kind: 'PARTY', objectId: laid.caseId, validFrom: '2013-12-01', validTo: '2015-01-01' } as const;
    await graph.rows.insert(grant).values({ id: idOf(660_005), grantee: party.subject, ...open });
    expect(await actions(laid, party)).toEqual(['FILE_STATEMENT', 'REQUEST_RECUSAL']);
    expect(await actions(laid, at('province', 'OFFICE'))).toEqual([]);
  });
});
