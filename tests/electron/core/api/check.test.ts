import { describe, expect, it } from 'vitest';
import { acceptedCard, openPracticeShop, refusedCard } from '../../../support/practice-shop.ts';
import { openTestCore } from '../../../support/test-core.ts';

describe('an order checked at the gateway', () => {
  it('is refused, then paid and proven, each told once', async () => {
    const { create, pay, client, story } = await openTestCore();
    const order = await create();
    await pay(order, refusedCard);
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'refused' });
    await pay(order, acceptedCard);
    const paid = await client.orders.check({ id: order.id });
    expect(paid).toMatchObject({
      status: 'paid',
      transaction: { amount: 1250, currency: 'EUR', status: 'PAID', pan: '497010XXXXXX0055' },
    });
    expect(paid.attention).toBeUndefined();
    expect(paid.paidAt).not.toBeNull();
    await client.orders.check({ id: order.id });
    const told = (await story(order)).slice(3);
    expect(told).toEqual(['refused', 'paid', 'proven']);
  });

  it('expires by the gateway’s clock, and a clock that is wrong is said', async () => {
    let aheadMs = 0;
    const now = () => Date.now() + aheadMs;
    const sleep = () => Promise.resolve();
    const shop = await openPracticeShop({ clock: { now, sleep } });
    const { create, client } = await openTestCore({ shop });
    const order = await create();
    aheadMs = 20 * 60_000;
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'expired' });
    const { problems, status } = await client.health();
    expect(status).toBe('degraded');
    expect(problems).toMatchObject([
      { code: 'CLOCK_WRONG', message: expect.stringContaining('20 min behind') },
    ]);
  });

  it('turns amber when the gateway takes paid back', async () => {
    const { create, pay, client, shop, story } = await openTestCore();
    const order = await create();
    await pay(order, acceptedCard);
    await client.orders.check({ id: order.id });
    await shop.fault({ fault: 'status-back' });
    expect(await client.orders.check({ id: order.id })).toMatchObject({
      status: 'paid',
      attention: { code: 'PAYMENT_WITHDRAWN' },
    });
    expect((await story(order)).at(-1)).toBe('attention');
  });

  it('is unknown when the gateway has lost it', async () => {
    const first = await openTestCore();
    const order = await first.create();
    await first.core.close();
    const shop = await openPracticeShop();
    const { client } = await openTestCore({ shop, dataDir: first.dataDir });
    expect(await client.orders.check({ id: order.id })).toMatchObject({
      status: 'unknown',
      attention: { code: 'STATUS_UNREADABLE' },
    });
  });

  it('stays paid and proven when the gateway has purged it', async () => {
    const first = await openTestCore();
    const order = await first.create();
    await first.pay(order, acceptedCard);
    const paid = await first.client.orders.check({ id: order.id });
    await first.core.close();
    const shop = await openPracticeShop();
    const { client, story } = await openTestCore({ shop, dataDir: first.dataDir });
    const later = await client.orders.check({ id: order.id });
    expect(later).toEqual({ ...paid, checkedAt: later.checkedAt });
    expect((await story(order)).slice(3)).toEqual(['paid', 'proven']);
  });

  it.each([
    ['http-500', 'GATEWAY_UNREACHABLE', 'http-error'],
    ['html', 'GATEWAY_UNREACHABLE', 'not-json'],
    ['truncated', 'GATEWAY_UNREACHABLE', 'truncated'],
    ['reset', 'GATEWAY_UNREACHABLE', 'reset'],
  ])('is left as it is by %s, and the caller told', async (fault, code, reason) => {
    const { create, client, shop, story } = await openTestCore();
    const order = await create();
    await shop.fault({ fault, webService: 'Charge/PaymentOrder/Get' });
    await expect(client.orders.check({ id: order.id })).rejects.toMatchObject({
      code,
      status: 503,
      data: { reason, order: { id: order.id, status: 'open' } },
    });
    expect(await story(order)).toEqual(['requested', 'asked', 'opened']);
  });

  it('keeps its proof waiting while only the transactions cannot be read', async () => {
    const { create, pay, client, shop, story } = await openTestCore();
    const order = await create();
    await pay(order, acceptedCard);
    await shop.fault({ fault: 'html', webService: 'Order/Get', times: 1 });
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'paid' });
    await client.orders.check({ id: order.id });
    expect((await story(order)).slice(3)).toEqual(['paid', 'proven']);
  });

  it('is asked about once by many who ask at the same time', async () => {
    const { create, pay, client, story } = await openTestCore();
    const order = await create();
    await pay(order, acceptedCard);
    await Promise.all(Array.from({ length: 5 }, () => client.orders.check({ id: order.id })));
    expect((await story(order)).slice(3)).toEqual(['paid', 'proven']);
  });

  it('finds money under the reference of an order nobody knows of, and is amber', async () => {
    const { create, client, shop } = await openTestCore();
    await shop.fault({ fault: 'lost-reply', webService: 'Charge/CreatePaymentOrder', times: 3 });
    const made = await create({ reference: 'table-4' }).catch((error) => error.data.order);
    expect(await client.orders.check({ id: made.id })).toMatchObject({
      status: 'unconfirmed',
      attention: { code: 'OUTCOME_UNKNOWN' },
    });
    const twin = await shop.create({ orderId: 'table-4' });
    await shop.pay(twin, acceptedCard);
    expect(await client.orders.check({ id: made.id })).toMatchObject({
      status: 'unconfirmed',
      attention: { code: 'MONEY_WITH_REFERENCE' },
      transaction: { amount: 1250 },
    });
  });

  it('is not found when there is none', async () => {
    const { client } = await openTestCore();
    const id = '00000000-0000-4000-8000-000000000000';
    for (const call of [client.orders.get, client.orders.check, client.orders.events]) {
      await expect(call({ id })).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
    }
  });
});
