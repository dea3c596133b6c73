import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseKind } from '#law/case-kind.ts';
import { MEASURE_KINDS, measuresOf, type MeasureKind } from '#law/measures.ts';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { deadline, measure } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officeId, officerId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on, type Payload } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const SEIZURE = { kind: 'SEIZE', items: ['标注专利号的灯具 120 件'], atPlace: '深圳市南山区某仓库', reason: '有证据证明是假冒专利的产品' };
const MEASURE = 'measure { id status takenOn dueOn extendedOn endedOn items refusal legalBasis officers { officer { id } } }';
let version = 1;
const measureOf = ({ measure: made }: Payload) => made as { id: string; status: string; dueOn: string | null; items: string[] } | null;
const step = async (laid: Laid, by: typeof HANDLER, field: string, input: object): Promise<Payload> => {
  const done = await act(graph, by, field, { ...on(laid), version, ...input }, MEASURE);
  version += done.userErrors.length === 0 ? 1 : 0;
  return done;
};
const begin = async (lay: Parameters<typeof layCounterfeit>[1] = {}): Promise<Laid> => {
  version = 1;
  return layCounterfeit(graph, lay);
};
const proposed = async (laid: Laid, change: object = {}): Promise<string> =>
  measureOf(await step(laid, HANDLER, 'proposeMeasure', { ...SEIZURE, ...change }))?.id ?? '';
const clock = async (id: string) => (await graph.rows.select().from(deadline).where(eq(deadline.subjectId, id)))[0];

