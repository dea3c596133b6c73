import { describe, expect, it } from 'vitest';
import { officeOn, servesOn } from '#law/service.ts';

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

describe('terms of service', () => {
  const TERMS = [
    { agencyId: 'a', validFrom: '2008-02-01', validTo: '2012-06-01' },
    { agencyId: 'b', validFrom: '2012-06-01', validTo: null },
  ];
  it.for([
    ['2008-01-31', undefined],
    ['2008-02-01', 'a'],
    ['2012-05-31', 'a'],
    ['2012-06-01', 'b'],
    ['2099-01-01', 'b'],
  ] as const)('on %s: at %s', ([day, office]) => expect(officeOn(TERMS, day)).toBe(office));
});
