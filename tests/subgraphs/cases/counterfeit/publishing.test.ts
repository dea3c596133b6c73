import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { deadline } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officeId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const TEXT = { title: '某商铺假冒专利案', content: '当事人在产品上标注失效专利号,责令改正,处罚款八千元。' };
const SHOWN = 'publication { title withdrawal }';
const publish = (laid: Laid, version = laid.version, text: object = TEXT) =>
  act(graph, HANDLER, 'publishDecision', { ...on(laid), version, ...text }, SHOWN);
const withdraw = (laid: Laid, version: number, ground: string) =>
  act(graph, HEAD, 'withdrawPublication', { ...on(laid), version, ground, reason: '公开文本载有个人信息' });
const asks = async (laid: Laid, fields: string, viewer = HANDLER) => {
  const { data, errors } = await graph.ask(cases, viewer, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: laid.caseId });
  expect(errors).toEqual([]);
  return (data as { case: Record<string, unknown> }).case;
};
const titles = async () => {
  const { data } = await graph.ask(cases, PUBLIC_VIEWER, '{ publishedDecisions(first: 100) { nodes { caseNo title } } }');
  return (data as { publishedDecisions: { nodes: { caseNo: string; title: string }[] } }).publishedDecisions.nodes;
};

describe('a penalty is made public from its service on (C8 counts from the decision)', () => {
  it.each(['SERVED', 'EXECUTING'] as const)('out of %s, with the fine unpaid; the case stays there and goes on', async (status) => {
    const laid = await layCounterfeit(graph, { status });
    const clock = { rule: 'C8', startedOn: '2014-01-02', dueOn: '2014-01-30' };
    await graph.rows.insert(deadline).values({
      id: idOf(96_000_000 + Number(status === 'SERVED')),
      caseId: laid.caseId,
      agencyId: officeId('shenzhen'),
      jurisdiction: '440305',
      ...clock,
    });
    expect(await asks(laid, 'permittedActions')).toEqual({ permittedActions: expect.arrayContaining(['PUBLISH_DECISION']) });
    const done = await publish(laid);
    expect([done.userErrors, done.case?.status, done['publication']]).toEqual([[], status, { title: TEXT.title, withdrawal: null }]);
    const clocks = await graph.rows.select().from(deadline).where(eq(deadline.caseId, laid.caseId));
    const c8 = clocks.find(({ rule }) => rule === 'C8');
    expect(c8?.doneOn).toBe(TODAY);
    expect(await titles()).toContainEqual({ caseNo: laid.caseNo, title: TEXT.title });
    expect(codes(await publish(laid, 2))).toEqual(['WRONG_STATE']);
    expect(await asks(laid, 'permittedActions')).toEqual({ permittedActions: expect.not.arrayContaining(['PUBLISH_DECISION']) });
    const paid = await act(graph, HANDLER, 'recordPayment', { ...on(laid), version: 2, yuan: 100, receiptNo: 'P1' });
    expect([paid.userErrors, paid.case?.status]).toEqual([[], 'EXECUTING']);
    const reason = '已申请人民法院强制执行';
    const input = { caseId: laid.caseId, version: 3, concludedOn: TODAY, disposition: 'PENALISED', reason };
    expect(codes(await act(graph, HEAD, 'concludeCase', input))).toEqual([]);
    const again = await publish(laid, 4);
    expect([codes(again), again.userErrors[0]?.messageZh]).toEqual([['WRONG_STATE'], expect.stringContaining('已公开')]);
  });

  it('not before it was served, and not before it was decided', async () => {
    expect(codes(await publish(await layCounterfeit(graph, { status: 'DECIDED' })))).toEqual(['INCOMPLETE']);
    expect(codes(await publish(await layCounterfeit(graph, { status: 'PENALTY_NOTICED' })))).toEqual(['WRONG_STATE']);
    expect(codes(await publish(await layCase(graph, { status: 'SERVED' })))).toEqual(['WRONG_STATE']);
  });

  it('by the handlers, redacted', async () => {
    const laid = await layCounterfeit(graph, { status: 'SERVED' });
    expect(codes(await act(graph, HEAD, 'publishDecision', { ...on(laid), ...TEXT }))).toEqual(['NOT_PERMITTED']);
    expect(codes(await act(graph, at('guangzhou'), 'publishDecision', { ...on(laid), ...TEXT }))).toEqual(['NOT_FOUND']);
    expect(codes(await publish(laid, 1, { ...TEXT, content: `${TEXT.content}电话13800138000` }))).toEqual(['INCOMPLETE']);
  });
});

describe('what was withdrawn because it showed too much', () => {
  const shown = (title: string) => ({ ...TEXT, title });
  it.each([
    ['SERVED', 'SERVED'],
    ['CONCLUDED', 'PUBLISHED'],
  ] as const)('is published again, redacted, out of %s; the public reads that alone, the office both', async (status, stands) => {
    const laid = await layCounterfeit(graph, { status: status === 'CONCLUDED' ? 'EXECUTING' : status, penalty: { fineYuan: 0 } });
    if (status === 'CONCLUDED')
      await act(graph, HEAD, 'concludeCase', { caseId: laid.caseId, version: 1, concludedOn: TODAY, disposition: 'PENALISED' });
    const first = status === 'CONCLUDED' ? 2 : 1;
    expect((await publish(laid, first, shown('某商铺王某假冒专利案'))).case?.status).toBe(stands);
    expect(codes(await withdraw(laid, first + 1, 'NOT_REDACTED'))).toEqual([]);
    expect((await titles()).filter(({ caseNo }) => caseNo === laid.caseNo)).toEqual([]);
    expect(await asks(laid, 'permittedActions')).toEqual({ permittedActions: expect.arrayContaining(['PUBLISH_DECISION']) });
    const again = await publish(laid, first + 2);
    expect([again.userErrors, again.case?.status, again['publication']]).toEqual([[], stands, { title: TEXT.title, withdrawal: null }]);
    expect((await titles()).filter(({ caseNo }) => caseNo === laid.caseNo)).toEqual([{ caseNo: laid.caseNo, title: TEXT.title }]);
    expect(await asks(laid, 'publications { title withdrawal } publication { title }')).toEqual({
      publications: [
        { title: '某商铺王某假冒专利案', withdrawal: 'NOT_REDACTED' },
        { title: TEXT.title, withdrawal: null },
      ],
      publication: { title: TEXT.title },
    });
  });

  it.each(['CHANGED', 'ANNULLED'])('but not what was withdrawn as %s', async (ground) => {
    const laid = await layCounterfeit(graph, { status: 'SERVED' });
    await publish(laid);
    expect(codes(await withdraw(laid, 2, ground))).toEqual([]);
    const refused = await publish(laid, 3);
    expect([codes(refused), refused.userErrors[0]?.message]).toEqual([['WRONG_STATE'], expect.stringContaining('showed too much')]);
    expect(codes(await withdraw(laid, 3, ground))).toEqual(['WRONG_STATE']);
  });

  it('and a case that is published already has its text', async () => {
    expect(codes(await publish(await layCase(graph, { kind: 'COUNTERFEIT', status: 'PUBLISHED' })))).toEqual(['WRONG_STATE']);
  });
});
