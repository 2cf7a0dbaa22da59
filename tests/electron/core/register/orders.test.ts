import { describe, expect, test } from 'vitest';
import type { OrderRow, Register } from '../../../../electron/core/register/register.ts';
import { lateLookMs } from '../../../../electron/core/watch/intervals.ts';
import { settledPages } from '../../../../electron/core/watch/settled-pages.ts';
import type { Transaction } from '../../../../shared/order.ts';
import { behindItsBack, emptyShop, newOrder, opened, openedAt } from './shop-register.ts';

const payment: Transaction = {
  uuid: '5b158f084502428499b2d34ad074df05',
  amount: 1250,
  currency: 'EUR',
  status: 'PAID',
  detailedStatus: 'AUTHORISED',
  brand: 'VISA',
  pan: '497010XXXXXX0055',
  authorisation: '3fe15c',
  at: '2025-11-22T14:03:22.000Z',
};

describe('an order in the register', () => {
  test('is there as it was written, with its first event', async () => {
    const register = await opened(emptyShop());
    const order = newOrder({ idempotencyKey: 'key 1' });
    const result = await register.insert(order, [{ type: 'requested', who: 'staff' }]);
    const event = {
      number: 1,
      orderId: order.id,
      type: 'requested',
      at: '2025-11-22T14:00:00.000Z',
      who: 'staff',
      status: 'requesting',
      evidence: {},
    };
    expect(result).toEqual({ kind: 'inserted', order, events: [event] });
    expect(await register.get(order.id)).toEqual(order);
    expect(await register.findByKey('practice', '12345678', 'key 1')).toEqual(order);
    expect(await register.eventsOf(order.id)).toEqual([event]);
  });

  test('outlives the process that wrote it', async () => {
    const shop = emptyShop();
    const first = await opened(shop);
    const order = newOrder();
    await first.insert(order, [{ type: 'requested', who: 'till' }]);
    await first.close();
    const second = await opened(shop);
    expect(second.id).toBe(first.id);
    expect(await second.get(order.id)).toEqual(order);
    expect(await second.lastEventNumber()).toBe(1);
  });

  test('changes in what a patch names, and its events say what happened when', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const order = newOrder();
    await register.insert(order, [{ type: 'requested', who: 'staff' }]);
    await shop.clock.advance(1500);
    const patch = {
      status: 'paid',
      paymentUrl: 'http://127.0.0.1:1/t/abcd',
      paymentOrderId: 'd63e',
      expiresAt: null,
      checkedAt: 5,
      paidAt: 6,
      provenAt: 7,
      closedAt: 8,
      transaction: payment,
      attention: 'LATE_MONEY',
      attempts: 2,
    } as const;
    const { order: after, events } = await register.record(order.id, patch, [
      { type: 'asked', who: 'comptoir', evidence: { attempt: 2 } },
      { type: 'paid', who: 'gateway', evidence: { ticket: 't', httpStatus: 200 } },
    ]);
    expect(after).toEqual({ ...order, ...patch });
    expect(await register.get(order.id)).toEqual(after);
    expect(events.map(({ number, at, status, evidence }) => ({ number, at, status, evidence }))).toEqual([
      { number: 2, at: '2025-11-22T14:00:01.500Z', status: 'paid', evidence: { attempt: 2 } },
      {
        number: 3,
        at: '2025-11-22T14:00:01.500Z',
        status: 'paid',
        evidence: { ticket: 't', httpStatus: 200 },
      },
    ]);
    expect(await register.eventsAfter(1, 10)).toEqual(events);
    expect(await register.eventsAfter(1, 1)).toEqual(events.slice(0, 1));
  });

  test('can be checked without an event, and have an event without a change', async () => {
    const register = await opened(emptyShop());
    const order = newOrder();
    await register.insert(order, []);
    expect((await register.record(order.id, { checkedAt: 9 }, [])).order).toEqual({ ...order, checkedAt: 9 });
    const shown = await register.record(order.id, {}, [{ type: 'shown', who: 'staff' }]);
    expect(shown.order).toEqual({ ...order, checkedAt: 9 });
    expect(shown.events.map((event) => event.type)).toEqual(['shown']);
  });

  test('never changes in what it is', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const order = newOrder();
    await register.insert(order, []);
    const forged = { status: 'open' as const, currency: 'USD' };
    await expect(register.record(order.id, forged, [{ type: 'opened', who: 'gateway' }])).rejects.toThrow(
      'currency',
    );
    expect(await register.get(order.id)).toEqual(order);
    expect(await register.lastEventNumber()).toBe(0);
    for (const column of ['currency', 'channel', 'form_action', 'expects', 'reference', 'mode']) {
      const forging = `UPDATE orders SET ${column} = 'x'`;
      expect(() => behindItsBack(shop.path, forging), column).toThrow('never changes');
    }
    expect(() => behindItsBack(shop.path, 'DELETE FROM orders')).toThrow('never deleted');
  });

  test('keeps all that is given, whatever its channel, and takes another amount', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const order = newOrder({
      channel: 'sms',
      formAction: 'REGISTER_PAY',
      expects: { instalments: 3, validation: true, captureDelay: 7 },
    });
    await register.insert(order, []);
    const patch = {
      amount: 2000,
      pendingAmount: 3000,
      pendingExpiresAt: 5,
      cancelAskedAt: 6,
      transactions: [],
    };
    await register.record(order.id, patch, []);
    await register.close();
    expect(await (await opened(shop)).get(order.id)).toEqual({ ...order, ...patch });
  });

  test('must exist to be changed: nothing is written otherwise', async () => {
    const register = await opened(emptyShop());
    const stranger = newOrder();
    const event = { type: 'opened', who: 'gateway' } as const;
    await expect(register.record(stranger.id, { status: 'open' }, [event])).rejects.toThrow('no such order');
    expect(await register.lastEventNumber()).toBe(0);
    expect(await register.get('no uuid')).toBeUndefined();
    expect(await register.eventsOf('no uuid')).toEqual([]);
  });

  test('that cannot be read any more says so loudly, without its contents', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const order = newOrder();
    await register.insert(order, []);
    behindItsBack(shop.path, `UPDATE orders SET status = 'half-paid', payment = '{"pan":"secret"'`);
    await expect(register.get(order.id)).rejects.toThrow(/^a row of orders cannot be read: status$/);
  });
});

