import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../bench/options.ts';

describe('readBenchOptions', () => {
  it('has usual values', () => {
    expect(readBenchOptions([])).toEqual({ json: false, cases: null, seconds: 20, data: null, help: false });
  });
  it('reads all', () => {
    const args = ['--json', '--cases', '900', '--seconds', '3', '--data', 'here'];
    expect(readBenchOptions(args)).toEqual({ json: true, cases: 900, seconds: 3, data: 'here', help: false });
  });
  it.for([['--seconds', '0'], ['--seconds', '1e9'], ['--cases', '10'], ['--cases', 'many'], ['--nothing'], ['word']])(
    'refuses %s',
    (args) => {
      expect(() => readBenchOptions(args)).toThrow(/[一-龥]/);
    },
  );
});
