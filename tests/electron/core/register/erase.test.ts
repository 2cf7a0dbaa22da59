import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { PersonalData, Register } from '../../../../electron/core/register/register.ts';
import { wipedRequestHash } from '../../../../electron/core/register/wiped-request.ts';
import { behindItsBack, emptyShop, newOrder, opened, openedAt, type Shop } from './shop-register.ts';

const given: PersonalData = {
  channel: { type: 'email', to: 'erasable.guest@example.com', subject: 'Erasable subject' },
  customer: {
    firstName: 'Erasablefirst',
    lastName: 'Qérasable',
    phone: '+33611990011',
    city: 'Erasableville',
  },
  note: 'erasable note',
};
const kept: PersonalData = {
  channel: { type: 'sms', phone: '+33611223344' },
  customer: { lastName: 'Staying' },
};

/** Two orders, the first with two lots of personal data, still under way in the log. */
async function twoOrders(register: Register) {
  const requestHash = 'ab'.repeat(32);
  const erasable = newOrder({ requestHash, idempotencyKey: 'k' });
  const other = newOrder({ requestHash });
  await register.insert(erasable, [{ type: 'requested', who: 'staff', personal: given }]);
  await register.insert(other, [{ type: 'requested', who: 'staff', personal: kept }]);
  await register.record(erasable.id, { status: 'open' }, [
    { type: 'shared', who: 'staff', personal: { sharedTo: 'later.guest@example.org' } },
  ]);
  return { erasable, other, requestHash };
}

const traces = ['rasable', 'later.guest', '611990011', 'qerasable'];

function filesHolding(shop: Shop, trace: string): string[] {
  const names = readdirSync(shop.dataDir).filter((name) => name.startsWith('register'));
  return names.filter((name) => readFileSync(join(shop.dataDir, name)).includes(trace));
}

/** Whether the index of customers still holds a trigram that begins like no other, marked as deleted or not. */
function isIndexed(shop: Shop, trigram: string): boolean {
  const database = new Database(shop.path);
  try {
    database.exec("INSERT INTO people_text (people_text) VALUES ('integrity-check')");
    const blocks = database.prepare('SELECT block FROM people_text_data').pluck().all();
    return z
      .array(z.instanceof(Buffer))
      .parse(blocks)
      .some((block) => block.includes(trigram));
  } finally {
    database.close();
  }
}

describe('erasing', () => {
  test('leaves nothing of what was given in any file of the register', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const { erasable } = await twoOrders(register);
    for (const trace of traces) expect(filesHolding(shop, trace), trace).not.toEqual([]);
    expect(isIndexed(shop, 'qer')).toBe(true);
    await register.erasePersonal(erasable.id, [{ type: 'erased', who: 'comptoir' }]);
    expect(await register.emptyLog()).toBe(true);
    for (const trace of traces) expect(filesHolding(shop, trace), trace).toEqual([]);
    expect(isIndexed(shop, 'qer')).toBe(false);
    await register.close();
    for (const trace of traces) expect(filesHolding(shop, trace), trace).toEqual([]);
  });

  test('keeps the order, its events and the chain, and says that it was done', async () => {
    const register = await opened(emptyShop());
    const { erasable, other, requestHash } = await twoOrders(register);
    const { order, events } = await register.erasePersonal(erasable.id, [
      { type: 'erased', who: 'comptoir' },
    ]);
    expect(order).toEqual({ ...erasable, status: 'open', requestHash: wipedRequestHash });
    expect(events).toMatchObject([{ number: 4, type: 'erased', who: 'comptoir', status: 'open' }]);
    expect(await register.get(erasable.id)).toEqual(order);
    expect((await register.eventsOf(erasable.id)).map(({ type }) => type)).toEqual([
      'requested',
      'shared',
      'erased',
    ]);
    expect((await register.personal(erasable.id)).map(({ data }) => data)).toEqual([null, null]);
    expect(await register.verifyChain()).toMatchObject({ intact: true, events: 4 });
    expect(await register.get(other.id)).toMatchObject({ requestHash });
    expect((await register.personal(other.id)).map(({ data }) => data)).toEqual([kept]);
  });

  test('makes the customer unfindable, and nobody else', async () => {
    const register = await opened(emptyShop());
    const { erasable, other } = await twoOrders(register);
    const found = async (text: string) => {
      const page = await register.list({ text, limit: 10 });
      return page.kind === 'page' ? page.items.map(({ id }) => id) : page.kind;
    };
    expect(await found('qerasable')).toEqual([erasable.id]);
    await register.erasePersonal(erasable.id, []);
    expect(await found('qerasable')).toEqual([]);
    expect(await found('0611990011')).toEqual([]);
    expect(await found('0611223344')).toEqual([other.id]);
  });

  test('may be done again after something new came', async () => {
    const register = await opened(emptyShop());
    const { erasable } = await twoOrders(register);
    const done = [{ type: 'erased', who: 'comptoir' }] as const;
    await register.erasePersonal(erasable.id, [...done]);
    await register.record(erasable.id, {}, [
      { type: 'handled', who: 'staff', personal: { because: 'erasable' } },
    ]);
    await register.erasePersonal(erasable.id, [...done]);
    expect((await register.personal(erasable.id)).map(({ data }) => data)).toEqual([null, null, null]);
    expect(await register.verifyChain()).toMatchObject({ intact: true });
  });

  test('lets a request’s hash be wiped and nothing else', async () => {
    const shop = emptyShop();
    await twoOrders(await opened(shop));
    const change = (hash: string) => () =>
      behindItsBack(shop.path, `UPDATE orders SET request_hash = ${hash}`);
    expect(change(`x'${'cd'.repeat(32)}'`)).toThrow('only be wiped');
    expect(change('zeroblob(32)')).not.toThrow();
  });
});

test('the log is not emptied while somebody reads the register, and nobody waits for that', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  const { erasable } = await twoOrders(register);
  const reader = new Database(shop.path, { readonly: true });
  onTestFinished(() => {
    reader.close();
  });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM orders').get();
  await register.erasePersonal(erasable.id, []);
  expect(await register.emptyLog()).toBe(false);
  reader.exec('COMMIT');
  expect(await register.emptyLog()).toBe(true);
  expect(filesHolding(shop, 'rasable')).toEqual([]);
});

test('orders that hold personal data come oldest first, in pages, up to a moment', async () => {
  const register = await opened(emptyShop());
  const orders = [0, 1, 2, 3, 4].map((ms) => newOrder({ createdAt: openedAt + ms }));
  for (const order of orders) {
    await register.insert(order, [{ type: 'requested', who: 'staff', personal: given }]);
    await register.record(order.id, {}, [
      { type: 'shared', who: 'staff', personal: { sharedTo: '+33611223344' } },
    ]);
  }
  await register.insert(newOrder({ createdAt: openedAt + 1 }), [{ type: 'requested', who: 'till' }]);
  const [a, b, c, d] = orders.map(({ id }) => id);
  await register.erasePersonal(b ?? '', []);
  const page = async (after: number) => {
    const { orders: rows, next } = await register.holdingPersonal({
      createdBefore: openedAt + 4,
      after,
      limit: 2,
    });
    return { ids: rows.map(({ id }) => id), next };
  };
  const first = await page(0);
  expect(first.ids).toEqual([a, c]);
  expect(await page(first.next ?? 0)).toEqual({ ids: [d], next: null });
});
