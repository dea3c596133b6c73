import type { CaseKind } from '#law/case-kind.ts';
import { parseCaseNumber } from '#law/case-number.ts';
import type { GoodRow } from './import-standing.ts';

/** How far a series of case numbers has come. */
export interface Series {
  readonly kind: CaseKind;
  readonly year: number;
  readonly last: number;
}

/** How far the numbers of an import bring the series of their office (§2.10); numbers of shows have a series of their own. */
export function seriesOf(rows: readonly Pick<GoodRow, 'caseNo'>[]): readonly Series[] {
  const series = new Map<string, Series>();
  for (const { caseNo } of rows) {
    const number = parseCaseNumber(caseNo);
    if (!number || number.exhibition) continue;
    const { kind, year, sequence } = number;
    const name = `${kind} ${year}`;
    if ((series.get(name)?.last ?? 0) < sequence) series.set(name, { kind, year, last: sequence });
  }
  // always in one order, so that two who advance the same series never wait for each other
  return [...series.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
