import type { TFunction } from 'i18next';
import { formatMoney } from '../../shared/money.ts';
import { shortReference } from '../../shared/reference.ts';
import type { Notice } from '../host/notifier.ts';
import type { OrderNews } from '../news/order-news.ts';

/** What a notice says: amount, reference and what happened. It may lie open on a screen for hours: no customer in it. */
export function noticeOf(
  { kind, order }: OrderNews,
  { locale, t }: { locale: string; t: TFunction<'sound'> },
): Omit<Notice, 'onOpen'> {
  const title = t(`notice.${kind}`, { amount: formatMoney(order, locale) });
  return {
    order: order.id,
    title: order.mode === 'production' ? title : t(`notice.in.${order.mode}`, { title }),
    body: shortReference(order.reference),
  };
}

/** The number waiting before the page's name. */
export function pageTitle(name: string, waiting: number): string {
  return waiting === 0 ? name : `(${waiting}) ${name}`;
}
