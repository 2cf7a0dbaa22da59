import type { Channel } from '../../shared/channel.ts';
import type { Customer } from '../../shared/customer.ts';
import { toDecimalString } from '../../shared/money.ts';
import {
  type ChangeOrder,
  changeOrderSchema,
  maxExpiryMs,
  type Order,
  type Wish,
} from '../../shared/order.ts';
import { readPhone } from '../../shared/phone.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readPastedAmount } from '../counter/pasted-amount.ts';

/** Every field of the form, in its order. */
export const changeFields = [
  'amount',
  'minutes',
  'phone',
  'to',
  'subject',
  'body',
  'message',
  'invoice',
  'locale',
  'firstName',
  'lastName',
  'email',
  'note',
  'receiptEmail',
  'description',
  'taxAmount',
  'taxRate',
] as const;
export type ChangeField = (typeof changeFields)[number];

/** What stands in the form; a field that its channel does not have is missing. */
export type ChangeDraft = Partial<Record<ChangeField, string>>;

/** Why a field is not understood: a key under `wrong.` in the texts. */
export type Wrong = 'amount' | 'minutes' | 'phone' | 'needed' | 'value';
export type WrongFields = Partial<Record<ChangeField, Wrong>>;

interface Given {
  order: Pick<Order, 'amount' | 'currency'>;
  wish: Wish;
}

export interface ChangeContext extends Given {
  locale: string;
  /** The shop's, ISO 3166-1 alpha-2. */
  country: string;
}

/** The form as the order is now; the expiry empty, which keeps it. */
export function draftOf({ order, wish }: Given, locale: string): ChangeDraft {
  const money = (amount: number | undefined) =>
    amount === undefined ? '' : written(toDecimalString({ amount, currency: order.currency }), locale);
  return {
    amount: money(order.amount),
    minutes: '',
    ...channelDraft(wish.channel),
    locale: wish.locale ?? '',
    firstName: wish.customer?.firstName ?? '',
    lastName: wish.customer?.lastName ?? '',
    email: wish.customer?.email ?? '',
    note: wish.note ?? '',
    receiptEmail: wish.receiptEmail ?? '',
    description: wish.description ?? '',
    taxAmount: money(wish.taxAmount),
    taxRate: wish.taxRate?.toString() ?? '',
  };
}

function channelDraft(channel: Channel): ChangeDraft {
  switch (channel.type) {
    case 'email':
      return { to: channel.to, subject: channel.subject ?? '', body: channel.body ?? '' };
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

/** `12.5` with the mark that people of this language type. */
function written(decimal: string, locale: string): string {
  const mark = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal');
  return decimal.replace('.', mark?.value ?? '.');
}

/**
 * The change that the form asks for: only what was touched, `null` for what was emptied. An empty change is
 * one with no field.
 */
export function readChange(draft: ChangeDraft, context: ChangeContext): Result<ChangeOrder, WrongFields> {
  const before = draftOf(context, context.locale);
  const form: Form = {
    text: (field) => (draft[field] ?? '').trim(),
    isTouched: (...fields) => fields.some((field) => (draft[field] ?? '') !== (before[field] ?? '')),
    wrong: {},
  };
  const change = {
    ...plainTexts(form),
    ...expiry(form),
    ...amount('amount', form, context),
    ...amount('taxAmount', form, context),
    ...taxRate(form),
    ...(form.isTouched('firstName', 'lastName', 'email') && {
      customer: customerOf(context.wish.customer, form.text),
    }),
    ...(form.isTouched('phone', 'to', 'subject', 'body', 'message', 'invoice') && {
      channel: channelOf(context, form),
    }),
  };
  if (Object.keys(form.wrong).length > 0) return err(form.wrong);
  const parsed = changeOrderSchema.safeParse(change);
  if (parsed.success) return ok(parsed.data);
  return err(wrongAt(parsed.error.issues.map(({ path }) => path.join('.'))));
}

type Text = (field: ChangeField) => string;

interface Form {
  text: Text;
  /** Whether any of them is not as the order has it. */
  isTouched: (...fields: ChangeField[]) => boolean;
  /** Filled while it is read. */
  wrong: WrongFields;
}

function plainTexts({ text, isTouched }: Form): Record<string, string | null> {
  const fields = (['locale', 'note', 'receiptEmail', 'description'] as const).filter((field) =>
    isTouched(field),
  );
  return Object.fromEntries(fields.map((field) => [field, text(field) || null]));
}

function expiry({ text, isTouched, wrong }: Form): { expiresIn?: number } {
  if (!isTouched('minutes') || text('minutes') === '') return {};
  const minutes = Number(text('minutes'));
  if (Number.isInteger(minutes) && minutes >= 2 && minutes <= maxMinutes) return { expiresIn: minutes * 60 };
  wrong.minutes = 'minutes';
  return {};
}

/** 90 days. */
const maxMinutes = maxExpiryMs / 60_000;

function amount(field: 'amount' | 'taxAmount', { text, isTouched, wrong }: Form, context: ChangeContext) {
  if (!isTouched(field)) return {};
  if (field === 'taxAmount' && text(field) === '') return { taxAmount: null };
  const reading = readPastedAmount(text(field), context.order.currency, context.locale);
  if (reading.kind === 'one') return { [field]: reading.amount };
  wrong[field] = 'amount';
  return {};
}

function taxRate({ text, isTouched }: Form): { taxRate?: number | null } {
  if (!isTouched('taxRate')) return {};
  const rate = text('taxRate').replace(',', '.');
  return { taxRate: rate === '' ? null : Number(rate) };
}

function customerOf(known: Customer | undefined, text: Text): Customer | null {
  const { firstName: _, lastName: __, email: ___, ...rest } = known ?? {};
  const named = (['firstName', 'lastName', 'email'] as const).flatMap((field) =>
    text(field) === '' ? [] : [[field, text(field)] as const],
  );
  const customer: Customer = { ...rest, ...Object.fromEntries(named) };
  return Object.keys(customer).length === 0 ? null : customer;
}

function channelOf(
  { wish: { channel }, country }: ChangeContext,
  { text, wrong }: Pick<Form, 'text' | 'wrong'>,
): Record<string, unknown> {
  const optional = (name: string, value: string) => (value === '' ? {} : { [name]: value });
  switch (channel.type) {
    case 'email': {
      const { subject: _, body: __, ...rest } = channel;
      if (text('to') === '') wrong.to = 'needed';
      return {
        ...rest,
        to: text('to'),
        ...optional('subject', text('subject')),
        ...optional('body', text('body')),
      };
    }
    case 'sms':
    case 'whatsapp': {
      const phone = readPhone(text('phone'), country);
      if (!phone.ok) wrong.phone = 'phone';
      const message = channel.type === 'sms' ? optional('message', text('message')) : {};
      return { type: channel.type, phone: phone.ok ? phone.value : text('phone'), ...message };
    }
    case 'invoice':
      return { type: 'invoice', ...optional('description', text('invoice')) };
    case 'link':
    case 'ivr':
      return channel;
  }
}

/** The form's fields for paths of `changeOrderSchema`, whoever named them. */
export function wrongAt(paths: readonly string[]): WrongFields {
  return Object.fromEntries(paths.flatMap((path) => fieldAt(path) ?? []).map((field) => [field, 'value']));
}

function fieldAt(path: string): ChangeField | undefined {
  if (path === 'expiresAt' || path === 'expiresIn') return 'minutes';
  if (path === 'channel.description') return 'invoice';
  const name = path.split('.').at(-1);
  return changeFields.find((field) => field === name);
}
