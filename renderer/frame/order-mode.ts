import type { Mode } from '../../shared/order.ts';

/**
 * Whether a screen about one order says its mode: always where no real money moves, and wherever it is
 * not the mode that the banner names (`isElsewhere`). `current` is `null` while that is not known.
 */
export function orderModeWords(mode: Mode, current: Mode | null): { isShown: boolean; isElsewhere: boolean } {
  const isElsewhere = current !== null && current !== mode;
  return { isShown: isElsewhere || mode !== 'production', isElsewhere };
}
