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
    expect(told).toEqual(['refused', 'explained', 'paid', 'proven']);
  });

  it('tells the reason of a refusal once', async () => {
    const { create, pay, client } = await openTestCore();
    const order = await create();
    await pay(order, refusedCard);
    await client.orders.check({ id: order.id });
    await client.orders.check({ id: order.id });
    const { items } = await client.orders.events({ id: order.id });
    expect(items.filter(({ type }) => type === 'explained')).toMatchObject([
      { who: 'gateway', status: 'refused', evidence: { errorCode: 'ACQ_001', bankCode: '05' } },
    ]);
    const refused = await client.orders.details({ id: order.id });
    expect(refused.transactions).toMatchObject([
      { status: 'UNPAID', errorCode: 'ACQ_001', detailedErrorCode: '05', pan: '497010XXXXXX0113' },
    ]);
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
    // A jump is believed of two answers.
    await client.orders.check({ id: order.id });
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
    ['http-500', 'GATEWAY_UNREACHABLE', { reason: 'http-error', httpStatus: 500 }],
    ['html', 'GATEWAY_UNREACHABLE', { reason: 'not-json', httpStatus: 200 }],
    ['truncated', 'GATEWAY_UNREACHABLE', { reason: 'truncated', httpStatus: 200 }],
    ['reset', 'GATEWAY_UNREACHABLE', { reason: 'reset' }],
    ['http-429', 'GATEWAY_REFUSED', { errorCode: 'HTTP_429', httpStatus: 429 }],
    ['limit', 'GATEWAY_REFUSED', { errorCode: 'PSP_106', errorMessage: expect.any(String) }],
    ['credentials', 'CREDENTIALS_REJECTED', { errorCode: 'INT_905', ticket: expect.any(String) }],
  ])('is left as it is by %s, the caller told, and one event says why', async (fault, code, evidence) => {
    const { create, client, shop } = await openTestCore();
    const order = await client.orders.check({ id: (await create()).id });
    await shop.fault({ fault, webService: 'Charge/PaymentOrder/Get' });
    const { reason, errorCode } = { reason: undefined, errorCode: undefined, ...evidence };
    const data = { ...(reason ? { reason } : { errorCode }), order };
    for (const _ of ['first', 'again', 'and again']) {
      await expect(client.orders.check({ id: order.id })).rejects.toMatchObject({ code, data });
    }
    expect(await client.orders.get({ id: order.id })).toEqual(order);
    const told = (await client.orders.events({ id: order.id })).items.slice(3);
    expect(told).toMatchObject([{ type: 'unanswered', who: 'comptoir', status: 'open', evidence }]);
    expect(told[0]?.evidence.webService).toBe('Charge/PaymentOrder/Get');
  });

  it('tells of a silence again for a new reason only, and after an answer', async () => {
    const { create, client, shop } = await openTestCore();
    const order = await create();
    const check = () => client.orders.check({ id: order.id }).catch(() => undefined);
    const webService = 'Charge/PaymentOrder/Get';
    for (const fault of ['reset', 'html', 'reset', 'html', 'delay', 'reset']) {
      const howLong = fault === 'delay' ? { delayMs: 1 } : {};
      await shop.fault({ fault, webService, times: 1, ...howLong });
      await check();
    }
    const told = (await client.orders.events({ id: order.id })).items.slice(3);
    expect(told.map(({ evidence }) => evidence.reason)).toEqual(['reset', 'not-json', 'reset']);
  });

  it('keeps its proof waiting while only the transactions cannot be read', async () => {
    const { create, pay, client, shop, story } = await openTestCore();
    const order = await create();
    await pay(order, acceptedCard);
    await shop.fault({ fault: 'html', webService: 'Order/Get', times: 1 });
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'paid' });
    await client.orders.check({ id: order.id });
    expect((await story(order)).slice(3)).toEqual(['paid', 'unanswered', 'proven']);
  });

  it('is amber, and no silence, when the gateway has more transactions than it lists', async () => {
    const { create, pay, client, story } = await openTestCore();
    const order = await create();
    for (let tries = 0; tries < 31; tries++) await pay(order, refusedCard);
    await pay(order, acceptedCard);
    expect(await client.orders.check({ id: order.id })).toMatchObject({
      status: 'paid',
      attention: { code: 'MONEY_WITH_REFERENCE' },
    });
    const told = await story(order);
    expect(told.at(-1)).toBe('attention');
    expect(told).not.toContain('unanswered');
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