describe('a seizure', () => {
  it('is proposed, approved by the head, taken by two, extended once and lifted', async () => {
    const laid = await begin();
    const measureId = await proposed(laid);
    expect(codes(await step(laid, HANDLER, 'takeMeasure', { measureId, certificateShown: true }))).toEqual(['NOT_APPROVED']);
    expect(codes(await step(laid, HANDLER, 'approveMeasure', { measureId }))).toEqual(['NOT_PERMITTED']);
    expect(measureOf(await step(laid, HEAD, 'approveMeasure', { measureId }))).toMatchObject({ status: 'APPROVED' });
    expect(codes(await step(laid, HEAD, 'approveMeasure', { measureId }))).toEqual(['WRONG_STATE']);
    expect(codes(await step(laid, HEAD, 'takeMeasure', { measureId, certificateShown: true }))).toEqual(['NOT_PERMITTED']);
    const alone = { measureId, certificateShown: true, officers: [officerId('first')] };
    expect(codes(await step(laid, HANDLER, 'takeMeasure', alone))).toEqual(['NEED_TWO_OFFICERS']);
    expect(codes(await step(laid, HANDLER, 'takeMeasure', { measureId, certificateShown: false }))).toEqual(['INCOMPLETE']);
    const taken = await step(laid, HANDLER, 'takeMeasure', { measureId, certificateShown: true, items: ['灯具 118 件'] });
    // thirty days from 10 January 2014 end on 9 February, a Sunday on which offices worked
    expect(measureOf(taken)).toMatchObject({ status: 'TAKEN', takenOn: TODAY, items: ['灯具 118 件'], dueOn: '2014-02-10' });
    expect(await clock(measureId)).toMatchObject({ rule: 'C3', startedOn: TODAY, dueOn: '2014-02-10', doneOn: null });
    expect(measureOf(await step(laid, HEAD, 'extendMeasure', { measureId, reason: '案情复杂' }))).toMatchObject({
      status: 'EXTENDED',
      dueOn: '2014-03-11',
    });
    expect((await clock(measureId))?.dueOn).toBe('2014-03-11');
    expect(codes(await step(laid, HEAD, 'extendMeasure', { measureId, reason: '案情复杂' }))).toEqual(['WRONG_STATE']);
    expect(codes(await step(laid, HEAD, 'releaseMeasure', { measureId, end: 'CONFISCATED', reason: '违法所得' }))).toEqual(['INCOMPLETE']);
    expect(measureOf(await step(laid, HEAD, 'releaseMeasure', { measureId, end: 'RELEASED', reason: '已查清' }))).toMatchObject({
      status: 'RELEASED',
      endedOn: TODAY,
    });
    expect(await clock(measureId)).toMatchObject({ doneOn: TODAY });
    expect(codes(await step(laid, HEAD, 'releaseMeasure', { measureId, end: 'RELEASED', reason: '已查清' }))).toEqual(['WRONG_STATE']);
  });

  it('refused by the head is not taken', async () => {
    const laid = await begin();
    const measureId = await proposed(laid);
    expect(codes(await step(laid, HEAD, 'refuseMeasure', { measureId, refusal: ' ' }))).toEqual(['REASON_REQUIRED']);
    expect(measureOf(await step(laid, HEAD, 'refuseMeasure', { measureId, refusal: '证据不足' }))).toMatchObject({
      status: 'REFUSED',
      refusal: '证据不足',
    });
    expect(codes(await step(laid, HANDLER, 'takeMeasure', { measureId, certificateShown: true }))).toEqual(['WRONG_STATE']);
  });

  it('who handles the case does not approve at the desk', async () => {
    const laid = await begin();
    const own = { ...HEAD, subject: officerId('second') };
    expect(codes(await step(laid, own, 'approveMeasure', { measureId: await proposed(laid) }))).toEqual(['SEPARATION_OF_DUTIES']);
  });

  it('of another case is not found here', async () => {
    const other = await begin();
    const measureId = await proposed(other);
    const laid = await begin();
    expect(codes(await step(laid, HEAD, 'approveMeasure', { measureId }))).toEqual(['NOT_FOUND']);
    expect(codes(await step(laid, HEAD, 'approveMeasure', { measureId: 'x' }))).toEqual(['NOT_FOUND']);
  });

  it('over its time is lifted, not extended', async () => {
    const laid = await begin({ docketedOn: '2013-10-08' });
    const id = idOf(95_000_001);
    const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305', legalBasis: '专利法 §64' };
    const taken = {
      status: 'TAKEN',
      kind: 'SEAL',
      proposedOn: '2013-11-01',
      takenOn: '2013-11-01',
      certificateShown: true,
      dueOn: '2013-12-02',
    } as const;
    const { items, atPlace, reason } = SEIZURE;
    await graph.rows.insert(measure).values({ id, ...place, ...taken, items, atPlace, reason, officers: [...laid.officers] });
    expect(codes(await step(laid, HEAD, 'extendMeasure', { measureId: id, reason: '案情复杂' }))).toEqual(['TOO_LATE']);
    const query = `{ measures(filter: { overdueOn: "${TODAY}" }) { totalCount nodes { id case { id } } } }`;
    expect((await graph.ask(cases, HANDLER, query)).data).toEqual({
      measures: { totalCount: 1, nodes: [{ id, case: { id: laid.caseId } }] },
    });
  });

  it('is confiscated once the penalty is decided', async () => {
    const laid = await begin({ status: 'EXECUTING' });
    const id = idOf(95_000_002);
    const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305', legalBasis: '专利法 §64' };
    const taken = {
      status: 'TAKEN',
      kind: 'SEIZE',
      proposedOn: '2013-12-24',
      takenOn: '2013-12-24',
      certificateShown: true,
      dueOn: '2014-01-23',
    } as const;
    const { items, atPlace, reason } = SEIZURE;
    await graph.rows.insert(measure).values({ id, ...place, ...taken, items, atPlace, reason, officers: [...laid.officers] });
    const ended = await step(laid, HEAD, 'releaseMeasure', { measureId: id, end: 'CONFISCATED', reason: '依处罚决定没收' });
    expect(measureOf(ended)).toMatchObject({ status: 'CONFISCATED' });
  });
});

describe('preserved evidence', () => {
  it('is decided on within seven days, and not extended', async () => {
    const laid = await begin();
    const measureId = await proposed(laid, { kind: 'PRESERVATION' });
    await step(laid, HEAD, 'approveMeasure', { measureId });
    await step(laid, HANDLER, 'takeMeasure', { measureId, certificateShown: true });
    expect(await clock(measureId)).toMatchObject({ rule: 'I9', startedOn: TODAY, dueOn: '2014-01-17' });
    expect(codes(await step(laid, HEAD, 'extendMeasure', { measureId, reason: '案情复杂' }))).toEqual(['WRONG_STATE']);
  });
});

