import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { caseFile, deadline } from '../../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { createGround, TODAY } from '../ground.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const clocks = async (caseId: string) =>
  Object.fromEntries((await graph.rows.select().from(deadline).where(eq(deadline.caseId, caseId))).map((row) => [row.rule, row]));

describe('paying', () => {
  const PENALTY = `{ fineYuan paidYuan lateFeeYuan owedYuan paymentDueOn payments { paidOn yuan receiptNo } }`;
  const state = async (id: string) => {
    const { data } = await graph.ask(cases, HANDLER, `query ($id: ID!) { case(id: $id) { status penalty ${PENALTY} } }`, { id });
    return (data as { case: { status: string; penalty: Record<string, unknown> } }).case;
  };
  it('in parts, then all, ends the clock', async () => {
    const laid = await layCounterfeit(graph, { status: 'DECIDED' });
    await act(graph, HANDLER, 'servePenalty', { ...on(laid), delivery: 'DIRECT' });
    const started = await clocks(laid.caseId);
    expect(started['C7']).toMatchObject({ startedOn: TODAY, dueOn: '2014-01-26', doneOn: null });
    // sixty days to ask for reconsideration, three months to sue
    expect(started['C9']).toMatchObject({ startedOn: TODAY, dueOn: '2014-03-11', doneOn: null });
    expect(started['C9b']).toMatchObject({ startedOn: TODAY, dueOn: '2014-04-10', doneOn: null });
    const pay = (version: number, yuan: number, receiptNo: string) =>
      act(graph, HEAD, 'recordPayment', { ...on(laid), version, yuan, receiptNo });
    expect(codes(await pay(2, 3000, 'B1'))).toEqual([]);
    expect(await state(laid.caseId)).toMatchObject({ status: 'EXECUTING', penalty: { paidYuan: 3000, lateFeeYuan: 0, owedYuan: 5000 } });
    expect(codes(await pay(3, 5000, 'B1'))).toEqual(['CONFLICT']);
    expect(codes(await pay(3, 5000.01, 'B2'))).toEqual(['INVALID_VALUE']);
    expect(codes(await pay(3, 0, 'B2'))).toEqual(['INVALID_VALUE']);
    expect(codes(await pay(3, 10.001, 'B2'))).toEqual(['INVALID_VALUE']);
    expect(codes(await pay(3, 5000, 'B2'))).toEqual([]);
    expect(await state(laid.caseId)).toMatchObject({ penalty: { owedYuan: 0, payments: [{ yuan: 3000 }, { yuan: 5000 }] } });
    expect((await clocks(laid.caseId))['C7']).toMatchObject({ doneOn: TODAY });
    expect(codes(await pay(4, 1, 'B3'))).toEqual(['INVALID_VALUE']);
  });

  it('late costs three in a hundred each day, never more than the fine', async () => {
    const late = await layCounterfeit(graph, { status: 'SERVED', penalty: { paymentDueOn: '2014-01-05' } });
    // five days on 8,000 yuan
    expect((await state(late.caseId)).penalty).toMatchObject({ lateFeeYuan: 1200, owedYuan: 9200 });
    expect(codes(await act(graph, HANDLER, 'recordPayment', { ...on(late), yuan: 9200.01, receiptNo: 'L1' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await act(graph, HANDLER, 'recordPayment', { ...on(late), yuan: 9200, receiptNo: 'L1' }))).toEqual([]);
    const forgotten = await layCounterfeit(graph, { status: 'SERVED', penalty: { paymentDueOn: '2013-11-01', servedOn: '2013-12-28' } });
    expect((await state(forgotten.caseId)).penalty).toMatchObject({ lateFeeYuan: 8000, owedYuan: 16_000 });
  });

  it('execution waits for the time to pay, where there is a fine', async () => {
    const early = await layCounterfeit(graph, { status: 'SERVED' });
    expect(codes(await act(graph, HANDLER, 'executePenalty', { ...on(early), reason: '申请法院强制执行' }))).toEqual(['WRONG_DATE']);
    const over = await layCounterfeit(graph, { status: 'SERVED', penalty: { paymentDueOn: '2014-01-09' } });
    expect(codes(await act(graph, HANDLER, 'executePenalty', { ...on(over), reason: '申请法院强制执行' }))).toEqual([]);
  });

  it('a public notice counts as delivered after sixty days', async () => {
    const laid = await layCounterfeit(graph, { status: 'DECIDED' });
    await act(graph, HANDLER, 'servePenalty', { ...on(laid), delivery: 'PUBLIC_NOTICE' });
    expect((await state(laid.caseId)).penalty['paymentDueOn']).toBe('2014-03-26');
  });
});

describe('a case concluded with the fine unpaid', () => {
  const conclude = (laid: { caseId: string }, change: object = {}) =>
    act(graph, HEAD, 'concludeCase', { caseId: laid.caseId, version: 1, concludedOn: TODAY, disposition: 'PENALISED', ...change });
  it('says why, and the party may still pay, also after publication', async () => {
    const laid = await layCounterfeit(graph, { status: 'EXECUTING' });
    const refused = await conclude(laid);
    expect([codes(refused), refused.userErrors[0]?.path]).toEqual([['REASON_REQUIRED'], ['input', 'reason']]);
    expect(codes(await conclude(laid, { reason: '法' }))).toEqual(['REASON_REQUIRED']);
    expect(codes(await conclude(laid, { reason: '已申请人民法院强制执行' }))).toEqual([]);
    const pay = (version: number, yuan: number, receiptNo: string) =>
      act(graph, HEAD, 'recordPayment', { ...on(laid), version, yuan, receiptNo });
    const first = await pay(2, 3000, 'U1');
    expect([first.userErrors, first.case?.status]).toEqual([[], 'CONCLUDED']);
    await graph.rows.update(caseFile).set({ status: 'PUBLISHED' }).where(eq(caseFile.id, laid.caseId));
    const rest = await pay(3, 5000, 'U2');
    expect([rest.userErrors, rest.case?.status]).toEqual([[], 'PUBLISHED']);
    expect(codes(await pay(4, 1, 'U3'))).toEqual(['INVALID_VALUE']);
    const { data } = await graph.ask(cases, HEAD, `query ($id: ID!) { case(id: $id) { permittedActions } }`, { id: laid.caseId });
    expect((data as { case: { permittedActions: string[] } }).case.permittedActions).toContain('RECORD_PAYMENT');
  });
  it('without a fine, or with the fine paid, needs no reason', async () => {
    expect(codes(await conclude(await layCounterfeit(graph, { status: 'EXECUTING', penalty: { fineYuan: 0 } })))).toEqual([]);
    const paid = await layCounterfeit(graph, { status: 'SERVED' });
    expect(codes(await act(graph, HEAD, 'recordPayment', { ...on(paid), yuan: 8000, receiptNo: 'P1' }))).toEqual([]);
    expect(codes(await conclude(paid, { version: 2 }))).toEqual([]);
  });
});
