import { describe, expect, it } from 'vitest';
import {
  APPLICATION_COURSE,
  CERTIFICATE_COURSE,
  dueKind,
  heldUntil,
  noticeFrom,
  standingOn,
  STANDINGS,
  type CertificateActor,
} from '#law/certificate-course.ts';
import { certificateValidOn, type CertificateFacts } from '#law/certificate.ts';
import { leadsTo, mayStep } from '#law/course.ts';
import { addDays } from '#law/dates.ts';
import { createRandom } from '../../data/random.ts';

const ACTORS: readonly CertificateActor[] = ['OFFICE', 'PROVINCE', 'NATION', 'CLOCK'];

/** A9, written by hand: from, to, by whom. */
const APPLICATION = `
  - APPLIED OFFICE
  APPLIED PROVINCE_CHECKED PROVINCE
  APPLIED REFUSED PROVINCE
  PROVINCE_CHECKED ISSUED NATION
  PROVINCE_CHECKED REFUSED NATION`;
const CERTIFICATE = `
  - VALID NATION
  NOT_YET VALID CLOCK
  VALID VERIFICATION_DUE CLOCK
  VERIFICATION_DUE VALID PROVINCE,NATION
  VERIFICATION_DUE COLLECTED PROVINCE,NATION
  VALID SUSPENDED PROVINCE,NATION
  VERIFICATION_DUE SUSPENDED PROVINCE,NATION
  SUSPENDED VALID PROVINCE,NATION
  VALID EXPIRED CLOCK
  VERIFICATION_DUE EXPIRED CLOCK
  SUSPENDED EXPIRED CLOCK
  VALID CANCELLED OFFICE,PROVINCE,NATION
  VERIFICATION_DUE CANCELLED OFFICE,PROVINCE,NATION
  SUSPENDED CANCELLED OFFICE,PROVINCE,NATION
  VALID REVOKED NATION
  VERIFICATION_DUE REVOKED NATION
  SUSPENDED REVOKED NATION
  VALID LOST OFFICE
  VERIFICATION_DUE LOST OFFICE
  SUSPENDED LOST OFFICE
  VALID REPLACED NATION
  VERIFICATION_DUE REPLACED NATION
  EXPIRED REPLACED NATION
  LOST REPLACED NATION`;
const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ') as [string, string, string]);

describe.for([
  ['application', APPLICATION_COURSE, APPLICATION, ['APPLIED', 'PROVINCE_CHECKED', 'ISSUED', 'REFUSED']],
  ['certificate', CERTIFICATE_COURSE, CERTIFICATE, STANDINGS],
] as const)('A9 of the %s', ([, course, table, states]) => {
  const rows = rowsOf(table);
  it.for(rows)('%s to %s by %s', ([from, to, by]) => {
    const begin = from === '-' ? null : from;
    for (const actor of ACTORS)
      expect([actor, mayStep(course as never, begin as never, to as never, [actor] as never)]).toEqual([
        actor,
        by.split(',').includes(actor),
      ]);
  });

  it('knows no other step, by anybody', () => {
    const pairs = ['-', ...states].flatMap((from) => states.map((to) => [from, to] as const));
    const others = pairs.filter(([from, to]) => !rows.some((row) => row[0] === from && row[1] === to));
    expect(others.length).toBe((states.length + 1) * states.length - rows.length);
    for (const [from, to] of others) {
      expect([from, to, leadsTo(course as never, (from === '-' ? null : from) as never, to as never)]).toEqual([from, to, false]);
    }
  });
});

const card: CertificateFacts = {
  issuedOn: '2011-03-01',
  expiresOn: '2017-02-28',
  verificationDueOn: '2015-03-01',
  status: 'VALID',
  statusFrom: '2011-03-01',
  lapses: [{ from: '2012-05-01', to: '2012-06-01' }],
  area: '440300',
};

