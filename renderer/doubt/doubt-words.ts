import type { TFunction } from 'i18next';
import type { Order } from '../../shared/order.ts';
import { maxExpiryMs } from '../../shared/order-wish.ts';
import { isLinkOnly } from '../ui/has-link.ts';

/** For so long after nothing can be paid any more money is looked for. */
const lateMoneyMs = 72 * 3_600_000;

type Doubted = Pick<Order, 'status' | 'resolution' | 'channel' | 'reference'>;

/** What may have happened with an order that never got its answer, told by its way to the customer. */
export function doubtWords(order: Doubted, t: TFunction<'doubt'>): { title: string; text: string } {
  if (isLinkOnly(order)) return { title: t('title.linkOnly'), text: t('linkOnly') };
  const { type } = order.channel;
  return { title: t('title.unknown'), text: t(`may.${type}`, { reference: order.reference }) };
}

/** Until when the gateway is asked for money under its reference, ms since the epoch. */
export function askedUntil({ createdAt, expiresAt }: Pick<Order, 'createdAt' | 'expiresAt'>): number {
  const closesAt = expiresAt === null ? Date.parse(createdAt) + maxExpiryMs : Date.parse(expiresAt);
  return closesAt + lateMoneyMs;
}
