import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openPracticeShop } from '../../../support/practice-shop.ts';
import { createInput, openTestCore } from '../../../support/test-core.ts';

const ordersAtGateway = async (
  { call }: Awaited<ReturnType<typeof openPracticeShop>>,
  paymentOrderIds: (string | null)[],
) => {
  const distinct = new Set(paymentOrderIds);
  const found = await Promise.all(
    [...distinct].map((paymentOrderId) => call('Charge/PaymentOrder/Get', { paymentOrderId })),
  );
  return found.filter(({ status }) => status === 'SUCCESS').length;
};

/** A port of this machine where nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('creating an order', () => {
  it('writes it before asking, sends our id and the expiry, and answers the link', async () => {
    const { create, shop, story, till } = await openTestCore();
    const order = await create({ note: 'two chairs', expiresIn: 600 });
    expect(order).toMatchObject({ status: 'open', amount: 1250, currency: 'EUR', mode: 'practice' });
    expect(order.reference).toMatch(/^A-\d{6}-1-[a-z0-9]{4}$/);
    expect(await story(order)).toEqual(['requested', 'asked', 'opened']);
    const { answer } = await shop.call('Charge/PaymentOrder/Get', { paymentOrderId: order.paymentOrderId });
    expect(answer).toMatchObject({
      metadata: { comptoir: order.id },
      orderId: order.reference,
      merchantComment: 'two chairs',
    });
    expect(Date.parse(String(answer['expirationDate']))).toBe(Date.parse(order.expiresAt ?? ''));
    const fromTill = await till.orders.create(createInput());
    const [requested] = (await till.orders.events({ id: fromTill.id })).items;
    expect(requested).toMatchObject({ type: 'requested', who: 'till' });
  });

  it('numbers the orders of a day one by one, also those made at the same time', async () => {
    const { create } = await openTestCore();
    const orders = await Promise.all(Array.from({ length: 8 }, () => create()));
    const counters = orders.map(({ reference }) => Number(reference.split('-')[2])).sort((a, b) => a - b);
    expect(counters).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('numbers a typed reference that was used before', async () => {
    const { create } = await openTestCore();
    const wanted = { reference: 'table-4' };
    const orders = await Promise.all([create(wanted), create(wanted), create(wanted)]);
    expect(orders.map(({ reference }) => reference).sort()).toEqual(['table-4', 'table-4-2', 'table-4-3']);
  });

  it('makes one order of ten that carry the same key at the same time', async () => {
    const { create, shop, client } = await openTestCore();
    const orders = await Promise.all(Array.from({ length: 10 }, () => create({}, 'form-1')));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    expect(
      await ordersAtGateway(
        shop,
        orders.map(({ paymentOrderId }) => paymentOrderId),
      ),
    ).toBe(1);
    expect((await client.orders.list({})).items).toHaveLength(1);
    const later = await create({}, 'form-1');
    expect(later.id).toBe(orders[0]?.id);
  });

  it('answers the same key after a restart with the order as it is now', async () => {
    const first = await openTestCore();
    const order = await first.create({}, 'form-1');
    await first.core.close();
    const again = await openTestCore({ shop: first.shop, dataDir: first.dataDir });
    expect((await again.create({}, 'form-1')).id).toBe(order.id);
  });

  it('refuses a key that was used for another wish, also while that one runs', async () => {
    const { create, shop } = await openTestCore();
    await shop.fault({ fault: 'delay', delayMs: 150, webService: 'Charge/CreatePaymentOrder', times: 1 });
    const running = create({}, 'form-1');
    await expect(create({ amount: 12500 }, 'form-1')).rejects.toMatchObject({
      code: 'CONFLICT',
      status: 409,
    });
    await running;
    await expect(create({ amount: 12500 }, 'form-1')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('sends nothing when it was meant for another mode', async () => {
    const { create, client } = await openTestCore();
    await expect(create({ mode: 'production' })).rejects.toMatchObject({
      code: 'MODE_CHANGED',
      status: 409,
      data: { mode: 'practice' },
    });
    expect((await client.orders.list({})).items).toEqual([]);
  });

  it.each([
    [{ amount: 0 }, 'amount'],
    [{ amount: 1_000_000_000_000 }, 'amount'],
    [{ amount: 12.5 }, 'amount'],
    [{ currency: 'ZZZ' }, 'currency'],
    [{ reference: 'é' }, 'reference'],
    [{ expiresAt: new Date(0).toISOString() }, 'expiresAt'],
    [{ expiresIn: 60 }, 'expiresIn'],
    [{ note: 'card 4970 1000 0000 0055' }, 'note'],
  ])('names what is wrong with %o and never repeats it', async (wrong, path) => {
    const { create, client } = await openTestCore();
    const error = await create(wrong).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', status: 400, data: { issues: [{ path }] } });
    expect(JSON.stringify(error)).not.toContain('4970');
    expect((await client.orders.list({})).items).toEqual([]);
  });

  it('tells a refusal in the gateway’s words, and the order is rejected', async () => {
    const { create, shop } = await openTestCore();
    await shop.fault({ fault: 'limit', times: 1 });
    await expect(create()).rejects.toMatchObject({
      code: 'GATEWAY_REFUSED',
      status: 422,
      data: { errorCode: 'PSP_106', order: { status: 'rejected' } },
    });
    await shop.fault({ fault: 'credentials', times: 1 });
    await expect(create()).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      data: { errorCode: 'INT_905', order: { status: 'rejected' } },
    });
  });

  it('says that nothing was sent when the gateway cannot be reached', async () => {
    const shop = await openPracticeShop();
    const server = `http://127.0.0.1:${await closedPort()}`;
    const elsewhere = { ...shop.gateway, start: async () => ({ ...shop.keys, server }) };
    const { create } = await openTestCore({ shop, practice: elsewhere });
    await expect(create()).rejects.toMatchObject({
      code: 'GATEWAY_UNREACHABLE',
      status: 503,
      data: { reason: 'refused', order: { status: 'rejected' } },
    });
  });
});

describe('a create without an answer', () => {
  const lost = { fault: 'lost-reply', webService: 'Charge/CreatePaymentOrder' };

  it('is asked again under the same order, and the last link counts', async () => {
    const { create, shop, client } = await openTestCore();
    await shop.fault({ ...lost, times: 1 });
    const order = await create();
    expect(order.status).toBe('open');
    const { items } = await client.orders.events({ id: order.id });
    expect(items.map(({ type }) => type)).toEqual(['requested', 'asked', 'asked', 'opened']);
    expect(items[2]?.evidence).toMatchObject({ attempt: 2, reason: 'reset' });
  });

  it('leaves after three attempts an order that nobody knows of, for every waiter and ever after', async () => {
    const { create, shop, story } = await openTestCore();
    await shop.fault({ ...lost, times: 3 });
    const outcomes = await Promise.allSettled([create({}, 'k'), create({}, 'k')]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: {
          code: 'OUTCOME_UNKNOWN',
          status: 502,
          data: { order: { status: 'unconfirmed', attention: { code: 'OUTCOME_UNKNOWN' } } },
        },
      });
    }
    const order = await create({}, 'k');
    expect(order.status).toBe('unconfirmed');
    expect(await story(order)).toEqual(['requested', 'asked', 'asked', 'asked', 'unconfirmed']);
  });

  it('is not asked again for somebody who has gone', async () => {
    const { client, shop, story } = await openTestCore();
    await shop.fault(lost);
    const gone = new AbortController();
    const creating = client.orders.create(createInput({}, 'k'), { signal: gone.signal });
    gone.abort();
    await expect(creating).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    const [order] = (await client.orders.list({})).items;
    expect(order && (await story(order))).toEqual(['requested', 'asked', 'unconfirmed']);
  });
});