describe('one wish, one order', () => {
  test('a key used before answers the order it made, also to a race of two', async () => {
    const register = await opened(emptyShop());
    const [one, other] = [newOrder({ idempotencyKey: 'k' }), newOrder({ idempotencyKey: 'k' })];
    const results = await Promise.all(
      [one, other].map((order) => register.insert(order, [{ type: 'requested', who: 'staff' }])),
    );
    expect(results.map((result) => result.kind).sort()).toEqual(['inserted', 'key-used']);
    const orders = results.map((result) => (result.kind === 'reference-used' ? undefined : result.order));
    expect(orders[0]).toEqual(orders[1]);
    expect(await register.lastEventNumber()).toBe(1);
    const page = await register.list({ limit: 10 });
    expect(page).toMatchObject({ items: [{ id: orders[0]?.id }], nextCursor: null });
  });

  test('a key is its mode and shop’s own, and no key is never the same', async () => {
    const register = await opened(emptyShop());
    const kinds = [];
    for (const facts of [
      { idempotencyKey: 'k' },
      { idempotencyKey: 'k', mode: 'test' as const },
      { idempotencyKey: 'k', shopId: '87654321' },
      {},
      {},
    ]) {
      kinds.push((await register.insert(newOrder(facts), [])).kind);
    }
    expect(kinds).toEqual(Array(5).fill('inserted'));
  });

  test('a reference is used once in a mode and shop', async () => {
    const register = await opened(emptyShop());
    const facts = { reference: 'table-4x' };
    expect((await register.insert(newOrder(facts), [])).kind).toBe('inserted');
    const again = newOrder(facts);
    expect(await register.insert(again, [{ type: 'requested', who: 'staff' }])).toEqual({
      kind: 'reference-used',
    });
    expect(await register.get(again.id)).toBeUndefined();
    expect((await register.insert(newOrder({ ...facts, mode: 'test' }), [])).kind).toBe('inserted');
    expect((await register.insert(newOrder({ ...facts, shopId: '1' }), [])).kind).toBe('inserted');
  });

  test('the day’s highest counter is a number’s, not a text’s, and nobody else’s', async () => {
    const register = await opened(emptyShop());
    const counter = () => register.highestCounter('practice', '12345678', 'A', '251122');
    expect(await counter()).toBe(0);
    for (const reference of ['A-251122-9-k3xq', 'A-251122-116-k3xq', 'A-251122-20-k3xq']) {
      await register.insert(newOrder({ reference }), []);
    }
    for (const reference of [
      'A-251122-99999999999999999999-k3xq',
      'A-251122-900-too-long',
      'A-251122-abc-k3xq',
      'A-251123-500-k3xq',
      'AB-251122-500-k3xq',
    ]) {
      await register.insert(newOrder({ reference }), []);
    }
    await register.insert(newOrder({ reference: 'A-251122-700-k3xq', mode: 'test' }), []);
    await register.insert(newOrder({ reference: 'A-251122-800-k3xq', shopId: '1' }), []);
    expect(await counter()).toBe(116);
  });
});

