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

/**
 * Withholds small numbers, and where just one province would be withheld for a kind, the next smallest too: national
 * totals are public, and a single gap could be computed from them.
 */
export function suppress(counts: readonly PublicCount[]): readonly PublishedCount[] {
  const withheld = new Set<string>();
  for (const measure of MEASURES) {
    for (const ofKind of Map.groupBy(counts, ({ kind }) => kind).values()) {
      const ascending = ofKind.filter((count) => count[measure] > 0).toSorted((a, b) => a[measure] - b[measure] || a.province.localeCompare(b.province));
      const small = ascending.filter((count) => count[measure] < LEAST).length;
      for (const count of ascending.slice(0, small === 1 ? 2 : small)) withheld.add(`${measure} ${count.province} ${count.kind}`);
    }
  }
  return counts.map(({ province, kind, ...count }) => {
    const shown = (measure: (typeof MEASURES)[number]) => (withheld.has(`${measure} ${province} ${kind}`) ? null : count[measure]);
    const [docketed, concluded] = [shown('docketed'), shown('concluded')];
    return { province, kind, docketed, concluded, suppressed: docketed === null || concluded === null };
  });
}
