import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePatentNumber } from '#law/patent-number.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { clockGround, codes, HEAD, PARTNER, type ClockGround, type Payload } from './clock-acts.ts';
import { at, PATENT, TODAY } from './ground.ts';

let ground: ClockGround;
beforeAll(async () => void (ground = await clockGround()));
afterAll(() => ground.graph.end());

const numberOf = (serial: number): string => makePatentNumber({ year: 2011, type: 'DESIGN', serial });
interface Recorded extends Payload {
  readonly invalidation: Readonly<Record<string, unknown>> | null;
}
const record = async (change: Record<string, unknown> = {}, viewer: Viewer = HEAD): Promise<Recorded> => {
  const input = {
    patentNumber: PATENT,
    requestNo: '5W100001',
    requestedBy: '深圳某灯饰厂',
    requestedOn: '2013-12-20',
    acceptedOn: '2014-01-03',
    ...change,
  };
  const query = `mutation ($input: RecordInvalidationInput!) { recordInvalidation(input: $input) {
    invalidation { id patent { number type } requestNo decision decidedOn effectiveOn version agency { id } } userErrors { code path rule messageZh } } }`;
  return ((await ground.ask(query, viewer, { input })) as { recordInvalidation: Recorded }).recordInvalidation;
};
const decide = async (input: Record<string, unknown>, viewer: Viewer = HEAD): Promise<Recorded> => {
  const query = `mutation ($input: RecordInvalidationDecisionInput!) { recordInvalidationDecision(input: $input) {
    invalidation { decision decidedOn effectiveOn version } userErrors { code path rule messageZh } } }`;
  return ((await ground.ask(query, viewer, { input })) as { recordInvalidationDecision: Recorded }).recordInvalidationDecision;
};

