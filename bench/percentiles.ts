export interface Percentiles {
  count: number;
  min: number;
  p50: number;
  p95: number;
  max: number;
}

/** By nearest rank: every figure is one that was measured. */
export function percentilesOf(samples: readonly number[]): Percentiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, min: rank(0), p50: rank(0.5), p95: rank(0.95), max: rank(1) };
}