describe('watchable', () => {
  const hour = 3_600_000;
  const since = openedAt - 14 * 24 * hour;
  const running: Transaction = {
    ...{ uuid: 'u', amount: 1, currency: 'EUR', status: 'RUNNING', detailedStatus: 'WAITING_AUTHORISATION' },
    ...{ brand: null, pan: null, authorisation: null, at: null },
  };

  async function ofThose(
    all: Partial<OrderRow>[],
    read: (register: Register) => Promise<OrderRow[]> = (register) => register.watchable(since),
  ): Promise<boolean[]> {
    const register = await opened(emptyShop());
    const orders = all.map((facts) => newOrder(facts));
    for (const order of orders) await register.insert(order, []);
    const found = (await read(register)).map(({ id }) => id);
    expect(new Set(found).size).toBe(found.length);
    return orders.map(({ id }) => found.includes(id));
  }
  const settled = (register: Register) => register.settled({ after: 0, closedSince: since, limit: 100 });

  test('is what may still change at the gateway, and what ended lately', async () => {
    const yes: Partial<OrderRow>[] = [
      { status: 'requesting' },
      { status: 'open' },
      { status: 'refused' },
      { status: 'unknown' },
      { status: 'unconfirmed', closedAt: openedAt + 1 },
      { status: 'paid', closedAt: since + 1 },
      { status: 'expired', closedAt: openedAt },
    ];
    const no: Partial<OrderRow>[] = [
      { status: 'rejected', closedAt: openedAt },
      { status: 'rejected' },
      { status: 'paid', closedAt: since },
      { status: 'cancelled', closedAt: since - 1 },
    ];
    expect(await ofThose(yes)).toEqual(yes.map(() => true));
    expect(await ofThose(no)).toEqual(no.map(() => false));
  });

  test('apart: a proven payment, until it was looked at again when three days were over', async () => {
    const paidAt = openedAt - 80 * hour;
    const proven = { status: 'paid', paidAt, provenAt: paidAt, closedAt: paidAt } as const;
    const last = paidAt + Math.max(...lateLookMs);
    const those: Partial<OrderRow>[] = [
      { ...proven, checkedAt: last - 1 },
      { ...proven, checkedAt: last },
      { ...proven, checkedAt: last, attention: 'PAYMENT_WITHDRAWN' },
    ];
    expect(await ofThose(those, settled)).toEqual([true, false, false]);
    expect(await ofThose(those)).toEqual([false, false, true]);
  });

  test('apart, page by page: none is missed, also of those that closed in one moment', async () => {
    const register = await opened(emptyShop());
    const at = openedAt - 80 * hour;
    const paid = { status: 'paid', paidAt: at, provenAt: at, checkedAt: at } as const;
    const promised = { ...paid, expects: { instalments: 2 }, transactions: [running] };
    const orders = [
      ...[1, 2, 3].map((days) => newOrder({ ...promised, closedAt: since - days * 24 * hour })),
      ...[0, 1, 1, 1, 2, 3, 4].map((hours) => newOrder({ ...paid, closedAt: at + hours * hour })),
    ];
    for (const order of orders) await register.insert(order, []);
    const found = new Set<string>();
    let pages = 0;
    for await (const page of settledPages(register, since, 4)) {
      pages += 1;
      for (const { id } of page) found.add(id);
    }
    expect(found).toEqual(new Set(orders.map(({ id }) => id)));
    expect(pages).toBeGreaterThan(2);
  });

  test('apart: a payment of which parts are to come, however long ago it was made', async () => {
    const at = openedAt - 200 * 24 * hour;
    const paid = { status: 'paid', paidAt: at, provenAt: at, closedAt: at, checkedAt: openedAt } as const;
    const expects = { instalments: 2 };
    const done = { ...running, status: 'PAID' };
    const found = await ofThose(
      [
        { ...paid, expects, transactions: [done, running] },
        { ...paid, expects, transactions: null },
        { ...paid, expects, transactions: [done, done] },
        { ...paid, transactions: [running] },
        { ...paid, expects, transactions: [running], closedAt: openedAt },
      ],
      settled,
    );
    expect(found).toEqual([true, true, false, false, true]);
  });

  test('is what only staff say was not created, while money may come', async () => {
    const closedAt = openedAt - 30 * 24 * hour;
    const rejected = { status: 'rejected', resolution: 'not-created', closedAt } as const;
    const found = await ofThose([
      { ...rejected, createdAt: closedAt },
      { ...rejected, createdAt: since - 91 * 24 * hour },
      { ...rejected, createdAt: closedAt, resolution: 'left' },
    ]);
    expect(found).toEqual([true, false, false]);
  });
});

