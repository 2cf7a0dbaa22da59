import { describe, expect, test } from 'vitest';
import { isSurelyPaid, type Order } from '../../../../shared/order.ts';
import { acceptedCard } from '../../../support/practice-shop.ts';
import { openTestCore, type TestCore } from '../../../support/test-core.ts';

const phone = '+33639980001';
const bySms = { channel: { type: 'sms' as const, phone } };

/** An SMS that left and whose answer was lost: the customer has it, we do not know. */
async function unconfirmedSms(
  core: TestCore,
): Promise<{ order: Order; paymentOrderId: string; url: string }> {
  await core.shop.fault({ fault: 'lost-reply', webService: 'Charge/CreatePaymentOrder', times: 1 });
  await expect(core.create(bySms)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  const [order] = (await core.client.orders.list({ status: ['unconfirmed'] })).items;
  const [message] = await core.shop.outbox();
  if (!order || !message) throw new Error('there is no such order');
  return { order, paymentOrderId: message.paymentOrderId, url: message.url };
}

const resolve = (
  core: TestCore,
  { id }: Order,
  body: Parameters<TestCore['client']['orders']['resolve']>[0]['body'],
) => core.client.orders.resolve({ params: { id }, body });

const lastEvent = async (core: TestCore, { id }: Order) =>
  (await core.client.orders.events({ id })).items.findLast(({ type }) => type === 'resolved');

describe('an order whose create got no answer', () => {
  test('found under its id, is open with its link, and then paid like any other', async () => {
    const core = await openTestCore();
    const { order, paymentOrderId, url } = await unconfirmedSms(core);
    const found = await resolve(core, order, { outcome: 'created', paymentOrderId });
    expect(found).toMatchObject({ status: 'open', paymentOrderId, paymentUrl: url, resolution: 'created' });
    expect(found.attention).toBeUndefined();
    expect(await lastEvent(core, order)).toMatchObject({ who: 'staff', evidence: { resolution: 'created' } });
    await core.pay(found, acceptedCard);
    expect(isSurelyPaid(await core.client.orders.check({ id: order.id }))).toBe(true);
  });

  test('found after it was paid, says paid at once', async () => {
    const core = await openTestCore();
    const { order, paymentOrderId, url } = await unconfirmedSms(core);
    await core.pay({ ...order, paymentUrl: url }, acceptedCard);
    const found = await resolve(core, order, { outcome: 'created', paymentOrderId });
    expect(found.status).toBe('paid');
    expect(isSurelyPaid(found)).toBe(true);
  });

  test.each<[string, Record<string, unknown>]>([
    ['amount', { amount: 1251 }],
    ['currency', { currency: 'XPF' }],
    ['reference', { orderId: 'another' }],
  ])('is not taken for one with another %s', async (differs, more) => {
    const core = await openTestCore();
    const { order } = await unconfirmedSms(core);
    const other = await core.shop.create({ orderId: order.reference, ...more });
    await expect(
      resolve(core, order, { outcome: 'created', paymentOrderId: other.paymentOrderId }),
    ).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'another-order', differs } });
    expect((await core.client.orders.get({ id: order.id })).status).toBe('unconfirmed');
  });

  test('is not found under an id that the gateway does not have', async () => {
    const core = await openTestCore();
    const { order } = await unconfirmedSms(core);
    await expect(
      resolve(core, order, { outcome: 'created', paymentOrderId: 'f'.repeat(32) }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'paymentOrderId' }] } });
  });

  test('stays as it is while the gateway does not answer', async () => {
    const core = await openTestCore();
    const { order, paymentOrderId } = await unconfirmedSms(core);
    await core.shop.fault({ fault: 'reset', webService: 'Charge/PaymentOrder/Get', times: 1 });
    await expect(resolve(core, order, { outcome: 'created', paymentOrderId })).rejects.toMatchObject({
      code: 'GATEWAY_UNREACHABLE',
    });
    expect((await core.client.orders.get({ id: order.id })).status).toBe('unconfirmed');
  });

  test('known by its link alone, can be shown and shared, and stays unconfirmed', async () => {
    const core = await openTestCore();
    const { order, url } = await unconfirmedSms(core);
    const known = await resolve(core, order, { outcome: 'link-only', paymentUrl: url });
    expect(known).toMatchObject({ status: 'unconfirmed', paymentUrl: url, resolution: 'link-only' });
    expect((await core.client.orders.details({ id: order.id })).may.share).toBe(true);
    await core.client.screen({ viewer: 'v', orderIds: [order.id], qrCodes: [order.id], attended: true });
    await core.client.orders.share({ id: order.id, by: 'copy' });
    expect(await core.story(order)).toEqual(expect.arrayContaining(['resolved', 'shown', 'shared']));
    await core.pay(known, acceptedCard);
    const checked = await core.client.orders.check({ id: order.id });
    expect(checked).toMatchObject({ status: 'unconfirmed', attention: { code: 'MONEY_WITH_REFERENCE' } });
    expect(isSurelyPaid(checked)).toBe(false);
  });

  test('takes no link of another address', async () => {
    const core = await openTestCore();
    const { order } = await unconfirmedSms(core);
    await expect(
      resolve(core, order, { outcome: 'link-only', paymentUrl: 'https://pay.example.com/t/abcd1234' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'paymentUrl' }] } });
  });

  test('not created, is over here, and may be asked for again', async () => {
    const core = await openTestCore();
    const { order } = await unconfirmedSms(core);
    const over = await resolve(core, order, { outcome: 'not-created' });
    expect(over).toMatchObject({ status: 'rejected', resolution: 'not-created' });
    const again = await core.client.orders.duplicate({ params: { id: order.id }, headers: {}, body: {} });
    expect(again.status).toBe('open');
  });

  test('cannot be called not created once money came', async () => {
    const core = await openTestCore();
    const { order, url } = await unconfirmedSms(core);
    await core.pay({ ...order, paymentUrl: url }, acceptedCard);
    await core.client.orders.check({ id: order.id });
    await expect(resolve(core, order, { outcome: 'not-created' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'money-came' },
    });
  });

  test('left, is written down and stays', async () => {
    const core = await openTestCore();
    const { order } = await unconfirmedSms(core);
    expect(await resolve(core, order, { outcome: 'left' })).toMatchObject({ status: 'unconfirmed' });
    expect(await lastEvent(core, order)).toMatchObject({ evidence: { resolution: 'left' } });
  });

  test('is decided once: what is not in doubt is left alone', async () => {
    const core = await openTestCore();
    const order = await core.create();
    await expect(resolve(core, order, { outcome: 'not-created' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'not-in-doubt' },
    });
  });
});

