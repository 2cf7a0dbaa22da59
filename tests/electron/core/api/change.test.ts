import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../../electron/adapters/system-clock.ts';
import { acceptedCard, openPracticeShop, refusedCard } from '../../../support/practice-shop.ts';
import { openTestCore, type TestCore } from '../../../support/test-core.ts';

const update = 'Charge/PaymentOrder/Update';
const get = 'Charge/PaymentOrder/Get';
const phone = '+33611111111';

const atGateway = async ({ shop }: TestCore, paymentOrderId: string | null) =>
  (await shop.call(get, { paymentOrderId })).answer;

/** A core and its gateway on one clock, which can be put forward. */
async function openTimedCore() {
  const system = createSystemClock();
  let aheadMs = 0;
  const clock = {
    ...system,
    now: () => system.now() + aheadMs,
    monotonic: () => system.monotonic() + aheadMs,
  };
  const core = await openTestCore({ clock, shop: await openPracticeShop({ clock }) });
  const aMinuteLater = () => {
    aheadMs += 61_000;
  };
  return { ...core, aMinuteLater };
}

describe('a change of an order', () => {
  it('is sent as a whole, written, and shown by all', async () => {
    const core = await openTestCore();
    const { create, client, story } = core;
    const wanted = { note: 'two chairs', customer: { email: 'someone@example.com' }, captureDelay: 3 };
    const { id, paymentOrderId } = await create(wanted);
    const expiresAt = new Date(Math.floor(Date.now() / 1_000) * 1_000 + 3_600_000).toISOString();
    const changed = await client.orders.change({ id, amount: 2000, expiresAt, note: null, locale: 'fr_FR' });
    expect(changed).toMatchObject({ amount: 2000, expiresAt, status: 'open' });
    expect(changed).not.toHaveProperty('isChanging');
    expect(await atGateway(core, paymentOrderId)).toMatchObject({
      amount: 2000,
      locale: 'fr_FR',
      merchantComment: '',
      metadata: { comptoir: id },
      customer: { email: 'someone@example.com' },
      transactionDetails: { cardDetails: { captureDelay: 3 } },
    });
    expect((await story({ id })).slice(3)).toEqual(['change-asked', 'changed']);
    const { wish } = await client.orders.details({ id });
    expect(wish).toMatchObject({ locale: 'fr_FR', customer: wanted.customer, channel: { type: 'link' } });
    expect(wish?.note).toBeUndefined();
    const { items } = await client.orders.events({ id });
    expect(items[3]).toMatchObject({
      who: 'staff',
      evidence: { amount: 2000, fields: ['amount', 'expiresAt', 'locale', 'note'] },
    });
    expect(JSON.stringify(items)).not.toContain('someone@');
  });

  it('is what is paid and proven afterwards', async () => {
    const { create, client, pay } = await openTestCore();
    const order = await create();
    await client.orders.change({ id: order.id, amount: 2000 });
    await pay(order, acceptedCard);
    const paid = await client.orders.check({ id: order.id });
    expect(paid).toMatchObject({ status: 'paid', amount: 2000, transaction: { amount: 2000 } });
    expect(paid.attention).toBeUndefined();
  });

  it('reaches a customer by another number, never by another channel', async () => {
    const { create, client, shop } = await openTestCore();
    const { id } = await create({ channel: { type: 'sms', phone } });
    const other = { type: 'sms' as const, phone: '+33622222222' };
    await client.orders.change({ id, channel: other });
    expect((await shop.outbox())[0]).toMatchObject({ channel: 'SMS', recipient: '+33622222222' });
    const wrong = client.orders.change({ id, channel: { type: 'whatsapp', phone } });
    await expect(wrong).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'channel' }] },
    });
    expect((await client.orders.details({ id })).wish?.channel).toEqual(other);
  });

  it.each([
    [{}, 'nothing-to-change'],
    [{ amount: 1250, note: 'two chairs' }, 'nothing-to-change'],
  ])('that would leave all as it is (%o) is not sent', async (change, reason) => {
    const { create, client, story } = await openTestCore();
    const { id } = await create({ note: 'two chairs' });
    await expect(client.orders.change({ id, ...change })).rejects.toMatchObject({
      code: 'CONFLICT',
      status: 409,
      data: { reason, order: { id } },
    });
    expect(await story({ id })).not.toContain('change-asked');
  });

  it.each([
    [{ amount: 0 }, 'amount'],
    [{ taxAmount: 1251 }, 'taxAmount'],
    [{ expiresAt: new Date(0).toISOString() }, 'expiresAt'],
    [{ customer: { email: 'nobody' } }, 'customer.email'],
  ])('names what is wrong with %o', async (change, path) => {
    const { create, client } = await openTestCore();
    const { id } = await create();
    await expect(client.orders.change({ id, ...change })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path }] },
    });
  });

  it('yields to what became of the order meanwhile', async () => {
    const { create, client, pay, shop, story } = await openTestCore();
    const [paid, refused, other] = [await create(), await create(), await create()];
    await pay(paid, acceptedCard);
    await pay(refused, refusedCard);
    await shop.call(update, { paymentOrderId: other.paymentOrderId, amount: 1300, currency: 'EUR' });
    const change = (id: string) => client.orders.change({ id, amount: 2000 });
    await expect(change(paid.id)).rejects.toMatchObject({
      data: { reason: 'not-open', order: { status: 'paid', amount: 1250 } },
    });
    await expect(change(refused.id)).rejects.toMatchObject({
      data: { reason: 'not-open', order: { status: 'refused' } },
    });
    await expect(change(other.id)).rejects.toMatchObject({
      data: { reason: 'changed-meanwhile', order: { attention: { code: 'AMOUNT_DIFFERS' } } },
    });
    for (const order of [paid, refused, other]) expect(await story(order)).not.toContain('change-asked');
  });

  it('is not for an order that nobody knows', async () => {
    const { client } = await openTestCore();
    const id = '00000000-0000-4000-8000-000000000000';
    for (const call of [
      client.orders.change({ id, amount: 1 }),
      client.orders.cancel({ id }),
      client.orders.details({ id }),
      client.orders.duplicate({ params: { id }, headers: {}, body: {} }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('a change with trouble on the way', () => {
  it.each([
    ['lost-reply', 2000],
    ['truncated', 2000],
    ['reset', 1250],
    ['http-500', 1250],
    ['http-503', 1250],
    ['html', 1250],
  ])('by %s is unconfirmed until a check tells, for a minute at most: %d', async (fault, amount) => {
    const { create, client, shop, story, aMinuteLater } = await openTimedCore();
    const { id } = await create();
    await shop.fault({ fault, webService: update, times: 1 });
    await expect(client.orders.change({ id, amount: 2000, note: 'later' })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      status: 502,
      data: { order: { amount: 1250, isChanging: true, attention: { code: 'CHANGE_UNCONFIRMED' } } },
    });
    expect((await client.orders.details({ id })).may).toMatchObject({ change: false, cancel: false });
    if (amount === 1250) {
      // It may still be made.
      expect(await client.orders.check({ id })).toMatchObject({ amount, isChanging: true });
      aMinuteLater();
    }
    const settled = await client.orders.check({ id });
    expect(settled).toMatchObject({ status: 'open', amount });
    expect(settled.attention).toBeUndefined();
    const [ending, after] = (await story({ id })).slice(-2);
    expect([ending, after]).toEqual([amount === 2000 ? 'changed' : 'change-refused', 'settled']);
    expect((await client.orders.details({ id })).wish?.note).toBe(amount === 2000 ? 'later' : undefined);
  });

  it.each([
    ['lost-reply', 'later'],
    ['reset', undefined],
  ])('by %s, of a note alone, leaves the note %s', async (fault, note) => {
    const { create, client, shop, aMinuteLater } = await openTimedCore();
    const { id } = await create();
    await shop.fault({ fault, webService: update, times: 1 });
    await expect(client.orders.change({ id, note: 'later' })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    aMinuteLater();
    const settled = await client.orders.check({ id });
    expect(settled).not.toHaveProperty('isChanging');
    expect(settled).not.toHaveProperty('attention');
    expect((await client.orders.details({ id })).wish?.note).toBe(note);
  });

  it.each([
    ['limit', 'GATEWAY_REFUSED', 'PSP_106'],
    ['credentials', 'CREDENTIALS_REJECTED', 'INT_905'],
    ['http-429', 'GATEWAY_REFUSED', 'HTTP_429'],
  ])('by %s is refused, and the order as it was', async (fault, code, errorCode) => {
    const { create, client, shop, story } = await openTestCore();
    const { id } = await create();
    await shop.fault({ fault, webService: update, times: 1 });
    await expect(client.orders.change({ id, amount: 2000 })).rejects.toMatchObject({
      code,
      data: { errorCode, order: { amount: 1250, status: 'open' } },
    });
    expect((await story({ id })).slice(3)).toEqual(['change-asked', 'change-refused']);
    expect(await client.orders.change({ id, amount: 2000 })).toMatchObject({ amount: 2000 });
  });

  it('by a message that cannot go out is refused, and a check tells what became of the order', async () => {
    const { create, client, shop, story } = await openTestCore();
    const { id } = await create({ channel: { type: 'sms', phone } });
    await shop.setOptions({ smsBalance: 0 });
    const error: unknown = await client.orders
      .change({ id, amount: 2000 })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'GATEWAY_REFUSED',
      data: { errorCode: 'PSP_1030', order: { amount: 1250, status: 'open' } },
    });
    expect(error).not.toHaveProperty('data.order.isChanging');
    expect(error).not.toHaveProperty('data.order.attention');
    const ending = ['change-asked', 'change-unconfirmed', 'change-refused', 'settled'];
    expect((await story({ id })).slice(3)).toEqual(ending);
  });

  it('is not sent while the gateway cannot say how the order stands', async () => {
    const { create, client, shop, story } = await openTestCore();
    const { id } = await create();
    await shop.fault({ fault: 'html', webService: get, times: 1 });
    await expect(client.orders.change({ id, amount: 2000 })).rejects.toMatchObject({
      code: 'GATEWAY_UNREACHABLE',
      data: { order: { id } },
    });
    await shop.fault({ fault: 'credentials', webService: get, times: 1 });
    await expect(client.orders.change({ id, amount: 2000 })).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    expect(await story({ id })).not.toContain('change-asked');
  });

  it('paid before anybody knows its amount is amber, and stays so', async () => {
    const { create, client, shop, pay } = await openTestCore();
    const order = await create();
    await shop.fault({ fault: 'lost-reply', webService: update, times: 1 });
    await client.orders.change({ id: order.id, amount: 2000 }).catch(() => undefined);
    await pay(order, acceptedCard);
    for (let checks = 0; checks < 2; checks++) {
      expect(await client.orders.check({ id: order.id })).toMatchObject({
        status: 'paid',
        attention: { code: 'CHANGE_UNCONFIRMED' },
      });
    }
  });

  it('and a stop of the program is settled by the first check after it', async () => {
    const first = await openTestCore();
    const { id } = await first.create();
    await first.shop.fault({ fault: 'lost-reply', webService: update, times: 1 });
    await first.client.orders.change({ id, amount: 2000 }).catch(() => undefined);
    await first.core.close();
    const again = await openTestCore({ shop: first.shop, dataDir: first.dataDir });
    expect(await again.client.orders.check({ id })).toMatchObject({ amount: 2000, status: 'open' });
  });
});

describe('a change and whatever happens at the same time', () => {
  it('never judges an answer from before it', async () => {
    const { create, client, shop, story } = await openTestCore();
    const { id } = await create();
    await shop.fault({ fault: 'delay', delayMs: 60, webService: get, times: 2 });
    await shop.fault({ fault: 'delay', delayMs: 60, webService: update, times: 1 });
    const before = client.orders.check({ id });
    const change = client.orders.change({ id, amount: 2000 });
    const meanwhile = client.orders.check({ id });
    await Promise.all([before, change, meanwhile]);
    expect(await client.orders.check({ id })).toMatchObject({ amount: 2000, status: 'open' });
    expect((await story({ id })).slice(3)).toEqual(['change-asked', 'changed']);
  });

  it('comes one after the other', async () => {
    const { create, client, story } = await openTestCore();
    const { id } = await create();
    await Promise.all([2000, 3000].map((amount) => client.orders.change({ id, amount })));
    expect((await client.orders.get({ id })).amount).toBe(3000);
    expect((await story({ id })).slice(3)).toEqual(['change-asked', 'changed', 'change-asked', 'changed']);
  });

  it('of it and a payment ends with what the gateway has', async () => {
    const shop = await openPracticeShop();
    const core = await openTestCore({ shop });
    for (let tries = 0; tries < 5; tries++) {
      const order = await core.create();
      const { id } = order;
      await Promise.allSettled([
        core.client.orders.change({ id, amount: 2000 }),
        core.pay(order, acceptedCard),
      ]);
      const { amount } = await atGateway(core, order.paymentOrderId);
      const now = await core.client.orders.check({ id });
      expect(now).toMatchObject({ status: 'paid', amount, transaction: { amount } });
      expect(now.attention).toBeUndefined();
    }
  });
});
