import type { Customer } from '../../shared/customer.ts';
import { type ChangeOrder, changeOrderSchema, maxExpiryMs, minExpiryMs } from '../../shared/order-wish.ts';
import { readPhone } from '../../shared/phone.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readPastedAmount } from '../amount/pasted-amount.ts';
import {
  type ChangeDraft,
  type ChangeField,
  draftOf,
  type Given,
  type WrongFields,
  wrongAt,
} from './change-draft.ts';

export type MoneyField = 'amount' | 'taxAmount';

export interface ChangeContext extends Given {
  locale: string;
  /** The shop's, ISO 3166-1 alpha-2. */
  country: string;
  /** Milliseconds since 1970. */
  now: number;
  /** What texts mean that can be read in two ways, in minor units: somebody was asked. */
  meant?: Readonly<Record<string, number>>;
}

const customerFields = [
  'firstName',
  'lastName',
  'email',
  'company',
  'customerReference',
  'customerPhone',
] as const;
const channelFields = ['phone', 'to', 'subject', 'body', 'template', 'bcc', 'message', 'invoice'] as const;

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
    ...expiry(form, context.now),
    ...amount('amount', form, context),
    ...amount('taxAmount', form, context),
    ...taxRate(form),
    ...(form.isTouched(...customerFields) && { customer: customerOf(context, form) }),
    ...(form.isTouched(...channelFields) && { channel: channelOf(context, form) }),
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

function expiry({ text, wrong }: Form, now: number): { expiresIn?: number } | { expiresAt?: string } {
  if (text('expiresAt') !== '') {
    const at = new Date(text('expiresAt')).getTime();
    if (at - now >= minExpiryMs && at - now <= maxExpiryMs) return { expiresAt: new Date(at).toISOString() };
    wrong.expiresAt = 'moment';
    return {};
  }
  if (text('minutes') === '') return {};
  const minutes = Number(text('minutes'));
  const ms = minutes * 60_000;
  if (Number.isInteger(minutes) && ms >= minExpiryMs && ms <= maxExpiryMs) return { expiresIn: minutes * 60 };
  wrong.minutes = 'minutes';
  return {};
}

function amount(field: MoneyField, { text, isTouched, wrong }: Form, context: ChangeContext) {
  if (!isTouched(field)) return {};
  if (field === 'taxAmount' && text(field) === '') return { taxAmount: null };
  const meant = context.meant?.[text(field)];
  if (meant !== undefined) return { [field]: meant };
  const reading = readPastedAmount(text(field), context.order.currency, context.locale);
  if (reading.kind === 'one') return { [field]: reading.amount };
  wrong[field] = reading.kind === 'ask' ? 'ask' : 'amount';
  return {};
}

function taxRate({ text, isTouched }: Form): { taxRate?: number | null } {
  if (!isTouched('taxRate')) return {};
  const rate = text('taxRate').replace(',', '.');
  return { taxRate: rate === '' ? null : Number(rate) };
}

function customerOf({ wish, country }: ChangeContext, { text, wrong }: Form): Customer | null {
  const { firstName: _, lastName: __, email: ___, ...others } = wish.customer ?? {};
  const { company: _c, reference: _r, phone: _p, ...rest } = others;
  const phone = text('customerPhone') === '' ? '' : readRecipient('customerPhone', country, { text, wrong });
  const customer: Customer = {
    ...rest,
    ...filled('firstName', text('firstName')),
    ...filled('lastName', text('lastName')),
    ...filled('email', text('email')),
    ...filled('company', text('company')),
    ...filled('reference', text('customerReference')),
    ...filled('phone', phone),
  };
  return Object.keys(customer).length === 0 ? null : customer;
}

function channelOf({ wish: { channel }, country }: ChangeContext, form: Form): Record<string, unknown> {
  const { text, wrong } = form;
  switch (channel.type) {
    case 'email':
      if (text('to') === '') wrong.to = 'needed';
      return { type: 'email', to: text('to'), ...emailOptions(text) };
    case 'sms':
      return {
        type: 'sms',
        phone: readRecipient('phone', country, form),
        ...filled('message', text('message')),
      };
    case 'whatsapp':
      return { type: 'whatsapp', phone: readRecipient('phone', country, form) };
    case 'invoice':
      return { type: 'invoice', ...filled('description', text('invoice')) };
    case 'link':
    case 'ivr':
      return channel;
  }
}

function emailOptions(text: Text) {
  const bcc = text('bcc')
    .split(/[,;\n]/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return {
    ...filled('subject', text('subject')),
    ...filled('body', text('body')),
    ...filled('template', text('template')),
    ...(bcc.length > 0 && { bcc }),
  };
}

/** In international form, or as typed and marked as wrong. */
function readRecipient(
  field: 'phone' | 'customerPhone',
  country: string,
  { text, wrong }: Pick<Form, 'text' | 'wrong'>,
): string {
  const phone = readPhone(text(field), country);
  if (phone.ok) return phone.value;
  wrong[field] = 'phone';
  return text(field);
}

function filled(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value };
}
