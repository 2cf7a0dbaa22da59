import { isPayable } from '../../../shared/order.ts';
import type { OrderRow } from '../register/register.ts';
import type { GatewayClock } from './gateway-clock.ts';

/** Orders a customer may still pay, kept up to date from what is told of each. */
export interface Waiting {
  noticed(order: OrderRow): void;
  /** How many there are now, each by the time of its own gateway. */
  count(gatewayClock: Pick<GatewayClock, 'now'>): number;
}

export function createWaiting(): Waiting {
  const payable = new Map<string, OrderRow>();
  return {
    noticed: (order) => {
      if (isPayable(order)) payable.set(order.id, order);
      else payable.delete(order.id);
    },
    count: ({ now }) =>
      [...payable.values()].filter((order) => order.expiresAt === null || order.expiresAt > now(order))
        .length,
  };
}
