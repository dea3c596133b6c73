import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { clockGround, codes, dueOf, HEAD, type ClockGround } from './clock-acts.ts';
import { at, officeId, officerId, TODAY } from './ground.ts';
import type { ToLay } from './laid.ts';

let ground: ClockGround;
let pending: string;
beforeAll(async () => {
  ground = await clockGround();
  pending = await ground.layInvalidation(1);
});
afterAll(() => ground.graph.end());

const GROUND = { ground: 'FORCE_MAJEURE', requestedBy: 'OFFICE', reason: '台风致使无法办理' };
const asked = () => ({
  ground: 'INVALIDATION_ACCEPTED',
  requestedBy: 'RESPONDENT',
  requestedOn: '2014-01-07',
  invalidationId: pending,
  reason: '无效宣告请求已受理',
});
const DOCKETED = '2013-12-23';
const kind = 'INFRINGEMENT';
const PLAIN_DUE = dueOf({ kind, docketedOn: DOCKETED });

describe('suspending a dispute (专利法实施细则 §82, R8.4)', () => {
  it.for(['DOCKETED', 'SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'] as const)(
    'stops its time to conclude out of %s, and resuming leads back there',
    async (status) => {
      const laid = await ground.lay({ status });
      const suspended = await ground.act('suspendCase', laid, GROUND);
      expect([codes(suspended), suspended.case?.['status']]).toEqual([[], 'SUSPENDED']);
      expect(await ground.due(laid.caseId)).toEqual({ due: PLAIN_DUE, clock: PLAIN_DUE, paused: true, status: 'SUSPENDED' });
      const deadlines = suspended.case?.['deadlines'] as { rule: string; state: string; dueOn: string }[];
      // today does not count already
      expect(deadlines.find(({ rule }) => rule === 'I7')).toMatchObject({
        state: 'SUSPENDED',
        dueOn: addDays(PLAIN_DUE, 1),
        excludedDays: 1,
      });
      expect(deadlines.filter(({ state }) => state === 'SUSPENDED')).toHaveLength(1);
      expect(suspended.case?.['permittedActions']).toEqual(expect.arrayContaining(['RESUME', 'CONCLUDE']));
      const tooEarly = await ground.act('resumeCase', { ...laid, version: 2 }, { reason: '事由消除' });
      expect(tooEarly.userErrors).toEqual([expect.objectContaining({ code: 'WRONG_DATE', path: ['input', 'on'] })]);
    },
  );

  it('of an invalidation shows what it waits for, and what to do once it is decided', async () => {
    const id = await ground.layInvalidation(2);
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    const { case: suspended } = await ground.act('suspendCase', laid, { ...asked(), invalidationId: id });
    expect(suspended?.['excludedPeriods']).toEqual([
      {
        kind: 'SUSPENSION',
        ground: 'INVALIDATION_ACCEPTED',
        granted: true,
        requestedBy: 'RESPONDENT',
        fromOn: TODAY,
        toOn: null,
        days: 1,
        advice: null,
        reason: '无效宣告请求已受理',
        invalidation: { requestNo: '5W2' },
      },
    ]);
    const decide = (decision: string) =>
      ground.ask(
        `mutation ($input: RecordInvalidationDecisionInput!) { recordInvalidationDecision(input: $input) { invalidation { decision version } userErrors { code } } }`,
        HEAD,
        { input: { invalidationId: id, version: 1, decision, decidedOn: TODAY } },
      );
    expect(await decide('PARTLY_INVALID')).toEqual({
      recordInvalidationDecision: { invalidation: { decision: 'PARTLY_INVALID', version: 2 }, userErrors: [] },
    });
    const { excludedPeriods } = (await ground.read(laid.caseId, 'excludedPeriods { advice adviceZh }')) as { excludedPeriods: unknown };
    expect(excludedPeriods).toEqual([
      { advice: 'The patent stands in part: resume the case on the claims that are left.', adviceZh: expect.stringContaining('部分无效') },
    ]);
  });

  it('moves the due day by exactly the days that it lasted, and leads back to where it was', async () => {
    const laid = await ground.lay({ status: 'HEARD', docketedOn: '2013-12-02' });
    const suspended = await ground.act('suspendCase', laid, { ...GROUND, on: '2013-12-20', lateReason: '补录' });
    expect(codes(suspended)).toEqual([]);
    const resumed = await ground.act('resumeCase', { ...laid, version: 2 }, { on: '2014-01-06', lateReason: '补录', reason: '事由消除' });
    expect([codes(resumed), resumed.case?.['status']]).toEqual([[], 'HEARD']);
    const due = dueOf({ kind, docketedOn: '2013-12-02', excluded: [{ from: '2013-12-20', to: '2014-01-05' }] });
    expect(await ground.due(laid.caseId)).toEqual({ due, clock: due, paused: false, status: 'HEARD' });
    expect(resumed.case?.['excludedPeriods']).toMatchObject([{ fromOn: '2013-12-20', toOn: '2014-01-05', days: 17 }]);
    expect(resumed.case?.['history']).toEqual([{ what: 'Suspended' }, { what: 'Resumed' }]);
  });

  it('does not stop a clock that had run out before', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING', docketedOn: '2013-08-01' });
    const { case: suspended } = await ground.act('suspendCase', laid, GROUND);
    const deadlines = suspended?.['deadlines'] as { rule: string; state: string }[];
    expect(deadlines.find(({ rule }) => rule === 'I7')?.state).toBe('BREACHED');
    expect(await ground.due(laid.caseId)).toMatchObject({ paused: false, due: dueOf({ kind, docketedOn: '2013-08-01' }) });
  });

  it('works for a mediation, and repeats safely with a key', async () => {
    const laid = await ground.lay({ kind: 'MEDIATION', status: 'MEDIATING' });
    const first = await ground.act('suspendCase', laid, { ...GROUND, idempotencyKey: 'm1' });
    expect([codes(first), first.case?.['status']]).toEqual([[], 'SUSPENDED']);
    expect(await ground.act('suspendCase', laid, { ...GROUND, idempotencyKey: 'm1' })).toEqual(first);
  });

  it('lets one of ten win', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    const payloads = await Promise.all(Array.from({ length: 10 }, () => ground.act('suspendCase', laid, GROUND)));
    expect(payloads.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
    expect((await ground.read(laid.caseId, 'version excludedPeriods { id }')) as object).toMatchObject({
      version: 2,
      excludedPeriods: [{}],
    });
  });
});

