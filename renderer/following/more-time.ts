import type { Order } from '../../shared/order.ts';
import { maxExpiryMs } from '../../shared/order-wish.ts';
import type { Settings } from '../../shared/settings.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How much time one press adds, as people would say it. */
export interface MoreTime {
  unit: 'minutes' | 'days';
  count: number;
}

/** As much again as the shop gives such an order. */
export function moreTimeFor(
  { channel }: Pick<Order, 'channel'>,
  { linkMinutes, sentDays, invoiceDays }: Pick<Settings, 'linkMinutes' | 'sentDays' | 'invoiceDays'>,
): MoreTime {
  if (channel.type === 'link') {
    const days = (linkMinutes * minuteMs) / dayMs;
    return Number.isInteger(days) ? { unit: 'days', count: days } : { unit: 'minutes', count: linkMinutes };
  }
  return { unit: 'days', count: channel.type === 'invoice' ? (invoiceDays ?? sentDays) : sentDays };
}

/** From now on, in seconds, what is left and `more`; `gatewayNow` in ms since the epoch. */
export function extendedBy(
  { expiresAt }: Pick<Order, 'expiresAt'>,
  { unit, count }: MoreTime,
  gatewayNow: number,
): number {
  const leftMs = expiresAt === null ? 0 : Math.max(0, Date.parse(expiresAt) - gatewayNow);
  const wantedMs = leftMs + count * (unit === 'days' ? dayMs : minuteMs);
  return Math.floor(Math.min(wantedMs, maxExpiryMs) / 1000);
}
