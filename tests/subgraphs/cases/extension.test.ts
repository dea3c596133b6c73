import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { clockGround, codes, dueOf, HEAD, type ClockGround } from './clock-acts.ts';
import { at, TODAY } from './ground.ts';
import type { Laid, ToLay } from './laid.ts';

let ground: ClockGround;
beforeAll(async () => void (ground = await clockGround()));
afterAll(() => ground.graph.end());
const at2 = (laid: Laid): Laid => ({ ...laid, version: 2 });
const COMPLEX = { reason: '案情特别复杂' };

describe('extending the time to conclude (专利行政执法办法 §21, §27)', () => {
  it.for([
    ['INFRINGEMENT', 'INVESTIGATING', '2013-12-02'],
    ['MEDIATION', 'MEDIATING', '2013-12-02'],
    ['COUNTERFEIT', 'INVESTIGATING', '2013-12-16'],
  ] as const)('of a case of %s adds what the law gives, once', async ([kind, status, docketedOn]) => {
    const laid = await ground.lay({ kind, status, docketedOn });
    const extended = await ground.act('extendCase', laid, COMPLEX);
    const due = dueOf({ kind, docketedOn, extended: true });
    expect(due > dueOf({ kind, docketedOn })).toBe(true);
    expect([codes(extended), extended.case?.['extendedOn'], extended.case?.['status']]).toEqual([[], TODAY, status]);
    expect(await ground.due(laid.caseId)).toMatchObject({ due, clock: due });
    const deadlines = extended.case?.['deadlines'] as { dueOn: string }[];
    expect(deadlines.filter(({ dueOn }) => dueOn === due)).toHaveLength(1);
    const again = await ground.act('extendCase', at2(laid), COMPLEX);
    expect(again.userErrors).toMatchObject([{ code: 'WRONG_STATE', rule: '专利行政执法办法' }]);
  });

  it.for<readonly [string, Record<string, unknown>, readonly string[], Viewer?, ToLay?]>([
    ['by a handler', {}, ['NOT_PERMITTED'], at('shenzhen')],
    ['by the province', {}, ['NOT_PERMITTED'], at('province', 'OFFICE')],
    ['by another office', {}, ['NOT_FOUND'], at('guangzhou', 'OFFICE')],
    ['by the public', {}, ['NOT_FOUND'], PUBLIC_VIEWER],
    ['on an old version', { version: 3 }, ['CONFLICT']],
    ['without a reason', { reason: ' ' }, ['REASON_REQUIRED']],
    ['while suspended', {}, ['WRONG_STATE'], undefined, { status: 'SUSPENDED' }],
    ['once concluded', {}, ['WRONG_STATE'], undefined, { status: 'CONCLUDED' }],
    // docketed on 10 September: due on 10 January itself
    ['on the due day', {}, ['TOO_LATE'], undefined, { docketedOn: '2013-09-10' }],
    ['after the due day', {}, ['TOO_LATE'], undefined, { docketedOn: '2013-08-01' }],
  ])('is refused %s', async ([, change, expected, viewer, lay]) => {
    const laid = await ground.lay({ status: 'INVESTIGATING', ...lay });
    const payload = await ground.act('extendCase', laid, { ...COMPLEX, ...change }, viewer);
    expect([payload.case, codes(payload)]).toEqual([null, expected]);
    expect(await ground.read(laid.caseId, 'version extendedOn')).toEqual({ version: 1, extendedOn: null });
  });

  it('lets one of ten win', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    const payloads = await Promise.all(Array.from({ length: 10 }, () => ground.act('extendCase', laid, COMPLEX)));
    expect(payloads.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
  });
});