const HANDLES_AND_HEADS = viewerOf({ subject: officerId('first'), role: 'OFFICE', office: officeId('shenzhen'), area: '4403' });
const REFUSED: readonly [why: string, change: () => Record<string, unknown>, expected: readonly string[], viewer?: Viewer, lay?: ToLay][] =
  [
    ['by another office', () => ({}), ['NOT_FOUND'], at('guangzhou', 'OFFICE')],
    ['by the public', () => ({}), ['NOT_FOUND'], PUBLIC_VIEWER],
    ['by the province, which sees it', () => ({}), ['NOT_PERMITTED'], at('province', 'OFFICE')],
    ['by a handler', () => ({}), ['NOT_PERMITTED'], at('shenzhen')],
    ['by a head who handles it', () => ({}), ['SEPARATION_OF_DUTIES'], HANDLES_AND_HEADS],
    ['on an old version', () => ({ version: 7 }), ['CONFLICT']],
    ['of a counterfeit case', () => ({}), ['WRONG_STATE'], HEAD, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' }],
    ['once concluded', () => ({}), ['WRONG_STATE'], HEAD, { status: 'CONCLUDED' }],
    ['tomorrow', () => ({ on: '2014-01-11' }), ['WRONG_DATE']],
    ['before its last step', () => ({ on: '2013-12-24', lateReason: '补录' }), ['WRONG_DATE']],
    ['backdated without a reason', () => ({ on: '2014-01-08' }), ['REASON_REQUIRED']],
    ['without a reason', () => ({ reason: ' ' }), ['REASON_REQUIRED']],
    ['asked for after the decision', () => ({ requestedOn: '2014-01-11' }), ['WRONG_DATE']],
    ['for an invalidation that is not named', () => ({ ...asked(), invalidationId: null }), ['INCOMPLETE']],
    [
      'for an invalidation accepted later',
      () => ({ ...asked(), requestedOn: '2013-12-30', on: '2014-01-05', lateReason: '补录' }),
      ['INCOMPLETE'],
    ],
    ['for an invalidation that the petitioner points to', () => ({ ...asked(), requestedBy: 'PETITIONER' }), ['INCOMPLETE']],
    ['on another ground with an invalidation', () => ({ ...GROUND, invalidationId: pending }), ['INVALID_VALUE']],
  ];

describe('suspending is refused, and nothing is written,', () => {
  it.for(REFUSED)('%s', async ([, change, expected, viewer, lay]) => {
    const laid = await ground.lay({ status: 'INVESTIGATING', ...lay });
    const payload = await ground.act('suspendCase', laid, { ...GROUND, ...change() }, viewer);
    expect([payload.case, codes(payload)]).toEqual([null, expected]);
    expect(payload.userErrors.every(({ messageZh }) => /\p{Script=Han}/u.test(messageZh))).toBe(true);
    expect(await ground.read(laid.caseId, 'version status excludedPeriods { id }')).toEqual({
      version: 1,
      status: laid.status,
      excludedPeriods: [],
    });
  });
  it('for an invalidation of another patent, or one that is decided', async () => {
    const other = await ground.layInvalidation(3, { patentNumber: 'ZL201110000001.4' });
    const decided = await ground.layInvalidation(4, { decision: 'MAINTAINED', decidedOn: '2014-01-08' });
    for (const invalidationId of [other, decided]) {
      const laid = await ground.lay({ status: 'INVESTIGATING' });
      expect(codes(await ground.act('suspendCase', laid, { ...asked(), invalidationId }))).toEqual(['INCOMPLETE']);
    }
  });
});

describe('refusing to suspend', () => {
  it('stays on record with its reason, and stops nothing', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    const refused = await ground.act('refuseSuspension', laid, { ...asked(), reason: '评价报告未发现缺陷' });
    expect([codes(refused), refused.case?.['status'], refused.case?.['version']]).toEqual([[], 'INVESTIGATING', 2]);
    expect(refused.case?.['excludedPeriods']).toMatchObject([{ granted: false, fromOn: null, days: 0, reason: '评价报告未发现缺陷' }]);
    expect(await ground.due(laid.caseId)).toMatchObject({ due: PLAIN_DUE, paused: false });
  });
  it.for<readonly [string, Record<string, unknown>, string, (Viewer | undefined)?, ToLay?]>([
    ['a handler', {}, 'NOT_PERMITTED', at('shenzhen')],
    ['an old version', { version: 3 }, 'CONFLICT'],
    ['a suspended case', {}, 'WRONG_STATE', undefined, { status: 'SUSPENDED' }],
    ['a counterfeit', {}, 'WRONG_STATE', undefined, { kind: 'COUNTERFEIT' }],
    ['no reason', { reason: '' }, 'REASON_REQUIRED'],
    ['a request of later', { requestedOn: '2014-01-12' }, 'WRONG_DATE'],
  ])('is refused for %s', async ([, change, code, viewer, lay]) => {
    const laid = await ground.lay({ status: 'INVESTIGATING', ...lay });
    const input = { ground: 'PARTY_DIED', requestedBy: 'PETITIONER', requestedOn: '2014-01-07', reason: '证据不足', ...change };
    expect(codes(await ground.act('refuseSuspension', laid, input, viewer))).toEqual([code]);
  });
});