describe('a request to invalidate (R8.4)', () => {
  it('is recorded once by an office, and read by every office', async () => {
    const first = await record({ requestNo: '5W1', idempotencyKey: 'i1' });
    expect(first).toEqual({
      invalidation: expect.objectContaining({
        patent: { number: PATENT, type: 'UTILITY_MODEL' },
        decision: 'PENDING',
        decidedOn: null,
        version: 1,
      }),
      userErrors: [],
    });
    expect(await record({ requestNo: '5W1', idempotencyKey: 'i1' })).toEqual(first);
    expect(codes(await record({ requestNo: ' 5W1 ' }, at('guangzhou', 'OFFICE')))).toEqual(['CONFLICT']);
    const id = first.invalidation?.['id'];
    const read = (viewer: Viewer) => ground.ask('query ($id: ID!) { invalidation(id: $id) { requestNo } }', viewer, { id });
    for (const viewer of [at('guangzhou'), at('province', 'OFFICE'), PARTNER])
      expect(await read(viewer)).toEqual({ invalidation: { requestNo: '5W1' } });
    expect(await read(PUBLIC_VIEWER)).toEqual({ invalidation: null });
  });
  it('lets one of ten record the same number', async () => {
    const offices = [HEAD, at('guangzhou', 'OFFICE')];
    const payloads = await Promise.all(Array.from({ length: 10 }, (_, n) => record({ requestNo: '5W-race' }, offices[n % 2])));
    expect(payloads.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
  });
  it.for<readonly [string, Record<string, unknown>, readonly string[], Viewer?]>([
    ['by the public', {}, ['NOT_PERMITTED'], PUBLIC_VIEWER],
    ['by a partner', {}, ['NOT_PERMITTED'], PARTNER],
    ['of a number that cannot be', { patentNumber: 'ZL201030000001.1' }, ['INVALID_VALUE']],
    ['without a request number', { requestNo: ' ' }, ['INVALID_VALUE']],
    ['without a name', { requestedBy: '' }, ['INVALID_VALUE']],
    ['accepted before it was asked for', { acceptedOn: '2013-12-19' }, ['WRONG_DATE']],
    ['accepted tomorrow', { acceptedOn: '2014-01-11' }, ['WRONG_DATE']],
  ])('is refused %s', async ([, change, expected, viewer]) => {
    const payload = await record({ requestNo: '5W-refused', ...change }, viewer);
    expect([payload.invalidation, codes(payload)]).toEqual([null, expected]);
    expect(await ground.graph.rows.execute(sql`select 1 from cases.invalidation where request_no = '5W-refused'`)).toHaveLength(0);
  });
});

describe('the decision on it', () => {
  it('is recorded once; only the day from which it binds may follow', async () => {
    const id = await ground.layInvalidation(11, { patentNumber: numberOf(11) });
    const input = { invalidationId: id, version: 1, decision: 'INVALID', decidedOn: '2014-01-09' };
    expect(await decide(input)).toMatchObject({ invalidation: { decision: 'INVALID', effectiveOn: null, version: 2 }, userErrors: [] });
    expect(codes(await decide({ ...input, version: 2 }))).toEqual(['WRONG_STATE']);
    expect(codes(await decide({ ...input, version: 2, decision: 'MAINTAINED' }))).toEqual(['WRONG_STATE']);
    expect(codes(await decide(input))).toEqual(['CONFLICT']);
    const record1 = () =>
      ground.ask('query ($n: String!) { patentRecord(number: $n) { inForce invalidations { decision } } }', HEAD, { n: numberOf(11) });
    expect(await record1()).toEqual({ patentRecord: { inForce: null, invalidations: [{ decision: 'INVALID' }] } });
    expect(codes(await decide({ ...input, version: 2, effectiveOn: TODAY }))).toEqual([]);
    expect(await record1()).toMatchObject({ patentRecord: { inForce: false } });
  });
  it.for<readonly [string, Record<string, unknown>, readonly string[], Viewer?]>([
    ['by another office', {}, ['NOT_PERMITTED'], at('guangzhou', 'OFFICE')],
    ['by the public', {}, ['NOT_FOUND'], PUBLIC_VIEWER],
    ['as pending', { decision: 'PENDING' }, ['INVALID_VALUE']],
    ['before it was accepted', { decidedOn: '2014-01-01' }, ['WRONG_DATE']],
    ['tomorrow', { decidedOn: '2014-01-11' }, ['WRONG_DATE']],
    ['in effect before it was taken', { effectiveOn: '2014-01-07' }, ['WRONG_DATE']],
  ])('is refused %s', async ([, change, expected, viewer]) => {
    const known = await ground.graph.rows.execute(sql`select id from cases.invalidation where request_no = '5W12'`);
    const id = (known[0]?.['id'] as string | undefined) ?? (await ground.layInvalidation(12, { patentNumber: numberOf(12) }));
    const payload = await decide({ invalidationId: id, version: 1, decision: 'MAINTAINED', decidedOn: '2014-01-08', ...change }, viewer);
    expect([payload.invalidation, codes(payload)]).toEqual([null, expected]);
  });
});

describe('a patent on record', () => {
  const query = `query ($n: String!) { patentRecord(number: $n) { number type inForce invalidations { requestNo } cases(first: 2) { nodes { id } totalCount } } }`;
  it('shows its invalidations, latest first, and the cases that the viewer sees', async () => {
    const patentNumber = numberOf(21);
    await ground.layInvalidation(21, { patentNumber, acceptedOn: '2014-01-02' });
    await ground.layInvalidation(22, { patentNumber, acceptedOn: '2014-01-05' });
    const mine = await ground.lay({ patentNumber, docketedOn: '2013-12-30' });
    const theirs = await ground.lay({ patentNumber, office: 'guangzhou', handlers: ['guangzhou'] });
    const asked = (viewer: Viewer, n = patentNumber.toLowerCase()) => ground.ask(query, viewer, { n });
    const base = { number: patentNumber, type: 'DESIGN', inForce: null };
    expect(await asked(at('province', 'OFFICE'))).toEqual({
      patentRecord: {
        ...base,
        invalidations: [{ requestNo: '5W22' }, { requestNo: '5W21' }],
        cases: { nodes: [{ id: mine.caseId }, { id: theirs.caseId }], totalCount: 2 },
      },
    });
    expect(await asked(HEAD)).toMatchObject({ patentRecord: { cases: { nodes: [{ id: mine.caseId }], totalCount: 1 } } });
    expect(await asked(PUBLIC_VIEWER)).toEqual({ patentRecord: { ...base, invalidations: [], cases: { nodes: [], totalCount: 0 } } });
    expect(await asked(HEAD, 'ZL1')).toEqual({ patentRecord: null });
    expect(await ground.read(mine.caseId, 'invalidations { requestNo }')).toEqual({
      invalidations: [{ requestNo: '5W22' }, { requestNo: '5W21' }],
    });
  });
});

describe('suspensions in figures', () => {
  const figures = async (viewer: Viewer, under?: string) =>
    (
      (await ground.ask(
        `query ($under: ID) { suspensionFigures(under: $under) { openCases suspendedCases suspendedShare granted refused suspensionDays resumedAfterPartialInvalidation } }`,
        viewer,
        { under },
      )) as { suspensionFigures: Record<string, number> }
    ).suspensionFigures;

  it('count what the viewer sees, days up to today', async () => {
    const before = await figures(HEAD, '440304');
    expect(before).toMatchObject({ openCases: 0, suspendedCases: 0, suspendedShare: null, granted: 0 });
    const lay = () => ground.lay({ status: 'INVESTIGATING', jurisdiction: '440304' });
    const [suspended, resumed, refused] = [await lay(), await lay(), await lay()];
    const GROUND = { ground: 'FORCE_MAJEURE', requestedBy: 'OFFICE', reason: '台风', lateReason: '补录' };
    await ground.act('suspendCase', suspended, { ...GROUND, on: '2014-01-08' });
    const partly = await ground.layInvalidation(31);
    const asked = { ground: 'INVALIDATION_ACCEPTED', requestedBy: 'RESPONDENT', requestedOn: '2014-01-06', invalidationId: partly };
    await ground.act('suspendCase', resumed, { ...GROUND, ...asked, on: '2014-01-06' });
    await decide({ invalidationId: partly, version: 1, decision: 'PARTLY_INVALID', decidedOn: '2014-01-08' });
    await ground.act('resumeCase', { ...resumed, version: 2 }, { reason: '部分无效', lateReason: '补录', on: '2014-01-09' });
    await ground.act('refuseSuspension', refused, { ...GROUND, requestedOn: '2014-01-06' });
    expect(await figures(HEAD, '440304')).toEqual({
      openCases: 3,
      suspendedCases: 1,
      suspendedShare: 1 / 3,
      granted: 2,
      refused: 1,
      suspensionDays: 6,
      resumedAfterPartialInvalidation: 1,
    });
    expect(await figures(at('guangzhou', 'OFFICE'), '440304')).toMatchObject({ openCases: 0, granted: 0, suspensionDays: 0 });
    expect(await figures(PUBLIC_VIEWER)).toMatchObject({ openCases: 0, suspendedShare: null });
  });
});
