import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { gapsOf, parseCaseNumber } from '#law/case-number.ts';

export interface NumberGap {
  readonly kind: CaseKind;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Numbers of a year that no case has, kind by kind, up to the last one given or, where that is not known, the last one seen (§2.10). */
export function gapsByKind(numbers: readonly string[], series: ReadonlyMap<string, number>, year: number): readonly NumberGap[] {
  const known = numbers.flatMap((text) => parseCaseNumber(text) ?? []).filter((each) => each.year === year && each.exhibition !== true);
  return CASE_KINDS.flatMap((kind) => {
    const sequences = known.filter((each) => each.kind === kind).map(({ sequence }) => sequence);
    const last = Math.max(series.get(kind) ?? 0, ...sequences);
    return gapsOf(sequences, last).map((gap) => ({ kind, last, ...gap }));
  });
}
