import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createNodeFetch } from '../../../../electron/adapters/node-fetch.ts';
import type { GatewayFetch } from '../../../../electron/core/ports.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import { acceptedCard, openPracticeShop } from '../../../support/practice-shop.ts';
import { openTestCore } from '../../../support/test-core.ts';

const get = 'Charge/PaymentOrder/Get';
const cancel = 'Charge/PaymentOrder/Cancel';
const envelopeSchema = z.looseObject({ answer: z.looseObject({}) });

/** A gateway between us and the practice gateway that says some things differently, for as long as it is told to. */
function distorting() {
  const { fetch, sent } = createNodeFetch();
  let said: { get: Record<string, unknown>; envelope: object } | undefined;
  let isCancelFeigned = false;

  async function got(url: string, init: RequestInit): Promise<Response> {
    const envelope = envelopeSchema.parse(await (await fetch(url, init)).json());
    const answer = { ...envelope.answer, ...said?.get };
    return Response.json({ ...envelope, ...said?.envelope, answer });
  }

  /** Answers as if it were done, and only reads. */
  async function feigned(url: string, init: RequestInit): Promise<Response> {
    const response = await fetch(url.replace(cancel, get), init);
    return Response.json({ ...envelopeSchema.parse(await response.json()), webService: cancel });
  }

  const port: GatewayFetch = {
    sent,
    fetch: (url, init) => {
      if (url.endsWith(get)) return got(url, init);
      return isCancelFeigned && url.endsWith(cancel) ? feigned(url, init) : fetch(url, init);
    },
  };
  return {
    port,
    say: (facts: Record<string, unknown>, envelope: object = {}) => {
      said = { get: facts, envelope };
    },
    feignCancel: () => {
      isCancelFeigned = true;
    },
  };
}

async function openDistorted() {
  const { port, ...gateway } = distorting();
  const core = await openTestCore({ fetch: port });
  const check = (id: string) => core.client.orders.check({ id });
  return { ...core, ...gateway, check };
}

describe('an order that is paid', () => {
  it.each([
    ['AMOUNT_DIFFERS', { amount: 1249 }, {}],
    ['CURRENCY_DIFFERS', { currency: 'USD' }, {}],
    ['REFERENCE_DIFFERS', { orderId: 'another' }, {}],
    ['MODE_DIFFERS', {}, { mode: 'PRODUCTION' }],
    ['STATUS_UNREADABLE', { paymentOrderStatus: 'HALF_BAKED' }, {}],
  ])(
    'is amber with %s while the gateway says %o %o, and green once it does not',
    async (code, facts, envelope) => {
      const { create, pay, check, say } = await openDistorted();
      const order = await create();
      await pay(order, acceptedCard);
      say(facts, envelope);
      const doubted = await check(order.id);
      expect(doubted).toMatchObject({ status: 'unknown', attention: { code } });
      say({});
      expect(isSurelyPaid(await check(order.id))).toBe(true);
    },
  );

  it('leaves the other one on the counter alone', async () => {
    const { create, pay, check } = await openDistorted();
    const [first, second] = [await create(), await create()];
    await pay(first, acceptedCard);
    expect(isSurelyPaid(await check(first.id))).toBe(true);
    expect(await check(second.id)).toMatchObject({ status: 'open' });
  });

  it('is still paid after a restart at which no gateway answers', async () => {
    const shop = await openPracticeShop();
    const first = await openTestCore({ shop });
    const order = await first.create();
    await first.pay(order, acceptedCard);
    await first.client.orders.check({ id: order.id });
    await first.core.close();
    const silent: GatewayFetch = {
      fetch: () => Promise.reject(new Error('no network')),
      sent: () => 'never',
    };
    const { client } = await openTestCore({ shop, dataDir: first.dataDir, fetch: silent });
    expect(isSurelyPaid(await client.orders.get({ id: order.id }))).toBe(true);
  });
});

describe('money on an order that had ended', () => {
  it.each(['EXPIRED', 'CANCELLED'])(
    '%s is an alarm until a person handled it, and no more after',
    async (word) => {
      const { create, pay, check, say, client, story } = await openDistorted();
      const order = await create();
      say({ paymentOrderStatus: word });
      expect((await check(order.id)).status).toBe(word.toLowerCase());
      await pay(order, acceptedCard);
      say({});
      const late = await check(order.id);
      expect(late).toMatchObject({ status: 'paid', attention: { code: 'LATE_MONEY' } });
      expect(await check(order.id)).toMatchObject({ attention: { code: 'LATE_MONEY' } });
      // What a person needs to find it in the Back Office.
      expect(late.transaction).toMatchObject({
        amount: 1250,
        uuid: expect.any(String),
        at: expect.any(String),
      });
      await client.orders.handle({ params: { id: order.id }, body: { how: 'refunded', by: 'staff A' } });
      for (const facts of [{}, { paymentOrderStatus: 'CANCELLED' }]) {
        say(facts);
        const after = await check(order.id);
        expect(after).toMatchObject({ status: 'paid', handled: { attention: 'LATE_MONEY', by: 'staff A' } });
        expect(after.attention).toBeUndefined();
        expect(isSurelyPaid(after)).toBe(false);
      }
      expect((await story(order)).slice(-4)).toEqual(['paid', 'attention', 'proven', 'handled']);
    },
  );
});

describe('a cancel that the gateway confirms and does not make', () => {
  it('leaves the order open, and what is paid is paid', async () => {
    const { create, pay, check, feignCancel, client, story } = await openDistorted();
    const order = await create();
    feignCancel();
    expect(await client.orders.cancel({ id: order.id })).toMatchObject({
      status: 'open',
      isCancelling: true,
    });
    await pay(order, acceptedCard);
    expect(isSurelyPaid(await check(order.id))).toBe(true);
    expect((await story(order)).slice(-4)).toEqual(['cancel-asked', 'paid', 'cancel-refused', 'proven']);
  });
});
