/** A published cell: a province, a kind of case, two counts. */
export interface PublicCount {
  readonly province: string;
  readonly kind: string;
  readonly docketed: number;
  readonly concluded: number;
}
export interface PublishedCount {
  readonly province: string;
  readonly kind: string;
  readonly docketed: number | null;
  readonly concluded: number | null;
  readonly suppressed: boolean;
}

/** Numbers of one and two can point at a person or a firm (R6.5; small cells, default under three). */
const LEAST = 3;
const MEASURES = ['docketed', 'concluded'] as const;
type Measure = (typeof MEASURES)[number];

/**
 * Withholds small numbers and, where those are all alike, the next smallest too (a zero, where nothing else is left): national
 * totals are public, and no total tells which cell holds which as long as two different values are withheld.
 */
export function suppress(counts: readonly PublicCount[]): readonly PublishedCount[] {
  const withheld = new Set<string>();
  for (const measure of MEASURES) {
    for (const ofKind of Map.groupBy(counts, ({ kind }) => kind).values()) {
      for (const count of withheldOf(ofKind, measure)) withheld.add(`${measure} ${count.province} ${count.kind}`);
    }
  }
  return counts.map(({ province, kind, ...count }) => {
    const shown = (measure: Measure) => (withheld.has(`${measure} ${province} ${kind}`) ? null : count[measure]);
    const [docketed, concluded] = [shown('docketed'), shown('concluded')];
    return { province, kind, docketed, concluded, suppressed: docketed === null || concluded === null };
  });
}

/** The cells to withhold among those of one kind and measure. */
function withheldOf(counts: readonly PublicCount[], measure: Measure): readonly PublicCount[] {
  const isSmall = (count: PublicCount) => count[measure] > 0 && count[measure] < LEAST;
  const small = counts.filter(isSmall);
  if (small.length === 0) return [];
  const rank = (count: PublicCount) => count[measure] || Infinity;
  const others = counts.filter((count) => !isSmall(count)).toSorted((a, b) => rank(a) - rank(b) || Number(a.province) - Number(b.province));
  const alike = new Set(small.map((count) => count[measure])).size === 1;
  return alike ? [...small, ...others.slice(0, 1)] : small;
}
