import { describe, expect, it } from 'vitest';
import {
  issuesAcceptancePaper,
  MEDIATION_SUBJECTS,
  remunerationDefaults,
  subjectReasons,
  type MediationSubject,
} from '#law/mediation-subjects.ts';

const subjects = Object.keys(MEDIATION_SUBJECTS) as MediationSubject[];

describe('subjects of a mediation', () => {
  it('are the six of R8.1', () =>
    expect(subjects).toEqual(['OWNERSHIP', 'INVENTORSHIP', 'REMUNERATION', 'PROVISIONAL_FEE', 'DAMAGES', 'OTHER']));
  it.for([
    ['PROVISIONAL_FEE', false, true, ['NOT_GRANTED_YET']],
    ['PROVISIONAL_FEE', true, false, []],
    ['DAMAGES', true, false, ['NO_DECISION_YET']],
    ['DAMAGES', false, true, []],
  ] as const)('%s, granted %s, infringement decided %s: %j', ([subject, granted, infringementDecided, reasons]) =>
    expect(subjectReasons(subject, { granted, infringementDecided })).toEqual(reasons),
  );
  it('have no guard otherwise', () => {
    for (const subject of subjects.filter((each) => each !== 'PROVISIONAL_FEE' && each !== 'DAMAGES'))
      expect([subject, ...subjectReasons(subject, { granted: false, infringementDecided: false })]).toEqual([subject]);
  });
  it('give an acceptance paper for ownership only', () => expect(subjects.filter(issuesAcceptancePaper)).toEqual(['OWNERSHIP']));
});

// 实施细则 2001 §74–76, 2010 §77–78, 2023 §93–94
it.for([
  ['INVENTION', '2010-01-31', 2_000, 0.02, 0.1],
  ['INVENTION', '2010-02-01', 3_000, 0.02, 0.1],
  ['UTILITY_MODEL', '2013-05-06', 1_000, 0.002, 0.1],
  ['DESIGN', '2013-05-06', 1_000, 0.002, 0.1],
  ['DESIGN', '2009-05-06', 500, 0.002, 0.1],
  ['INVENTION', '2024-01-20', 4_000, null, null],
  ['DESIGN', '2024-01-20', 1_500, null, null],
] as const)(
  'an inventor of kind %s granted on %s is due %i yuan, %s of profit, %s of licence fees',
  ([type, on, awardYuan, profitShare, licenceShare]) =>
    expect(remunerationDefaults(type, on)).toMatchObject({ awardYuan, profitShare, licenceShare }),
);
