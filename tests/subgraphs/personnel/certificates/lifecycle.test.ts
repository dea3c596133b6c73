import { describe, expect, it } from 'vitest';
import { standingOn, STANDINGS, type CertificateActor, type CertificateStanding } from '#law/certificate-course.ts';
import type { Outcome } from '#platform/outcome.ts';
import {
  cancel,
  loseCard,
  reinstate,
  retire,
  revoke,
  suspend,
  verify,
  type Changed,
  type ChangeFacts,
} from '../../../../subgraphs/personnel/lifecycle/certificates.ts';
import { TODAY } from './ground.ts';

const card: ChangeFacts = {
  issuedOn: '2012-05-01',
  expiresOn: '2018-04-30',
  verificationDueOn: '2014-05-01',
  status: 'VALID',
  statusFrom: '2012-05-01',
  lapses: [],
  area: '440300',
  version: 3,
  today: TODAY,
  actors: [],
};

/** A card that stands so today. */
const STANDING: Readonly<Record<CertificateStanding, Partial<ChangeFacts>>> = {
  NOT_YET: { issuedOn: '2014-02-01', statusFrom: '2014-02-01' },
  VALID: {},
  VERIFICATION_DUE: { verificationDueOn: '2014-01-01' },
  SUSPENDED: { status: 'SUSPENDED', statusFrom: '2013-12-01' },
  EXPIRED: { expiresOn: '2014-01-09' },
  COLLECTED: { status: 'COLLECTED', statusFrom: '2013-12-01' },
  CANCELLED: { status: 'CANCELLED', statusFrom: '2013-12-01' },
  REVOKED: { status: 'REVOKED', statusFrom: '2013-12-01' },
  LOST: { status: 'LOST', statusFrom: '2013-12-01' },
  REPLACED: { status: 'REPLACED', statusFrom: '2013-12-01' },
};
const act = { version: 3, reason: '经核实' };
const CARRIED: readonly CertificateStanding[] = ['VALID', 'VERIFICATION_DUE', 'SUSPENDED'];
const ACTS: Readonly<
  Record<string, readonly [(facts: ChangeFacts) => Outcome<Changed>, readonly CertificateStanding[], readonly CertificateActor[]]>
> = {
  suspend: [(facts) => suspend(act, facts), ['VALID', 'VERIFICATION_DUE'], ['PROVINCE', 'NATION']],
  reinstate: [(facts) => reinstate(act, facts), ['SUSPENDED'], ['PROVINCE', 'NATION']],
  cancel: [(facts) => cancel({ ...act, cause: 'RESIGNED' }, facts), CARRIED, ['OFFICE', 'PROVINCE', 'NATION']],
  revoke: [(facts) => revoke(act, facts), CARRIED, ['NATION']],
  lose: [(facts) => loseCard({ ...act, voidStatement: '公告作废' }, facts), CARRIED, ['OFFICE']],
  'verify, passed': [(facts) => verify({ ...act, outcome: 'PASSED' }, facts), ['VERIFICATION_DUE'], ['PROVINCE', 'NATION']],
  'verify, failed': [(facts) => verify({ ...act, outcome: 'FAILED' }, facts), ['VERIFICATION_DUE'], ['PROVINCE', 'NATION']],
  'verify, missed': [(facts) => verify({ ...act, outcome: 'MISSED' }, facts), ['VERIFICATION_DUE'], ['PROVINCE', 'NATION']],
  replace: [(facts) => retire(act, facts), ['VALID', 'VERIFICATION_DUE', 'EXPIRED', 'LOST'], ['NATION']],
};

describe.for(Object.entries(ACTS))('%s', ([, [perform, from, by]]) => {
  const pairs = STANDINGS.flatMap((standing) =>
    (['OFFICE', 'PROVINCE', 'NATION', 'NOBODY'] as const).map((actor) => [standing, actor] as const),
  );
  it.for(pairs)('a card that is %s, by %s', ([standing, actor]) => {
    const facts = { ...card, ...STANDING[standing], actors: actor === 'NOBODY' ? [] : [actor] };
    expect(standingOn(facts, TODAY)).toBe(standing);
    const outcome = perform(facts);
    const code = outcome.ok ? 'OK' : outcome.refusals.map((refusal) => refusal.code).join();
    // a card that is not yet issued has no day on which it could change
    const refused = standing === 'NOT_YET' ? 'WRONG_DATE' : 'WRONG_STATE';
    expect(code).toBe(actor === 'NOBODY' || !by.includes(actor) ? 'NOT_PERMITTED' : from.includes(standing) ? 'OK' : refused);
  });

  it('changes no day of the past: what did not entitle then still does not', () => {
    for (const standing of from) {
      const facts = { ...card, ...STANDING[standing], actors: [by[0] ?? 'NATION'] };
      const outcome = perform(facts);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
      const { verificationDueOn = facts.verificationDueOn } = outcome.value;
      const after = { ...facts, ...outcome.value, verificationDueOn };
      for (const day of ['2012-05-01', '2013-06-01', '2013-11-30', '2013-12-01', '2013-12-31', '2014-01-02', '2014-01-09']) {
        expect([standing, day, entitles(after, day)]).toEqual([standing, day, entitles(facts, day)]);
      }
    }
  });
});

const entitles = (facts: ChangeFacts, day: string): boolean => {
  const standing = standingOn(facts, day);
  return (standing === 'VALID' || standing === 'VERIFICATION_DUE') && day <= facts.verificationDueOn;
};
