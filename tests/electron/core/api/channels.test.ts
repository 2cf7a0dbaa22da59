import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../../shared/channel.ts';
import { acceptedCard } from '../../../support/practice-shop.ts';
import { createInput, openTestCore, type TestCore } from '../../../support/test-core.ts';

const service = 'Charge/CreatePaymentOrder';
const phone = '+33611111111';
const to = 'someone@example.com';
const dayMs = 86_400_000;
const sentChannels: Channel[] = [
  { type: 'email', to, bcc: ['boss@example.com'], subject: 'To pay', body: 'Here: %url%' },
  { type: 'sms', phone, message: 'Pay %url%' },
  { type: 'whatsapp', phone },
  { type: 'ivr', ivrId: 'desk-1' },
  { type: 'invoice', description: 'two chairs' },
];
const wanted = (channel: Channel) => ({
  channel,
  ...(channel.type === 'invoice' ? { reference: 'F-1' } : {}),
});
const gatewayOrder = async ({ shop }: TestCore, paymentOrderId: string | null) =>
  (await shop.call('Charge/PaymentOrder/Get', { paymentOrderId })).answer;

describe.each(sentChannels)('an order by $type', (channel) => {
  it('is made, kept and shown', async () => {
    const core = await openTestCore();
    const order = await core.create(wanted(channel));
    expect(order).toMatchObject({ status: 'open', channel: { type: channel.type } });
    expect(order.channel).toEqual({ type: channel.type });
    expect(order.attention).toBeUndefined();
    const { wish, may } = await core.client.orders.details({ id: order.id });
    expect(wish).toEqual({ channel });
    expect(may).toMatchObject({ change: true, cancel: true });
    const { items } = await core.client.orders.events({ id: order.id });
    expect(JSON.stringify(items)).not.toMatch(/someone|611111111/);
  });

  it('is never asked for again by itself: a customer could get two', async () => {
    const core = await openTestCore();
    await core.shop.fault({ fault: 'lost-reply', webService: service, times: 1 });
    await expect(core.create(wanted(channel), 'form-1')).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      data: { order: { status: 'unconfirmed', attention: { code: 'OUTCOME_UNKNOWN' } } },
    });
    const order = await core.create(wanted(channel), 'form-1');
    expect(order.status).toBe('unconfirmed');
    expect(await core.story(order)).toEqual(['requested', 'asked', 'unconfirmed']);
    expect((await core.shop.outbox()).length).toBeLessThanOrEqual(1);
  });
});

describe('what a shop decided for its channels', () => {
  it.each<[Channel['type'], number]>([
    ['link', 30 * 60_000],
    ['sms', 3 * dayMs],
    ['invoice', 40 * dayMs],
  ])('is how long an order by %s can be paid', async (type, lifeMs) => {
    const core = await openTestCore();
    await core.client.settings.change({ linkMinutes: 30, sentDays: 3, invoiceDays: 40 });
    const channel = sentChannels.find((one) => one.type === type) ?? { type: 'link' };
    const order = await core.create(wanted(channel));
    const left = Date.parse(order.expiresAt ?? '') - Date.parse(order.createdAt);
    expect(Math.abs(left - lifeMs)).toBeLessThan(5_000);
  });

  it('leaves an invoice to the platform when nothing is set', async () => {
    const core = await openTestCore();
    const order = await core.create({ channel: { type: 'invoice' }, reference: 'F-1' });
    const said = await gatewayOrder(core, order.paymentOrderId);
    expect(Date.parse(order.expiresAt ?? '')).toBe(Date.parse(String(said['expirationDate'])));
  });

  it('is the language of its customers, unless another is asked for', async () => {
    const core = await openTestCore();
    await core.client.settings.change({ customerLocale: 'es_PE' });
    const [usual, other] = [await core.create(), await core.create({ locale: 'pt_BR' })];
    expect(await gatewayOrder(core, usual.paymentOrderId)).toMatchObject({ locale: 'es_PE' });
    expect(await gatewayOrder(core, other.paymentOrderId)).toMatchObject({ locale: 'pt_BR' });
    expect((await core.client.orders.details({ id: usual.id })).wish?.locale).toBe('es_PE');
  });

  it('is remembered for its page, never put silently into a till’s order', async () => {
    const core = await openTestCore();
    await core.client.settings.change({ orderDefaults: { captureDelay: 5, description: 'd' } });
    const order = await core.till.orders.create(createInput());
    expect(await gatewayOrder(core, order.paymentOrderId)).toMatchObject({ description: null });
    expect((await core.client.orders.details({ id: order.id })).wish).toEqual({ channel: { type: 'link' } });
  });
});

