import { describe, expect, it } from 'vitest';
import type { Outcome } from '#platform/outcome.ts';
import { acknowledge, actionsOf, actorOf, isOverdue, refer, sendBack, type MoveFacts } from '../../../subgraphs/complaints/lifecycle.ts';
import { decide, mayRequest, request } from '../../../subgraphs/complaints/lifecycle/disclosure.ts';
import { because } from '../../../subgraphs/complaints/lifecycle/refusals.ts';
import { STEP_TEXTS } from '../../../subgraphs/complaints/lifecycle/steps.ts';

/** 2014-01-10 is a Friday. */
const facts: MoveFacts = { status: 'REGISTERED', bounceCount: 0, version: 3, jurisdiction: '440305', today: '2014-01-10', actor: 'CENTRE' };
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.refusals.map(({ code }) => code).join());

describe('referring', () => {
  const agency = { jurisdiction: '440300' };
  it.for<[string, Partial<MoveFacts>, string]>([
    ['a new complaint', {}, 'OK'],
    ['a returned one', { status: 'RETURNED', bounceCount: 1 }, 'OK'],
    ['one returned twice', { status: 'RETURNED', bounceCount: 2 }, 'WRONG_STATE'],
    ['one that lies with an office', { status: 'TRANSFERRED' }, 'WRONG_STATE'],
    ['a closed one', { status: 'CLOSED' }, 'WRONG_STATE'],
    ['by the office', { actor: 'OFFICE' }, 'NOT_PERMITTED'],
    ['by a stranger who also read an old version', { actor: null, version: 9 }, 'NOT_PERMITTED'],
    ['an old version', { version: 4 }, 'CONFLICT'],
  ])('%s', ([, more, code]) => expect(codeOf(refer({ version: 3 }, { ...facts, ...more, agency }))).toBe(code));

  it('starts the clock of the office', () => {
    expect(refer({ version: 3 }, { ...facts, agency })).toEqual({ ok: true, value: { status: 'TRANSFERRED', nextDueOn: '2014-01-17' } });
  });
  it('sends a second return to the dispatch command', () => {
    const outcome = refer({ version: 3 }, { ...facts, status: 'RETURNED', bounceCount: 2, agency });
    expect(outcome).toEqual({ ok: false, refusals: [because('DISPATCH_DECIDES')] });
    expect(because('DISPATCH_DECIDES').message).toContain('dispatch command');
  });
  it.for([
    ['000000', 'OK'],
    ['440000', 'OK'],
    ['440305', 'OK'],
    ['440304', 'NO_JURISDICTION'],
    ['330000', 'NO_JURISDICTION'],
  ] as const)('to an office of %s: %s', ([jurisdiction, code]) => {
    expect(codeOf(refer({ version: 3 }, { ...facts, agency: { jurisdiction } }))).toBe(code);
  });
  it('to no office', () => expect(codeOf(refer({ version: 3 }, { ...facts, agency: null }))).toBe('NOT_FOUND'));
});

describe('the office', () => {
  const at: MoveFacts = { ...facts, actor: 'OFFICE', status: 'TRANSFERRED' };
  it.for<[string, Partial<MoveFacts>, string]>([
    ['what lies with it', {}, 'OK'],
    ['what it returned', { status: 'RETURNED' }, 'WRONG_STATE'],
    ['what it took in', { status: 'ACKNOWLEDGED' }, 'WRONG_STATE'],
    ['what the centre has', { actor: 'CENTRE' }, 'NOT_PERMITTED'],
    ['an old version', { version: 1 }, 'CONFLICT'],
  ])('answers %s', ([, more, code]) => {
    expect(codeOf(acknowledge({ version: 3 }, { ...at, ...more }))).toBe(code);
    expect(codeOf(sendBack({ version: 3, reason: '不属本局管辖' }, { ...at, ...more }))).toBe(code);
  });
  it('takes it in, and has ten working days', () => {
    expect(acknowledge({ version: 3 }, at)).toEqual({ ok: true, value: { status: 'ACKNOWLEDGED', nextDueOn: '2014-01-24' } });
  });
  it('sends it back with a reason that names nobody, and it is counted', () => {
    expect(sendBack({ version: 3, reason: ' 请联系13812345678 ' }, { ...at, bounceCount: 1 })).toEqual({
      ok: true,
      value: { status: 'RETURNED', nextDueOn: '2014-01-15', bounceCount: 2, reason: '请联系***' },
    });
  });
  it.for(['', ' x ', 'x'.repeat(501)])('states a reason: %#', (reason) =>
    expect(codeOf(sendBack({ version: 3, reason }, at))).toBe('INVALID_VALUE'),
  );
});

