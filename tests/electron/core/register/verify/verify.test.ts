import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { OrderRow } from '../../../../../electron/core/register/register.ts';
import { reportText } from '../../../../../electron/core/register/verify/report-text.ts';
import {
  isAllWell,
  type Verification,
  verifyRegister,
} from '../../../../../electron/core/register/verify/verify-register.ts';
import { acceptedCard, refusedCard } from '../../../../support/practice-shop.ts';
import { startProgram } from '../../../../support/run-program.ts';
import { openTestCore } from '../../../../support/test-core.ts';
import { behindItsBack, emptyShop, newOrder, opened, openedAt, type Shop } from '../shop-register.ts';

const later = openedAt + 3_600_000;

async function verified(path: string): Promise<Verification> {
  const found = await verifyRegister(path, later);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const paid: Partial<OrderRow> = {
  status: 'paid',
  paymentOrderId: 'd63e7f507a6f4dfa86cb40a833ecfd85',
  paidAt: openedAt,
  provenAt: openedAt,
  closedAt: openedAt,
};

/** A register of three orders, closed. */
async function written(more: Partial<OrderRow> = {}): Promise<Shop> {
  const shop = emptyShop();
  const register = await opened(shop);
  const facts: Partial<OrderRow>[] = [
    { ...paid, ...more },
    { ...paid, mode: 'test', amount: 5, currency: 'JPY' },
    { status: 'expired', closedAt: openedAt },
  ];
  for (const fact of facts) {
    await register.insert(newOrder(fact), [
      { type: 'requested', who: 'staff', personal: { note: 'window seat' } },
      { type: 'shown', who: 'staff' },
    ]);
  }
  await register.close();
  return shop;
}

describe('verifying a register', () => {
  test('finds all well, and adds up by mode, status and currency', async () => {
    const { path } = await written();
    const found = await verified(path);
    expect(isAllWell(found)).toBe(true);
    expect(found.chain).toMatchObject({ intact: true, events: 6 });
    expect(found.totals).toEqual([
      { mode: 'practice', status: 'expired', currency: 'EUR', orders: 1, amount: 1250 },
      { mode: 'practice', status: 'paid', currency: 'EUR', orders: 1, amount: 1250 },
      { mode: 'test', status: 'paid', currency: 'JPY', orders: 1, amount: 5 },
    ]);
    const text = reportText(found);
    expect(text).toMatch(/practice +paid +EUR +1 orders +12\.50\n/);
    expect(text).toContain('All is well.');
    expect(text).not.toContain('window seat');
  });

  test('changes nothing in the file, also of one that was never put in order', async () => {
    const { path, dataDir } = await written();
    const before = readFileSync(path);
    await verified(path);
    expect(readFileSync(path).equals(before)).toBe(true);
    // A kill leaves the log: what is in it counts, and stays in it.
    const killed = emptyShop();
    copyFileSync(path, killed.path);
    const database = new Database(killed.path);
    database.exec("UPDATE orders SET checked_at = 5 WHERE status = 'expired'");
    const copy = emptyShop();
    for (const name of readdirSync(killed.dataDir)) {
      writeFileSync(join(copy.dataDir, name), readFileSync(join(killed.dataDir, name)));
    }
    database.close();
    const log = readFileSync(`${copy.path}-wal`);
    expect(log.length).toBeGreaterThan(0);
    expect(isAllWell(await verified(copy.path))).toBe(true);
    expect(readFileSync(`${copy.path}-wal`).equals(log)).toBe(true);
    expect(readdirSync(dataDir)).toContain('register.db');
  });

  test('reads one that is in use, as of one moment, and its user goes on writing', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const add = () => register.insert(newOrder({ ...paid }), [{ type: 'requested', who: 'staff' }]);
    const shown = Array.from({ length: 1500 }, () => ({ type: 'shown', who: 'staff' }) as const);
    await register.insert(newOrder({ ...paid }), shown);
    const found = verified(shop.path);
    for (let n = 0; n < 20; n += 1) await add();
    expect((await found).chain).toMatchObject({ intact: true, events: 1500 });
    expect(isAllWell(await found)).toBe(true);
    expect(await register.lastEventNumber()).toBe(1520);
  });

  test.each<[string, string, RegExp]>([
    [
      'an edited status',
      "UPDATE orders SET status = 'paid' WHERE status = 'expired'",
      /another status than its last event/,
    ],
    [
      'a payment without a time',
      "UPDATE orders SET paid_at = NULL WHERE mode = 'test'",
      /paid without a time/,
    ],
    [
      'an end that is not closed',
      "UPDATE orders SET closed_at = NULL WHERE status = 'expired'",
      /has ended and is not closed/,
    ],
    [
      'an edited event',
      "DROP TRIGGER events_unedited; UPDATE events SET who = 'till' WHERE number = 4",
      /BROKEN at event 4/,
    ],
    ['exchanged personal data', "UPDATE personal SET data = '{}' WHERE event = 3", /BROKEN at event 3/],
    ['a payment without proof', "UPDATE orders SET proven_at = NULL WHERE mode = 'test'", /WITHOUT PROOF/],
  ])('finds %s, and says which order', async (_what, tampering, words) => {
    const { path } = await written();
    behindItsBack(path, tampering);
    const found = await verified(path);
    expect(isAllWell(found)).toBe(false);
    expect(reportText(found)).toMatch(words);
    expect(reportText(found)).toContain('NOT all is well');
    for (const { orderId, reference } of [...found.inconsistent, ...found.unproven]) {
      expect(reportText(found)).toContain(`${reference} (${orderId})`);
    }
  });

  test('takes a payment that is being proven, or that a person handled, as well', async () => {
    const handled = {
      attention: 'PAYMENT_NOT_PROVEN',
      how: 'kept',
      by: 'staff A',
      at: openedAt,
      money: 0,
    } as const;
    expect(isAllWell(await verified((await written({ provenAt: null, handled })).path))).toBe(true);
    expect(isAllWell(await verified((await written({ provenAt: null, paidAt: later - 60_000 })).path))).toBe(
      true,
    );
    expect(isAllWell(await verified((await written({ provenAt: null })).path))).toBe(false);
  });

  test('shows a cut end against what a backup recorded', async () => {
    const shop = await written();
    const { chain, registerId, schema } = await verified(shop.path);
    if (!chain.intact || chain.head === null) throw new Error('no head');
    const folder = join(shop.dataDir, 'backups');
    mkdirSync(folder);
    const name = `register-20251122T150000Z-v${schema}.db`;
    copyFileSync(shop.path, join(folder, name));
    const bytes = readFileSync(shop.path).length;
    const { head } = chain;
    const record = {
      madeAt: new Date(openedAt).toISOString(),
      reason: 'daily',
      registerId,
      schema,
      bytes,
      head,
    };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ madeBy: '0.1.0', ...record }));
    expect((await verified(shop.path)).recorded).toEqual({ agreeing: 1, missing: [] });
    behindItsBack(shop.path, 'DROP TRIGGER events_kept; DELETE FROM events WHERE number = 6');
    const found = await verified(shop.path);
    expect(found.chain.intact).toBe(true);
    expect(found.recorded.missing).toEqual([name]);
    expect(isAllWell(found)).toBe(false);
    expect(reportText(found)).toContain(name);
    expect(isAllWell(await verified(join(folder, name)))).toBe(true);
  });
});

