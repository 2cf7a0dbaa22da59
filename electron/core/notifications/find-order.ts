import { z } from 'zod';
import type { NotificationFacts } from '../gateway/ipn-answer.ts';
import type { SigningKeys } from '../gateway/ipn-signature.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';

export type FindOrderParts = Pick<RegisterReader, 'get' | 'list' | 'watchable'>;

/**
 * The order of ours that a notification is about: by our own id in its metadata, by the reference, or by Lyra's
 * id, in this order. Only one of the very server, shop and mode whose key signed it.
 */
export async function findOrder(
  register: FindOrderParts,
  facts: NotificationFacts,
  keys: SigningKeys,
): Promise<OrderRow | undefined> {
  if (contradicts(facts, keys)) return undefined;
  const isTheirs = (order: OrderRow) => isOfShop(order, keys);
  for (const id of facts.comptoirIds) {
    const order = z.uuid().safeParse(id).success ? await register.get(id) : undefined;
    if (order && isTheirs(order)) return order;
  }
  const { reference, paymentOrderId } = facts;
  const named = reference === null ? [] : await withReference(register, reference, keys);
  const order = named.find(isTheirs);
  if (order || paymentOrderId === null) return order;
  const watched = await register.watchable(0);
  return watched.find((one) => isTheirs(one) && one.paymentOrderId === paymentOrderId);
}

/** A shop is not the same on another server; the practice gateway is, wherever it listens. */
function isOfShop({ mode, server, shopId }: OrderRow, keys: SigningKeys): boolean {
  const isItsServer = mode === 'practice' || server === keys.server;
  return mode === keys.mode && shopId === keys.shopId && isItsServer;
}

/** A key of one shop and mode does not speak for another. */
function contradicts({ shopId, mode }: NotificationFacts, keys: SigningKeys): boolean {
  if (shopId !== null && shopId !== keys.shopId) return true;
  return mode !== null && (mode === 'PRODUCTION') !== (keys.mode === 'production');
}

async function withReference(
  register: FindOrderParts,
  reference: string,
  keys: SigningKeys,
): Promise<OrderRow[]> {
  const page = await register.list({ text: reference, mode: keys.mode, limit: 200 });
  return page.kind === 'page' ? page.items.filter((order) => order.reference === reference) : [];
}