describe('what may be done', () => {
  const who = { centreId: 'c', agencyId: 'a' };
  it.for([
    ['c', 'CENTRE'],
    ['a', 'OFFICE'],
    ['x', null],
    [null, null],
  ] as const)('office %s acts as %s', ([office, actor]) => expect(actorOf(office, who)).toBe(actor));
  it('nobody without an office has what lies with none', () => expect(actorOf(null, { centreId: 'c', agencyId: null })).toBeNull());

  it.for([
    ['REGISTERED', 0, 'CENTRE', ['REFER']],
    ['REGISTERED', 0, 'OFFICE', []],
    ['TRANSFERRED', 0, 'OFFICE', ['ACKNOWLEDGE', 'RETURN', 'DOCKET']],
    ['TRANSFERRED', 0, 'CENTRE', []],
    ['ACKNOWLEDGED', 0, 'OFFICE', ['DOCKET']],
    ['RETURNED', 1, 'CENTRE', ['REFER']],
    ['RETURNED', 2, 'CENTRE', []],
    ['RETURNED', 1, 'OFFICE', []],
    ['CLOSED', 0, 'CENTRE', []],
    ['TRANSFERRED', 0, null, []],
  ] as const)('%s, returned %i times, by %s: %s', ([status, bounceCount, actor, actions]) => {
    expect(actionsOf({ status, bounceCount }, actor)).toEqual(actions);
  });

  it.for([
    ['2014-01-09', null, true],
    ['2014-01-10', null, false],
    [null, null, false],
    ['2014-01-09', '2014-01-09', false],
  ] as const)('next by %s, closed %s: overdue %s', ([nextDueOn, closedOn, late]) => {
    expect(isOverdue({ nextDueOn, closedOn }, '2014-01-10')).toBe(late);
  });
});

describe('an identity', () => {
  const ask = { complaintId: 'x', reason: '需要向举报人核实销售地点' };
  it('is asked for with a reason', () =>
    expect(request(ask, { identityMode: 'REAL_NAME' })).toEqual({ ok: true, value: { reason: ask.reason } }));
  it.for(['', ' '.repeat(20), '九个字不够长不够长', 'x'.repeat(501)])('is not opened for this reason: %#', (reason) => {
    expect(codeOf(request({ ...ask, reason }, { identityMode: 'CONFIDENTIAL_REAL_NAME' }))).toBe('INVALID_VALUE');
  });
  it('of nobody cannot be asked for', () => expect(codeOf(request(ask, { identityMode: 'ANONYMOUS' }))).toBe('INVALID_VALUE'));
  it.for([
    ['OFFICE', 'REAL_NAME', true],
    ['HANDLER', 'CONFIDENTIAL_REAL_NAME', true],
    ['CENTRE', 'REAL_NAME', true],
    ['CENTRE', 'ANONYMOUS', false],
    ['CUSTODIAN', 'REAL_NAME', false],
    ['ANALYST', 'REAL_NAME', false],
    ['RIGHT_HOLDER', 'REAL_NAME', false],
  ] as const)('%s may ask, %s: %s', ([role, identityMode, may]) => expect(mayRequest(role, { identityMode })).toBe(may));

  const open = { status: 'REQUESTED', requestedBy: 'a', decider: 'b' } as const;
  it.for([
    ['granted', { grant: true, denialReason: '不用' }, open, { status: 'GRANTED', denialReason: null }],
    ['denied', { grant: false, denialReason: ' 理由不足 ' }, open, { status: 'DENIED', denialReason: '理由不足' }],
    ['denied without a reason', { grant: false }, open, 'INVALID_VALUE'],
    ['own', { grant: true }, { ...open, decider: 'a' }, 'NOT_PERMITTED'],
    ['granted before', { grant: true }, { ...open, status: 'GRANTED' }, 'WRONG_STATE'],
    ['denied before', { grant: true }, { ...open, status: 'DENIED' }, 'WRONG_STATE'],
  ] as const)('is decided: %s', ([, input, known, result]) => {
    const outcome = decide({ disclosureId: 'd', ...input }, known);
    expect(outcome.ok ? outcome.value : codeOf(outcome)).toEqual(result);
  });
});

it('tells the complainant every step in both languages', () => {
  for (const [text, textZh] of Object.values(STEP_TEXTS)) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(textZh).toMatch(/[\u4e00-\u9fff]/);
  }
});