test('what the product itself wrote is found well', async () => {
  const { core, client, create, pay, dataDir, shop } = await openTestCore();
  const order = await create({ note: 'two chairs' });
  await pay(order, refusedCard);
  await client.orders.check({ id: order.id });
  await pay(order, acceptedCard);
  await client.orders.check({ id: order.id });
  await client.orders.cancel({ id: (await create()).id });
  await client.orders.change({ id: (await create()).id, amount: 2000 });
  await shop.fault({ kind: 'reset', webService: 'Charge/CreatePaymentOrder' });
  await create({ channel: { type: 'sms', phone: '+33639981234' } }).catch(() => undefined);
  await create({ channel: { type: 'email', to: 'guest@example.com' } });
  await core.close();
  const found = await verifyRegister(join(dataDir, 'register.db'), Date.now() + 3_600_000);
  if (!found.ok) throw new Error(found.error.message);
  expect(found.value.inconsistent).toEqual([]);
  expect(reportText(found.value)).toContain('All is well.');
});

describe('npm run verify', () => {
  const run = async (...args: string[]) => {
    const program = startProgram(process.execPath, [
      '--import',
      './scripts/require-node.mjs',
      'scripts/verify.ts',
      ...args,
    ]);
    return { code: await program.ended, said: program.stdout() + program.stderr() };
  };

  test('ends with 0 when all is well, 1 when it is not, 2 when there is nothing to read', async () => {
    const shop = await written();
    expect(await run('--data-dir', shop.dataDir)).toMatchObject({
      code: 0,
      said: expect.stringContaining('All is well.'),
    });
    behindItsBack(shop.path, 'UPDATE orders SET proven_at = NULL, paid_at = 5 WHERE paid_at > 0');
    writeFileSync(
      join(shop.dataDir, 'other.db'),
      'no database at all, but long enough for a header'.repeat(20),
    );
    const [bad, none, other, misspelt] = await Promise.all([
      run(shop.path),
      run('--data-dir', join(shop.dataDir, 'nowhere')),
      run(join(shop.dataDir, 'other.db')),
      run('--date-dir', shop.dataDir),
    ]);
    expect(bad).toMatchObject({ code: 1, said: expect.stringContaining('NOT all') });
    expect(none).toMatchObject({ code: 2, said: expect.stringContaining('There is no register') });
    expect([other.code, misspelt.code]).toEqual([2, 2]);
  }, 60_000);

  test('ends with 1 for a file whose pages are broken', async () => {
    const shop = await written();
    const bytes = readFileSync(shop.path);
    bytes.fill(0xff, 4096 * 3, 4096 * 12);
    writeFileSync(shop.path, bytes);
    expect(await run(shop.path)).toMatchObject({ code: 1, said: expect.stringContaining('DAMAGED') });
  }, 60_000);
});