describe('where a card stands', () => {
  it.for([
    ['2011-02-28', {}, 'NOT_YET'],
    ['2011-03-01', {}, 'VALID'],
    ['2012-05-01', {}, 'SUSPENDED'],
    ['2012-05-31', {}, 'SUSPENDED'],
    ['2012-06-01', {}, 'VALID'],
    ['2014-11-30', {}, 'VALID'],
    ['2014-12-01', {}, 'VERIFICATION_DUE'],
    ['2015-03-02', {}, 'VERIFICATION_DUE'],
    ['2017-02-28', {}, 'VERIFICATION_DUE'],
    ['2017-03-01', {}, 'EXPIRED'],
    ['2017-02-28', { verificationDueOn: '2017-03-01' }, 'VALID'],
    ['2017-02-28', { verificationDueOn: '2017-02-28' }, 'VALID'],
    ['2013-01-01', { status: 'SUSPENDED', statusFrom: '2013-01-01' }, 'SUSPENDED'],
    ['2012-12-31', { status: 'SUSPENDED', statusFrom: '2013-01-01' }, 'VALID'],
    ['2017-03-01', { status: 'SUSPENDED', statusFrom: '2013-01-01' }, 'EXPIRED'],
    ['2018-01-01', { status: 'REVOKED', statusFrom: '2013-01-01' }, 'REVOKED'],
    ['2017-06-01', { status: 'REPLACED', statusFrom: '2017-06-02' }, 'EXPIRED'],
    ['2013-01-01', { status: 'LOST', statusFrom: null }, 'LOST'],
  ] as const)('on %s with %j: %s', ([day, more, standing]) => expect(standingOn({ ...card, ...more }, day)).toBe(standing));

  it('says what falls due, and from when it may be seen to', () => {
    expect(dueKind(card)).toBe('VERIFICATION');
    expect(dueKind({ ...card, verificationDueOn: card.expiresOn })).toBe('TERM');
    expect(noticeFrom('2015-03-01')).toBe('2014-12-01');
  });

  it('keeps another card away until its term ends or it is gone', () => {
    expect(heldUntil(card)).toBe('2017-03-01');
    expect(heldUntil({ ...card, status: 'SUSPENDED', statusFrom: '2013-01-01' })).toBe('2017-03-01');
    expect(heldUntil({ ...card, status: 'LOST', statusFrom: '2013-01-01' })).toBe('2013-01-01');
    expect(heldUntil({ ...card, status: 'REPLACED', statusFrom: '2018-01-01' })).toBe('2017-03-01');
    expect(heldUntil({ ...card, status: 'CANCELLED', statusFrom: '2010-01-01' })).toBe('2011-03-01');
  });

  it('agrees with the rule of R15.1: it entitles when it is in force and not past its verification', () => {
    const random = createRandom(15, 'standing');
    const day = () => addDays('2011-01-01', random.between(0, 3000));
    const statuses = ['VALID', 'SUSPENDED', 'COLLECTED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED'] as const;
    const seen = new Set<string>();
    for (let n = 0; n < 5_000; n += 1) {
      const issuedOn = day();
      const from = day();
      const facts: CertificateFacts = {
        ...card,
        issuedOn,
        expiresOn: addDays(issuedOn, random.between(1, 2200)),
        verificationDueOn: addDays(issuedOn, random.between(0, 2400)),
        status: random.pick(statuses),
        statusFrom: day(),
        lapses: [{ from, to: addDays(from, random.between(1, 200)) }],
      };
      const on = day();
      const standing = standingOn(facts, on);
      seen.add(standing);
      const entitles = (standing === 'VALID' || standing === 'VERIFICATION_DUE') && on <= facts.verificationDueOn;
      expect([facts, on, entitles]).toEqual([facts, on, certificateValidOn(facts, on).length === 0]);
    }
    expect([...seen].toSorted()).toEqual(STANDINGS.toSorted());
  });
});
