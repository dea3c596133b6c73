import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { caseFile, deadline, decision, litigation, party, penalty, publishedDecision } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layDecision, on } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const CLEAN = {
  title: '某灯具外观设计专利侵权纠纷',
  content: '责令被请求人立即停止制造、销售侵权产品,并销毁专用模具。专利号 ZL201030000001.X。',
};
const served = (laid: Laid) => ({ servedOn: laid.lastStepOn, delivery: 'POST' as const });
const concluded = async (change: Parameters<typeof layCase>[1] = {}) => {
  const laid = await layCase(graph, { status: 'CONCLUDED', ...change });
  await layDecision(graph, laid);
  return laid;
};

describe('serving a decision (I10)', () => {
  it('keeps its own day, and begins the fifteen days to sue', async () => {
    const laid = await concluded();
    const done = await act(
      graph,
      'serveDecision',
      HANDLER,
      on(laid, { delivery: 'DIRECT', deliveredTo: '被请求人门卫' }),
      'decision { decidedOn servedOn delivery }',
    );
    expect(done['decision']).toEqual({ decidedOn: laid.lastStepOn, servedOn: TODAY, delivery: 'DIRECT' });
    // fifteen days after the 10th are Saturday the 25th; on Sunday the 26th offices work
    expect(done.case?.['dueOn']).toContainEqual({ rule: 'I10', dueOn: '2014-01-26', state: 'RUNNING' });
    expect(done.case?.['status']).toBe('CONCLUDED');
    expect(
      codes(await act(graph, 'serveDecision', HANDLER, on(laid, { version: 2, delivery: 'DIRECT', deliveredTo: '被请求人门卫' }))),
    ).toEqual(['WRONG_STATE']);
  });
  it('needs one, a name, and a handler', async () => {
    const laid = await layCase(graph, { status: 'CONCLUDED' });
    const how = { delivery: 'POST', deliveredTo: '被请求人' };
    expect(codes(await act(graph, 'serveDecision', HANDLER, on(laid, how)))).toEqual(['INCOMPLETE']);
    await layDecision(graph, laid);
    expect(codes(await act(graph, 'serveDecision', HANDLER, on(laid, { ...how, deliveredTo: '某' })))).toEqual(['INVALID_VALUE']);
    expect(codes(await act(graph, 'serveDecision', HEAD, on(laid, how)))).toEqual(['NOT_PERMITTED']);
  });
});

describe('publishing (R6.5)', () => {
  const shown: readonly (readonly [what: string, change: object, codes: string[]])[] = [
    ['a clean text', {}, []],
    ['the name of a party that is a person', { content: `${CLEAN.content}被请求人王小明。` }, ['INCOMPLETE']],
    ['that name set apart by spaces', { content: `${CLEAN.content}被请求人王 小 明。` }, ['INCOMPLETE']],
    ['that name in the title', { title: '王小明侵权案' }, ['INCOMPLETE']],
    ['an identity number', { content: `${CLEAN.content}44030019800101123X` }, ['INCOMPLETE']],
    ['a mobile number in full width', { content: `${CLEAN.content}电话13800138000` }, ['INCOMPLETE']],
    ['a telephone number', { content: `${CLEAN.content}电话0755-12345678` }, ['INCOMPLETE']],
    ['the name with its family name alone', { content: `${CLEAN.content}被请求人王某某。` }, []],
    ['too little', { content: '停止' }, ['INVALID_VALUE']],
  ];
  it.for(shown)('shows %s', async ([, change, expected]) => {
    const laid = await concluded({ respondent: '王小明' });
    await graph.rows.update(decision).set(served(laid)).where(eq(decision.caseId, laid.caseId));
    await graph.rows.update(party).set({ kind: 'PERSON' }).where(eq(party.name, '王小明'));
    const done = await act(
      graph,
      'publishDecision',
      HANDLER,
      on(laid, { ...CLEAN, ...change }),
      'publication { title outcome publishedOn }',
    );
    expect(codes(done)).toEqual(expected);
    expect(done['publication']).toEqual(expected.length > 0 ? null : { title: CLEAN.title, outcome: 'STOP_ORDER', publishedOn: TODAY });
  });

  it('waits for service', async () =>
    expect(codes(await act(graph, 'publishDecision', HANDLER, on(await concluded(), CLEAN)))).toEqual(['INCOMPLETE']));

  it('is for orders to stop, and for penalties', async () => {
    const mediated = await concluded({ row: { disposition: 'MEDIATED' } });
    await graph.rows.update(decision).set(served(mediated)).where(eq(decision.caseId, mediated.caseId));
    expect(codes(await act(graph, 'publishDecision', HANDLER, on(mediated, CLEAN)))).toEqual(['UNLAWFUL_OUTCOME']);
    const fined = await layCase(graph, { kind: 'COUNTERFEIT', status: 'CONCLUDED' });
    await graph.rows.insert(penalty).values({
      id: idOf(410),
      caseId: fined.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      noticedOn: '2013-12-27',
      facts: '事实',
      reasons: '理由',
      basis: '专利法 §63',
      rights: '陈述、申辩',
      proposedFineYuan: 100,
      confiscatedYuan: 0,
      hearingRight: false,
      decidedOn: '2013-12-28',
      decidedBy: 'head',
      fineYuan: 100,
      collective: false,
      servedOn: '2013-12-28',
      paymentDueOn: '2014-01-13',
      delivery: 'DIRECT' as const,
    });
    const done = await act(graph, 'publishDecision', HANDLER, on(fined, CLEAN), 'publication { kind outcome decidedOn }');
    expect(done['publication']).toEqual({ kind: 'COUNTERFEIT', outcome: 'PENALISED', decidedOn: '2013-12-28' });
  });
});

