import type { OrderRow } from '../register/register.ts';

type Place = Pick<OrderRow, 'mode' | 'server' | 'shopId'>;

/** How many orders of each shop may still be paid: those that go blind without its keys. */
export interface OpenOrders {
  noticed(order: OrderRow): void;
  count(shop: Place): number;
}

export function createOpenOrders(): OpenOrders {
  const open = new Map<string, Set<string>>();
  const keyOf = ({ mode, server, shopId }: Place) => JSON.stringify([mode, server, shopId]);
  return {
    noticed(order) {
      const ids = open.get(keyOf(order)) ?? new Set();
      if (order.closedAt === null) ids.add(order.id);
      else ids.delete(order.id);
      open.set(keyOf(order), ids);
    },
    count: (shop) => open.get(keyOf(shop))?.size ?? 0,
  };
}
