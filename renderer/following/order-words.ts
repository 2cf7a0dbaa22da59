import type { TFunction } from 'i18next';
import type { Order } from '../../shared/order.ts';
import { canBeHandled } from '../../shared/order-doubt.ts';
import { isHandled } from '../ui/status-look.ts';

type Wordless = Pick<Order, 'status' | 'attention' | 'collection' | 'channel' | 'handled'>;

/**
 * Orders of which nothing more is expected, so that the same amount may be asked for anew: also a link without
 * an answer, because nobody has it. Whoever may have got a message is not asked twice by one press.
 */
export function isOver(order: Pick<Order, 'status' | 'attention' | 'channel'>): boolean {
  if (order.status === 'unconfirmed') return order.channel.type === 'link' && !canBeHandled(order);
  if (order.attention) return false;
  return ['rejected', 'expired', 'cancelled'].includes(order.status);
}

/** What an order without a code means at the counter, and what to do. */
export function orderWords(
  order: Wordless,
  t: TFunction<['counter', 'frame']>,
): { title: string; text: string } {
  if (order.attention && order.status !== 'unconfirmed') {
    const title = order.status === 'paid' ? 'words.check.paid' : 'words.check.title';
    return { title: t(title), text: t(`frame:attention.${order.attention.code}`) };
  }
  const { toValidate = 0 } = order.collection ?? {};
  if (order.status === 'paid' && toValidate > 0) {
    return { title: t('words.toValidate.title'), text: t('words.toValidate.text', { count: toValidate }) };
  }
  if (isHandled(order)) {
    const how = t(`frame:status.${order.handled.how}`);
    return { title: t('words.handled.title', { how }), text: t('words.handled.text') };
  }
  const word = wordOf(order.status);
  return { title: t(`words.${word}.title`), text: t(`words.${word}.text`) };
}

function wordOf(status: Order['status']) {
  switch (status) {
    case 'open':
    case 'refused':
    case 'paid':
    case 'unconfirmed':
      return 'nolink';
    default:
      return status;
  }
}