describe('every measure in every kind of case', () => {
  const STATE = { INFRINGEMENT: 'INVESTIGATING', MEDIATION: 'MEDIATING', COUNTERFEIT: 'INVESTIGATING' } as const;
  const DECIDED: readonly MeasureKind[] = ['STOP_ORDER', 'CORRECTION_ORDER', 'CONFISCATION', 'FINE'];
  it.each(['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'] as const)('of kind %s', async (kind: CaseKind) => {
    const laid = await layCase(graph, { kind, status: STATE[kind], handlers: ['first', 'second', 'third'] });
    version = 1;
    for (const each of MEASURE_KINDS) {
      const lawful = measuresOf(kind, TODAY).includes(each) && !DECIDED.includes(each);
      const done = await step(laid, HANDLER, 'proposeMeasure', { ...SEIZURE, kind: each });
      expect([each, codes(done)]).toEqual([each, lawful ? [] : ['UNLAWFUL_MEASURE']]);
      const rules = done.userErrors.map(({ rule }) => rule ?? '');
      expect([each, rules.every((rule) => DECIDED.includes(each) || /专利法|办法|处罚法|措施/.test(rule))]).toEqual([each, true]);
    }
  });

  it('the catalogue of a day', async () => {
    const query = `query ($on: Date) { enforcementMeasures(caseKind: INFRINGEMENT, on: $on) { kind citation approvalNeeded clock byDecision nameZh } }`;
    const on2014 = (await graph.ask(cases, PUBLIC_VIEWER, query)).data as { enforcementMeasures: { kind: string }[] };
    expect(on2014.enforcementMeasures.map(({ kind }) => kind)).not.toContain('SEIZE');
    expect(on2014.enforcementMeasures.map(({ kind }) => kind)).not.toContain('LINK_REMOVAL');
    const on2016 = (await graph.ask(cases, PUBLIC_VIEWER, query, { on: '2016-01-01' })).data as typeof on2014;
    expect(on2016.enforcementMeasures.map(({ kind }) => kind)).toContain('LINK_REMOVAL');
  });

  it.each([
    [{ items: [] }, 'items'],
    [{ items: [''] }, 'items'],
    [{ atPlace: '' }, 'atPlace'],
  ])('%o is bad input', async (change, path) => {
    const refused = await step(await begin(), HANDLER, 'proposeMeasure', { ...SEIZURE, ...change });
    expect([codes(refused), refused.userErrors[0]?.path]).toEqual([['INVALID_VALUE'], ['input', path]]);
  });

  it.each(['DOCKETED', 'PENALTY_NOTICED', 'EXECUTING', 'WAITING_CRIMINAL', 'CONCLUDED'] as const)(
    'not while a counterfeit is %s',
    async (status) => {
      expect(codes(await step(await begin({ status }), HANDLER, 'proposeMeasure', SEIZURE))).toEqual(['WRONG_STATE']);
    },
  );
});

