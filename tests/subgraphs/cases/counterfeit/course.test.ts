import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_STATUSES, courseOf, statusesOf, type CaseStatus } from '#law/case-courses.ts';
import type { CASE_KINDS } from '#law/case-kind.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { createGround, officerId, TODAY } from '../ground.ts';
import { layCase } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on, type Payload } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FACTS = '当事人在产品包装上标注已失效的专利号';
/** Each act of annex A3 that moves a case, with what it says beyond the case, and who takes it. */
const STEPS = {
  openInvestigation: { to: 'INVESTIGATING', by: HANDLER, not: HEAD, input: {} },
  closeInvestigation: { to: 'INVESTIGATION_CLOSED', by: HANDLER, not: HEAD, input: { act: 'MARKING', facts: FACTS, gainsYuan: 3000 } },
  noticePenalty: {
    to: 'PENALTY_NOTICED',
    by: HANDLER,
    not: HEAD,
    input: { facts: FACTS, reasons: FACTS, basis: '专利法 §63', rights: '陈述、申辩', proposedFineYuan: 8000 },
  },
  recordPenaltyHearing: {
    to: 'PENALTY_HEARING',
    by: HANDLER,
    not: HEAD,
    input: { chair: officerId('fourth'), toldOn: '2014-01-02', summary: FACTS },
  },
  decidePenalty: {
    to: 'DECIDED',
    by: HEAD,
    not: HANDLER,
    input: { actedOn: '2013-12-20', fineYuan: 8000, collective: false, reason: FACTS },
  },
  servePenalty: { to: 'SERVED', by: HANDLER, not: HEAD, input: { delivery: 'DIRECT' } },
  executePenalty: { to: 'EXECUTING', by: HEAD, not: null, input: { reason: '当事人已改正' } },
  recordPayment: { to: 'EXECUTING', by: HEAD, not: null, input: { yuan: 100, receiptNo: 'B1' } },
} as const;
type Field = keyof typeof STEPS;
const FIELDS = Object.keys(STEPS) as Field[];
/** A payment also meets a case that is executed, or was concluded with the fine unpaid. */
const STANDS: Readonly<Partial<Record<Field, readonly CaseStatus[]>>> = { recordPayment: ['EXECUTING', 'CONCLUDED', 'PUBLISHED'] };

const heard = { hearingRight: true, hearingAskedOn: '2013-12-28' };
const lay = (field: Field, status: CaseStatus) =>
  layCounterfeit(graph, {
    status,
    penalty: {
      ...(field === 'recordPenaltyHearing' ? heard : {}),
      ...(field === 'executePenalty' && ['SERVED', 'EXECUTING'].includes(status) ? { fineYuan: 0 } : {}),
    },
  });
const from = (field: Field): readonly CaseStatus[] =>
  courseOf('COUNTERFEIT')
    .filter(({ from: state, to }) => to === STEPS[field].to && state !== null && state !== 'WAITING_CRIMINAL')
    .map((step) => step.from as CaseStatus);
const take = async (field: Field, status: CaseStatus, by = STEPS[field].by, change: object = {}): Promise<Payload> =>
  act(graph, by, field, { ...on(await lay(field, status)), ...STEPS[field].input, ...change });

describe('annex A3 by its steps', () => {
  const rows = FIELDS.flatMap((field) => from(field).map((status) => [field, status] as const));
  it.each(rows)('%s out of %s', async (field, status) => {
    const done = await take(field, status);
    expect([done.userErrors, done.case?.status, done.case?.version]).toEqual([[], STEPS[field].to, 2]);
  });

  it.each(rows.filter(([field]) => STEPS[field].not !== null))('%s out of %s by somebody else is not permitted', async (field, status) => {
    expect(codes(await take(field, status, STEPS[field].not ?? HEAD))).toEqual(['NOT_PERMITTED']);
  });

  it('an officer on the team who sits at the desk does not decide', async () => {
    const laid = await lay('decidePenalty', 'PENALTY_NOTICED');
    const own = { ...HEAD, subject: officerId('first') };
    expect(codes(await act(graph, own, 'decidePenalty', { ...on(laid), ...STEPS.decidePenalty.input }))).toEqual(['SEPARATION_OF_DUTIES']);
  });
});

describe('what the annex does not know is refused', () => {
  const others = (kind: (typeof CASE_KINDS)[number]): readonly CaseStatus[] =>
    statusesOf(kind).filter((status) => CASE_STATUSES.includes(status));
  const pairs = FIELDS.flatMap((field) =>
    others('COUNTERFEIT')
      .filter((status) => !from(field).includes(status) && !STANDS[field]?.includes(status))
      .map((status) => [field, status] as const),
  );
  it.each(FIELDS)('%s out of every other state of a counterfeit', async (field) => {
    for (const [, status] of pairs.filter(([each]) => each === field)) {
      expect([status, codes(await take(field, status))]).toEqual([status, ['WRONG_STATE']]);
      const other = codes(await take(field, status, STEPS[field].by === HEAD ? HANDLER : HEAD));
      // an act has one actor by law, whatever the state; of those without (`not: null`) the desk and the handlers both may
      expect([status, other]).toEqual([status, [STEPS[field].not === null ? 'WRONG_STATE' : 'NOT_PERMITTED']]);
    }
    expect(pairs.length).toBeGreaterThan(60);
  });

  it.each(FIELDS)('%s in a dispute or a mediation', async (field) => {
    for (const kind of ['INFRINGEMENT', 'MEDIATION'] as const) {
      for (const status of others(kind)) {
        const laid = await layCase(graph, { kind, status });
        const refused = await act(graph, STEPS[field].by, field, { ...on(laid), ...STEPS[field].input });
        expect([kind, status, codes(refused)]).toEqual([kind, status, ['WRONG_STATE']]);
      }
    }
  });

  it('while the police look at it nobody closes, notices or fines', async () => {
    for (const field of FIELDS) expect(codes(await take(field, 'WAITING_CRIMINAL'))).toEqual(['WRONG_STATE']);
    // closing is never the head's, though the head brings a case back to that state from the police
    expect(codes(await take('closeInvestigation', 'WAITING_CRIMINAL', HEAD))).toEqual(['NOT_PERMITTED']);
  });
});