describe('resuming is refused', () => {
  it.for<readonly [string, Record<string, unknown>, readonly string[], (Viewer | undefined)?, ToLay?]>([
    ['by a handler', {}, ['NOT_PERMITTED'], at('shenzhen')],
    ['on an old version', { version: 9 }, ['CONFLICT']],
    ['without a reason', { reason: '' }, ['REASON_REQUIRED']],
    ['where it is not suspended', {}, ['WRONG_STATE'], undefined, { status: 'INVESTIGATING' }],
  ])('%s', async ([, change, expected, viewer, lay]) => {
    const laid = await ground.lay({ status: 'SUSPENDED', ...lay });
    expect(codes(await ground.act('resumeCase', laid, { reason: '事由消除', ...change }, viewer))).toEqual(expected);
  });
  it('never for a suspension of before, whose days nobody recorded', async () => {
    const laid = await ground.lay({ status: 'SUSPENDED' });
    const resumed = await ground.act('resumeCase', laid, { reason: '事由消除' });
    expect([codes(resumed), resumed.case?.['status']]).toEqual([[], 'INVESTIGATING']);
    expect(await ground.due(laid.caseId)).toEqual({ due: PLAIN_DUE, clock: PLAIN_DUE, paused: false, status: 'INVESTIGATING' });
  });
});

describe('signs against a suspension', () => {
  it('are for the office, and come from the law', async () => {
    const laid = await ground.lay({ status: 'SERVED' });
    const fields = 'suspensionIndicators(priorArtSufficient: true) { indicator textZh citation }';
    expect(await ground.read(laid.caseId, fields)).toEqual({
      suspensionIndicators: [{ indicator: 'PRIOR_ART_SUFFICIENT', textZh: expect.stringContaining('现有技术'), citation: '专利法§62' }],
    });
  });
});
