import type { Confidence } from './configuration.ts';
import type { Day } from './dates.ts';
import type { Level } from './levels.ts';
import { holdsOn, type Term } from './terms.ts';

type DepartmentKind = 'AIC' | 'QUALITY' | 'MARKET_SUPERVISION';

/** The version that held on a day, if one did. */
export const versionOn = <V extends Term>(versions: readonly V[], on: Day): V | null =>
  versions.find((version) => holdsOn(version, on)) ?? null;

/**
 * First day of the records of divisions. A division that stands since then was perhaps there before: its beginning is not on
 * record.
 */
export const RECORD_BEGINS: Day = '1949-10-01';

/** Departments whose duties went to another kind of department, by the day at each level. */
export interface DepartmentMerger {
  readonly kinds: readonly DepartmentKind[];
  readonly into: DepartmentKind;
  readonly from: Readonly<Record<Level, Day>>;
  readonly confidence: Confidence;
  readonly citation: string;
}

/**
 * 工商 and 质检 became 市场监管 in the reform of 2018 (R9.4): the nation's bureau opened on 2018-04-10; provinces had to be done
 * by November 2018 and all others by March 2019, so the days below the nation are the last possible ones.
 */
export const DEPARTMENT_MERGERS: readonly DepartmentMerger[] = [
  {
    kinds: ['AIC', 'QUALITY'],
    into: 'MARKET_SUPERVISION',
    from: { NATION: '2018-04-10', PROVINCE: '2018-11-30', PREFECTURE: '2019-03-31', COUNTY: '2019-03-31' },
    confidence: 'MEMORY',
    citation: '国务院机构改革方案(2018)',
  },
];

/** The kind of department that has the duties of such a one on a day; itself, unless a merger took them. */
export function dutiesOn<Kind extends string>(kind: Kind, level: Level, on: Day): Kind | DepartmentKind {
  const merger = DEPARTMENT_MERGERS.find(({ kinds, from }) => kinds.some((one) => one === kind) && from[level] <= on);
  return merger ? merger.into : kind;
}
