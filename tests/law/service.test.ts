import { describe, expect, it } from 'vitest';
import { servesOn } from '#law/service.ts';

const SERVICE = { joinedOn: '2005-01-10', leftOn: '2013-06-30' };

describe('service', () => {
  it.for([
    ['2005-01-09', false],
    ['2005-01-10', true],
    ['2013-06-30', true],
    ['2013-07-01', false],
  ] as const)('on %s: %s', ([day, serves]) => expect(servesOn(SERVICE, day)).toBe(serves));
  it('has no end while serving', () => expect(servesOn({ ...SERVICE, leftOn: null }, '2099-01-01')).toBe(true));
});
