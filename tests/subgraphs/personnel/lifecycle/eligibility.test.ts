import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from '#law/certificate.ts';
import { eligibility } from '../../../../subgraphs/personnel/lifecycle/eligibility.ts';

const SERVICE = { joinedOn: '2005-01-10', leftOn: '2013-06-30' };
const CARD: CertificateFacts = {
  issuedOn: '2008-03-01',
  expiresOn: '2014-02-28',
  verificationDueOn: '2014-03-01',
  status: 'VALID',
  statusFrom: '2008-03-01',
  lapses: [],
  area: '440300',
};
const codes = (certificates: readonly CertificateFacts[], on: string, jurisdiction = '440305', service = SERVICE) =>
  eligibility(service, certificates, { on, jurisdiction }).reasons.map(({ code }) => code);

describe('eligibility', () => {
  it('names the certificate that entitles', () => {
    const old = { ...CARD, issuedOn: '2002-03-01', expiresOn: '2008-02-29', status: 'REPLACED' as const, statusFrom: '2008-03-01' };
    expect(eligibility(SERVICE, [old, CARD], { on: '2010-01-01', jurisdiction: '440305' })).toEqual({
      eligible: true,
      on: '2010-01-01',
      certificate: CARD,
      reasons: [],
    });
    expect(eligibility(SERVICE, [CARD, old], { on: '2006-01-01', jurisdiction: '440300' })).toMatchObject({
      eligible: true,
      certificate: old,
    });
  });

  it.for([
    ['no certificate', [], '2010-01-01', '440305', ['CERT_MISSING']],
    ['before its term', [CARD], '2008-02-29', '440305', ['CERT_EXPIRED']],
    ['first day', [CARD], '2008-03-01', '440305', []],
    ['last day of service', [CARD], '2013-06-30', '440305', []],
    ['after service', [CARD], '2013-07-01', '440305', ['NOT_OF_THIS_OFFICE']],
    ['after its term', [CARD], '2014-03-01', '440305', ['NOT_OF_THIS_OFFICE', 'CERT_EXPIRED']],
    ['unverified', [{ ...CARD, verificationDueOn: '2010-03-01' }], '2010-03-02', '440305', ['CERT_UNVERIFIED']],
    ['suspended', [{ ...CARD, status: 'SUSPENDED', statusFrom: '2012-01-01' }], '2012-01-01', '440305', ['CERT_NOT_IN_FORCE']],
    ['the day before', [{ ...CARD, status: 'SUSPENDED', statusFrom: '2012-01-01' }], '2011-12-31', '440305', []],
    ['outside the area', [CARD], '2010-01-01', '440100', ['OUTSIDE_AREA']],
    ['above the area', [CARD], '2010-01-01', '440000', ['OUTSIDE_AREA']],
    ['never served, never certified', [], '2004-12-31', '440305', ['NOT_OF_THIS_OFFICE', 'CERT_MISSING']],
  ] as const)('%s', ([, certificates, on, place, expected]) => expect(codes(certificates, on, place)).toEqual(expected));

  it('gives each reason in both languages, with its argument and its rule', () => {
    const { reasons, eligible, certificate } = eligibility(SERVICE, [CARD], { on: '2014-03-01', jurisdiction: '330100' });
    expect([eligible, certificate]).toEqual([false, null]);
    expect(reasons.map(({ code, path, rule }) => [code, path, rule])).toEqual([
      ['NOT_OF_THIS_OFFICE', ['on'], 'R14.1'],
      ['CERT_EXPIRED', ['on'], 'R15.1'],
      ['OUTSIDE_AREA', ['jurisdiction'], 'R15.1'],
    ]);
    for (const { message, messageZh } of reasons) {
      expect(message).toMatch(/^[A-Z][ -~]+\.$/);
      expect(messageZh).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it('keeps a good certificate apart from missing service', () => {
    const verdict = eligibility(SERVICE, [CARD], { on: '2013-07-01', jurisdiction: '440300' });
    expect(verdict).toMatchObject({ eligible: false, certificate: CARD, reasons: [{ code: 'NOT_OF_THIS_OFFICE' }] });
  });
});
