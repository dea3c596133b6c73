import { describe, expect, it } from 'vitest';
import { isShortEnough, mayHost, maySend } from '#law/secondment.ts';
import { overlap } from '#law/terms.ts';

describe('who sends supervisors, and where to', () => {
  it.for([
    ['NATION', true],
    ['PROVINCE', true],
    ['PREFECTURE', false],
    ['COUNTY', false],
  ] as const)('%s: %s', ([level, may]) => expect(maySend(level)).toBe(may));

  const SEATS = ['000000', '440000', '440300', '440305', '330000', '330100'];
  const BELOW: Readonly<Record<string, readonly string[]>> = {
    '000000': ['440000', '440300', '440305', '330000', '330100'],
    '440000': ['440300', '440305'],
    '440300': ['440305'],
    '440305': [],
    '330000': ['330100'],
    '330100': [],
  };
  it.for(SEATS.flatMap((sender) => SEATS.map((host) => [sender, host] as const)))('%s to %s', ([sender, host]) =>
    expect(mayHost(sender, host)).toBe(BELOW[sender]?.includes(host)),
  );
});

describe('how long', () => {
  it.for([
    ['2014-01-10', '2014-01-10', true],
    ['2014-01-10', '2015-01-10', true],
    ['2014-01-10', '2015-01-11', false],
    ['2010-01-01', '2011-01-02', false],
  ] as const)('%s to %s: %s', ([from, to, may]) => expect(isShortEnough(from, to)).toBe(may));
});

describe('two secondments', () => {
  const one = { validFrom: '2014-01-10', validTo: '2014-02-01' };
  it.for([
    ['2013-12-01', '2014-01-10', false],
    ['2013-12-01', '2014-01-11', true],
    ['2014-01-31', '2014-03-01', true],
    ['2014-02-01', '2014-03-01', false],
    ['2014-01-15', '2014-01-16', true],
    ['2014-01-15', '2014-01-15', false],
  ] as const)('%s until %s share a day: %s', ([validFrom, validTo, shared]) => expect(overlap(one, { validFrom, validTo })).toBe(shared));
});
