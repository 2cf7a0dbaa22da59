import type { Outline } from '../../shared/contract/orders.ts';

type Part = Outline['parts'][number];

/** Where each part of a list begins, and how many rows there are in all. */
export interface Positions {
  starts: number[];
  total: number;
}

export function positionsOf(lengths: readonly number[]): Positions {
  const starts: number[] = [];
  let total = 0;
  for (const length of lengths) {
    starts.push(total);
    total += length;
  }
  return { starts, total };
}

/** The part that holds a row: the last one that begins at or before it. */
export function partAt({ starts }: Positions, row: number): number {
  return Math.max(0, firstWhere(starts.length, (part) => (starts[part] ?? 0) > row) - 1);
}

/** The part that holds an order of that time: parts come newest first. */
export function partOf(parts: readonly Part[], createdAt: string): number {
  const found = firstWhere(parts.length, (part) => (parts[part]?.from ?? '') <= createdAt);
  return Math.min(found, parts.length - 1);
}

/** The smallest index at which a condition holds that stays true from there on; `length` where it never does. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Up to so many parts are read at once, so that a day's totals are whole. */
const partsAtOnce = 10;

/** Parts to hold: the newest, where what is new arrives, those in sight with one on either side, or all of a few. */
export function wantedParts(count: number, seen: { first: number; last: number }): number[] {
  if (count <= partsAtOnce) return Array.from({ length: count }, (_, part) => part);
  const first = Math.max(0, Math.min(seen.first, count - 1) - 1);
  const last = Math.min(count - 1, seen.last + 1);
  const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  return [...new Set([0, ...near])];
}