describe('taking days out of the count (I8, C4)', () => {
  const APPRAISAL = { kind: 'APPRAISAL', fromOn: '2014-01-13', toOn: '2014-01-26', reason: '委托司法鉴定' };
  const docketedOn = '2013-12-23';

  it('moves the due day by those days, which may lie ahead, and counts an overlap once', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    const due = dueOf({ kind: 'INFRINGEMENT', docketedOn, excluded: [{ from: '2014-01-13', to: '2014-01-26' }] });
    expect(codes(await ground.act('recordExclusion', laid, APPRAISAL))).toEqual([]);
    expect(await ground.due(laid.caseId)).toMatchObject({ due, clock: due, paused: false });
    const notice = { kind: 'PUBLIC_NOTICE', fromOn: '2014-01-20', toOn: '2014-01-31', reason: '公告送达' };
    const { case: changed } = await ground.act('recordExclusion', at2(laid), notice);
    const both = dueOf({ kind: 'INFRINGEMENT', docketedOn, excluded: [{ from: '2014-01-13', to: '2014-01-31' }] });
    expect(await ground.due(laid.caseId)).toMatchObject({ due: both, clock: both });
    const deadlines = changed?.['deadlines'] as { rule: string; excluded: unknown; excludedDays: number }[];
    expect(deadlines.find(({ rule }) => rule === 'I7')).toMatchObject({
      excludedDays: 19,
      excluded: [{ fromOn: '2014-01-13', toOn: '2014-01-31' }],
    });
    expect(deadlines.find(({ rule }) => rule === 'I2')).toMatchObject({ excludedDays: 0 });
  });

  it.for<readonly [string, Record<string, unknown>, readonly string[], Viewer?, ToLay?]>([
    ['by a handler', {}, ['NOT_PERMITTED'], at('shenzhen')],
    ['on an old version', { version: 3 }, ['CONFLICT']],
    ['as a suspension', { kind: 'SUSPENSION' }, ['INVALID_VALUE']],
    ['of a hearing in a dispute', { kind: 'HEARING' }, ['INVALID_VALUE']],
    ['of an appraisal in a counterfeit', {}, ['INVALID_VALUE'], undefined, { kind: 'COUNTERFEIT' }],
    ['that end before they begin', { toOn: '2014-01-12' }, ['WRONG_DATE']],
    ['from before docketing', { fromOn: '2013-12-23' }, ['WRONG_DATE']],
    ['for longer than a year', { toOn: '2015-02-01' }, ['WRONG_DATE']],
    ['without a reason', { reason: '' }, ['REASON_REQUIRED']],
    ['while suspended', {}, ['WRONG_STATE'], undefined, { status: 'SUSPENDED' }],
  ])('is refused %s', async ([, change, expected, viewer, lay]) => {
    const laid = await ground.lay({ status: 'INVESTIGATING', ...lay });
    expect(codes(await ground.act('recordExclusion', laid, { ...APPRAISAL, ...change }, viewer))).toEqual(expected);
    expect(await ground.read(laid.caseId, 'version excludedPeriods { id }')).toEqual({ version: 1, excludedPeriods: [] });
  });

  it('through the store gives every set of periods exactly the days that the law gives', async () => {
    const period = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 30 }));
    await fc.assert(
      fc.asyncProperty(fc.array(period, { minLength: 1, maxLength: 4 }), async (periods) => {
        const laid = await ground.lay({ status: 'INVESTIGATING' });
        const excluded = periods.map(([after, days]) => ({ from: addDays(docketedOn, after), to: addDays(docketedOn, after + days) }));
        for (const [index, { from, to }] of excluded.entries()) {
          const input = { kind: 'APPRAISAL', fromOn: from, toOn: to, reason: '委托司法鉴定' };
          expect(codes(await ground.act('recordExclusion', { ...laid, version: index + 1 }, input))).toEqual([]);
        }
        const due = dueOf({ kind: 'INFRINGEMENT', docketedOn, excluded });
        expect(await ground.due(laid.caseId)).toMatchObject({ due, clock: due });
      }),
      { numRuns: 12, seed: 4 },
    );
  });
});

