/** A seeded source of chance: the same seed and name give the same sequence on every machine. */
export interface Random {
  /** uniform in [0, 1) */
  next(): number;
  /** whole number in [0, n) */
  below(n: number): number;
  /** whole number in [from, to] */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** index drawn with probability in proportion to its weight */
  weighted(weights: readonly number[]): number;
  /** 32 random bits */
  bits(): number;
}

/** xmur3: spreads a text over as many 32-bit seeds as are asked for. */
function seeds(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

/** sfc32 by Chris Doty-Humphrey: 128 bits of state, passes PractRand. One stream per name, so that parts do not disturb each other. */
export function createRandom(seed: number, name: string): Random {
  const seedOf = seeds(`${seed}/${name}`);
  let a = seedOf() | 0;
  let b = seedOf() | 0;
  let c = seedOf() | 0;
  let d = 1;
  const bits = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i += 1) bits();
  const next = () => bits() / 4294967296;
  const below = (n: number) => Math.floor(next() * n);
  return {
    bits,
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
  };
}
