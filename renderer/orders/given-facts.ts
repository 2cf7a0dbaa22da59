import type { TFunction } from 'i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import type { Wish } from '../../shared/order-wish.ts';
import type { Instalments } from '../../shared/payment-options.ts';
import { formatPhone } from '../../shared/phone.ts';

export interface GivenContext {
  order: Pick<Order, 'currency'>;
  t: TFunction<'orders'>;
  locale: string;
  /** The shop's, ISO 3166-1 alpha-2. */
  country: string;
}

/** What an order was given, as pairs of name and words; only what was given. */
export function givenFacts(wish: Wish, context: GivenContext): [name: string, words: string][] {
  const { t } = context;
  const yesNo = (value: boolean | undefined) => value !== undefined && t(value ? 'given.yes' : 'given.no');
  const facts: [string, string | false | undefined][] = [
    ...channelFacts(wish, context),
    [t('given.customer'), customerWords(wish, context)],
    [t('given.locale'), wish.locale],
    [t('given.description'), wish.description],
    [t('given.note'), wish.note],
    [t('given.receiptEmail'), wish.receiptEmail],
    [t('given.taxAmount'), wish.taxAmount !== undefined && money(wish.taxAmount, context)],
    [t('given.taxRate'), wish.taxRate !== undefined && `${wish.taxRate} %`],
    [t('given.formAction'), wish.formAction && t(`formAction.${wish.formAction}`)],
    [
      t('given.captureDelay'),
      wish.captureDelay !== undefined && t('given.days', { count: wish.captureDelay }),
    ],
    [t('given.manualValidation'), yesNo(wish.manualValidation)],
    [t('given.instalments'), wish.instalments && instalmentWords(wish.instalments, context)],
    [t('given.installmentNumber'), wish.installmentNumber?.toString()],
    [t('given.paymentMethods'), wish.paymentMethods?.join(', ')],
    [t('given.strongAuthentication'), wish.strongAuthentication],
    [t('given.dataCollectionForm'), yesNo(wish.dataCollectionForm)],
    [t('given.metadata'), metadataWords(wish)],
  ];
  return facts.flatMap(([name, words]) => (words ? [[name, words] as [string, string]] : []));
}

function channelFacts({ channel }: Wish, { t, country }: GivenContext): [string, string | undefined][] {
  switch (channel.type) {
    case 'link':
      return [];
    case 'email':
      return [
        [t('given.to'), channel.to],
        [t('given.bcc'), channel.bcc?.join(', ')],
        [t('given.subject'), channel.subject],
        [t('given.body'), channel.body],
        [t('given.template'), channel.template],
      ];
    case 'sms':
      return [
        [t('given.phone'), formatPhone(channel.phone, country)],
        [t('given.message'), channel.message],
      ];
    case 'whatsapp':
      return [[t('given.phone'), formatPhone(channel.phone, country)]];
    case 'invoice':
      return [[t('given.invoice'), channel.description]];
    case 'ivr':
      return [[t('given.ivrId'), channel.ivrId]];
  }
}

function customerWords({ customer }: Wish, { country }: GivenContext): string | undefined {
  if (!customer) return undefined;
  const { title, firstName, lastName, streetNumber, address, zipCode, city, phone } = customer;
  return [
    [title, firstName, lastName].filter(Boolean).join(' '),
    customer.company,
    customer.email,
    phone && formatPhone(phone, country),
    [streetNumber, address].filter(Boolean).join(' '),
    customer.address2,
    [zipCode, city].filter(Boolean).join(' '),
    customer.state,
    customer.country,
    customer.reference,
  ]
    .filter(Boolean)
    .join(' · ');
}

function instalmentWords(instalments: Instalments, context: GivenContext): string {
  const { t, locale } = context;
  if (!('schedules' in instalments)) {
    return t('given.every', { count: instalments.count, days: instalments.periodDays });
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  return instalments.schedules
    .map(({ date, amount }) =>
      t('given.on', { amount: money(amount, context), date: day.format(new Date(date)) }),
    )
    .join(', ');
}

function metadataWords({ metadata }: Wish): string {
  return Object.entries(metadata ?? {})
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

function money(amount: number, { order, locale }: GivenContext): string {
  return formatMoney({ amount, currency: order.currency }, locale);
}
