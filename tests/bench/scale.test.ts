import { describe, expect, it } from 'vitest';
import { readScaleOptions } from '../../bench/scale/options.ts';
import { scaleFigures, scaleTable } from '../../bench/scale/report.ts';

describe('readScaleOptions', () => {
  it('reads all', () => {
    const args = ['--small', 'a', '--large', 'b', '--seconds', '9', '--json'];
    expect(readScaleOptions(args)).toEqual({ small: 'a', large: 'b', seconds: 9, json: true, help: false });
  });
  it('asks for no folders when asked for help', () => expect(readScaleOptions(['--help']).help).toBe(true));
  it.for([[], ['--small', 'a'], ['--small', 'a', '--large', 'a'], ['--small', 'a', '--large', 'b', '--seconds', '0'], ['--nothing']])(
    'refuses %o',
    (args) => expect(() => readScaleOptions(args)).toThrow(/[一-龥]/),
  );
});

describe('scaleFigures', () => {
  const twenty = (most: number) => [...Array.from({ length: 18 }, () => 1), most, 100];
  it('compares the 95th percentiles and holds the bound', () => {
    const [page, look, count] = scaleFigures([
      { question: { name: 'page', bound: 1.5 }, small: twenty(2), large: twenty(3) },
      { question: { name: 'look', bound: 1.5 }, small: twenty(2), large: twenty(3.1) },
      { question: { name: 'count', bound: null }, small: twenty(2), large: twenty(90) },
    ]);
    expect(page).toEqual({
      question: 'page',
      asked: 20,
      smallP95Ms: 2,
      largeP95Ms: 3,
      ratio: 1.5,
      medianRatio: 1,
      bound: 1.5,
      within: true,
    });
    expect(look).toMatchObject({ ratio: 1.55, within: false });
    expect(count).toMatchObject({ ratio: 45, within: true });
  });
  it('marks what is over in the table', () => {
    const lines = scaleTable(scaleFigures([{ question: { name: 'look', bound: 1.5 }, small: [1], large: [2] }])).split('\n');
    expect([lines.length, lines[1]?.includes('OVER')]).toEqual([2, true]);
  });
});
