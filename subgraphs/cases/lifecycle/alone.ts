import type { Refusal, RefusalCode } from '#platform/outcome.ts';

/** A stale version, a wrong state and a wrong person are told alone: the rest was judged on what the caller no longer sees, or may not know. */
const ALONE: readonly RefusalCode[] = ['CONFLICT', 'WRONG_STATE', 'NOT_PERMITTED', 'SEPARATION_OF_DUTIES'];

/** The first reasons and, unless they stand alone, the further ones. */
export const withMore = (first: readonly Refusal[], ...more: readonly (readonly Refusal[])[]): readonly Refusal[] =>
  first.some(({ code }) => ALONE.includes(code)) ? first : [...first, ...more.flat()];
