import { expect, test } from 'vitest';
import { readWorldOptions } from '../../data/world-options.ts';
import { UsageError } from '../../gateway/options.ts';

const read = (line: string) => readWorldOptions(line.split(' ').filter(Boolean));

test('the usual world, and another', () => {
  expect(read('')).toEqual({ seed: 1, cases: 28_000, today: '2014-01-10', data: '.data', help: false });
  expect(read('--seed 7 --cases 1000000 --day 2026-01-09 --data d')).toEqual({
    seed: 7,
    cases: 1_000_000,
    today: '2026-01-09',
    data: 'd',
    help: false,
  });
  expect(read('--help').help).toBe(true);
});

/** No such form, no such day, a day of rest, out of season, years of which no figures are known. */
const NO_DAYS = ['2026-1-9', '2026-02-30', '2026-01-10', '2026-06-10', '2027-01-11', '2013-01-10', 'today'].map((day) => `--day ${day}`);

test.each([...NO_DAYS, '--cases 0', '--cases 1e6', '--seed -1', '--seed x', '--cases 10000001', '--sede 1', 'extra'])(
  '%s is refused in both languages',
  (line) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(/[\u4e00-\u9fff]/);
  },
);
