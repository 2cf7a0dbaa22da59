import { describe, expect, it } from 'vitest';
import { changeOrderSchema, createOrderSchema } from '../../shared/order-wish.ts';
import { formatPhone, maskPhone, readPhone } from '../../shared/phone.ts';

const asked = { amount: 1250, currency: 'EUR', channel: { type: 'link' } };

/** Which fields are told to be wrong. */
const wrongIn = (change: object) =>
  createOrderSchema.safeParse({ ...asked, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('rules over more than one field', () => {
  it.each([
    [{ amount: 0 }, ['amount']],
    [{ formAction: 'REGISTER', customer: { email: 'customer@example.com' } }, ['amount']],
    [{ formAction: 'REGISTER', amount: 0, customer: { email: 'customer@example.com' } }, []],
    [{ formAction: 'REGISTER_PAY' }, ['customer.email']],
    [{ taxAmount: 1251 }, ['taxAmount']],
    [{ channel: { type: 'invoice' } }, ['reference']],
    [{ channel: { type: 'invoice' }, reference: 'F-1' }, []],
    [{ instalments: { count: 3, periodDays: 30, firstAmount: 1250 } }, ['instalments']],
    [{ instalments: { count: 3, periodDays: 30, firstAmount: 500 } }, []],
    [{ instalments: { schedules: [part('2026-01-01', 500), part('2026-02-01', 700)] } }, ['instalments']],
    [{ instalments: { schedules: [part('2026-01-01', 500), part('2026-02-01', 750)] } }, []],
  ])('%j is wrong in %j', (change, fields) => {
    expect(wrongIn(change)).toEqual(fields);
  });
});

const part = (date: string, amount: number) => ({ date, amount });

describe('each channel', () => {
  it.each([
    [{ type: 'sms', phone: '0612345678' }, ['channel.phone']],
    [{ type: 'sms', phone: '+33612345678', message: 'x'.repeat(501) }, ['channel.message']],
    [{ type: 'email', to: 'nobody' }, ['channel.to']],
    [{ type: 'email', to: 'a@example.com', bcc: ['b@example.com', 'b'] }, ['channel.bcc.1']],
    [{ type: 'email', to: 'a@example.com', body: 'card 4970 1000 0000 0055' }, ['channel.body']],
    [{ type: 'ivr', ivrId: ' ' }, ['channel.ivrId']],
    [{ type: 'whatsapp', phone: '+33612345678', message: 'no message here' }, ['channel']],
  ])('%j is wrong in %j', (channel, fields) => {
    expect(wrongIn({ channel })).toEqual(fields);
  });

  it('takes a phone number that passes for a card as a phone number', () => {
    expect(wrongIn({ channel: { type: 'sms', phone: '+4917612345678' } })).toEqual([]);
  });
});

describe('more fields', () => {
  it.each([
    [{ metadata: { comptoir: 'x' } }, ['metadata.comptoir']],
    [{ metadata: { table: '4' } }, []],
    [{ ipnTargetUrl: 'javascript:alert(1)' }, ['ipnTargetUrl']],
    [{ customer: { country: 'France' } }, ['customer.country']],
    [{ paymentMethods: ['cards'] }, ['paymentMethods.0']],
  ])('%j is wrong in %j', (change, fields) => {
    expect(wrongIn(change)).toEqual(fields);
  });

  it('a change takes away with null and leaves alone what it does not name', () => {
    expect(changeOrderSchema.parse({ note: null })).toEqual({ note: null });
    expect(changeOrderSchema.safeParse({ reference: 'other' }).success).toBe(false);
  });
});

describe('a phone number as staff type it', () => {
  it.each([
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['+49 176 12345678', 'FR', '+4917612345678'],
    ['0049 176 12345678', 'FR', '+4917612345678'],
    ['87 12 34 56', 'PF', '+68987123456'],
  ])('%s in %s is %s', (typed, country, e164) => {
    expect(readPhone(typed, country)).toEqual({ ok: true, value: e164 });
  });

  it.each([
    ['', 'empty'],
    ['Martin', 'not-a-number'],
    ['06 12 34', 'wrong-length'],
    ['00 00 00 00 00', 'not-in-use'],
  ])('%j is %s', (typed, problem) => {
    const read = readPhone(typed, 'FR');
    expect(read.ok ? read.value : read.error).toBe(problem);
  });

  it('is read back in the country’s own groups, and masked in what is kept', () => {
    expect(formatPhone('+33612345678', 'FR')).toBe('06 12 34 56 78');
    expect(formatPhone('+33612345678', 'DE')).toBe('+33 6 12 34 56 78');
    expect(maskPhone('+33612345678')).toBe('+33…78');
  });
});
