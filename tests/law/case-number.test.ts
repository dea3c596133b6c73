import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { formatCaseNumber, gapsOf, parseCaseNumber } from '#law/case-number.ts';

const CANONICAL = '粤深知假字〔2013〕17号';

describe('case numbers', () => {
  it('are written with hexagonal brackets', () => {
    expect(formatCaseNumber({ prefix: '粤深', kind: 'COUNTERFEIT', year: 2013, sequence: 17 })).toBe(CANONICAL);
    expect(formatCaseNumber({ prefix: '京', kind: 'INFRINGEMENT', year: 2016, sequence: 854, sub: 16 })).toBe('京知执字〔2016〕854-16号');
    expect(formatCaseNumber({ prefix: '苏', kind: 'MEDIATION', year: 2011, sequence: 1 })).toBe('苏知调字〔2011〕1号');
  });
  it.for([
    CANONICAL,
    '粤深知假字(2013)17号',
    '粤深知假字（2013）17号',
    '粤深知假字[2013]17号',
    '粤深知假字［2013］17号',
    '粤深知假字【2013】17号',
    ' 粤深 知假字 〔２０１３〕 第 ０１７ 号 ',
  ])('%s reads as the canonical number', (text) =>
    expect(parseCaseNumber(text)).toEqual({ prefix: '粤深', kind: 'COUNTERFEIT', year: 2013, sequence: 17, canonical: CANONICAL }),
  );
  it('reads sub-numbers of respondents', () =>
    expect(parseCaseNumber('京知执字(2016)854－16号')).toMatchObject({ sequence: 854, sub: 16 }));
  it.for([
    ['粤知法处字〔2011〕第5号', '粤知执字〔2011〕5号'],
    ['苏知(2011)纠字1号', '苏知执字〔2011〕1号'],
    ['苏知纠字〔2011〕1号', '苏知执字〔2011〕1号'],
    ['沪知局处字[2012]8号', '沪知执字〔2012〕8号'],
    ['国知保裁字〔2021〕1号', '国知执字〔2021〕1号'],
    ['苏知〔2011〕假字7号', '苏知假字〔2011〕7号'],
    ['苏知(2011)调字第007-2号', '苏知调字〔2011〕7-2号'],
  ] as const)('%s, as other offices write it, reads as %s', ([text, canonical]) =>
    expect(parseCaseNumber(text)?.canonical).toBe(canonical),
  );
  it('has a class of its own for shows', () => {
    const parts = { prefix: '粤穗', kind: 'INFRINGEMENT', year: 2013, sequence: 4, exhibition: true } as const;
    expect(formatCaseNumber(parts)).toBe('粤穗知展字〔2013〕4号');
    expect(parseCaseNumber('粤穗知展字(2013)4号')).toEqual({ ...parts, canonical: '粤穗知展字〔2013〕4号' });
    expect(parseCaseNumber('粤穗知执字(2013)4号')).not.toHaveProperty('exhibition');
  });
  it.for([
    '',
    '粤知处字〔2011〕5号',
    '苏知(2011)1号',
    '苏知纠字(2011)纠字1号',
    '粤深知假字〔2013〕号',
    '粤深知假字〔2013〕0号',
    '粤深知假字〔13〕17号',
    '粤深知商字〔2013〕17号',
    '知假字〔2013〕17号',
    'x知假字〔2013〕17号',
    `${CANONICAL}x`,
  ])('%j is none', (text) => expect(parseCaseNumber(text)).toBeUndefined());
  it('survive writing and reading', () => {
    const number = fc.record(
      {
        prefix: fc.constantFrom('粤', '粤深', '冀石桥西区', '国'),
        kind: fc.constantFrom(...CASE_KINDS),
        year: fc.integer({ min: 2001, max: 2099 }),
        sequence: fc.integer({ min: 1, max: 9_999_999 }),
        sub: fc.integer({ min: 1, max: 99_999 }),
      },
      { requiredKeys: ['prefix', 'kind', 'year', 'sequence'] },
    );
    fc.assert(
      fc.property(number, (parts) => {
        expect(parseCaseNumber(formatCaseNumber(parts))).toEqual({ ...parts, canonical: formatCaseNumber(parts) });
      }),
    );
  });
  it('read any text without fault, and only with the three signs of a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '知假字〔2013〕1号'), (text, tail) => {
        const number = parseCaseNumber(text + tail);
        expect(number === undefined || parseCaseNumber(number.canonical)?.canonical === number.canonical).toBe(true);
      }),
    );
  });
});

describe('gaps in a series', () => {
  it.for([
    [[1, 2, 3], 3, []],
    [[1, 3], 3, [{ from: 2, to: 2 }]],
    [
      [5, 2],
      7,
      [
        { from: 1, to: 1 },
        { from: 3, to: 4 },
        { from: 6, to: 7 },
      ],
    ],
    [[], 0, []],
    [[], 2, [{ from: 1, to: 2 }]],
    [
      [2, 2, 9],
      3,
      [
        { from: 1, to: 1 },
        { from: 3, to: 3 },
      ],
    ],
  ] as const)('%j of %i: %j', ([sequences, last, gaps]) => expect(gapsOf(sequences, last)).toEqual(gaps));
  it('and given numbers make the series', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 0, max: 60 }), (given, last) => {
        const missing = gapsOf(given, last).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        const all = [...missing, ...given.filter((each) => each <= last)].toSorted((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      }),
    );
  });
});
