import { describe, expect, it } from 'vitest';
import { certificateValidOn, covers, entitledOn, nextVerification, termOf, type CertificateFacts } from '#law/certificate.ts';

const good: CertificateFacts = {
  issuedOn: '2011-03-01',
  expiresOn: '2017-02-28',
  verificationDueOn: '2015-03-01',
  status: 'VALID',
  statusFrom: '2011-03-01',
  lapses: [],
  area: '440300',
};

describe('a certificate', () => {
  it('lasts six years and is verified every two', () => {
    expect(termOf('2011-03-01')).toEqual({ expiresOn: '2017-02-28', verificationDueOn: '2013-03-01' });
    expect(termOf('2012-02-29')).toEqual({ expiresOn: '2018-02-27', verificationDueOn: '2014-02-28' });
    expect(nextVerification('2016-12-31')).toBe('2018-12-31');
  });
  it.for([
    ['2011-02-28', ['CERT_EXPIRED']],
    ['2011-03-01', []],
    ['2015-03-01', []],
    ['2015-03-02', ['CERT_UNVERIFIED']],
    ['2017-03-01', ['CERT_EXPIRED', 'CERT_UNVERIFIED']],
  ] as const)('on %s fails by %j', ([date, reasons]) => expect(certificateValidOn(good, date)).toEqual(reasons));

  it('is good to the last day of its term', () =>
    expect(certificateValidOn({ ...good, verificationDueOn: '2017-03-01' }, '2017-02-28')).toEqual([]));

  it.for(['SUSPENDED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED'] as const)('counts %s from its first day on', (status) => {
    const facts = { ...good, status, statusFrom: '2013-06-03' };
    expect(certificateValidOn(facts, '2013-06-02')).toEqual([]);
    expect(certificateValidOn(facts, '2013-06-03')).toEqual(['CERT_NOT_IN_FORCE']);
    expect(certificateValidOn({ ...facts, statusFrom: null }, '2012-01-01')).toEqual(['CERT_NOT_IN_FORCE']);
  });

  it.for([
    ['440300', '440300', true],
    ['440300', '440305', true],
    ['440305', '440300', false],
    ['440305', '440306', false],
    ['440000', '440305', true],
    ['440000', '450100', false],
    ['110100', '110200', false],
    ['000000', '650000', true],
    ['000000', '000000', true],
    ['440000', '000000', false],
  ] as const)('with area %s covers %s: %s', ([area, place, covered]) => {
    expect(covers(area, place)).toBe(covered);
    expect(certificateValidOn({ ...good, area }, '2013-01-01', place)).toEqual(covered ? [] : ['OUTSIDE_AREA']);
  });
});

describe('a card that names another office', () => {
  const card = { ...good, agencyId: 'shenzhen' };
  it('does not entitle where the office of that day is known to be another', () => {
    expect(certificateValidOn(card, '2013-06-03', '440305', 'shenzhen')).toEqual([]);
    expect(certificateValidOn(card, '2013-06-03', '440305', 'guangzhou')).toEqual(['CERT_OTHER_OFFICE']);
    expect(certificateValidOn(good, '2013-06-03', '440305', 'shenzhen')).toEqual(['CERT_OTHER_OFFICE']);
    expect(certificateValidOn(card, '2013-06-03', '440305')).toEqual([]);
    expect(entitledOn([card], '2013-06-03', '440305', 'guangzhou')).toEqual({ reasons: ['CERT_OTHER_OFFICE'] });
  });
});

describe('an officer', () => {
  const earlier = { ...good, issuedOn: '2005-03-01', expiresOn: '2011-02-28', verificationDueOn: '2011-02-28', number: 'A' };
  const later = { ...good, number: 'B' };

  it('without a certificate may not act', () => expect(entitledOn([], '2013-01-01', '440300')).toEqual({ reasons: ['CERT_MISSING'] }));
  it('acts under the one that is valid that day, in whatever order they are given', () => {
    expect(entitledOn([earlier, later], '2010-06-01', '440305')).toEqual({ certificate: earlier });
    expect(entitledOn([earlier, later], '2013-06-03', '440305')).toEqual({ certificate: later });
    expect(entitledOn([later, earlier], '2013-06-03', '440305')).toEqual({ certificate: later });
  });
  it('of several valid ones acts under the one that lasts longest', () => {
    const longest = { ...later, expiresOn: '2018-02-28', number: 'C' };
    expect(entitledOn([later, longest], '2013-06-03', '440305')).toEqual({ certificate: longest });
  });
  it('without a valid one is told the reasons of the nearest', () => {
    const outside = { ...later, area: '440100', number: 'D' };
    const worse = { ...outside, status: 'REVOKED' as const };
    expect(entitledOn([worse, outside], '2013-06-03', '440305')).toEqual({ reasons: ['OUTSIDE_AREA'] });
    expect(entitledOn([earlier], '2013-06-03', '440305')).toEqual({ reasons: ['CERT_EXPIRED', 'CERT_UNVERIFIED'] });
  });
});
