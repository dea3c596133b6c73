import { describe, expect, it } from 'vitest';
import { CASE_STATUSES } from '#law/case-courses.ts';
import {
  liesInOffice,
  policeHaveIt,
  TRANSFER_ACTORS,
  TRANSFER_COURSE,
  TRANSFER_STATUSES,
  transferRuns,
  transfersFrom,
  waitedUntil,
  wasSent,
} from '#law/police-transfer-course.ts';
import { describeCourse } from './course-table.ts';

/** A5. */
const TABLE = `
  - PREPARED HANDLER
  PREPARED APPROVED|REFUSED HEAD
  APPROVED SENT HANDLER
  SENT POLICE_ACCEPTED|POLICE_DECLINED POLICE
  POLICE_DECLINED OBJECTION|SUPERVISION_ASKED HEAD
  OBJECTION|POLICE_ACCEPTED FINAL POLICE
  SUPERVISION_ASKED FINAL PROCURATORATE`;

describeCourse('A5', TRANSFER_COURSE, TABLE, TRANSFER_STATUSES, TRANSFER_ACTORS);

describe('what a transfer means for the case', () => {
  it.each([
    ['POLICE_DECLINED', null, '2014-01-09'],
    ['FINAL', 'DECLINED', '2014-01-12'],
    ['FINAL', 'NOT_CONVICTED', '2014-01-12'],
    ['FINAL', 'CONVICTED', '2014-01-12'],
    // taken after all, or not answered: it waits until the act itself
    ['FINAL', 'TAKEN', '2014-02-01'],
    ['OBJECTION', null, '2014-02-01'],
    ['POLICE_ACCEPTED', null, '2014-02-01'],
  ] as const)('%s %s: the case waited until %s', (status, finalOutcome, expected) => {
    const finalOn = status === 'FINAL' ? '2014-01-12' : null;
    expect(waitedUntil({ status, finalOutcome, policeDecidedOn: '2014-01-09', finalOn }, '2014-02-01')).toBe(expected);
  });
  it('was sent once the police have it before them', () =>
    expect(TRANSFER_STATUSES.filter((status) => !wasSent({ status }))).toEqual(['PREPARED', 'APPROVED', 'REFUSED']));
  it('runs from the proposal to its refusal, the answer no, or its end', () =>
    expect(TRANSFER_STATUSES.filter((status) => !transferRuns({ status, finalOutcome: null }))).toEqual([
      'REFUSED',
      'POLICE_DECLINED',
      'FINAL',
    ]));
  it('lies in the office until it was sent', () =>
    expect(TRANSFER_STATUSES.filter((status) => liesInOffice({ status }))).toEqual(['PREPARED', 'APPROVED']));
  it.each([
    ['POLICE_ACCEPTED', null, true],
    ['FINAL', 'TAKEN', true],
    ['FINAL', 'CONVICTED', true],
    ['FINAL', 'DECLINED', false],
    ['FINAL', 'NOT_CONVICTED', false],
    ['SENT', null, false],
    ['PREPARED', null, false],
    ['REFUSED', null, false],
    ['POLICE_DECLINED', null, false],
    ['OBJECTION', null, false],
  ] as const)('%s %s: the police have it: %s', (status, finalOutcome, expected) =>
    expect(policeHaveIt({ status, finalOutcome })).toBe(expected),
  );
  it('begins out of an investigation on suspicion, later only where a threshold is met, then also out of a sealed file', () => {
    const lawful = (met: boolean) => CASE_STATUSES.filter((status) => transfersFrom('COUNTERFEIT', status, met)).toSorted();
    expect(lawful(false)).toEqual(['INVESTIGATING', 'INVESTIGATION_CLOSED']);
    expect(lawful(true)).toEqual([
      'ARCHIVED',
      'CONCLUDED',
      'DECIDED',
      'EXECUTING',
      'INVESTIGATING',
      'INVESTIGATION_CLOSED',
      'PENALTY_HEARING',
      'PENALTY_NOTICED',
      'PUBLISHED',
      'SERVED',
      'WAITING_CRIMINAL',
    ]);
    for (const kind of ['INFRINGEMENT', 'MEDIATION'] as const)
      expect(CASE_STATUSES.filter((status) => transfersFrom(kind, status, true))).toEqual([]);
  });
});
