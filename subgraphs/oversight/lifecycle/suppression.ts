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
 * Withholds small numbers and, where those are all alike, every cell of the next smallest number too (zeros, where nothing
 * else is left). National totals are public: as no province is treated unlike another and two different numbers are
 * withheld, neither the totals nor this rule tell which cell holds which.
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
  const value = (count: PublicCount) => count[measure];
  const isSmall = (number: number) => number > 0 && number < LEAST;
  const numbers = new Set(counts.map(value));
  const small = [...numbers].filter(isSmall);
  const others = [...numbers].filter((number) => !isSmall(number)).toSorted((a, b) => (a || Infinity) - (b || Infinity));
  const hidden = small.length === 1 ? [...small, ...others.slice(0, 1)] : small;
  return counts.filter((count) => hidden.includes(value(count)));
}