describe('settings', () => {
  test('are the defaults until saved, and then as saved', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const settings = await register.settings();
    expect(settings).toMatchObject({ currency: 'EUR', linkMinutes: 15, referencePrefix: 'A' });
    const mine = { ...settings, currency: 'XPF', linkMinutes: 30, theme: 'dark' as const };
    await register.saveSettings(mine);
    await register.close();
    expect(await (await opened(shop)).settings()).toEqual(mine);
  });

  test('one that cannot be read stops no shop, and is said', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await register.saveSettings({ ...(await register.settings()), linkMinutes: 30, referencePrefix: 'B' });
    behindItsBack(shop.path, `UPDATE settings SET value = '"often"' WHERE key = 'linkMinutes'`);
    expect(await register.settings()).toMatchObject({ linkMinutes: 15, referencePrefix: 'B' });
    expect(shop.logger.lines.at(-1)).toMatchObject({ level: 'warn', fields: { setting: 'linkMinutes' } });
  });

  test('that no shop may have are refused, and the saved ones stay', async () => {
    const register = await opened(emptyShop());
    const settings = await register.settings();
    await expect(register.saveSettings({ ...settings, linkMinutes: 0 })).rejects.toThrow();
    expect(await register.settings()).toEqual(settings);
  });
});

test('closing waits for what is being written, and nothing starts after it', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  const orders = Array.from({ length: 20 }, () => newOrder());
  const writes = orders.map((order) => register.insert(order, [{ type: 'requested', who: 'staff' }]));
  await register.close();
  const kinds = (await Promise.all(writes)).map((result) => result.kind);
  expect(kinds).toEqual(Array(20).fill('inserted'));
  await expect(register.insert(newOrder(), [])).rejects.toMatchObject({ code: 'CLOSED' });
  await expect(register.get(orders[0]?.id ?? '')).rejects.toMatchObject({ code: 'CLOSED' });
  expect(await (await opened(shop)).lastEventNumber()).toBe(20);
});
