/** Seeded chance: the same seed always gives the same numbers. No secret may come of it. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  part(): number;
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  isOne(inHundred: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Buffer;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and good enough for histories. */
export function createChance(seed: number): Chance {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let skipped = 0; skipped < 16; skipped += 1) next();
  const part = () => next() / 2 ** 32;
  const below = (end: number) => Math.floor(part() * end);
  return {
    part,
    below,
    isOne: (inHundred) => part() * 100 < inHundred,
    pick: (from) => {
      const one = from[below(from.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    bytes: (count) => {
      const bytes = Buffer.alloc(count);
      for (let at = 0; at < count; at += 1) bytes[at] = next() >>> 24;
      return bytes;
    },
  };
}
