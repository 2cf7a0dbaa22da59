import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../../shared/order.ts';
import { acceptedCard, openPracticeShop, temporaryDir } from '../../../support/practice-shop.ts';
import { isEvent, openTestCore, readUntil, type TestCore } from '../../../support/test-core.ts';

/** A till, and the same one started again later on the same register. */
async function till() {
  const shop = await openPracticeShop();
  const dataDir = temporaryDir();
  const open = () => openTestCore({ shop, dataDir });
  return { shop, open };
}

const told = async ({ client }: TestCore) => (await client.paidMeanwhile.get()).items.map(({ id }) => id);

/** Closing the till stops its practice gateway too: the customer pays while it is up again for a moment. */
async function payWhileClosed({ shop }: Awaited<ReturnType<typeof till>>, orders: Order[]): Promise<void> {
  await shop.gateway.start();
  for (const { paymentUrl } of orders) {
    await payAt(paymentUrl ?? '');
  }
}

/** A connection of its own: those from before the gateway was stopped are dead. */
async function payAt(url: string): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const asked = request(url, { method: 'POST', agent: false, headers }).end(`card=${acceptedCard}`);
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  answer?.resume();
}

async function proven(core: TestCore, order: Order): Promise<void> {
  if ((await core.story(order)).includes('proven')) return;
  const changes = await core.client.events(undefined, { lastEventId: '0' });
  await readUntil(changes, isEvent('proven', order.id));
}

describe('what was paid while Comptoir was closed', () => {
  test('is told at the next start, until somebody has seen it, and only that', async () => {
    const shop = await till();
    const before = await shop.open();
    const [paid, waiting] = [await before.create(), await before.create({ amount: 800 })];
    await before.core.close();
    await payWhileClosed(shop, [paid]);

    const after = await shop.open();
    await proven(after, paid);
    expect(await told(after)).toEqual([paid.id]);
    await after.client.orders.check({ id: waiting.id });
    await payAt(waiting.paymentUrl ?? '');
    await after.client.orders.check({ id: waiting.id });
    expect(await told(after)).toEqual([paid.id]);
    await after.core.close();

    const again = await shop.open();
    expect(await told(again)).toEqual([paid.id]);
    await again.client.paidMeanwhile.seen();
    expect(await told(again)).toEqual([]);
  });

  test('is nothing after a start at which everybody still owes', async () => {
    const shop = await till();
    const before = await shop.open();
    const order = await before.create();
    await before.core.close();
    const after = await shop.open();
    await after.client.orders.check({ id: order.id });
    expect(await told(after)).toEqual([]);
  });
});
