import { describe, expect, it } from 'vitest';
import { readDefaults, readForm } from '../../../renderer/create/create-form.ts';
import { type Draft, emptyDraft, filledMore, textIn } from '../../../renderer/create/draft.ts';
import type { FieldIssue } from '../../../renderer/create/field-issue.ts';
import { fieldNames, isFor } from '../../../renderer/create/fields.ts';
import type { Habits } from '../../../renderer/create/read-field.ts';
import type { OrderDefaults } from '../../../shared/order-defaults.ts';
import { type CreateOrder, createOrderSchema } from '../../../shared/order-wish.ts';

const habits: Habits = { currency: 'EUR', country: 'FR', locale: 'fr-FR' };

interface Given {
  amount?: number;
  reference?: string;
  defaults?: OrderDefaults;
}

function read(
  way: Draft['way'],
  values: Draft['values'],
  { amount = 1250, reference = '', defaults = {} }: Given = {},
) {
  return readForm({ amount, reference, mode: 'practice', draft: { way, values }, defaults }, habits);
}

function orderOf(...given: Parameters<typeof read>): CreateOrder {
  const form = read(...given);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  expect(createOrderSchema.safeParse(form.value).success).toBe(true);
  return form.value;
}

function issuesOf(...given: Parameters<typeof read>): FieldIssue[] {
  const form = read(...given);
  return form.ok ? [] : form.error;
}

const plain = { amount: 1250, currency: 'EUR', mode: 'practice' };

describe('every way', () => {
  it('a QR code asks for nothing more than it always did', () => {
    expect(orderOf('link', {})).toEqual({ ...plain, channel: { type: 'link' } });
  });

  it.each([
    ['sms', { phone: '06 11 11 11 11' }, { type: 'sms', phone: '+33611111111' }],
    [
      'sms',
      { phone: '+44 7911 123456', message: ' Pay %url% ' },
      { type: 'sms', phone: '+447911123456', message: 'Pay %url%' },
    ],
    ['whatsapp', { phone: '0611111111' }, { type: 'whatsapp', phone: '+33611111111' }],
    ['email', { emailTo: 'a@example.com' }, { type: 'email', to: 'a@example.com' }],
    [
      'email',
      {
        emailTo: 'a@example.com',
        emailSubject: 'S',
        emailBody: '<b>B</b>',
        emailBcc: 'b@example.com, c@example.com',
      },
      {
        type: 'email',
        to: 'a@example.com',
        subject: 'S',
        body: '<b>B</b>',
        bcc: ['b@example.com', 'c@example.com'],
      },
    ],
    ['ivr', { ivrId: ' 42 ' }, { type: 'ivr', ivrId: '42' }],
  ] as const)('%s with %j', (way, values, channel) => {
    expect(orderOf(way, values)).toEqual({ ...plain, channel });
  });

  it('an invoice has the reference that the customer types', () => {
    expect(orderOf('invoice', {}, { reference: 'F-7' })).toEqual({
      ...plain,
      reference: 'F-7',
      channel: { type: 'invoice' },
    });
    expect(issuesOf('invoice', {})).toEqual([{ field: 'reference', why: 'needed' }]);
  });

  it('what belongs to another way is neither sent nor judged', () => {
    const values = { phone: 'nonsense', emailTo: 'nonsense', ivrId: '', message: 'x' };
    expect(orderOf('link', values)).toEqual({ ...plain, channel: { type: 'link' } });
  });

  it.each([
    ['sms', 'phone'],
    ['whatsapp', 'phone'],
    ['email', 'emailTo'],
    ['ivr', 'ivrId'],
  ] as const)('%s cannot go without its %s', (way, field) => {
    expect(issuesOf(way, {})).toEqual([{ field, why: 'needed' }]);
  });
});

