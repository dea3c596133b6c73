/** Chooses among what is open, so that each comes up in proportion to its weight, and each once before any comes again. */
export type Turns<T extends string> = (open: readonly T[]) => T;

/** @param weights how often each shall come up; what has none is never chosen @param first which of those that have not come up yet is the next */
export function createTurns<T extends string>(weights: Readonly<Partial<Record<T, number>>>, first: 'RARE' | 'USUAL' = 'RARE'): Turns<T> {
  const taken = new Map<T, number>();
  const weightOf = (one: T): number => weights[one] ?? 0;
  const before = (a: T, b: T): boolean => {
    const [x, y] = [(taken.get(a) ?? 0) / weightOf(a), (taken.get(b) ?? 0) / weightOf(b)];
    return x === y ? weightOf(a) < weightOf(b) === (first === 'RARE') : x < y;
  };
  return (open) => {
    const [one, ...others] = open.filter((each) => weightOf(each) > 0);
    if (one === undefined) throw new Error(`Nothing to choose from: ${open.join(', ')}.`);
    const best = others.reduce((a, b) => (before(b, a) ? b : a), one);
    taken.set(best, (taken.get(best) ?? 0) + 1);
    return best;
  };
}
