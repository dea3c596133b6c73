import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseDocument, caseFile, caseStep, recusal } from '../../../../subgraphs/cases/tables.ts';
import { certificate } from '../../../../subgraphs/personnel/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { cardId, createGround, officeId, officerId, TODAY } from '../ground.ts';
import { layCase } from '../laid.ts';
import { act, codes, HANDLER, HEAD, on } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const rowOf = async (caseId: string) => (await graph.rows.select().from(caseFile).where(eq(caseFile.id, caseId)))[0];
const stepsOf = async (caseId: string) =>
  (await graph.rows.select().from(caseStep).where(eq(caseStep.caseId, caseId))).filter(
    ({ act: name }) => !['LAID', 'RECEIVE', 'DOCKET'].includes(name),
  );

describe('a hundred conflicting acts on one case', () => {
  it('let one win; the others are told CONFLICT, and nothing is lost', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const { caseId, version } = laid;
    const rivals = [
      () => act(graph, 'scheduleHearing', HANDLER, on(laid, { scheduledOn: '2014-02-20', venue: '口审一庭' })),
      () => act(graph, 'beginDeliberation', HANDLER, on(laid)),
      () => act(graph, 'concludeCase', HEAD, { caseId, version, concludedOn: TODAY, disposition: 'WITHDRAWN', requestedOn: TODAY }),
      () => act(graph, 'recordDefence', HANDLER, on(laid, { title: '答辩书', content: '不侵权' })),
    ];
    const payloads = await Promise.all(Array.from({ length: 100 }, (_, index) => rivals[index % rivals.length]?.()));
    const told = payloads.map((payload) => (payload ? codes(payload).join() : 'none'));
    expect(told.filter((code) => code === '')).toHaveLength(1);
    expect(told.filter((code) => code === 'CONFLICT')).toHaveLength(99);
    const winner = payloads.find((payload) => payload?.case)?.case;
    expect(await rowOf(caseId)).toMatchObject({ version: 2, status: winner?.['status'] });
    expect(await stepsOf(caseId)).toEqual([expect.objectContaining({ fromStatus: 'INVESTIGATING', toStatus: winner?.['status'] })]);
  }, 60_000);
});

describe('forty retries of one key', () => {
  it('have one effect and one answer', async () => {
    const laid = await layCase(graph, { status: 'SERVED' });
    const input = on(laid, { title: '答辩书', content: '不侵权', idempotencyKey: 'defence' });
    const payloads = await Promise.all(Array.from({ length: 40 }, () => act(graph, 'recordDefence', HANDLER, input)));
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(codes(payloads[0] ?? { case: null, userErrors: [] })).toEqual([]);
    expect((await rowOf(laid.caseId))?.version).toBe(2);
    expect(await graph.rows.select().from(caseDocument).where(eq(caseDocument.caseId, laid.caseId))).toHaveLength(1);
    expect(await stepsOf(laid.caseId)).toHaveLength(1);
  }, 60_000);
});

describe('who acts is judged on the day of the act', () => {
  it('a certificate that ended between two acts', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const card = eq(certificate.id, cardId('second'));
    await graph.rows.update(certificate).set({ expiresOn: '2014-01-08' }).where(card);
    const hearing = { scheduledOn: '2014-02-20', venue: '口审一庭' };
    expect(codes(await act(graph, 'scheduleHearing', HANDLER, on(laid, hearing)))).toEqual(['CERT_EXPIRED']);
    const before = await act(graph, 'scheduleHearing', HANDLER, on(laid, { ...hearing, on: '2014-01-08', lateReason: '补录' }));
    expect(before.case?.['status']).toBe('HEARING_SCHEDULED');
    await graph.rows.update(certificate).set({ expiresOn: '2019-12-31' }).where(card);
  });
  it('an officer whose recusal is asked for, and one who was recused', async () => {
    for (const [granted, code] of [
      [null, 'RECUSAL_PENDING'],
      [true, 'RECUSED'],
    ] as const) {
      const laid = await layCase(graph, { status: 'INVESTIGATING' });
      await graph.rows.insert(recusal).values({
        id: idOf(granted ? 950 : 951),
        caseId: laid.caseId,
        agencyId: officeId('shenzhen'),
        jurisdiction: '440305',
        officerId: officerId('second'),
        officerName: 'second',
        ground: 'INTEREST',
        requestedBy: 'PETITIONER',
        requestedOn: laid.lastStepOn,
        reason: '持有被请求人股份',
        recordedBy: 'somebody',
        granted,
        ...(granted
          ? {
              decidedOn: laid.lastStepOn,
              decidedBy: 'head',
              decisionReason: '属实',
            }
          : {}),
      });
      const refused = await act(graph, 'beginDeliberation', HANDLER, on(laid));
      expect(codes(refused)).toEqual([code]);
      expect(refused.userErrors[0]?.path).toEqual(['input', 'officers', officerId('second')]);
      // without that officer the panel is even: it must be completed first
      const rest = [officerId('first'), officerId('third')];
      expect(codes(await act(graph, 'beginDeliberation', HANDLER, on(laid, { officers: rest })))).toEqual(['NEED_ODD_PANEL']);
    }
  });
  it('an even panel', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING', handlers: ['first', 'second', 'third', 'fourth'] });
    expect(codes(await act(graph, 'beginDeliberation', HANDLER, on(laid)))).toEqual(['NEED_ODD_PANEL']);
  });
  it('a day before today without a reason', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    expect(codes(await act(graph, 'beginDeliberation', HANDLER, on(laid, { on: '2014-01-09' })))).toEqual(['REASON_REQUIRED']);
  });
});
