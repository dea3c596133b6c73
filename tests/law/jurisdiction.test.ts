import { describe, expect, it } from 'vitest';
import { buckPassingIndex, commonSuperiors, divisionsAbove, isOver } from '#law/jurisdiction.ts';

describe('who is above (细则 §81)', () => {
  it.each([
    ['440305', ['440300', '440000', '000000']],
    ['440300', ['440000', '000000']],
    ['440000', ['000000']],
    ['000000', []],
  ])('%s', (code, above) => expect(divisionsAbove(code)).toEqual(above));

  it.each([
    [
      ['440300', '440100'],
      ['440000', '000000'],
    ],
    [
      ['440305', '440304'],
      ['440300', '440000', '000000'],
    ],
    [
      ['440305', '440300'],
      ['440000', '000000'],
    ],
    [
      ['440305', '440100'],
      ['440000', '000000'],
    ],
    [['440300', '330100'], ['000000']],
    [['440000', '330000'], ['000000']],
    [['440300', '000000'], ['000000']],
    [['440300', '440100', '330100'], ['000000']],
  ])('common superiors of %j', (codes, superiors) => expect(commonSuperiors(codes)).toEqual(superiors));

  it('does not depend on the order of the quarrel', () => {
    for (const pair of [
      ['440305', '440300'],
      ['440300', '330100'],
      ['440304', '440305'],
    ]) {
      expect(commonSuperiors(pair)).toEqual(commonSuperiors(pair.toReversed()));
    }
  });

  it.each([
    ['440300', '440305', true],
    ['440000', '440305', true],
    ['440300', '440300', false],
    ['440100', '440305', false],
    ['440305', '440300', false],
    ['000000', '440000', true],
  ])('%s over %s: %s', (above, below, over) => expect(isOver(above, below)).toBe(over));
});

it('counts buck-passing in thousandths, and nothing where nothing came', () => {
  expect(buckPassingIndex({ bounced: 1, overturned: 1, overdue: 1, received: 7 })).toBe(0.428);
  expect(buckPassingIndex({ bounced: 0, overturned: 0, overdue: 0, received: 5 })).toBe(0);
  expect(buckPassingIndex({ bounced: 0, overturned: 0, overdue: 0, received: 0 })).toBeNull();
});
