import { isPayable } from '../../../shared/order.ts';
import type { OrderRow } from '../register/register.ts';

/** Orders a customer may still pay, kept up to date from what is told of each. */
export interface Waiting {
  noticed(order: OrderRow): void;
  /** How many there are at a moment of the gateway's time. */
  count(now: number): number;
}

export function createWaiting(): Waiting {
  const expiries = new Map<string, number>();
  return {
    noticed: (order) => {
      if (isPayable(order)) expiries.set(order.id, order.expiresAt ?? Number.POSITIVE_INFINITY);
      else expiries.delete(order.id);
    },
    count: (now) => [...expiries.values()].filter((expiresAt) => expiresAt > now).length,
  };
}
