import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { caseDocument, caseStep, deadline, excludedPeriod } from '../../../../subgraphs/cases/tables.ts';
import type { CaseStatus } from '#law/case-courses.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officerId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layDecision, layHearing, layVotes, officerAt, on, PARTS } from './kit.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const PAPER = { title: '答辩书', content: '不构成侵权。' };
const ALL_PRESENT = { petitioner: 'PRESENT', respondent: 'PRESENT', recordSigned: true };
const STOP = { concludedOn: TODAY, disposition: 'STOP_ORDER', decision: { docNo: '粤知处决字〔2014〕1号', ...PARTS } };

interface Row {
  readonly field: string;
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly by: 'HANDLER' | 'HEAD' | 'DESK';
  readonly input?: (laid: Laid) => Readonly<Record<string, unknown>>;
  readonly lay?: (laid: Laid) => Promise<unknown>;
}
/** Annex A1 after DOCKETED, as far as it is the dispute's own course. */
const A1: readonly Row[] = [
  { field: 'serveCase', from: 'DOCKETED', to: 'SERVED', by: 'HANDLER' },
  { field: 'recordDefence', from: 'SERVED', to: 'INVESTIGATING', by: 'DESK', input: () => PAPER },
  { field: 'beginInvestigation', from: 'SERVED', to: 'INVESTIGATING', by: 'DESK' },
  {
    field: 'scheduleHearing',
    from: 'INVESTIGATING',
    to: 'HEARING_SCHEDULED',
    by: 'HANDLER',
    input: () => ({ scheduledOn: '2014-01-15', venue: '口审一庭' }),
  },
  { field: 'callOffHearing', from: 'HEARING_SCHEDULED', to: 'INVESTIGATING', by: 'HANDLER', input: () => ({ reason: '当事人申请延期' }) },
  {
    field: 'recordHearing',
    from: 'HEARING_SCHEDULED',
    to: 'HEARD',
    by: 'HANDLER',
    input: () => ALL_PRESENT,
    lay: (laid) => layHearing(graph, laid),
  },
  { field: 'beginDeliberation', from: 'INVESTIGATING', to: 'DELIBERATING', by: 'HANDLER' },
  { field: 'beginDeliberation', from: 'HEARD', to: 'DELIBERATING', by: 'HANDLER' },
  { field: 'reopenInvestigation', from: 'DELIBERATING', to: 'INVESTIGATING', by: 'HANDLER', input: () => ({ reason: '需补充鉴定' }) },
  { field: 'concludeCase', from: 'DELIBERATING', to: 'CONCLUDED', by: 'HEAD', input: () => STOP, lay: (laid) => layVotes(graph, laid) },
  {
    field: 'concludeCase',
    from: 'HEARD',
    to: 'CONCLUDED',
    by: 'HANDLER',
    input: ({ lastStepOn }) => ({
      concludedOn: TODAY,
      disposition: 'MEDIATED',
      agreement: { signedOn: lastStepOn, sealed: true, terms: '停止销售' },
    }),
  },
  {
    field: 'concludeCase',
    from: 'SERVED',
    to: 'CONCLUDED',
    by: 'HEAD',
    input: () => ({ concludedOn: TODAY, disposition: 'WITHDRAWN', requestedOn: TODAY }),
  },
  {
    field: 'concludeCase',
    from: 'SUSPENDED',
    to: 'CONCLUDED',
    by: 'HEAD',
    input: () => ({ concludedOn: TODAY, disposition: 'REVOKED', ground: 'PATENT_INVALIDATED', reason: '专利权被宣告全部无效' }),
  },
  {
    field: 'publishDecision',
    from: 'CONCLUDED',
    to: 'PUBLISHED',
    by: 'HANDLER',
    input: () => ({ title: '某灯具专利侵权纠纷', content: '责令被请求人立即停止侵权,并销毁模具,本决定送达后生效。' }),
    lay: (laid) => layDecision(graph, laid, { servedOn: laid.lastStepOn, delivery: 'POST' }),
  },
  {
    field: 'applyForEnforcement',
    from: 'CONCLUDED',
    to: 'ENFORCEMENT',
    by: 'HEAD',
    input: () => ({ court: '深圳市中级人民法院' }),
    lay: async (laid) => {
      await layDecision(graph, laid, { decidedOn: '2013-12-24', servedOn: '2013-12-24', delivery: 'POST' });
      await layClock(laid, 'I10', '2013-12-24', '2014-01-08');
    },
  },
];
let clocks = 0;
const layClock = (laid: Laid, rule: string, startedOn: string, dueOn: string) =>
  graph.rows.insert(deadline).values({
    id: `01900000-0000-7000-9000-${String((clocks += 1)).padStart(12, '0')}`,
    caseId: laid.caseId,
    agencyId: HEAD.office ?? '',
    jurisdiction: '440305',
    rule,
    startedOn,
    dueOn,
  });
