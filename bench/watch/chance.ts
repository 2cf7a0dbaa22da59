/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** In [0, 1). */
  fraction(): number;
  /** Whole, from `low` to `high`, both included. */
  between(low: number, high: number): number;
}

/** Mulberry32: small, and good enough to scatter ages and delays. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return { fraction, between: (low, high) => low + Math.floor(fraction() * (high - low + 1)) };
}
