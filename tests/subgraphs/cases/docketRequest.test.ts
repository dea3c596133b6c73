import { asc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseKind } from '#law/case-kind.ts';
import type { Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, casePatent, deadline, delegation, party } from '../../../subgraphs/cases/tables.ts';
import { complaint } from '../../../subgraphs/complaints/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, complaintAt, createGround, docketing, officeId, officerId, PATENT, PROOF, TODAY } from './ground.ts';
import { acceptance, accepting, codesOf, INTAKE_TABLES, layIntake, sending, type IntakeWish } from './intake-ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const HEAD = at('shenzhen', 'OFFICE');
const docketIt = (intakeId: string, kind: CaseKind, change: Record<string, unknown> = {}, viewer: Viewer = HEAD) =>
  sending(graph)('docketRequest', { intakeId, ...accepting(kind), ...change }, viewer);
const written = async () =>
  (
    await graph.rows
      .execute(sql`select (select count(*) from cases."case")::int as cases, (select coalesce(sum(last), 0) from cases.case_number)::int as numbers,
      (select count(*) from cases.intake where status = 'DOCKETED')::int as docketed, (select count(*) from platform.event where what = 'CASE_DOCKETED')::int as events,
      (select count(*) from cases.case_handler)::int as handlers`)
  )[0];
const NOTHING = { cases: 0, numbers: 0, docketed: 0, events: 0, handlers: 0 };
const CONSENTED: IntakeWish = { status: 'AWAITING_CONSENT', servedOn: '2014-01-02', consentOn: '2014-01-08', consented: true };

describe('docketing a received request (annexes A1 to A3)', () => {
  it('makes a case of the same id with number, panel, proof and clocks', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    const sent = await docketIt(intakeId, 'INFRINGEMENT');
    expect([sent.userErrors, sent.case]).toMatchObject([
      [],
      { id: intakeId, caseNo: '粤深知执字〔2014〕1号', status: 'DOCKETED', version: 1 },
    ]);
    const query = `query ($id: ID!) { case(id: $id) { course { from to } parties { side name } patents { number holder proofKind proofOn evaluationReport reportFinding }
      history { what } deadlines { rule state } handlers { name lead } } intake(id: $id) { status decidedOn case { id } permittedActions deadline { state } } }`;
    const { data } = await graph.ask(cases, HEAD, query, { id: intakeId });
    expect(data).toMatchObject({
      case: {
        course: [
          { from: null, to: 'RECEIVED' },
          { from: 'RECEIVED', to: 'DOCKETED' },
        ],
        parties: [{ side: 'RESPONDENT', name: '深圳某灯饰厂' }],
        patents: [
          {
            number: PATENT,
            holder: '广东某专利权人',
            proofKind: 'REGISTER_COPY',
            proofOn: '2014-01-08',
            evaluationReport: true,
            reportFinding: 'NO_DEFECT',
          },
        ],
        history: [{ what: 'Docketed' }],
        handlers: [{ name: 'first', lead: true }, { name: 'second' }, { name: 'third' }],
      },
      intake: { status: 'DOCKETED', decidedOn: TODAY, case: { id: intakeId }, permittedActions: [], deadline: { state: 'MET' } },
    });
    const clocks = await graph.rows.select().from(deadline).orderBy(asc(deadline.rule));
    expect(clocks.map(({ rule, startedOn }) => [rule, startedOn])).toEqual([
      ['I2', TODAY],
      ['I7', TODAY],
    ]);
    expect(await graph.rows.select().from(party)).toHaveLength(1);
  });

  it('after its time is recorded, and its clock shows it', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT', receivedOn: '2013-12-16' });
    expect(codesOf(await docketIt(intakeId, 'INFRINGEMENT'))).toEqual([]);
    const query = `query ($id: ID!) { intake(id: $id) { deadline { rule state dueOn } } intakes(filter: { overdueOn: "2014-01-10" }) { nodes { id } } case(id: $id) { deadlines { rule state } } }`;
    const { data } = await graph.ask(cases, HEAD, query, { id: intakeId });
    const { case: docketed, ...rest } = data as { case: { deadlines: unknown[] } };
    expect(rest).toEqual({
      intake: { deadline: { rule: 'I1', state: 'BREACHED', dueOn: '2013-12-23' } },
      intakes: { nodes: [{ id: intakeId }] },
    });
    expect(docketed.deadlines).toContainEqual({ rule: 'I1', state: 'BREACHED' });
  });

  it('of a mediation waits for consent, and counts from it', async () => {
    const waiting = await layIntake(graph, { kind: 'MEDIATION', status: 'AWAITING_CONSENT', servedOn: '2014-01-02' });
    expect(codesOf(await docketIt(waiting, 'MEDIATION'))).toEqual(['NOT_APPROVED']);
    const intakeId = await layIntake(graph, { kind: 'MEDIATION', receivedOn: '2013-12-02', ...CONSENTED });
    expect((await docketIt(intakeId, 'MEDIATION')).case).toMatchObject({
      kind: 'MEDIATION',
      subject: 'OTHER',
      caseNo: '粤深知调字〔2014〕1号',
    });
    const { data } = await graph.ask(cases, HEAD, `query ($id: ID!) { case(id: $id) { deadlines { rule startedOn state } } }`, {
      id: intakeId,
    });
    expect((data as { case: { deadlines: { rule: string }[] } }).case.deadlines.filter(({ rule }) => rule === 'M1')).toEqual([
      { rule: 'M1', startedOn: '2014-01-08', state: 'MET' },
    ]);
  });

  it.for([
    ['PROVISIONAL_FEE', {}, ['INCOMPLETE']],
    ['PROVISIONAL_FEE', { grantedOn: '2014-01-11' }, ['INCOMPLETE']],
    ['PROVISIONAL_FEE', { grantedOn: '2013-06-05' }, []],
    ['DAMAGES', {}, ['INCOMPLETE']],
    ['DAMAGES', { infringementDecision: '粤深知执决字〔2013〕8号' }, []],
    ['OWNERSHIP', {}, []],
  ] as const)('of a mediation of %s with %j: %j', async ([subject, change, codes]) => {
    const intakeId = await layIntake(graph, { kind: 'MEDIATION', subject, ...CONSENTED });
    expect(codesOf(await docketIt(intakeId, 'MEDIATION', change))).toEqual([...codes]);
  });

  it('of a clue moves the complaint that it came from', async () => {
    await graph.rows.insert(complaint).values(complaintAt(301));
    const intakeId = await layIntake(graph, { kind: 'COUNTERFEIT', originComplaintId: idOf(301) });
    expect((await docketIt(intakeId, 'COUNTERFEIT')).case).toMatchObject({ id: intakeId, kind: 'COUNTERFEIT' });
    expect((await graph.rows.select().from(complaint))[0]).toMatchObject({ status: 'DOCKETED', caseId: intakeId });
  });

  it('of a clue whose complaint was docketed meanwhile is refused', async () => {
    await graph.rows.insert(complaint).values(complaintAt(301));
    const intakeId = await layIntake(graph, { kind: 'COUNTERFEIT', originComplaintId: idOf(301) });
    await sending(graph)('docketCase', docketing({ complaintId: idOf(301) }), at('shenzhen'));
    expect(codesOf(await docketIt(intakeId, 'COUNTERFEIT'))).toEqual(['ALREADY_DOCKETED']);
    expect(await written()).toMatchObject({ cases: 1, numbers: 1, docketed: 0 });
  });
});