describe('everything under More', () => {
  it('arrives where the order has it', () => {
    const order = orderOf('link', {
      firstName: 'Ana',
      company: 'Ana & Co',
      customerEmail: 'ana@example.com',
      customerPhone: '0611111111',
      customerReference: 'C-1',
      country: 'FR',
      locale: 'de_DE',
      receiptEmail: 'r@example.com',
      dataCollectionForm: 'yes',
      formAction: 'ASK_REGISTER_PAY',
      captureDelay: '3',
      manualValidation: 'no',
      instalmentCount: '3',
      instalmentDays: '30',
      instalmentFirst: '5,00',
      paymentMethods: 'cards, paypal',
      strongAuthentication: 'CHALLENGE_MANDATE',
      note: 'table 12',
      description: 'dinner',
      taxAmount: '2,08',
      taxRate: '20 %',
      metadata: 'table = 12\nwaiter: Bo',
      expiresIn: '2',
      expiresUnit: 'days',
      ipnTargetUrl: 'https://example.com/ipn',
      returnMode: 'GET',
      redirectSuccessTimeout: '5',
    });
    expect(order).toMatchObject({
      customer: {
        firstName: 'Ana',
        company: 'Ana & Co',
        email: 'ana@example.com',
        phone: '+33611111111',
        reference: 'C-1',
        country: 'FR',
      },
      locale: 'de_DE',
      receiptEmail: 'r@example.com',
      dataCollectionForm: true,
      formAction: 'ASK_REGISTER_PAY',
      captureDelay: 3,
      manualValidation: false,
      instalments: { count: 3, periodDays: 30, firstAmount: 500 },
      paymentMethods: ['CARDS', 'PAYPAL'],
      strongAuthentication: 'CHALLENGE_MANDATE',
      note: 'table 12',
      description: 'dinner',
      taxAmount: 208,
      taxRate: 20,
      metadata: { table: '12', waiter: 'Bo' },
      expiresIn: 172_800,
      ipnTargetUrl: 'https://example.com/ipn',
      returnMode: 'GET',
      redirectSuccessTimeout: 5,
    });
  });

  it('takes instalments by date, and a moment to expire', () => {
    const order = orderOf('link', {
      instalmentSchedule: '2026-12-01 10,00\n2027-01-01 2,50',
      expiresAt: '2026-12-24T18:00',
    });
    expect(order.instalments).toEqual({
      schedules: [
        { date: '2026-12-01', amount: 1000 },
        { date: '2027-01-01', amount: 250 },
      ],
    });
    expect(order.expiresAt).toBe(new Date(2026, 11, 24, 18).toISOString());
  });

  it.each<[Draft['values'], FieldIssue]>([
    [{ note: 'x'.repeat(256) }, { field: 'note', why: 'too-long', limit: 255 }],
    [{ note: '4970 1000 0000 0055' }, { field: 'note', why: 'card' }],
    [{ metadata: 'table=4970100000000055' }, { field: 'metadata', why: 'card' }],
    [{ metadata: 'only a name' }, { field: 'metadata', why: 'pairs' }],
    [{ metadata: 'a=1\na=2' }, { field: 'metadata', why: 'pairs' }],
    [{ metadata: 'a b=1' }, { field: 'metadata', why: 'pairs' }],
    [{ customerEmail: 'nobody' }, { field: 'customerEmail', why: 'email' }],
    [{ country: 'France' }, { field: 'country', why: 'country' }],
    [{ customerPhone: '12' }, { field: 'customerPhone', why: 'phone-wrong-length' }],
    [{ captureDelay: 'soon' }, { field: 'captureDelay', why: 'number' }],
    [{ captureDelay: '366' }, { field: 'captureDelay', why: 'at-most', limit: 365 }],
    [{ taxAmount: '1.234' }, { field: 'taxAmount', why: 'money' }],
    [{ taxAmount: '12,51' }, { field: 'taxAmount', why: 'over-the-amount' }],
    [{ taxRate: '101' }, { field: 'taxRate', why: 'at-most', limit: 100 }],
    [{ paymentMethods: 'é' }, { field: 'paymentMethods', why: 'codes' }],
    [{ returnUrl: 'example' }, { field: 'returnUrl', why: 'url' }],
    [{ expiresIn: '1' }, { field: 'expiresIn', why: 'expiry' }],
    [
      { expiresIn: '91', expiresUnit: 'days' },
      { field: 'expiresIn', why: 'expiry' },
    ],
    [
      { expiresIn: '5', expiresAt: '2026-12-24T18:00' },
      { field: 'expiresIn', why: 'both' },
    ],
    [{ formAction: 'REGISTER_PAY' }, { field: 'customerEmail', why: 'needed-to-register' }],
    [{ instalmentCount: '3' }, { field: 'instalmentCount', why: 'instalments' }],
    [{ instalmentSchedule: 'tomorrow 5' }, { field: 'instalmentSchedule', why: 'schedule' }],
    [
      { instalmentSchedule: '2026-12-01 1,00\n2027-01-01 1,00' },
      { field: 'instalmentSchedule', why: 'adds-up' },
    ],
  ])('%j is told on its field', (values, issue) => {
    expect(issuesOf('link', values)).toEqual([issue]);
  });

  it('keeps a card alone only without an amount', () => {
    const values = { formAction: 'REGISTER', customerEmail: 'ana@example.com' };
    expect(orderOf('link', values, { amount: 0 })).toMatchObject({ amount: 0, formAction: 'REGISTER' });
    expect(issuesOf('link', values)).toEqual([{ field: 'amount', why: 'register-zero' }]);
  });
});

describe('what is remembered for every order', () => {
  const defaults: OrderDefaults = {
    captureDelay: 2,
    manualValidation: true,
    paymentMethods: ['CARDS', 'PAYPAL'],
  };

  it('is in every order until another thing is typed, and an emptied field is empty', () => {
    expect(orderOf('link', {}, { defaults })).toMatchObject(defaults);
    const order = orderOf('link', { captureDelay: '5', manualValidation: '' }, { defaults });
    expect(order.captureDelay).toBe(5);
    expect(order).not.toHaveProperty('manualValidation');
  });

  it('is counted among what is set', () => {
    expect(filledMore(emptyDraft, defaults)).toEqual(['captureDelay', 'manualValidation', 'paymentMethods']);
    expect(textIn(emptyDraft, 'manualValidation', defaults)).toBe('yes');
  });

  it('never holds a customer, an amount or instalments, and keeps what another way has', () => {
    const values = Object.fromEntries(fieldNames.map((name) => [name, '']));
    const draft: Draft = {
      way: 'link',
      values: {
        ...values,
        customerEmail: 'ana@example.com',
        instalmentCount: '3',
        note: 'x',
        captureDelay: '4',
      },
    };
    const read = readDefaults({ draft, defaults: { ...defaults, emailSubject: 'Hello' } }, habits);
    expect(read).toEqual({ ok: true, value: { captureDelay: 4, emailSubject: 'Hello' } });
  });

  it('says what cannot be remembered, on its field', () => {
    const draft: Draft = { way: 'email', values: { emailBcc: 'nobody', captureDelay: '999' } };
    expect(readDefaults({ draft, defaults: {} }, habits)).toEqual({
      ok: false,
      error: [
        { field: 'captureDelay', why: 'at-most', limit: 365 },
        { field: 'emailBcc', why: 'email' },
      ],
    });
  });
});

it('no way is without a field that it needs', () => {
  expect(isFor('phone', 'sms')).toBe(true);
  expect(isFor('phone', 'link')).toBe(false);
});
