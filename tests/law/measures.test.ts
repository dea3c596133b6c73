import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '#law/case-kind.ts';
import { isDayRule } from '#law/clock-of.ts';
import { MEASURE_KINDS, measureBasis, measureReasons, MEASURES, measuresOf } from '#law/measures.ts';

describe('measures', () => {
  it.for([
    ['SEIZE', 'COUNTERFEIT', '2013-05-06', '2013-05-06', []],
    ['SEIZE', 'COUNTERFEIT', '2013-05-06', '2013-05-01', []],
    ['SEIZE', 'COUNTERFEIT', '2013-05-06', '2013-05-07', ['NOT_APPROVED']],
    ['SEIZE', 'COUNTERFEIT', '2013-05-06', null, ['NOT_APPROVED']],
    ['SEIZE', 'COUNTERFEIT', '2009-09-30', '2009-09-30', ['UNLAWFUL_MEASURE']],
    ['SEAL', 'INFRINGEMENT', '2013-05-06', '2013-05-06', ['UNLAWFUL_MEASURE']],
    ['SEAL', 'INFRINGEMENT', '2021-06-01', '2021-06-01', ['UNLAWFUL_MEASURE']],
    ['SEAL', 'MEDIATION', '2013-05-06', null, ['UNLAWFUL_MEASURE']],
    ['INQUIRY', 'MEDIATION', '2013-05-06', undefined, []],
    ['SITE_INSPECTION', 'MEDIATION', '2013-05-06', undefined, ['UNLAWFUL_MEASURE']],
    ['SITE_INSPECTION', 'INFRINGEMENT', '2013-05-06', undefined, []],
    ['PRESERVATION', 'INFRINGEMENT', '2013-05-06', undefined, ['NOT_APPROVED']],
    ['PRESERVATION', 'INFRINGEMENT', '2013-05-06', '2013-05-06', []],
    ['SAMPLING', 'COUNTERFEIT', '2013-05-06', undefined, []],
    ['STOP_ORDER', 'INFRINGEMENT', '2013-05-06', '2013-05-06', []],
    ['STOP_ORDER', 'COUNTERFEIT', '2013-05-06', '2013-05-06', ['UNLAWFUL_MEASURE']],
    ['FINE', 'INFRINGEMENT', '2013-05-06', '2013-05-06', ['UNLAWFUL_MEASURE']],
    ['FINE', 'COUNTERFEIT', '2013-05-06', '2013-05-06', []],
    ['LINK_REMOVAL', 'INFRINGEMENT', '2015-06-30', '2015-06-30', ['UNLAWFUL_MEASURE']],
    ['LINK_REMOVAL', 'INFRINGEMENT', '2015-07-01', '2015-07-01', []],
    ['EXHIBIT_WITHDRAWAL', 'INFRINGEMENT', '2013-10-10', '2013-10-10', []],
  ] as const)('%s in a case of kind %s on %s, approved on %s: %j', ([measure, kind, on, approvedOn, reasons]) =>
    expect(measureReasons(measure, kind, on, approvedOn)).toEqual(reasons),
  );

  it('seals and seizes in no other case than of a counterfeit, on no day', () => {
    for (const measure of ['SEAL', 'SEIZE'] as const)
      for (const { kinds } of MEASURES[measure].versions) expect(kinds.filter((kind) => kind !== 'COUNTERFEIT')).toEqual([]);
  });
  it('are listed for a kind and a day', () => {
    expect(measuresOf('MEDIATION', '2013-05-06')).toEqual(['INQUIRY']);
    expect(measuresOf('INFRINGEMENT', '2013-05-06')).toEqual([
      'INQUIRY',
      'SITE_INSPECTION',
      'COPY_DOCUMENTS',
      'PRODUCT_INSPECTION',
      'SAMPLING',
      'PRESERVATION',
      'STOP_ORDER',
      'EXHIBIT_WITHDRAWAL',
    ]);
    expect(measuresOf('COUNTERFEIT', '2009-01-01')).not.toContain('SEAL');
  });
  it('are cited in order, and end by a clock that exists', () => {
    for (const measure of MEASURE_KINDS) {
      const { versions, clock, words } = MEASURES[measure];
      expect(versions.map(({ from }) => from)).toEqual(versions.map(({ from }) => from).toSorted());
      expect(versions.every(({ citation }) => citation.length > 3)).toBe(true);
      expect(clock === null || isDayRule(clock)).toBe(true);
      expect(words[1]).toMatch(/\p{Script=Han}/u);
      expect(CASE_KINDS.some((kind) => measuresOf(kind, '2026-01-05').includes(measure))).toBe(true);
    }
  });
  it('rest on the law of the day', () => {
    expect(measureBasis('SEIZE', '2011-12-31').citation).toBe('专利法(2008年修正)§64');
    expect(measureBasis('SEIZE', '2012-01-01').citation).toContain('行政强制法');
    expect(measureBasis('SEIZE', '2021-06-01').citation).toContain('专利法(2020年修正)§69');
  });
});
