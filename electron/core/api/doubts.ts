import type { Order } from '../../../shared/order.ts';
import type { HandleOrder, ResolveOrder } from '../../../shared/order-doubt.ts';
import { internal } from './api-error.ts';

/** To be filled with the resolution of doubts. */
export async function resolvedOrder(_id: string, _found: ResolveOrder): Promise<Order> {
  throw internal('not yet');
}

export async function handledOrder(_id: string, _handling: HandleOrder): Promise<Order> {
  throw internal('not yet');
}
