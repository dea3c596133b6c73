import { expect, it } from 'vitest';
import { EXTENSION_WORDS, previewExtension, previewExtensionOf } from '#law/extension.ts';

const facts = { kind: 'COUNTERFEIT', docketedOn: '2013-03-04' } as const; // due on 7 April, a worked Sunday
const suspended = { ...facts, excluded: [{ from: '2013-03-11', to: '2013-03-20' }] };

it.for([
  [facts, '2013-03-29', { wasDueOn: '2013-04-07', dueOn: '2013-04-19', addedDays: 12 }],
  [facts, '2013-04-06', { wasDueOn: '2013-04-07', dueOn: '2013-04-19', addedDays: 12 }],
  [facts, '2013-04-07', { reason: 'NOT_BEFORE_DUE' }],
  [facts, '2013-03-03', { reason: 'BEFORE_START' }],
  [facts, '2013-03-04', { dueOn: '2013-04-19' }],
  [{ ...facts, extendedOn: '2013-03-20' }, '2013-03-29', { reason: 'ALREADY_EXTENDED' }],
  [{ ...facts, extended: true }, '2013-03-29', { reason: 'ALREADY_EXTENDED' }],
  [suspended, '2013-04-10', { wasDueOn: '2013-04-15', dueOn: '2013-05-02', addedDays: 17 }],
  [{ kind: 'MEDIATION', docketedOn: '2013-03-04' }, '2013-05-31', { wasDueOn: '2013-06-04', dueOn: '2013-07-04', addedDays: 30 }],
  [{ kind: 'INFRINGEMENT', docketedOn: '2025-03-03' }, '2025-05-30', { wasDueOn: '2025-06-03', dueOn: '2025-08-04', addedDays: 62 }],
] as const)('%j, approved on %s: %j', ([given, approvedOn, result]) => expect(previewExtension(given, approvedOn)).toMatchObject(result));

it('extends a seizure, but no clock that the law does not extend, nor one that it does not know', () => {
  expect(previewExtensionOf('C3', { startedOn: '2013-03-04' }, '2013-03-28')).toMatchObject({
    wasDueOn: '2013-04-03',
    dueOn: '2013-05-03',
  });
  expect(previewExtensionOf('I2', { startedOn: '2013-03-04' }, '2013-03-05')).toEqual({ reason: 'NO_EXTENSION' });
  expect(previewExtensionOf('I11', { startedOn: '2013-03-04' }, '2013-03-05')).toEqual({ reason: 'NO_EXTENSION' });
});

it('tells each reason in both languages', () =>
  expect(Object.values(EXTENSION_WORDS).every(([en, zh]) => /^[A-Z]/.test(en) && /\p{Script=Han}/u.test(zh))).toBe(true));
