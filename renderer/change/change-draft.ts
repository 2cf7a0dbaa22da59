import type { Channel } from '../../shared/channel.ts';
import type { Customer } from '../../shared/customer.ts';
import { toDecimalString } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import type { Wish } from '../../shared/order-wish.ts';

/** Every field of the form, in its order. */
export const changeFields = [
  'amount',
  'minutes',
  'expiresAt',
  'phone',
  'to',
  'subject',
  'body',
  'template',
  'bcc',
  'message',
  'invoice',
  'locale',
  'firstName',
  'lastName',
  'email',
  'company',
  'customerReference',
  'customerPhone',
  'note',
  'receiptEmail',
  'description',
  'taxAmount',
  'taxRate',
] as const;
export type ChangeField = (typeof changeFields)[number];

/** What stands in the form; a field is missing that its channel does not have, or that the order never had. */
export type ChangeDraft = Partial<Record<ChangeField, string>>;

/** Why a field is not understood: a key under `wrong.` in the texts. */
type Wrong = 'amount' | 'ask' | 'minutes' | 'moment' | 'phone' | 'needed' | 'value';
export type WrongFields = Partial<Record<ChangeField, Wrong>>;

export interface Given {
  order: Pick<Order, 'amount' | 'currency'>;
  wish: Wish;
}

/** The form as the order is now; the expiry empty, which keeps it. */
export function draftOf({ order, wish }: Given, locale: string): ChangeDraft {
  const money = (amount: number | undefined) =>
    amount === undefined ? '' : writtenAmount(amount, order.currency, locale);
  return {
    amount: money(order.amount),
    minutes: '',
    expiresAt: '',
    ...channelDraft(wish.channel),
    locale: wish.locale ?? '',
    ...customerDraft(wish.customer),
    note: wish.note ?? '',
    receiptEmail: wish.receiptEmail ?? '',
    description: wish.description ?? '',
    taxAmount: money(wish.taxAmount),
    taxRate: wish.taxRate?.toString() ?? '',
  };
}

function customerDraft(customer: Customer = {}): ChangeDraft {
  const { firstName = '', lastName = '', email = '', company, reference, phone } = customer;
  return {
    firstName,
    lastName,
    email,
    ...(company !== undefined && { company }),
    ...(reference !== undefined && { customerReference: reference }),
    ...(phone !== undefined && { customerPhone: phone }),
  };
}

function channelDraft(channel: Channel): ChangeDraft {
  switch (channel.type) {
    case 'email':
      return {
        to: channel.to,
        subject: channel.subject ?? '',
        body: channel.body ?? '',
        ...(channel.template !== undefined && { template: channel.template }),
        ...(channel.bcc !== undefined && { bcc: channel.bcc.join(', ') }),
      };
    case 'sms':
      return { phone: channel.phone, message: channel.message ?? '' };
    case 'whatsapp':
      return { phone: channel.phone };
    case 'invoice':
      return { invoice: channel.description ?? '' };
    case 'link':
    case 'ivr':
      return {};
  }
}

/** Minor units as `12.50`, with the mark that people of this language type. */
export function writtenAmount(amount: number, currency: string, locale: string): string {
  const mark = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal');
  return toDecimalString({ amount, currency }).replace('.', mark?.value ?? '.');
}

/** The form's fields for paths of `changeOrderSchema`, whoever named them. */
export function wrongAt(paths: readonly string[]): WrongFields {
  return Object.fromEntries(paths.flatMap((path) => fieldAt(path) ?? []).map((field) => [field, 'value']));
}

function fieldAt(path: string): ChangeField | undefined {
  if (path in fieldAtPath) return fieldAtPath[path];
  if (path.startsWith('channel.bcc')) return 'bcc';
  const name = path.split('.').at(-1);
  return changeFields.find((field) => field === name);
}

const fieldAtPath: Record<string, ChangeField> = {
  expiresIn: 'minutes',
  'channel.description': 'invoice',
  'customer.phone': 'customerPhone',
  'customer.reference': 'customerReference',
};