describe('the alarm of money nobody expected', () => {
  async function alarmed(core: TestCore): Promise<Order> {
    const { order, url } = await unconfirmedSms(core);
    await core.pay({ ...order, paymentUrl: url }, acceptedCard);
    return core.client.orders.check({ id: order.id });
  }

  test('stays until a person handled it, with a name, and is never green by that', async () => {
    const core = await openTestCore();
    const order = await alarmed(core);
    const params = { id: order.id };
    await expect(core.client.orders.handle({ params, body: { how: 'refunded' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'by' }] },
    });
    await core.client.staff.pick({ name: 'Till 1' });
    const handled = await core.client.orders.handle({ params, body: { how: 'refunded' } });
    expect(handled.attention).toBeUndefined();
    expect(handled.handled).toMatchObject({
      attention: 'MONEY_WITH_REFERENCE',
      how: 'refunded',
      by: 'Till 1',
    });
    expect(isSurelyPaid(handled)).toBe(false);
  });

  test('is listed among what needs a person, in whatever mode, and no longer once handled', async () => {
    const core = await openTestCore();
    const order = await alarmed(core);
    await core.create();
    const listed = async () => (await core.client.orders.list({ attention: true })).items.map(({ id }) => id);
    expect(await listed()).toEqual([order.id]);
    const body = { how: 'kept' as const, because: 'paid the bill with it', by: 'Till 2' };
    await core.client.orders.handle({ params: { id: order.id }, body });
    expect(await listed()).toEqual([]);
  });

  test('keeps the reason apart from the event, where it can be erased', async () => {
    const core = await openTestCore();
    const order = await alarmed(core);
    const body = { how: 'kept' as const, because: 'paid the bill with it', by: 'Till 2' };
    await core.client.orders.handle({ params: { id: order.id }, body });
    const { items } = await core.client.orders.events({ id: order.id });
    const handled = items.find(({ type }) => type === 'handled');
    expect(handled?.evidence).toMatchObject({ how: 'kept', staff: 'Till 2' });
    expect(JSON.stringify(items)).not.toContain('paid the bill');
    expect((await core.client.orders.details({ id: order.id })).because).toBe('paid the bill with it');
  });

  test('is not raised again by the same money', async () => {
    const core = await openTestCore();
    const order = await alarmed(core);
    await core.client.orders.handle({ params: { id: order.id }, body: { how: 'refunded', by: 'Till 2' } });
    const checked = await core.client.orders.check({ id: order.id });
    expect(checked.attention).toBeUndefined();
  });
});

describe('the name at the counter', () => {
  test('goes into every event of what staff do, and into none of others', async () => {
    const core = await openTestCore();
    await core.client.staff.pick({ name: 'Till 1' });
    const order = await core.create();
    await core.client.screen({ viewer: 'v', orderIds: [order.id], qrCodes: [order.id], attended: true });
    await core.client.orders.share({ id: order.id, by: 'copy' });
    await core.client.orders.cancel({ id: order.id });
    const { items } = await core.client.orders.events({ id: order.id });
    for (const { who, evidence } of items) {
      expect(evidence.staff).toBe(who === 'staff' ? 'Till 1' : undefined);
    }
    expect(items.filter(({ who }) => who === 'staff').length).toBeGreaterThanOrEqual(4);
  });

  test('is forgotten when nobody says who they are', async () => {
    const core = await openTestCore();
    await core.client.staff.pick({ name: 'Till 1' });
    await core.client.staff.pick({ name: null });
    const [requested] = (await core.client.orders.events({ id: (await core.create()).id })).items;
    expect(requested?.evidence.staff).toBeUndefined();
  });
});
