import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Order } from '../../../shared/order.ts';
import { answerWith, startBadServer } from '../../fixtures/gateway/bad-server.ts';
import { rounds, roundsTimeoutMs } from '../../support/long-runs.ts';
import { acceptedCard } from '../../support/practice-shop.ts';
import { expectAQuietLog } from './every-act.ts';
import { type Garbling, garbling } from './garbling.ts';
import { openShopInTrouble, type ShopInTrouble } from './shop-in-trouble.ts';
import { orderIdOf, told } from './told.ts';

const runs = { numRuns: rounds({ usual: 20, long: 1_000 }) };

/** A shop whose gateway does everything asked of one web service, and whose answers to it arrive garbled. */
interface GarbledShop extends ShopInTrouble {
  garble(webService: string, how: Garbling): void;
  /** The last answer as it arrived. */
  arrived(): string;
}

async function openGarbledShop(): Promise<GarbledShop> {
  const shop = await openShopInTrouble();
  let how: Garbling | undefined;
  let arrived = '';
  const server = await startBadServer(shop.shop.keys.server, async ({ socket, work }) => {
    const { text } = await work();
    const bytes = how?.garble(text) ?? Buffer.from(text);
    arrived = bytes.toString('utf8');
    answerWith(socket, bytes);
  });
  return {
    ...shop,
    garble: (webService, next) => {
      how = next;
      shop.mislead(webService, server);
    },
    arrived: () => arrived,
  };
}

/** One shop, `numRuns` orders of it, each with an answer garbled in another way. */
function anyGarbling(does: string, act: (shop: GarbledShop, how: Garbling) => Promise<void>): void {
  it(
    does,
    async () => {
      const shop = await openGarbledShop();
      const property = fc.asyncProperty(garbling, async (how) => {
        await act(shop, how);
        await shop.putRight();
      });
      await fc.assert(property, runs);
      expectAQuietLog(shop);
    },
    roundsTimeoutMs,
  );
}

const known = async (shop: ShopInTrouble) =>
  shop.passing(shop.client.orders.check({ id: (await shop.passing(shop.create())).id }));

const unlooked = (order: Order) => ({ ...order, checkedAt: null });

const get = 'Charge/PaymentOrder/Get';

describe('an answer garbled in any way', () => {
  anyGarbling(
    'makes a link that is the true one, or none, and never says that nothing exists',
    async (shop, how) => {
      shop.garble('Charge/CreatePaymentOrder', how);
      const ended = await told(shop, shop.create());
      const order = await shop.client.orders.get({ id: orderIdOf(ended) });
      expect(['open', 'unconfirmed', 'unknown']).toContain(order.status);
      if (order.status !== 'open') expect(order.attention).toBeDefined();
      await shop.putRight();
      if (order.status !== 'open') return;
      const later = await shop.passing(shop.client.orders.check({ id: order.id }));
      expect(later).toMatchObject({ status: 'open', paymentUrl: order.paymentUrl });
    },
  );

  anyGarbling('never turns an open order green, nor into anything but doubt', async (shop, how) => {
    const { client, passing } = shop;
    const order = await known(shop);
    shop.garble(get, how);
    const ended = await told(shop, client.orders.check({ id: order.id }));
    const after = await client.orders.get({ id: order.id });
    const events = (await client.orders.events({ id: order.id })).items.slice(3);
    if (ended.code === undefined) expect(['open', 'unknown']).toContain(after.status);
    else
      expect({ after, events: events.map(({ type }) => type) }).toEqual({
        after: order,
        events: ['unanswered'],
      });
    if (after.status === 'unknown') expect(after.attention).toBeDefined();
    await shop.putRight();
    expect(unlooked(await passing(client.orders.check({ id: order.id })))).toEqual(unlooked(order));
  });

  anyGarbling('loses no payment: it is open or in doubt, then paid', async (shop, how) => {
    const { client, passing } = shop;
    const order = await known(shop);
    shop.garble(get, how);
    await shop.pay(order, acceptedCard);
    await told(shop, client.orders.check({ id: order.id }));
    const after = await client.orders.get({ id: order.id });
    expect(['open', 'unknown', 'paid']).toContain(after.status);
    await shop.putRight();
    expect(await passing(client.orders.check({ id: order.id }))).toMatchObject({ status: 'paid' });
  });

  anyGarbling('proves a payment only by transactions that are all there', async (shop, how) => {
    const { client, passing } = shop;
    const order = await known(shop);
    shop.garble('Order/Get', how);
    await shop.pay(order, acceptedCard);
    const paid = await passing(client.orders.check({ id: order.id }));
    expect(paid.status).toBe('paid');
    const story = await shop.story(order);
    if (story.includes('proven')) expect(transactionsIn(shop.arrived())).toEqual([wholeOf(order)]);
    await shop.putRight();
    const later = await passing(client.orders.check({ id: order.id }));
    expect(later).toMatchObject({ status: 'paid', transaction: { amount: 1250 } });
    expect((await shop.story(order)).filter((type) => type === 'proven')).toHaveLength(1);
  });

  anyGarbling('leaves a change in doubt at most, until the next look', async (shop, how) => {
    const { client, passing } = shop;
    const order = await known(shop);
    shop.garble('Charge/PaymentOrder/Update', how);
    await told(shop, client.orders.change({ id: order.id, amount: 2000 }));
    const after = await client.orders.get({ id: order.id });
    expect(['open', 'unknown']).toContain(after.status);
    expect([1250, 2000]).toContain(after.amount);
    await shop.putRight();
    const later = await passing(client.orders.check({ id: order.id }));
    expect(later).toMatchObject({ status: 'open', amount: 2000, paymentUrl: order.paymentUrl });
    expect(later.attention).toBeUndefined();
  });

  anyGarbling('does not keep a cancel from being seen', async (shop, how) => {
    const { client } = shop;
    const order = await known(shop);
    shop.garble('Charge/PaymentOrder/Cancel', how);
    await told(shop, client.orders.cancel({ id: order.id }));
    expect(await client.orders.get({ id: order.id })).toMatchObject({ status: 'cancelled' });
  });

  anyGarbling('connects a shop or says why not', async (shop, how) => {
    const { server, shopId, password } = shop.shop.keys;
    shop.garble('Charge/SDKTest', how);
    const connect = shop.client.shop.connect({ platform: 'custom', server, shopId, password });
    const ended = await told(shop, connect);
    if (ended.code === undefined) await shop.client.shop.remove({ mode: 'test' });
    else expect((await shop.client.shop.get()).test).toBeUndefined();
  });
});

const transactionsSchema = z.object({
  answer: z.object({
    transactions: z.array(
      z.object({
        amount: z.unknown(),
        currency: z.unknown(),
        status: z.unknown(),
        operationType: z.unknown(),
        metadata: z.object({ comptoir: z.unknown() }),
      }),
    ),
  }),
});

const transactionsIn = (text: string) => transactionsSchema.parse(JSON.parse(text)).answer.transactions;

const wholeOf = ({ id, amount, currency }: Order) => ({
  ...{ amount, currency, status: 'PAID', operationType: 'DEBIT' },
  metadata: { comptoir: id },
});
