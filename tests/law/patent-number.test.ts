import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, makePatentNumber, parsePatentNumber } from '#law/patent-number.ts';

const READ = { canonical: 'ZL201721264785.9', type: 'UTILITY_MODEL', year: 2017 };

describe('patent numbers', () => {
  it('have a check digit, 10 written X', () => {
    expect(checkDigit('201721264785')).toBe('9');
    expect(checkDigit('85100001')).toBe('0');
    const serial = Array.from({ length: 99 }, (_, index) => String(201310000001 + index)).find((digits) => checkDigit(digits) === 'X');
    expect(parsePatentNumber(`ZL${serial}.x`)?.canonical).toBe(`ZL${serial}.X`);
  });
  it.for(['ZL201721264785.9', '201721264785.9', '2017212647859', 'zl 2017 2126 4785.9', 'ＺＬ２０１７２１２６４７８５．９'])(
    '%s is read',
    (text) => expect(parsePatentNumber(text)).toEqual(READ),
  );
  it('reads numbers of before October 2003', () => {
    expect(parsePatentNumber('ZL85100001.0')).toEqual({ canonical: 'ZL85100001.0', type: 'INVENTION', year: 1985 });
    expect(parsePatentNumber(makePatentNumber({ year: 2002, type: 'DESIGN', serial: 12 }))).toMatchObject({ type: 'DESIGN', year: 2002 });
  });
  it('knows international applications as inventions and utility models', () => {
    expect(parsePatentNumber(`20138000001.${checkDigit('20138000001')}`)).toBeUndefined();
    expect(parsePatentNumber(`201380000001.${checkDigit('201380000001')}`)?.type).toBe('INVENTION');
    expect(parsePatentNumber(`201390000001.${checkDigit('201390000001')}`)?.type).toBe('UTILITY_MODEL');
  });
  it.for(['', 'ZL', 'ZL201721264785.8', 'ZL201721264785', 'ZL20172126478.9', 'ZL201721264785.9 or', 'CN201721264785.9'])(
    '%j is none',
    (text) => expect(parsePatentNumber(text)).toBeUndefined(),
  );
  it('has neither an unknown type nor an impossible year', () => {
    for (const digits of ['201340000001', '199910000001', '210010000001', '84100001', '04100001']) {
      expect(parsePatentNumber(`ZL${digits}.${checkDigit(digits)}`)).toBeUndefined();
    }
  });
  it('are read back as made, and one wrong digit is always noticed', () => {
    const facts = fc.record({
      year: fc.integer({ min: 1985, max: 2099 }),
      type: fc.constantFrom('INVENTION' as const, 'UTILITY_MODEL' as const, 'DESIGN' as const),
      serial: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(facts, fc.nat(), fc.integer({ min: 1, max: 9 }), (parts, at, by) => {
        const number = makePatentNumber(parts);
        expect(parsePatentNumber(number)).toEqual({ canonical: number, type: parts.type, year: parts.year });
        const place = 2 + (at % (number.length - 4));
        const wrong = number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1);
        expect(parsePatentNumber(wrong)).toBeUndefined();
      }),
    );
  });
  it('refuses what cannot be numbered', () => {
    expect(() => makePatentNumber({ year: 1984, type: 'DESIGN', serial: 1 })).toThrow(RangeError);
    expect(() => makePatentNumber({ year: 2100, type: 'DESIGN', serial: 1 })).toThrow(RangeError);
    expect(() => makePatentNumber({ year: 2013, type: 'DESIGN', serial: 10_000_000 })).toThrow(RangeError);
    expect(() => makePatentNumber({ year: 2002, type: 'DESIGN', serial: 100_000 })).toThrow(RangeError);
    expect(() => makePatentNumber({ year: 2013, type: 'DESIGN', serial: 0 })).toThrow(RangeError);
  });
});
