import { describe, expect, it } from 'vitest';
import { consequenceOf, COUNTERFEIT_ACTS, counterfeitActsOn, EXEMPTIONS, type CounterfeitAct } from '#law/counterfeit-acts.ts';

describe('what is a counterfeit', () => {
  it.for([
    ['2009-09-30', 2, '专利法(2000年修正)§58、§59'],
    ['2009-10-01', 5, '专利法(2008年修正)§63'],
    ['2010-02-01', 5, '专利法实施细则(2010年修订)§84'],
    ['2024-01-20', 5, '专利法实施细则(2023年修订)§101'],
  ] as const)('on %s: %i types, %s', ([day, count, citation]) => {
    expect(counterfeitActsOn(day).acts.length).toBe(count);
    expect(counterfeitActsOn(day).citation).toBe(citation);
  });
  it('until 2009 were two other types', () => expect(counterfeitActsOn('2005-01-04').acts).toEqual(['PASSING_OFF', 'PRETENDING']));
});

describe('what follows', () => {
  it.for([
    ['MARKING', null, 'PENALTY'],
    ['SELLING', null, 'PENALTY'],
    ['SELLING', 'INNOCENT_SELLER', 'STOP_SALE'],
    ['MARKING', 'INNOCENT_SELLER', 'PENALTY'],
    ['SELLING', 'MARKED_BEFORE_LAPSE', 'NO_COUNTERFEIT'],
    ['MARKING', 'MARKED_BEFORE_LAPSE', 'NO_COUNTERFEIT'],
  ] as const)('%s with %s: %s', ([act, exemption, consequence]) => expect(consequenceOf(act, exemption)).toBe(consequence));
  it('is a penalty for every act without exemption', () => {
    for (const act of Object.keys(COUNTERFEIT_ACTS) as CounterfeitAct[]) expect(consequenceOf(act, null)).toBe('PENALTY');
    expect(Object.keys(EXEMPTIONS)).toEqual(['MARKED_BEFORE_LAPSE', 'INNOCENT_SELLER']);
  });
});
