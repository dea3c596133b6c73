import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { effectiveOn } from '#law/effective-decision.ts';
import { EXCLUSION_KINDS, excludes } from '#law/excluded-kinds.ts';
import { DAY_RULE_IDS } from '#law/limits.ts';
import { defenceDue, isLost, LITIGATION_OUTCOMES } from '#law/litigation.ts';
import { isRight, OTHERS_CLOCKS, RIGHTS } from '#law/others-clocks.ts';

describe('the time for the defence', () => {
  it.for([
    ['LITIGATION', '2014-01-08', '2014-01-20', '行政诉讼法(1989年)§43', 'ten days, a Saturday'],
    ['LITIGATION', '2015-04-30', '2015-05-11', '行政诉讼法(1989年)§43', 'the last day of ten, a Sunday'],
    ['LITIGATION', '2015-05-04', '2015-05-19', '行政诉讼法(2014年修正)§67', 'fifteen days'],
    ['RECONSIDERATION', '2014-01-08', '2014-01-20', '行政复议法§23', 'ten days, a Saturday'],
    ['RECONSIDERATION', '2024-03-04', '2024-03-14', '行政复议法(2023年修订)§48', 'ten days'],
  ] as const)('%s notified on %s: %s', ([kind, on, dueOn, citation]) => expect(defenceDue(kind, on)).toEqual({ dueOn, citation }));
  it('is lost where the decision did not stand', () =>
    expect(LITIGATION_OUTCOMES.filter(isLost)).toEqual(['ANNULLED', 'CHANGED', 'DECLARED_UNLAWFUL']));
});

describe('a decision against the respondent', () => {
  const decided = (disposition: Parameters<typeof effectiveOn>[0]['disposition'], suits: Parameters<typeof effectiveOn>[0]['suits'] = []) =>
    effectiveOn({ disposition, servedOn: '2013-11-01', suits });
  it.for([
    // fifteen days to sue, 16 November is a Saturday, so until 18 November
    ['STOP_ORDER', '2013-11-19'],
    ['PENALISED', '2013-11-01'],
    ['NOT_INFRINGED', null],
    ['MEDIATED', null],
    [null, null],
  ] as const)('%s is in effect from %s', ([disposition, on]) => expect(decided(disposition)).toBe(on));
  it('waits until it was served', () => expect(effectiveOn({ disposition: 'PENALISED', servedOn: null, suits: [] })).toBeNull());
  it('waits for a suit, stands when it was upheld, and falls when it was lost', () => {
    expect(decided('STOP_ORDER', [{ outcome: null, decidedOn: null }])).toBeNull();
    expect(decided('STOP_ORDER', [{ outcome: 'MAINTAINED', decidedOn: '2014-02-03' }])).toBe('2014-02-03');
    expect(decided('STOP_ORDER', [{ outcome: 'WITHDRAWN', decidedOn: '2013-11-10' }])).toBe('2013-11-19');
    expect(decided('PENALISED', [{ outcome: 'CHANGED', decidedOn: '2014-02-03' }])).toBeNull();
  });
});

it('appraisals hold up disputes, hearings counterfeits, public notices both', () =>
  expect(CASE_KINDS.map((kind) => EXCLUSION_KINDS.filter((exclusion) => excludes(kind, exclusion)))).toEqual([
    ['APPRAISAL', 'PUBLIC_NOTICE'],
    ['APPRAISAL', 'PUBLIC_NOTICE'],
    ['PUBLIC_NOTICE', 'HEARING', 'CRIMINAL'],
  ]));

it('clocks that run against others are clocks of the law, and never those of the office', () => {
  expect(OTHERS_CLOCKS.filter((id) => !DAY_RULE_IDS.includes(id))).toEqual([]);
  expect(
    ['I1', 'I2', 'I4', 'I7', 'C3', 'C4', 'C8', 'M2', 'T1', 'T4', 'P1'].filter((id) => OTHERS_CLOCKS.some((other) => other === id)),
  ).toEqual([]);
});

it('rights of a party are clocks against others; paying a fine and answering a transfer are duties', () =>
  expect(OTHERS_CLOCKS.filter((id) => !isRight(id))).toEqual(['C7', 'T3']));
it('no right is a clock of the office', () => expect(RIGHTS.filter((id) => !OTHERS_CLOCKS.includes(id))).toEqual([]));
