import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { formatCaseNumber, parseCaseNumber } from '#law/case-number.ts';

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
    '',
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
