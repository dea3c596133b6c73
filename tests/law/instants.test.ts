import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addHours, dayOf, earlierOf, endOf, inChina } from '#law/instants.ts';

it.for([
  ['2013-10-09T16:30:00Z', '2013-10-10T00:30:00+08:00'],
  ['2013-10-10T00:30:00+08:00', '2013-10-10T00:30:00+08:00'],
  ['2013-12-31T23:59:59.999+08:00', '2013-12-31T23:59:59+08:00'],
] as const)('%s is %s', ([at, written]) => expect(inChina(at)).toBe(written));

it('reads days and ends of days in China', () => {
  expect(dayOf('2013-10-09T16:30:00Z')).toBe('2013-10-10');
  expect(endOf('2013-10-09')).toBe('2013-10-09T23:59:59+08:00');
  expect(earlierOf('2013-10-09T16:30:00Z', '2013-10-10T00:29:00+08:00')).toBe('2013-10-10T00:29:00+08:00');
  expect(() => inChina('tomorrow')).toThrow(RangeError);
});

it('adds hours one after the other', () => {
  const instants = fc.date({ min: new Date('2006-03-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.nat({ max: 500 }), fc.nat({ max: 500 }), (date, a, b) => {
      const at = inChina(date.toISOString());
      expect(addHours(addHours(at, a), b)).toBe(addHours(at, a + b));
      expect(Date.parse(addHours(at, a)) - Date.parse(at)).toBe(a * 3_600_000);
    }),
  );
});
