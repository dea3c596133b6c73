import type { Day } from './dates.ts';

/** A code of an organisation, read. */
export interface CreditCode {
  /** 18 characters, or eight and one with a dash */
  readonly canonical: string;
  readonly kind: 'UNIFIED' | 'ORGANISATION';
}

/** First day on which unified codes were given (国务院国发〔2015〕33号); before it organisations have nine characters. */
export const UNIFIED_FROM: Day = '2015-10-01';

// GB 32100-2015: digits and letters without I, O, S, V, Z; the place in this text is the value. Weights are 3^n modulo 31.
const UNIFIED = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const UNIFIED_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// GB 11714-1997: digits and all letters.
const ORGANISATION = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const weighted = (body: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * alphabet.indexOf(body.charAt(place)), 0);

/** Check character of the 17 characters before it (GB 32100-2015). */
export const unifiedCheck = (body: string): string => UNIFIED.charAt((31 - (weighted(body, UNIFIED, UNIFIED_WEIGHTS) % 31)) % 31);

/** Check character of the eight characters before it (GB 11714-1997), 10 written X. */
export function organisationCheck(body: string): string {
  const check = (11 - (weighted(body, ORGANISATION, ORGANISATION_WEIGHTS) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * Reads a unified social credit code or an organisation code, full-width or not, with or without spaces and dash. Undefined
 * when its form or its check character is wrong.
 */
export function parseCreditCode(text: string): CreditCode | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s‐-―−-]+/g, '')
    .toUpperCase();
  if (/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(plain))
    return plain.at(-1) === unifiedCheck(plain) ? { canonical: plain, kind: 'UNIFIED' } : undefined;
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(plain) || plain.at(-1) !== organisationCheck(plain)) return undefined;
  return { canonical: `${plain.slice(0, 8)}-${plain.slice(8)}`, kind: 'ORGANISATION' };
}

/** Whether an organisation can have shown that kind of code on a day: unified codes came in October 2015; older ones stay readable. */
export const couldBear = (kind: CreditCode['kind'], day: Day): boolean => kind === 'ORGANISATION' || day >= UNIFIED_FROM;
