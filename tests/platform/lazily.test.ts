import { expect, it } from 'vitest';
import { lazily } from '#platform/lazily.ts';

it('makes each part once, when it is first asked for, beside what is there', () => {
  const made: string[] = [];
  const parts = lazily({ plain: 0 }, { one: () => ({ nth: made.push('one') }), two: () => made.push('two') });
  expect([parts.plain, made]).toEqual([0, []]);
  expect(parts.one).toBe(parts.one);
  expect([parts.one.nth, made]).toEqual([1, ['one']]);
  expect([parts.two, parts.two, made]).toEqual([2, 2, ['one', 'two']]);
  expect(Object.keys(parts)).toEqual(['plain', 'one', 'two']);
});

it('asks again after a part could not be made', () => {
  let tries = 0;
  const late = (): number => {
    tries += 1;
    if (tries === 1) throw new Error('not yet');
    return tries;
  };
  const parts = lazily({}, { late });
  expect(() => parts.late).toThrow('not yet');
  expect([parts.late, parts.late]).toEqual([2, 2]);
});
