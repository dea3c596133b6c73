import { expect, it } from 'vitest';
import { RECUSAL_CITATION, RECUSAL_GROUNDS, recusalDecider, recusalReason, type RecusalFacts } from '#law/recusal.ts';

const pending: RecusalFacts = { officerId: 'a', requestedOn: '2013-05-06', decidedOn: null, granted: null };
const granted: RecusalFacts = { ...pending, decidedOn: '2013-05-09', granted: true };
const refused: RecusalFacts = { ...pending, decidedOn: '2013-05-09', granted: false };

it.for([
  [[pending], '2013-05-05', undefined],
  [[pending], '2013-05-06', 'RECUSAL_PENDING'],
  [[pending], '2014-01-10', 'RECUSAL_PENDING'],
  [[granted], '2013-05-08', 'RECUSAL_PENDING'],
  [[granted], '2013-05-09', 'RECUSED'],
  [[granted], '2014-01-10', 'RECUSED'],
  [[refused], '2013-05-08', 'RECUSAL_PENDING'],
  [[refused], '2013-05-09', undefined],
  [[refused, { ...pending, requestedOn: '2013-06-03' }], '2013-06-03', 'RECUSAL_PENDING'],
  [[granted, { ...pending, requestedOn: '2013-06-03' }], '2013-06-03', 'RECUSED'],
  [[], '2013-06-03', undefined],
] as const)('%j on %s: %s', ([requests, on, reason]) => {
  expect(recusalReason(requests, 'a', on)).toBe(reason);
  expect(recusalReason(requests, 'b', on)).toBeUndefined();
});

it('is decided by the head, about the head by the superior', () => {
  expect(recusalDecider({ aboutHead: false })).toBe('HEAD');
  expect(recusalDecider({ aboutHead: true })).toBe('SUPERIOR');
});

it('has three grounds', () => {
  expect(Object.keys(RECUSAL_GROUNDS)).toEqual(['CLOSE_RELATIVE', 'INTEREST', 'OTHER_RELATION']);
  expect(RECUSAL_CITATION).toContain('§9');
});