const three = (third: Parameters<typeof officerId>[0]) => ({ handlers: [officerId('first'), officerId('second'), officerId(third)] });
const REFUSED: readonly [why: string, change: Record<string, unknown>, codes: string[], path?: string][] = [
  ['without standing', acceptance({ standing: false }), ['INCOMPLETE'], 'standing'],
  ['without a definite respondent', acceptance({ definiteRespondent: false }), ['INCOMPLETE'], 'definiteRespondent'],
  ['without definite claims', acceptance({ definiteClaims: false }), ['INCOMPLETE'], 'definiteClaims'],
  ['out of scope', acceptance({ inScope: false }), ['INCOMPLETE'], 'inScope'],
  ['after a court suit', acceptance({ noCourtSuit: false }), ['INCOMPLETE'], 'noCourtSuit'],
  ['without the checklist', { acceptance: null }, ['INCOMPLETE'], 'acceptance'],
  ['without proof that the patent is in force', { patentProof: null }, ['INCOMPLETE'], 'patentProof'],
  ['with a proof of tomorrow', { patentProof: { ...PROOF, on: '2014-01-11' } }, ['WRONG_DATE'], 'on'],
  ['with a proof that names nobody', { patentProof: { ...PROOF, holder: '' } }, ['INVALID_VALUE'], 'holder'],
  ['granted after its proof', { patentProof: { ...PROOF, grantedOn: '2014-01-09' } }, ['INVALID_VALUE'], 'grantedOn'],
  ['by two', { handlers: [officerId('first'), officerId('second')] }, ['NEED_ODD_PANEL'], 'handlers'],
  ['by an expired certificate', three('expired'), ['CERT_EXPIRED']],
  ['by a certificate for elsewhere', three('elsewhere'), ['OUTSIDE_AREA']],
  ['by an officer of the county', three('nanshan'), ['NOT_OF_THIS_OFFICE']],
  ['by nobody', { handlers: [] }, ['INVALID_VALUE'], 'handlers'],
  ['tomorrow', { on: '2014-01-11' }, ['WRONG_DATE'], 'on'],
  ['yesterday without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED'], 'lateReason'],
  ['on an old version', { version: 3 }, ['CONFLICT'], 'version'],
];
describe('docketing a received request is refused, and nothing is written,', () => {
  it.for(REFUSED)('%s', async ([, change, codes, path]) => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    const sent = await docketIt(intakeId, 'INFRINGEMENT', { idempotencyKey: 'k', ...change });
    expect([sent.case, codesOf(sent)]).toEqual([null, codes]);
    expect([path, undefined]).toContain(path === undefined ? undefined : sent.userErrors[0]?.path.at(-1));
    expect(await written()).toEqual(NOTHING);
  });

  it('for all reasons at once', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    const sent = await docketIt(intakeId, 'INFRINGEMENT', {
      ...acceptance({ standing: false, noCourtSuit: false }),
      patentProof: null,
      handlers: [officerId('first')],
    });
    expect(sent.userErrors.map(({ code, rule }) => [code, rule])).toEqual([
      ['INCOMPLETE', '专利行政执法办法 §10'],
      ['INCOMPLETE', '专利行政执法办法 §10'],
      ['INCOMPLETE', '专利行政执法办法 §10'],
      ['NEED_ODD_PANEL', '专利行政执法办法'],
    ]);
  });

  it('of a clue where only the respondent lives', async () => {
    const intakeId = await layIntake(graph, { kind: 'COUNTERFEIT' });
    expect(codesOf(await docketIt(intakeId, 'COUNTERFEIT', { jurisdictionBasis: 'RESPONDENT' }))).toEqual(['NO_JURISDICTION']);
  });

  it('by the head who sits on the panel', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    expect(codesOf(await docketIt(intakeId, 'INFRINGEMENT', {}, { ...HEAD, subject: officerId('first') }))).toEqual([
      'SEPARATION_OF_DUTIES',
    ]);
  });

  it('by a county without a delegation; with one the case bears the seal of the authority', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT', office: 'nanshan' });
    const county = { handlers: (['nanshan', 'nanshanToo', 'nanshanThree'] as const).map(officerId) };
    const send = () => docketIt(intakeId, 'INFRINGEMENT', county, at('nanshan', 'OFFICE'));
    expect(codesOf(await send())).toEqual(['NO_JURISDICTION']);
    const facts = { delegateId: officeId('nanshan'), kinds: ['INFRINGEMENT' as const], legalBasis: '地方条例', docNo: '深知〔2014〕1号' };
    await graph.rows
      .insert(delegation)
      .values({ id: idOf(600), agencyId: officeId('shenzhen'), jurisdiction: '440305', validFrom: '2014-01-01', ...facts });
    expect((await send()).case).toMatchObject({ caseNo: '粤南山区知执字〔2014〕1号' });
    expect((await graph.rows.select().from(caseFile))[0]?.authorityId).toBe(officeId('shenzhen'));
  });
});

