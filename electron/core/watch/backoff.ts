const firstBackOffMs = 1_000;
export const longestBackOffMs = 30_000;
/** The same while somebody waits before a screen. */
export const attendedBackOffMs = 8_000;

/**
 * How long to leave in peace what failed `failures` times in a row (1 and up): doubled each time, a quarter
 * more or less by chance (`fraction` in [0, 1)) so that many tills do not come back in step.
 */
export function backOffMs(failures: number, fraction: number, longestMs = longestBackOffMs): number {
  const doubled = firstBackOffMs * 2 ** Math.min(failures - 1, 16);
  return Math.round(Math.min(doubled, longestMs) * (0.75 + fraction / 2));
}
