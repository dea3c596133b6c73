import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnGraph } from '../../../support/graph.ts';
import { createGround, officerId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layHearing, on, PARTS } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const ALL_PRESENT = { petitioner: 'PRESENT', respondent: 'PRESENT', recordSigned: true };
const votes = (laid: Laid, ...cast: string[]) =>
  laid.officers.map((officer, index) => ({ officerId: officer, vote: cast[index] ?? cast[0] }));
const STOP = { concludedOn: TODAY, disposition: 'STOP_ORDER', decision: { docNo: '粤知处决字〔2014〕1号', ...PARTS } };

describe('the oral hearing (I5, I6)', () => {
  it.for([
    ['Monday, two working days away', '2014-01-14', ['WRONG_DATE']],
    ['three working days away', '2014-01-15', []],
    ['today', TODAY, ['WRONG_DATE']],
  ] as const)('for %s', async ([, scheduledOn, expected]) => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    expect(codes(await act(graph, 'scheduleHearing', HANDLER, on(laid, { scheduledOn, venue: '口审一庭' })))).toEqual(expected);
  });
  it('has its clock on record: told three working days before', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const done = await act(graph, 'scheduleHearing', HANDLER, on(laid, { scheduledOn: '2014-01-15', venue: '口审一庭' }));
    expect(done.case?.['dueOn']).toContainEqual({ rule: 'I5', dueOn: TODAY, state: 'MET' });
  });
  it('is recorded on its day, with a signed record', async () => {
    const laid = await layCase(graph, { status: 'HEARING_SCHEDULED' });
    await layHearing(graph, laid, { scheduledOn: '2014-01-09' });
    expect(codes(await act(graph, 'recordHearing', HANDLER, on(laid, ALL_PRESENT)))).toEqual(['WRONG_DATE']);
    const late = on(laid, { ...ALL_PRESENT, on: '2014-01-09', lateReason: '次日补录' });
    expect(codes(await act(graph, 'recordHearing', HANDLER, { ...late, recordSigned: false }))).toEqual(['INCOMPLETE']);
    expect(codes(await act(graph, 'recordHearing', HANDLER, { ...late, officers: laid.officers.slice(0, 2) }))).toEqual(['NEED_ODD_PANEL']);
    const done = await act(
      graph,
      'recordHearing',
      HANDLER,
      { ...late, respondent: 'ABSENT' },
      'again: case { hearings { status byDefault recordSignedOn } }',
    );
    expect(done['again']).toEqual({ hearings: [{ status: 'HELD', byDefault: true, recordSignedOn: '2014-01-09' }] });
  });
  it('lets the request be deemed withdrawn where the petitioner stayed away without reason, and not elsewhere', async () => {
    for (const [petitioner, expected] of [
      ['PRESENT', ['INCOMPLETE']],
      ['EXCUSED', ['INCOMPLETE']],
      ['ABSENT', []],
    ] as const) {
      const laid = await layCase(graph, { status: 'HEARD' });
      await layHearing(graph, laid, { status: 'HELD', petitioner, respondent: 'PRESENT', recordSignedOn: laid.lastStepOn });
      const { caseId, version } = laid;
      const end = { caseId, version, concludedOn: TODAY, disposition: 'DEEMED_WITHDRAWN', reason: '无正当理由拒不到场' };
      expect(codes(await act(graph, 'concludeCase', HEAD, end))).toEqual(expected);
    }
  });
});

describe('deliberation (办法 §13)', () => {
  it('needs the vote of the whole panel, each officer once', async () => {
    const laid = await layCase(graph, { status: 'DELIBERATING' });
    const say = (change: Record<string, unknown>) =>
      act(graph, 'recordDeliberation', HANDLER, on(laid, { content: '合议', votes: votes(laid, 'STOP_ORDER'), ...change }));
    const [first, second, third] = votes(laid, 'STOP_ORDER');
    for (const wrong of [
      [first, second],
      [first, first, second],
      [first, second, third, { officerId: officerId('fourth'), vote: 'REVOKED' }],
      [],
    ])
      expect(codes(await say({ votes: wrong }))).toEqual(['INCOMPLETE']);
    expect(codes(await say({ content: '' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await say({}))).toEqual([]);
  });
  it('decides by majority: what the head signs must be what the panel found', async () => {
    const laid = await layCase(graph, { status: 'DELIBERATING' });
    const end = { caseId: laid.caseId, ...STOP, decision: { ...STOP.decision, docNo: '粤知处决字〔2014〕2号' } };
    expect(codes(await act(graph, 'concludeCase', HEAD, { ...end, version: 1 }))).toEqual(['INCOMPLETE']);
    await act(
      graph,
      'recordDeliberation',
      HANDLER,
      on(laid, { content: '分歧', votes: votes(laid, 'STOP_ORDER', 'NOT_INFRINGED', 'REVOKED') }),
    );
    expect(codes(await act(graph, 'concludeCase', HEAD, { ...end, version: 2 }))).toEqual(['INCOMPLETE']);
    await act(
      graph,
      'recordDeliberation',
      HANDLER,
      on(laid, { version: 2, content: '再议', votes: votes(laid, 'NOT_INFRINGED', 'NOT_INFRINGED', 'STOP_ORDER') }),
    );
    expect(codes(await act(graph, 'concludeCase', HEAD, { ...end, version: 3 }))).toEqual(['INCOMPLETE']);
    const done = await act(
      graph,
      'concludeCase',
      HEAD,
      { ...end, version: 3, disposition: 'NOT_INFRINGED' },
      'decision { kind outcome docNo decidedOn servedOn authority { id } }',
    );
    expect(done['decision']).toEqual({
      kind: 'HANDLING',
      outcome: 'NOT_INFRINGED',
      docNo: '粤知处决字〔2014〕2号',
      decidedOn: TODAY,
      servedOn: null,
      authority: { id: HEAD.office },
    });
  });
  it('begins anew after the case went back to the facts', async () => {
    const laid = await layCase(graph, { status: 'DELIBERATING' });
    const version = (await act(graph, 'recordDeliberation', HANDLER, on(laid, { content: '合议', votes: votes(laid, 'STOP_ORDER') })))
      .case?.['version'];
    await act(graph, 'reopenInvestigation', HANDLER, on(laid, { version, reason: '需补充证据' }));
    await act(graph, 'beginDeliberation', HANDLER, on(laid, { version: 3 }));
    const end = { caseId: laid.caseId, version: 4, ...STOP, decision: { ...STOP.decision, docNo: '粤知处决字〔2014〕3号' } };
    expect(codes(await act(graph, 'concludeCase', HEAD, end))).toEqual(['INCOMPLETE']);
  });
});
