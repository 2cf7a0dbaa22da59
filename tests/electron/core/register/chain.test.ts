import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChainHead } from '../../../../electron/core/register/chain-head.ts';
import type { Register } from '../../../../electron/core/register/register.ts';
import { behindItsBack, emptyShop, newOrder, opened } from './shop-register.ts';

/** Two orders, six events. */
async function busy(register: Register): Promise<ChainHead> {
  for (const note of ['no cheese', 'near the door']) {
    const order = newOrder();
    await register.insert(order, [{ type: 'requested', who: 'staff', personal: { note } }]);
    await register.record(order.id, { status: 'open' }, [
      { type: 'opened', who: 'gateway', evidence: { ticket: 't', httpStatus: 200 } },
    ]);
    await register.record(order.id, {}, [{ type: 'shown', who: 'staff' }]);
  }
  const head = await register.head();
  if (head === null) throw new Error('no events');
  return head;
}

/** Takes the guards away first, as whoever means harm would. */
const unguarded = (sql: string) => `DROP TRIGGER events_unedited; DROP TRIGGER events_kept; ${sql}`;

describe('the chain of events', () => {
  test('is whole from the first event on, and has a head to record', async () => {
    const register = await opened(emptyShop());
    expect(await register.verifyChain()).toEqual({ intact: true, events: 0, head: null });
    expect(await register.head()).toBeNull();
    const head = await busy(register);
    expect(head).toMatchObject({ number: 6, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await register.verifyChain(head)).toEqual({ intact: true, events: 6, head });
  });

  test('is followed over more than one page', async () => {
    const register = await opened(emptyShop());
    const order = newOrder();
    const shown = Array.from({ length: 2100 }, () => ({ type: 'shown', who: 'staff' }) as const);
    await register.insert(order, shown);
    expect(await register.verifyChain()).toMatchObject({ intact: true, events: 2100 });
  });

  test('lets nobody edit, remove or replace an event, or leave a gap', async () => {
    const shop = emptyShop();
    await busy(await opened(shop));
    const tamper = (sql: string) => () => behindItsBack(shop.path, sql);
    expect(tamper(`UPDATE events SET who = 'till' WHERE number = 2`)).toThrow('never edited');
    expect(tamper('DELETE FROM events WHERE number = 6')).toThrow('never deleted');
    const copy =
      'SELECT order_place, type, at, who, status, evidence, personal_hash, hash FROM events WHERE number = 6';
    const columns = 'order_place, type, at, who, status, evidence, personal_hash, hash';
    for (const number of [6, 8]) {
      const insert = `(number, ${columns}) SELECT ${number}, * FROM (${copy})`;
      expect(tamper(`INSERT OR REPLACE INTO events ${insert}`)).toThrow('without gaps');
    }
  });

  test.each([
    ['its type', `type = 'paid'`],
    ['its time', 'at = at + 1'],
    ['its actor', `who = 'till'`],
    ['its status', `status = 'paid'`],
    ['its evidence', `evidence = '{"ticket":"u","httpStatus":200}'`],
    ['its order', 'order_place = (SELECT max(place) FROM orders)'],
    ['its personal hash', 'personal_hash = zeroblob(32)'],
    ['its own hash', 'hash = zeroblob(32)'],
  ])('shows an event edited in %s', async (_what, change) => {
    const shop = emptyShop();
    const register = await opened(shop);
    await busy(register);
    behindItsBack(shop.path, unguarded(`UPDATE events SET ${change} WHERE number = 2`));
    expect(await register.verifyChain()).toEqual({ intact: false, brokenAt: 2 });
  });

  test('shows an event that was removed from the middle', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await busy(register);
    behindItsBack(shop.path, unguarded('DELETE FROM events WHERE number = 3'));
    expect(await register.verifyChain()).toEqual({ intact: false, brokenAt: 3 });
  });

  test('shows a cut end against a head recorded before, and only against it', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const head = await busy(register);
    behindItsBack(shop.path, unguarded('DELETE FROM events WHERE number >= 5'));
    expect(await register.verifyChain()).toMatchObject({ intact: true, events: 4 });
    expect(await register.verifyChain(head)).toEqual({ intact: false, brokenAt: 5 });
  });

  test('shows an end that was cut and grew anew', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const head = await busy(register);
    behindItsBack(shop.path, unguarded('DELETE FROM events WHERE number = 6'));
    await register.insert(newOrder(), [{ type: 'requested', who: 'till' }]);
    expect(await register.verifyChain()).toMatchObject({ intact: true, events: 6 });
    expect(await register.verifyChain(head)).toEqual({ intact: false, brokenAt: 6 });
  });

  test('shows another register’s id', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await busy(register);
    await register.close();
    behindItsBack(shop.path, `UPDATE meta SET value = 'another' WHERE key = 'register_id'`);
    expect(await (await opened(shop)).verifyChain()).toEqual({ intact: false, brokenAt: 1 });
  });
});

describe('personal data', () => {
  test('lies apart from the events, each told by the event it came with', async () => {
    const register = await opened(emptyShop());
    const order = newOrder();
    const personal = { note: 'no cheese', receiptEmail: 'someone@example.com' };
    const inserted = await register.insert(order, [{ type: 'requested', who: 'staff', personal }]);
    await register.record(order.id, {}, [{ type: 'shown', who: 'staff', personal: { note: 'with cheese' } }]);
    expect(await register.personal(order.id)).toEqual([
      { event: 1, data: personal },
      { event: 2, data: { note: 'with cheese' } },
    ]);
    expect(JSON.stringify(inserted)).not.toContain('cheese');
    expect(JSON.stringify(await register.eventsOf(order.id))).not.toContain('cheese');
    expect(await register.personal(newOrder().id)).toEqual([]);
  });

  test('cannot be exchanged for other data', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await busy(register);
    behindItsBack(shop.path, `UPDATE personal SET data = '{"note":"extra cheese"}' WHERE event = 4`);
    expect(await register.verifyChain()).toEqual({ intact: false, brokenAt: 4 });
  });

  test('can be erased: gone from every file, and the chain is whole', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const order = newOrder();
    const note = 'a note that nobody shall find again';
    await register.insert(order, [{ type: 'requested', who: 'staff', personal: { note } }]);
    const head = await busy(register);
    const holding = () =>
      readdirSync(shop.dataDir)
        .filter((name) => name.startsWith('register'))
        .filter((name) => readFileSync(join(shop.dataDir, name)).includes(note));
    expect(holding()).not.toEqual([]);
    await register.erasePersonal(order.id, [{ type: 'erased', who: 'comptoir' }]);
    expect(await register.emptyLog()).toBe(true);
    expect(holding()).toEqual([]);
    expect(await register.personal(order.id)).toEqual([{ event: 1, data: null }]);
    expect(await register.verifyChain(head)).toMatchObject({ intact: true, events: 8 });
    await register.close();
    expect(holding()).toEqual([]);
  });
});
