import { expect, test } from 'vitest';
import { readWorldOptions } from '../../data/world-options.ts';
import { UsageError } from '../../gateway/options.ts';

const read = (line: string) => readWorldOptions(line.split(' ').filter(Boolean));

test('the usual world, and another', () => {
  expect(read('')).toEqual({ seed: 1, cases: 28_000, data: '.data', help: false });
  expect(read('--seed 7 --cases 1000000 --data d')).toEqual({ seed: 7, cases: 1_000_000, data: 'd', help: false });
  expect(read('--help').help).toBe(true);
});

test.each(['--cases 0', '--cases 1e6', '--seed -1', '--seed x', '--cases 10000001', '--sede 1', 'extra'])(
  '%s is refused in both languages',
  (line) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(/[\u4e00-\u9fff]/);
  },
);