describe('at the same time', () => {
  it('25 who docket one intake make one case with one number', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    const sent = await Promise.all(Array.from({ length: 25 }, () => docketIt(intakeId, 'INFRINGEMENT')));
    expect(sent.flatMap(codesOf)).toEqual(Array.from({ length: 24 }, () => 'CONFLICT'));
    expect(await written()).toEqual({ cases: 1, numbers: 1, docketed: 1, events: 1, handlers: 3 });
    expect(await graph.rows.select().from(casePatent)).toHaveLength(1);
  });

  it('20 with one key are one, and all get its answer', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    const sent = await Promise.all(Array.from({ length: 20 }, () => docketIt(intakeId, 'INFRINGEMENT', { idempotencyKey: 'storm' })));
    expect(sent.flatMap(codesOf)).toEqual([]);
    expect(new Set(sent.map((each) => each.case?.['id']))).toEqual(new Set([intakeId]));
    expect(await written()).toMatchObject({ cases: 1, numbers: 1, events: 1 });
  });

  it('docketing and refusing: one wins', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    const why = { reason: 'NO_STANDING', text: '请求人不适格' };
    const sent = await Promise.all([
      docketIt(intakeId, 'INFRINGEMENT'),
      sending(graph)('refuseRequest', { intakeId, version: 1, on: TODAY, ...why }),
    ]);
    expect(sent.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});
