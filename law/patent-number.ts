export type PatentType = 'INVENTION' | 'UTILITY_MODEL' | 'DESIGN';

/** A patent number, read. */
export interface PatentNumber {
  /** such as ZL201721264785.9 */
  readonly canonical: string;
  readonly type: PatentType;
  /** year of filing */
  readonly year: number;
}

// Digit after the year; 8 and 9 are international (PCT) applications for inventions and utility models.
const TYPES: Readonly<Record<string, PatentType>> = { 1: 'INVENTION', 2: 'UTILITY_MODEL', 3: 'DESIGN', 8: 'INVENTION', 9: 'UTILITY_MODEL' };
const DIGITS: Readonly<Record<PatentType, string>> = { INVENTION: '1', UTILITY_MODEL: '2', DESIGN: '3' };
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Check digit (0–9 or X) of the 8 or 12 digits of a number: their weighted sum modulo 11, 10 written X (专利申请号标准 ZC 0006-2003). */
export function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/**
 * Reads a patent number, with or without ZL, dot and spaces, full-width or not: twelve digits and the check digit since
 * October 2003, eight and the check digit before. Undefined when the form, the year, the type or the check digit is wrong.
 */
export function parsePatentNumber(text: string): PatentNumber | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  const [, digits = '', check] = /^(?:ZL)?(\d{12}|\d{8})\.?([\dX])$/.exec(plain) ?? [];
  if (check === undefined || check !== checkDigit(digits)) return undefined;
  const type = TYPES[digits.charAt(digits.length === 12 ? 4 : 2)];
  const year = digits.length === 12 ? Number(digits.slice(0, 4)) : shortYear(digits.slice(0, 2));
  const inTime = digits.length === 12 ? year >= 2003 && year < 2100 : year >= 1985 && year <= 2003;
  return type && inTime ? { canonical: `ZL${digits}.${check}`, type, year } : undefined;
}

// China's first patent year is 1985, so 85–99 are of the old century.
const shortYear = (two: string): number => Number(two) + (two >= '85' ? 1900 : 2000);

/**
 * Makes the number of the `serial`-th application of that type and year: seven digits of serial from 2003 on, five before.
 * Throws RangeError for a year before 1985 or a serial that does not fit.
 */
export function makePatentNumber({
  year,
  type,
  serial,
}: {
  readonly year: number;
  readonly type: PatentType;
  readonly serial: number;
}): string {
  const width = year >= 2003 ? 7 : 5;
  if (!Number.isInteger(serial) || serial < 1 || serial >= 10 ** width)
    throw new RangeError(`A serial of ${year} has ${width} digits, got ${serial}`);
  if (!Number.isInteger(year) || year < 1985 || year > 2099) throw new RangeError(`No patent was filed in ${year}`);
  const digits = `${width === 7 ? year : String(year).slice(2)}${DIGITS[type]}${String(serial).padStart(width, '0')}`;
  return `ZL${digits}.${checkDigit(digits)}`;
}
