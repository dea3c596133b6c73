import { describe, expect, it } from 'vitest';
import { figuresOf, quantile, tableOf } from '../../bench/report.ts';

const SAMPLES = [
  { name: 'ours', requests: 100, node: 150, postgres: 250, wall: [1, 2, 3, 4] },
  { name: 'one-statement', requests: 200, node: 100, postgres: 300, wall: [5] },
] as const;

describe('figuresOf', () => {
  it('divides by requests and compares the sums', () => {
    const [ours, yardstick] = figuresOf(SAMPLES);
    expect(ours).toMatchObject({ nodeMs: 1.5, postgresMs: 2.5, totalMs: 4, toOneStatement: 2, toOurs: 1, wallP50Ms: 2, wallP95Ms: 4 });
    expect(yardstick).toMatchObject({ nodeMs: 0.5, postgresMs: 1.5, totalMs: 2, toOneStatement: 1, toOurs: 0.5 });
  });
  it('stands in a table with a line each', () => {
    const [head, ...lines] = tableOf(figuresOf(SAMPLES)).split('\n');
    expect(head).toContain('PostgreSQL');
    expect(lines.map((line) => line.split(/\s+/).slice(0, 7))).toEqual([
      ['ours', '100', '1.50', '2.50', '4.00', '2.00', '1.00'],
      ['one-statement', '200', '0.50', '1.50', '2.00', '1.00', '0.50'],
    ]);
  });
});

it.for([
  [[3, 1, 2], 0.5, 2],
  [[1], 0.95, 1],
  [[1, 2, 3, 4], 1, 4],
] as const)('quantile of %o at %d is %d', ([values, share, expected]) => expect(quantile(values, share)).toBe(expected));