describe('what the platform refuses for a channel', () => {
  it.each<[Record<string, unknown>, Channel, string]>([
    [{ sms: false }, { type: 'sms', phone }, 'PSP_500'],
    [{ smsBalance: 0 }, { type: 'sms', phone }, 'PSP_1030'],
  ])('with %o for %o is %s, and nothing exists', async (options, channel, errorCode) => {
    const core = await openTestCore();
    await core.shop.setOptions(options);
    const error: unknown = await core.create({ channel }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'GATEWAY_REFUSED', data: { order: { status: 'rejected' } } });
    expect(error).toMatchObject({ data: { errorCode } });
  });

  it('is an invoice whose reference another shop program used', async () => {
    const core = await openTestCore();
    await core.shop.create({ channelOptions: { channelType: 'INVOICE' }, orderId: 'F-1' });
    const again = core.create({ channel: { type: 'invoice' }, reference: 'F-1' });
    await expect(again).rejects.toMatchObject({
      code: 'GATEWAY_REFUSED',
      data: { errorCode: 'PSP_1045', order: { status: 'rejected' } },
    });
  });
});

describe('how an order is to be paid', () => {
  it('in instalments is said as it is: paid, 1 of 3', async () => {
    const { create, client, pay } = await openTestCore();
    const order = await create({ amount: 9000, instalments: { count: 3, periodDays: 30 } });
    await pay(order, acceptedCard);
    const paid = await client.orders.check({ id: order.id });
    expect(paid).toMatchObject({ status: 'paid', collection: { paid: 1, of: 3, toValidate: 0 } });
    expect(paid.attention).toBeUndefined();
    const { transactions } = await client.orders.details({ id: order.id });
    expect(transactions).toMatchObject(
      ['PAID', 'RUNNING', 'RUNNING'].map((status) => ({ status, operationType: 'DEBIT' })),
    );
    expect(transactions.every(({ captureAt }) => captureAt != null)).toBe(true);
  });

  it.each([
    [{ manualValidation: true }, { paid: 0, of: 1, toValidate: 1 }],
    [{ captureDelay: 10 }, { paid: 0, of: 1, toValidate: 0 }],
    [{ captureDelay: 3 }, { paid: 1, of: 1, toValidate: 0 }],
  ])('with %o is proven by what waits: %o', async (options, collection) => {
    const { create, client, pay, story } = await openTestCore();
    const order = await create(options);
    await pay(order, acceptedCard);
    const paid = await client.orders.check({ id: order.id });
    expect(paid).toMatchObject({ status: 'paid', collection });
    expect(paid.attention).toBeUndefined();
    expect((await story(order)).slice(3)).toEqual(['paid', 'proven']);
  });

  it('only to keep a card is registered, never paid', async () => {
    const { create, client, pay } = await openTestCore();
    const order = await create({ amount: 0, formAction: 'REGISTER', customer: { email: to } });
    expect(order.formAction).toBe('REGISTER');
    await pay(order, acceptedCard);
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'registered', paidAt: null });
  });

  it('with a date in the past is refused before anything is written', async () => {
    const { create, client } = await openTestCore();
    const schedules = [
      { date: '2020-01-01', amount: 1000 },
      { date: '2099-01-01', amount: 250 },
    ];
    await expect(create({ instalments: { schedules } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'instalments' }] },
    });
    expect((await client.orders.list({})).items).toEqual([]);
  });
});
