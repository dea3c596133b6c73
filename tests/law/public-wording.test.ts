import { expect, it } from 'vitest';
import { statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { INTAKE_STATUSES } from '#law/case-states.ts';
import { INTAKE_WORDING, PUBLIC_WORDING, publicWording } from '#law/public-wording.ts';

it('tells every status of every kind, in both languages', () => {
  for (const kind of CASE_KINDS) {
    expect(Object.keys(PUBLIC_WORDING[kind]).toSorted()).toEqual(statusesOf(kind).toSorted());
    for (const status of statusesOf(kind)) {
      const [en, zh] = publicWording(kind, status);
      expect(/^[A-Z]/.test(en) && /^\p{Script=Han}/u.test(zh)).toBe(true);
    }
  }
  expect(Object.keys(INTAKE_WORDING).toSorted()).toEqual(INTAKE_STATUSES.toSorted());
});

it('tells no step inside the office', () => {
  expect(publicWording('INFRINGEMENT', 'DELIBERATING')).toEqual(publicWording('INFRINGEMENT', 'INVESTIGATING'));
  expect(publicWording('INFRINGEMENT', 'DELIBERATING')).toEqual(['Under examination', '审理中']);
  for (const status of ['WAITING_CRIMINAL', 'PENALTY_NOTICED', 'INVESTIGATION_CLOSED'] as const)
    expect(publicWording('COUNTERFEIT', status)).toEqual(['Under investigation', '调查中']);
});

it('calls a status that the kind does not know concluded', () => expect(publicWording('MEDIATION', 'PUBLISHED')[0]).toBe('Concluded'));
