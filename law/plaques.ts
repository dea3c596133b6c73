import type { Level } from './levels.ts';

/** 专利行政执法总队 or 专利行政执法支队. */
export type Plaque = 'CORPS' | 'DETACHMENT';

const PLAQUES: Readonly<Record<Level, Plaque | null>> = { NATION: null, PROVINCE: 'CORPS', PREFECTURE: 'DETACHMENT', COUNTY: null };

/**
 * The plaque that an office may raise once the staffing authority agrees: a corps at a province office, a detachment at the office
 * of a sub-provincial or prefecture-level city, none elsewhere (R14.4, Decision article 14).
 */
export const plaqueOf = (level: Level): Plaque | null => PLAQUES[level];
