import { automaticReference } from '../../../shared/reference.ts';
import type { Ids } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';

/** Lyra takes 64 characters. */
const maxLength = 64;

/** The day an automatic reference names: the shop's local date, yymmdd. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  const parts = [date.getFullYear() % 100, date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('');
}

/** `table-4`, `table-4-2`, `table-4-3` …: `n` is how often it was wanted, from 1. */
export function numbered(reference: string, n: number): string {
  if (n <= 1) return reference;
  const suffix = `-${n}`;
  return `${reference.slice(0, maxLength - suffix.length)}${suffix}`;
}

/** What numbers automatic references: one series a day for each prefix, shop and mode. */
interface Series {
  prefix: string;
  shop: Pick<OrderRow, 'mode' | 'shopId'>;
  /** Wall time. */
  now: number;
}

/** Draws the next automatic reference; one call at a time. */
export type DrawReference = (series: Series) => Promise<string>;

/**
 * The counter is for people, the random end makes a reference unique. The register tells where a series
 * stands once; after that it is remembered, because looking takes longer with every order of the day. A
 * number drawn for an order that was not written is skipped.
 */
export function createDrawing(register: Pick<RegisterReader, 'highestCounter'>, ids: Ids): DrawReference {
  let latest = { series: '', counter: 0 };
  return async ({ prefix, shop: { mode, shopId }, now }) => {
    const day = localDay(now);
    const series = [mode, shopId, prefix, day].join(' ');
    const drawn =
      latest.series === series ? latest.counter : await register.highestCounter(mode, shopId, prefix, day);
    latest = { series, counter: drawn + 1 };
    return automaticReference({ prefix, day, counter: latest.counter, random: ids.token(4) });
  };
}
