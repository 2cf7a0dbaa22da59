import type { Order } from '../../shared/order.ts';

/** Lyra sent it to the customer, and may do so again with a change. */
export function isSent({ channel }: Pick<Order, 'channel'>): boolean {
  return channel.type === 'email' || channel.type === 'sms' || channel.type === 'whatsapp';
}