describe('two officers on each action', () => {
  const PAIRS = ['openInvestigation', 'closeInvestigation', 'noticePenalty', 'recordPenaltyHearing', 'servePenalty'] as const;
  it.each(PAIRS)('%s by one', async (field) => {
    const status = from(field)[0] ?? 'DOCKETED';
    const one = await take(field, status, HANDLER, { officers: [officerId('first')] });
    expect(codes(one)).toEqual(['NEED_TWO_OFFICERS']);
  });
  it.each(PAIRS)('%s with an officer who is not on the team', async (field) => {
    const status = from(field)[0] ?? 'DOCKETED';
    const alien = await take(field, status, HANDLER, { officers: [officerId('first'), officerId('third')] });
    expect(codes(alien)).toEqual(['INVALID_VALUE']);
  });
});

describe('every act of the course', () => {
  it('refuses a stale version, a day to come, and a day before without a reason', async () => {
    const laid = await lay('closeInvestigation', 'INVESTIGATING');
    const close = (change: object) =>
      act(graph, HANDLER, 'closeInvestigation', { ...on(laid), ...STEPS.closeInvestigation.input, ...change });
    expect(codes(await close({ version: 7 }))).toEqual(['CONFLICT']);
    expect(codes(await close({ on: '2014-01-11' }))).toEqual(['WRONG_DATE']);
    expect(codes(await close({ on: '2014-01-09' }))).toEqual(['REASON_REQUIRED']);
    expect(codes(await close({ on: '2014-01-09', lateReason: '当日系统故障' }))).toEqual([]);
  });

  it('done twice with one key has one effect', async () => {
    const laid = await lay('openInvestigation', 'DOCKETED');
    const input = { ...on(laid), idempotencyKey: `open ${laid.caseId}` };
    const [first, again] = [await act(graph, HANDLER, 'openInvestigation', input), await act(graph, HANDLER, 'openInvestigation', input)];
    expect([first.case?.version, again.case?.version, again.userErrors]).toEqual([2, 2, []]);
  });

  it('two at once: one wins, the other is told CONFLICT', async () => {
    const laid = await lay('openInvestigation', 'DOCKETED');
    const both = await Promise.all([1, 2].map(() => act(graph, HANDLER, 'openInvestigation', { ...on(laid), on: TODAY })));
    expect(both.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
  });
});

it('a counterfeit from docketing to its conclusion', async () => {
  const laid = await layCase(graph, { kind: 'COUNTERFEIT' });
  let version = 1;
  const go = async (by: typeof HANDLER, field: string, input: object): Promise<void> => {
    const done = await act(graph, by, field, { ...on(laid), version, ...input });
    expect([field, done.userErrors]).toEqual([field, []]);
    version = done.case?.version ?? 0;
  };
  const site = {
    officers: laid.officers,
    certificateShown: true,
    atPlace: '某商铺',
    findings: FACTS,
    measures: [{ kind: 'SAMPLING', items: ['灯具'] }],
  };
  await go(HANDLER, 'openInvestigation', {});
  await go(HANDLER, 'recordFieldInspection', site);
  await go(HANDLER, 'closeInvestigation', STEPS.closeInvestigation.input);
  await go(HANDLER, 'noticePenalty', { ...STEPS.noticePenalty.input, proposedFineYuan: 12_000 });
  await go(HEAD, 'requestPenaltyHearing', {});
  await go(HEAD, 'waivePenaltyHearing', { reason: '当事人书面放弃听证' });
  await go(HEAD, 'decidePenalty', { actedOn: '2013-12-20', fineYuan: 12_000, collective: false, reason: FACTS });
  await go(HANDLER, 'servePenalty', { delivery: 'DIRECT' });
  await go(HEAD, 'recordPayment', { yuan: 12_000, receiptNo: 'B1' });
  const { caseId } = laid;
  const query = `mutation ($input: ConcludeCaseInput!) { concludeCase(input: $input) { case { status fineYuan deadlines { rule state } course { to } } userErrors { code message } } }`;
  const { data } = await graph.ask(cases, HEAD, query, { input: { caseId, version, concludedOn: TODAY, disposition: 'PENALISED' } });
  const { concludeCase } = data as {
    concludeCase: { case: { deadlines: { rule: string; state: string }[]; course: unknown[] } | null; userErrors: unknown[] };
  };
  expect(concludeCase).toMatchObject({ userErrors: [], case: { status: 'CONCLUDED', fineYuan: 12_000 } });
  const states = Object.fromEntries(concludeCase.case?.deadlines.map(({ rule, state }) => [rule, state]) ?? []);
  expect(states).toMatchObject({ C4: 'MET', C5: 'MET', C6: 'MET', C7: 'MET' });
  expect(concludeCase.case?.course).toHaveLength(12);
});