const LIST = `query ($filter: PublishedDecisionFilter) { publishedDecisions(filter: $filter) { totalCount nodes { id caseNo title content agency { id } } }
  publishedDecisionAggregate(filter: $filter, groupBy: [KIND, OUTCOME, PROVINCE, MONTH]) { jurisdiction { code } month kind outcome count } }`;
interface Found {
  readonly publishedDecisions: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly title: string }[] };
  readonly publishedDecisionAggregate: readonly { readonly count: number }[];
}
const list = async (viewer = PUBLIC_VIEWER, filter: Record<string, unknown> = {}): Promise<Found> => {
  const { data, errors } = await graph.ask(cases, viewer, LIST, { filter });
  expect(errors).toEqual([]);
  return data as Found;
};

describe('the public', () => {
  it('finds what was published by its words, and no longer once it was withdrawn', async () => {
    await graph.rows.delete(publishedDecision);
    const laid = await concluded();
    await graph.rows.update(decision).set(served(laid)).where(eq(decision.caseId, laid.caseId));
    await act(graph, 'publishDecision', HANDLER, on(laid, CLEAN));
    const found = await list(PUBLIC_VIEWER, { words: '模具', kind: ['INFRINGEMENT'], under: '440000' });
    expect(found.publishedDecisions).toMatchObject({
      totalCount: 1,
      nodes: [{ title: CLEAN.title, agency: { id: officeId('shenzhen') } }],
    });
    expect(found.publishedDecisionAggregate).toEqual([
      { jurisdiction: { code: '440000' }, month: '2014-01', kind: 'INFRINGEMENT', outcome: 'STOP_ORDER', count: 1 },
    ]);
    for (const filter of [
      { words: '模块' },
      { under: '330000' },
      { kind: ['COUNTERFEIT'] },
      { publishedFrom: '2014-01-11' },
      { outcome: ['PENALISED'] },
    ])
      expect((await list(PUBLIC_VIEWER, filter)).publishedDecisions.nodes).toEqual([]);
    const id = found.publishedDecisions.nodes[0]?.id ?? '';
    const one = `{ publishedDecision(id: "${id}") { title withdrawal } }`;
    expect((await graph.ask(cases, PUBLIC_VIEWER, one)).data).toEqual({ publishedDecision: { title: CLEAN.title, withdrawal: null } });

    const back = on(laid, { version: 2, ground: 'ANNULLED', reason: '法院判决撤销' });
    expect(codes(await act(graph, 'withdrawPublication', at('guangzhou', 'OFFICE'), back))).toEqual(['NOT_FOUND']);
    const done = await act(graph, 'withdrawPublication', HEAD, back, 'publication { withdrawnOn withdrawal }');
    expect([done.case?.['status'], done['publication']]).toEqual(['PUBLISHED', { withdrawnOn: TODAY, withdrawal: 'ANNULLED' }]);
    expect((await list()).publishedDecisions).toEqual({ totalCount: 0, nodes: [] });
    expect((await list()).publishedDecisionAggregate).toEqual([]);
    expect((await graph.ask(cases, PUBLIC_VIEWER, one)).data).toEqual({ publishedDecision: null });
    expect((await graph.ask(cases, HANDLER, one)).data).toEqual({ publishedDecision: { title: CLEAN.title, withdrawal: 'ANNULLED' } });
    expect(codes(await act(graph, 'withdrawPublication', HEAD, { ...back, version: 3 }))).toEqual(['WRONG_STATE']);
  });

  it.for(['模', ' ', 'x'.repeat(101)])('is told how long words are: "%s"', async (words) => {
    const { errors } = await graph.ask(cases, PUBLIC_VIEWER, LIST, { filter: { words } });
    expect(errors).toEqual(['BAD_USER_INPUT: Type 2 to 100 characters.']);
  });
});

