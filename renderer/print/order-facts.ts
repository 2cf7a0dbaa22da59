import type { TFunction } from 'i18next';
import { formatMoney } from '../../shared/money.ts';
import { isSurelyPaid, type Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import type { Settings } from '../../shared/settings.ts';
import { lastDigits } from '../following/paid-facts.ts';

/** Who reads the paper: a customer, at a shop. */
export interface Reader {
  /** In the customer's language. */
  t: TFunction<'print'>;
  /** BCP 47, for the amount and times. */
  locale: string;
  /** The shop's zone (IANA). */
  timeZone: string;
  shop: Pick<Settings, 'shopName' | 'shopContact'>;
}

/** What stands on every paper about one order. */
interface PaperFacts {
  language: string;
  shopName: string;
  shopContact: string;
  /** That no money moves; '' in production. */
  mode: string;
  title: string;
  amount: string;
  /** Names and values, in the order they are read. */
  rows: { name: string; value: string }[];
}

export interface TicketFacts extends PaperFacts {
  kind: 'ticket';
  link: string;
  help: string;
}

export interface ConfirmationFacts extends PaperFacts {
  kind: 'confirmation';
  /** That further payments are still to come; '' when there are none. */
  part: string;
  /** What this paper is not. */
  isNot: string;
}

/** The QR ticket: what to pay, until when, and where the code leads. */
export function ticketFacts(order: Order, link: string, reader: Reader): TicketFacts {
  const { t } = reader;
  return {
    ...commonFacts(order, reader),
    kind: 'ticket',
    link,
    title: t('ticket.title'),
    help: t('ticket.help'),
    rows: withValues([
      { name: t('reference'), value: shortReference(order.reference) },
      { name: t('ticket.until'), value: order.expiresAt ? moment(order.expiresAt, reader, 'short') : '' },
      { name: t('ticket.page'), value: new URL(link).host },
    ]),
  };
}

/** The payment confirmation: what the gateway itself has confirmed; `null` of any other order. */
export function confirmationFacts(order: Order, reader: Reader): ConfirmationFacts | null {
  if (!isSurelyPaid(order)) return null;
  const { t } = reader;
  const { transaction, collection, paidAt } = order;
  const isPart = collection !== undefined && collection.paid < collection.of;
  const card = [transaction?.brand, lastDigits(transaction?.pan)].filter(Boolean).join(' ');
  return {
    ...commonFacts(order, reader),
    kind: 'confirmation',
    title: t('confirmation.title'),
    isNot: t('confirmation.isNot'),
    part: isPart ? t('confirmation.part', { paid: collection.paid, of: collection.of }) : '',
    rows: withValues([
      { name: t('confirmation.at'), value: paidAt ? moment(paidAt, reader, 'medium') : '' },
      { name: t('reference'), value: order.reference },
      { name: t('confirmation.card'), value: card },
      { name: t('confirmation.authorisation'), value: transaction?.authorisation ?? '' },
      { name: t('confirmation.transaction'), value: transaction?.uuid ?? '' },
      { name: t('confirmation.mode'), value: t(`mode.${order.mode}`) },
    ]),
  };
}

function commonFacts(order: Order, { t, locale, shop }: Reader) {
  return {
    language: locale,
    shopName: shop.shopName,
    shopContact: shop.shopContact,
    mode: order.mode === 'production' ? '' : t(`notAPayment.${order.mode}`),
    amount: formatMoney(order, locale),
  };
}

function withValues(rows: { name: string; value: string }[]) {
  return rows.filter(({ value }) => value !== '');
}

function moment(iso: string, { locale, timeZone }: Reader, timeStyle: 'short' | 'medium'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle, timeZone }).format(new Date(iso));
}
