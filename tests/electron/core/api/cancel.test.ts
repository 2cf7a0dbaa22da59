import { describe, expect, it } from 'vitest';
import { acceptedCard, refusedCard } from '../../../support/practice-shop.ts';
import { openTestCore } from '../../../support/test-core.ts';

const cancel = 'Charge/PaymentOrder/Cancel';

describe('cancelling an order', () => {
  it('is done once the gateway says so', async () => {
    const { create, till, story, shop } = await openTestCore();
    const { id, paymentOrderId } = await create();
    const cancelled = await till.orders.cancel({ id });
    expect(cancelled).toMatchObject({ status: 'cancelled' });
    expect(cancelled).not.toHaveProperty('isCancelling');
    expect((await story({ id })).slice(3)).toEqual(['cancel-asked', 'cancelled']);
    expect((await till.orders.events({ id })).items[3]?.who).toBe('till');
    const { answer } = await shop.call('Charge/PaymentOrder/Get', { paymentOrderId });
    expect(answer['paymentOrderStatus']).toBe('CANCELLED');
    await expect(till.orders.cancel({ id })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'not-open', order: { status: 'cancelled' } },
    });
  });

  it('counts as open while the gateway still says it runs', async () => {
    const { create, client, shop, story } = await openTestCore();
    const { id } = await create();
    await shop.fault({ fault: 'status-back', times: 2 });
    expect(await client.orders.cancel({ id })).toMatchObject({ status: 'open', isCancelling: true });
    expect((await client.orders.details({ id })).may).toEqual({ change: false, cancel: false, share: true });
    await expect(client.orders.cancel({ id })).rejects.toMatchObject({ data: { reason: 'busy' } });
    await expect(client.orders.change({ id, amount: 2000 })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await client.orders.check({ id })).toMatchObject({ status: 'cancelled' });
    expect((await story({ id })).slice(3)).toEqual(['cancel-asked', 'cancelled']);
  });

  it('says that it is under way when nobody could ask after it', async () => {
    const { create, client, shop } = await openTestCore();
    const { id } = await create();
    await shop.fault({ fault: 'html', webService: 'Charge/PaymentOrder/Get', times: 5 });
    expect(await client.orders.cancel({ id })).toMatchObject({ status: 'open', isCancelling: true });
  });

  it.each([
    [acceptedCard, 'paid'],
    [refusedCard, 'refused'],
  ])('comes too late after %s: %s', async (card, status) => {
    const { create, client, pay, story } = await openTestCore();
    const order = await create();
    await pay(order, card);
    await expect(client.orders.cancel({ id: order.id })).rejects.toMatchObject({
      code: 'GATEWAY_REFUSED',
      status: 422,
      data: { errorCode: 'PSP_1005', order: { status } },
    });
    expect((await story(order)).slice(3, 6)).toEqual(['cancel-asked', 'cancel-refused', status]);
  });

  it.each(['lost-reply', 'truncated'])(
    'that was done without a readable answer (%s) is seen',
    async (fault) => {
      const { create, client, shop, story } = await openTestCore();
      const { id } = await create();
      await shop.fault({ fault, webService: cancel, times: 1 });
      expect(await client.orders.cancel({ id })).toMatchObject({ status: 'cancelled' });
      expect((await story({ id })).slice(3)).toEqual(['cancel-asked', 'cancel-unconfirmed', 'cancelled']);
    },
  );

  it.each(['reset', 'http-500', 'http-503', 'html'])(
    'that may have got lost (%s) stays asked for',
    async (fault) => {
      const { create, client, shop, story } = await openTestCore();
      const { id } = await create();
      await shop.fault({ fault, webService: cancel, times: 1 });
      await expect(client.orders.cancel({ id })).rejects.toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        data: { order: { status: 'open', isCancelling: true } },
      });
      expect((await story({ id })).slice(3)).toEqual(['cancel-asked', 'cancel-unconfirmed']);
    },
  );

  it.each([
    ['limit', 'GATEWAY_REFUSED', 'PSP_106'],
    ['credentials', 'CREDENTIALS_REJECTED', 'INT_905'],
    ['http-429', 'GATEWAY_REFUSED', 'HTTP_429'],
  ])('that is refused (%s) leaves the order open', async (fault, code, errorCode) => {
    const { create, client, shop } = await openTestCore();
    const { id } = await create();
    await shop.fault({ fault, webService: cancel, times: 1 });
    const error: unknown = await client.orders.cancel({ id }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, data: { errorCode, order: { status: 'open' } } });
    expect(error).not.toHaveProperty('data.order.isCancelling');
    expect(await client.orders.cancel({ id })).toMatchObject({ status: 'cancelled' });
  });

  it('is not known to every platform, which leaves the order open', async () => {
    const { create, client, shop } = await openTestCore();
    const { id } = await create();
    await shop.setOptions({ cancel: false });
    await expect(client.orders.cancel({ id })).rejects.toMatchObject({
      code: 'GATEWAY_REFUSED',
      data: { errorCode: 'INT_901', order: { status: 'open' } },
    });
    expect((await client.orders.details({ id })).may.cancel).toBe(true);
  });

  it('at the same time as a payment ends with what the gateway has', async () => {
    const { create, client, pay, shop } = await openTestCore();
    for (let tries = 0; tries < 5; tries++) {
      const order = await create();
      await Promise.allSettled([client.orders.cancel({ id: order.id }), pay(order, acceptedCard)]);
      const { paymentOrderId } = order;
      const { answer } = await shop.call('Charge/PaymentOrder/Get', { paymentOrderId });
      const now = await client.orders.check({ id: order.id });
      expect(now.status.toUpperCase()).toBe(answer['paymentOrderStatus']);
      expect(now.attention).toBeUndefined();
    }
  });
});
