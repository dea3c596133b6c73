/** Code of the whole country in GB/T 2260. */
export const NATION_CODE = '000000';

/** The province of a division's code: 440305 → 440000. */
export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