const inputOf = ({ field, input }: Row, laid: Laid) => {
  const { on: day, ...usual } = on(laid);
  return { ...usual, ...(field === 'concludeCase' ? {} : { on: day }), ...input?.(laid) };
};
const OTHERS: readonly (readonly [who: string, viewer: Viewer, code: string])[] = [
  ['another city', at('guangzhou'), 'NOT_FOUND'],
  ['the public', PUBLIC_VIEWER, 'NOT_FOUND'],
  ['the province', at('province', 'OFFICE'), 'NOT_PERMITTED'],
  ['the county below', at('nanshan'), 'NOT_PERMITTED'],
];

/** Who of the office itself may not; what comes in, and a time that is over, the desk may record as well as a handler. */
const WRONG: Readonly<Record<Row['by'], readonly (readonly [viewer: Viewer, code: string])[]>> = {
  HANDLER: [[HEAD, 'NOT_PERMITTED']],
  HEAD: [
    [HANDLER, 'NOT_PERMITTED'],
    [officerAt('first', 'OFFICE'), 'SEPARATION_OF_DUTIES'],
  ],
  DESK: [],
};

describe('annex A1: every row after docketing', () => {
  it.for(A1)('$field brings $from to $to, by the $by', async (row) => {
    const laid = await layCase(graph, { kind: 'INFRINGEMENT', status: row.from, docketedOn: '2013-12-23' });
    await row.lay?.(laid);
    const input = inputOf(row, laid);
    for (const [, viewer, code] of OTHERS) expect(codes(await act(graph, row.field, viewer, input))).toEqual([code]);
    for (const [viewer, code] of WRONG[row.by]) expect(codes(await act(graph, row.field, viewer, input))).toEqual([code]);
    expect(codes(await act(graph, row.field, row.by === 'HEAD' ? HEAD : HANDLER, { ...input, version: 9 }))).toEqual(['CONFLICT']);
    const done = await act(graph, row.field, row.by === 'HEAD' ? HEAD : HANDLER, input);
    expect([done.userErrors, done.case]).toEqual([[], expect.objectContaining({ status: row.to, version: 2 })]);
    const steps = await graph.rows.select().from(caseStep).where(eq(caseStep.caseId, laid.caseId));
    expect(steps.filter(({ takenOn, act: name }) => takenOn === TODAY && name !== 'LAID')).toEqual([
      expect.objectContaining({ fromStatus: row.from, toStatus: row.to, takenOn: TODAY }),
    ]);
  });
});