describe('a preview', () => {
  const suspension = (caseId: string, from: string, to: string | null, viewer?: Viewer) =>
    ground.ask(
      `query ($id: ID!, $from: Date!, $to: Date) { previewSuspension(caseId: $id, fromOn: $from, toOn: $to) {
        wasDueOn dueOn addedDays open explainZh obstacles { code } } }`,
      viewer,
      { id: caseId, from, to },
    );
  const extension = (caseId: string, viewer?: Viewer) =>
    ground.ask(
      `query ($id: ID!) { previewExtension(caseId: $id) { wasDueOn dueOn addedDays explain explainZh obstacles { code rule } } }`,
      viewer,
      { id: caseId },
    );

  it('of a suspension tells the day that suspending and resuming then give, and writes nothing', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING', docketedOn: '2013-12-02' });
    const due = dueOf({ kind: 'INFRINGEMENT', docketedOn: '2013-12-02', excluded: [{ from: '2013-12-10', to: '2014-01-05' }] });
    const { previewSuspension } = (await suspension(laid.caseId, '2013-12-10', '2014-01-05')) as { previewSuspension: { dueOn: string } };
    expect(previewSuspension).toMatchObject({ dueOn: due, wasDueOn: laid.dueOn, open: false, obstacles: [] });
    expect(await ground.read(laid.caseId, 'version excludedPeriods { id }')).toEqual({ version: 1, excludedPeriods: [] });
    const ground1 = { ground: 'FORCE_MAJEURE', requestedBy: 'OFFICE', reason: '台风', lateReason: '补录' };
    expect(codes(await ground.act('suspendCase', laid, { ...ground1, on: '2013-12-10' }))).toEqual([]);
    expect(codes(await ground.act('resumeCase', at2(laid), { on: '2014-01-06', reason: '消除', lateReason: '补录' }))).toEqual([]);
    expect(await ground.due(laid.caseId)).toMatchObject({ due });
  });
  it('without an end says that the day moves on', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    expect(await suspension(laid.caseId, TODAY, null)).toMatchObject({ previewSuspension: { open: true, obstacles: [] } });
  });
  it.for<readonly [string, ToLay, string, string | null, readonly string[]]>([
    ['a counterfeit', { kind: 'COUNTERFEIT' }, TODAY, null, ['WRONG_STATE']],
    ['a concluded case', { status: 'CONCLUDED' }, TODAY, null, ['WRONG_STATE']],
    ['days that end before they begin', {}, TODAY, '2014-01-01', ['WRONG_DATE']],
    ['an overdue case', { docketedOn: '2013-08-01' }, TODAY, null, ['TOO_LATE']],
  ])('of a suspension says why not for %s', async ([, lay, from, to, expected]) => {
    const laid = await ground.lay(lay);
    const { previewSuspension } = (await suspension(laid.caseId, from, to)) as { previewSuspension: { obstacles: { code: string }[] } };
    expect(previewSuspension.obstacles.map(({ code }) => code)).toEqual(expected);
  });
  it('of an extension tells the new day, or why not', async () => {
    const laid = await ground.lay({ status: 'INVESTIGATING' });
    const due = dueOf({ kind: 'INFRINGEMENT', docketedOn: '2013-12-23', extended: true });
    expect(await extension(laid.caseId)).toMatchObject({ previewExtension: { wasDueOn: laid.dueOn, dueOn: due, obstacles: [] } });
    await ground.act('extendCase', laid, COMPLEX);
    expect(await extension(laid.caseId)).toMatchObject({
      previewExtension: { dueOn: due, addedDays: 0, obstacles: [{ code: 'WRONG_STATE' }] },
    });
    const late = await ground.lay({ docketedOn: '2013-09-10' });
    expect(await extension(late.caseId)).toMatchObject({
      previewExtension: {
        addedDays: 0,
        explainZh: '延长须在期限届满前批准。',
        obstacles: [{ code: 'TOO_LATE', rule: '专利行政执法办法' }],
      },
    });
  });
  it('of what is hidden is absent', async () => {
    const laid = await ground.lay();
    for (const viewer of [at('guangzhou', 'OFFICE'), PUBLIC_VIEWER]) {
      expect(await suspension(laid.caseId, TODAY, null, viewer)).toEqual({ previewSuspension: null });
      expect(await extension(laid.caseId, viewer)).toEqual({ previewExtension: null });
    }
  });
});

describe('the worklist', () => {
  const worklist = async (
    viewer: Viewer = HEAD,
  ): Promise<readonly { case: { id: string }; deadline: { rule: string; dueOn: string; state: string } }[]> => {
    const data = await ground.ask('{ myWorklist(dueWithin: 90, first: 100) { case { id } deadline { rule dueOn state } } }', viewer);
    return (data as { myWorklist: [] }).myWorklist;
  };
  const of = async (caseId: string, viewer?: Viewer) =>
    (await worklist(viewer)).filter((item) => item.case.id === caseId).map(({ deadline }) => deadline.rule);
  // docketed so that the conclusion is due within ninety days
  const docketedOn = '2013-12-02';
  const GROUND = { ground: 'FORCE_MAJEURE', requestedBy: 'OFFICE', reason: '台风' };

  it('holds every clock that the office must meet, most urgent first, and none of the parties', async () => {
    const laid = await ground.lay({ docketedOn });
    expect(await of(laid.caseId)).toEqual(['I2', 'I7']);
    expect(await of(laid.caseId, at('shenzhen'))).toEqual(['I2', 'I7']);
    await ground.act('serveCase', laid, { delivery: 'DIRECT' }, at('shenzhen'));
    const days = (await worklist()).map(({ deadline }) => deadline.dueOn);
    expect(days).toEqual(days.toSorted());
  });
  it('leaves a suspended case out, and has it again, at its new place, once resumed or extended', async () => {
    const laid = await ground.lay({ status: 'SERVED', docketedOn });
    expect(await of(laid.caseId)).toEqual(['I7']);
    await ground.act('suspendCase', laid, { ...GROUND, on: '2014-01-07', lateReason: '补录' });
    expect(await of(laid.caseId)).toEqual([]);
    await ground.act('resumeCase', { ...laid, version: 2 }, { reason: '事由消除' });
    expect(await of(laid.caseId)).toEqual(['I7']);
    await ground.act('extendCase', { ...laid, version: 3 }, COMPLEX);
    expect(await of(laid.caseId)).toEqual([]);
  });
  it('is that of the own office alone', async () => {
    const laid = await ground.lay({ docketedOn });
    for (const viewer of [at('guangzhou', 'OFFICE'), at('province', 'OFFICE'), PUBLIC_VIEWER])
      expect(await of(laid.caseId, viewer)).toEqual([]);
  });
});