describe('a party', () => {
  it('sees its case, and nothing of what is under way inside', async () => {
    const laid = await begin();
    await proposed(laid);
    const party = viewerOf({ subject: 'a party', role: 'RIGHT_HOLDER', office: null, area: null });
    const open = {
      id: idOf(95_000_009),
      grantee: 'a party',
      kind: 'PARTY',
      objectId: laid.caseId,
      validFrom: '2013-12-01',
      validTo: '2015-01-01',
    } as const;
    await graph.rows.insert(grant).values(open);
    const query = `query ($id: ID!) { case(id: $id) { measures { id } evidence { id } inspections { id } finding { act } penalty { noticedOn } history { what } course { to } permittedActions } cases(filter: { thresholdUntransferred: false }) { totalCount } measures { totalCount } }`;
    const { data } = await graph.ask(cases, party, query, { id: laid.caseId });
    // what a party may do with its own case does not tell what is done inside
    const own = ['FILE_STATEMENT', 'REQUEST_RECUSAL'];
    const hidden = { measures: null, evidence: null, inspections: null, finding: null, penalty: null, permittedActions: own, history: [] };
    expect(data).toMatchObject({ case: hidden, cases: { totalCount: 0 }, measures: { totalCount: 0 } });
    const told = (await graph.ask(cases, HANDLER, query, { id: laid.caseId })).data as { case: { course: unknown[]; history: unknown[] } };
    const { course } = (data as { case: { course: unknown[] } }).case;
    // of the course, neither the measure nor the laid step, which is no act that a party is told of
    expect([told.case.course.length - course.length, told.case.history]).toEqual([2, [{ what: 'Measure proposed' }]]);
  });
});

describe('lists and figures', () => {
  it('are the office side alone', async () => {
    const laid = await begin();
    await proposed(laid);
    const query = `query ($id: ID!) { case(id: $id) { id measures { id } evidence { id } inspections { id } penalty { noticedOn } } measures { totalCount } measureAggregate(groupBy: [KIND, STATUS]) { kind status count } measureUse { kind taken cases per100Cases } }`;
    const seen = (await graph.ask(cases, at('province', 'OFFICE'), query, { id: laid.caseId })).data;
    expect(seen).toMatchObject({ case: { measures: [{}] }, measures: { totalCount: expect.any(Number) } });
    const hidden = await graph.ask(cases, at('guangzhou', 'OFFICE'), query, { id: laid.caseId });
    expect(hidden.data).toMatchObject({ case: null, measures: { totalCount: 0 }, measureAggregate: [] });
    expect((await graph.ask(cases, PUBLIC_VIEWER, query, { id: laid.caseId })).data).toMatchObject({
      case: null,
      measures: { totalCount: 0 },
    });
  });

  it('tell how often a measure is taken in the cases where it is lawful', async () => {
    const query = `{ measureUse { kind taken cases per100Cases } measures(filter: { kind: [SEAL, SEIZE] }) { nodes { kind takenOn } } cases(filter: { kind: [COUNTERFEIT] }) { totalCount } }`;
    const data = (await graph.ask(cases, HANDLER, query)).data as {
      measureUse: { kind: string; taken: number; cases: number; per100Cases: number }[];
      measures: { nodes: { kind: string; takenOn: string | null }[] };
      cases: { totalCount: number };
    };
    const use = data.measureUse.find(({ kind }) => kind === 'SEIZE');
    const taken = data.measures.nodes.filter(({ kind, takenOn }) => kind === 'SEIZE' && takenOn !== null).length;
    expect([use?.taken, use?.cases, use?.per100Cases]).toEqual([
      taken,
      data.cases.totalCount,
      Math.round((taken * 10_000) / data.cases.totalCount) / 100,
    ]);
  });

  it('a page of cases asks once for each of its lists', async () => {
    const inner = 'inspections { id measures { id } } measures { id } evidence { id measure { id } inspection { id } }';
    const query = `{ cases(first: 50, filter: { kind: [COUNTERFEIT] }) { nodes { id ${inner} finding { gainsYuan thresholds { citation } } penalty { owedYuan lateFeeYuan paidYuan payments { yuan } hearingChair { id } } } } }`;
    const { statements, errors } = await graph.ask(cases, HANDLER, query);
    // the day, cases, inspections, measures, evidence, findings with their cases, penalties with their payments
    expect([errors, statements.length]).toEqual([[], 9]);
  });

  it('page with a fixed number of statements', async () => {
    const query = `{ measures(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { id kind status case { id caseNo } officers { officer { id } } } } }`;
    const { statements, errors } = await graph.ask(cases, HANDLER, query);
    expect([errors, statements.length]).toEqual([[], 3]);
    expect((await graph.ask(cases, HANDLER, `{ measures(first: 101) { totalCount } }`)).errors[0]).toMatch(/^BAD_USER_INPUT/);
  });
});