describe('serving the request (I2, I3, I8)', () => {
  it('keeps the proof of service, and begins the time to answer', async () => {
    const laid = await layCase(graph, { docketedOn: '2014-01-03' });
    const done = await act(graph, 'serveCase', HANDLER, on(laid, { delivery: 'POST', deliveredTo: '深圳某灯饰厂门卫' }));
    // fifteen days after Friday the 10th are Saturday the 25th; the 26th is a make-up day on which offices work
    expect(done.case?.['dueOn']).toContainEqual({ rule: 'I3', dueOn: '2014-01-26', state: 'RUNNING' });
    expect(done.case?.['dueOn']).toContainEqual({ rule: 'I2', dueOn: '2014-01-10', state: 'MET' });
    const [paper] = await graph.rows.select().from(caseDocument).where(eq(caseDocument.caseId, laid.caseId));
    expect(paper).toMatchObject({
      kind: 'SERVICE_RECEIPT',
      delivery: 'POST',
      deliveredTo: '深圳某灯饰厂门卫',
      servedOn: TODAY,
      shared: true,
    });
  });

  it('by public notice takes sixty days out of the count', async () => {
    const laid = await layCase(graph, { docketedOn: '2014-01-03' });
    const done = await act(graph, 'serveCase', HANDLER, on(laid, { delivery: 'PUBLIC_NOTICE' }));
    const [period] = await graph.rows.select().from(excludedPeriod).where(eq(excludedPeriod.caseId, laid.caseId));
    expect(period).toMatchObject({ kind: 'PUBLIC_NOTICE', granted: true, fromOn: '2014-01-11', toOn: '2014-03-11' });
    // four months from the 3rd of January are the 3rd of May; sixty days on, the 2nd of July
    const [row] = await graph.rows.select().from(deadline).where(eq(deadline.caseId, laid.caseId)).orderBy(deadline.rule).offset(2);
    expect([row?.rule, row?.dueOn]).toEqual(['I7', '2014-07-02']);
    expect(done.case?.['dueOn']).toContainEqual({ rule: 'I3', dueOn: '2014-03-26', state: 'RUNNING' });
  });

  it.for([
    ['tomorrow', { on: '2014-01-11' }, ['WRONG_DATE']],
    ['before docketing', { on: '2013-12-20', lateReason: '补录' }, ['WRONG_DATE']],
    ['yesterday without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED']],
    ['yesterday with a reason', { on: '2014-01-09', lateReason: '节后补录' }, []],
    ['by somebody who does not handle it', { officers: [officerId('fourth')] }, ['INVALID_VALUE']],
    ['by nobody', { officers: [] }, ['NEED_TWO_OFFICERS']],
    ['on a name of one character', { deliveredTo: '王' }, ['INVALID_VALUE']],
  ] as const)('%s', async ([, change, expected]) => {
    const laid = await layCase(graph);
    expect(codes(await act(graph, 'serveCase', HANDLER, on(laid, change)))).toEqual(expected);
  });
});

describe('the defence (I3, I4)', () => {
  it('that comes after the investigation began is taken all the same', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    const done = await act(graph, 'recordDefence', HANDLER, on(laid, PAPER));
    expect(done.case?.['status']).toBe('INVESTIGATING');
    expect(codes(await act(graph, 'recordDefence', HANDLER, on(laid, { ...PAPER, version: 2 })))).toEqual(['WRONG_STATE']);
    const forwarded = await act(
      graph,
      'forwardDefence',
      HANDLER,
      on(laid, { version: 2, delivery: 'DIRECT', deliveredTo: '请求人代理人' }),
    );
    expect(forwarded.case?.['dueOn']).toContainEqual({ rule: 'I4', dueOn: '2014-01-17', state: 'MET' });
    const [paper] = await graph.rows.select().from(caseDocument).where(eq(caseDocument.caseId, laid.caseId));
    expect(paper).toMatchObject({ kind: 'DEFENCE', origin: 'RESPONDENT', receivedOn: TODAY, servedOn: TODAY, delivery: 'DIRECT' });
  });
  it('cannot be forwarded before it came', async () => {
    const laid = await layCase(graph, { status: 'INVESTIGATING' });
    expect(codes(await act(graph, 'forwardDefence', HANDLER, on(laid, { delivery: 'DIRECT', deliveredTo: '请求人' })))).toEqual([
      'INCOMPLETE',
    ]);
  });
  it('needs words or a file, of a kind that is kept', async () => {
    const laid = await layCase(graph, { status: 'SERVED' });
    const file = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 1000, pages: 3 };
    for (const [change, expected] of [
      [{ content: null }, ['INCOMPLETE']],
      [{ file: { ...file, mediaType: 'application/x-msdownload' } }, ['INVALID_VALUE']],
      [{ file: { ...file, bytes: 1024 ** 3 } }, ['INVALID_VALUE']],
      [{ file: { ...file, sha256: 'abc' } }, ['INVALID_VALUE']],
      [{ title: '' }, ['INVALID_VALUE']],
      [{ content: null, file }, []],
    ] as const)
      expect(codes(await act(graph, 'recordDefence', HANDLER, on(laid, { ...PAPER, ...change })))).toEqual(expected);
  });
  it.for([
    ['on the fifteenth day', '2014-01-08', ['WRONG_DATE']],
    ['on the day after', '2014-01-09', []],
  ] as const)('is not waited for any more: investigation begun %s', async ([, day, expected]) => {
    // served on the 24th of December
    const laid = await layCase(graph, { status: 'SERVED', docketedOn: '2013-12-23' });
    expect(codes(await act(graph, 'beginInvestigation', HANDLER, on(laid, { on: day, lateReason: '补录' })))).toEqual(expected);
  });
});