describe('asking a court to enforce (专利法 §60)', () => {
  const ready = async (change: Partial<typeof decision.$inferInsert> = {}, dueOn = '2014-01-08') => {
    const laid = await layCase(graph, { status: 'CONCLUDED', docketedOn: '2013-12-09' });
    await layDecision(graph, laid, { servedOn: '2013-12-24', delivery: 'POST', decidedOn: '2013-12-20', ...change });
    const clock = {
      caseId: laid.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      rule: 'I10',
      startedOn: '2013-12-24',
      dueOn,
    };
    await graph.rows.insert(deadline).values({ id: crypto.randomUUID(), ...clock });
    return laid;
  };
  const apply = (laid: Laid) => act(graph, 'applyForEnforcement', HEAD, on(laid, { court: '深圳市中级人民法院' }));
  it('once the fifteen days are over', async () => {
    expect((await apply(await ready())).case?.['status']).toBe('ENFORCEMENT');
    expect(codes(await apply(await ready({}, TODAY)))).toEqual(['WRONG_DATE']);
  });
  it.for([
    ['open', null, ['WRONG_STATE']],
    ['lost', 'ANNULLED', ['WRONG_STATE']],
    ['lost', 'CHANGED', ['WRONG_STATE']],
    ['lost', 'DECLARED_UNLAWFUL', ['WRONG_STATE']],
    ['upheld', 'MAINTAINED', []],
    ['dismissed', 'DISMISSED', []],
    ['withdrawn', 'WITHDRAWN', []],
    // 行政强制法 §53: only what is neither sued against nor reconsidered is enforced on application
    ['open', null, ['WRONG_STATE'], 'RECONSIDERATION'],
    ['lost', 'ANNULLED', ['WRONG_STATE'], 'RECONSIDERATION'],
    ['upheld', 'MAINTAINED', [], 'RECONSIDERATION'],
  ] as const)('with a suit that is %s (%s)', async ([, outcome, expected, kind = 'LITIGATION' as const]) => {
    const laid = await ready();
    // the suit met the clock to sue (I10)
    await graph.rows.update(deadline).set({ doneOn: '2014-01-06' }).where(eq(deadline.caseId, laid.caseId));
    await graph.rows.insert(litigation).values({
      id: crypto.randomUUID(),
      outcome,
      decidedOn: outcome && TODAY,
      caseId: laid.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      kind,
      court: '深圳中院',
      courtCaseNo: '(2014)深中法行初1号',
      filedOn: '2014-01-06',
      notifiedOn: '2014-01-07',
      defenceDueOn: '2014-01-17',
    });
    expect(codes(await apply(laid))).toEqual(expected);
  });
  it('not without service, and not for anything but an order to stop', async () => {
    expect(codes(await apply(await concluded()))).toEqual(['INCOMPLETE']);
    const laid = await ready();
    await graph.rows.update(caseFile).set({ disposition: 'NOT_INFRINGED' }).where(eq(caseFile.id, laid.caseId));
    expect(codes(await apply(laid))).toEqual(['UNLAWFUL_OUTCOME']);
  });
});
