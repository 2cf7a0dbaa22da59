import type { TFunction } from 'i18next';
import type { Order } from '../../shared/order.ts';
import { isHandled } from '../ui/status-look.ts';

type Wordless = Pick<Order, 'status' | 'attention' | 'collection' | 'channel' | 'handled'>;

/** Orders of which nothing more is expected, so that the same amount may be asked for anew. */
export function isOver(order: Pick<Order, 'status' | 'attention'>): boolean {
  if (order.attention) return order.status === 'unconfirmed';
  return ['rejected', 'unconfirmed', 'expired', 'cancelled'].includes(order.status);
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
