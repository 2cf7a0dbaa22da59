import { expect } from 'vitest';
import type { Order } from '../../../shared/order.ts';
import type { CreateOrder } from '../../../shared/order-wish.ts';
import { acceptedCard } from '../../support/practice-shop.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import type { ShopInTrouble } from './shop-in-trouble.ts';
import { codeFor, email, evidenceFor, orderIdOf, phone, told } from './told.ts';

/** One thing a shop does, while the one web service it needs misbehaves; and how it comes right afterwards. */
type Act = (shop: ShopInTrouble, misbehaviour: Misbehaviour) => Promise<void>;

/** The refusals used here: of these only the platform's own trouble leaves open what was done. */
const isProof = (errorCode: string) => errorCode !== 'PSP_999';

const customer = { email };

/** An order that the gateway was asked about since it was made. */
async function openOrder({ create, client, passing }: ShopInTrouble): Promise<Order> {
  const { id } = await passing(create({ customer, note: 'for the table by the window' }));
  return passing(client.orders.check({ id }));
}

async function eventsAfter({ client }: ShopInTrouble, { id }: Pick<Order, 'id'>, before: number) {
  return (await client.orders.events({ id })).items.slice(before);
}

function creating(channel: CreateOrder['channel']): Act {
  return async (shop, misbehaviour) => {
    const { ends, isWorkDone } = misbehaviour;
    const { client, create } = shop;
    const reference = `asked-by-${channel.type}`;
    await misbehaviour.begin(shop, 'Charge/CreatePaymentOrder');
    const ended = await told(shop, create({ channel, reference, customer }));
    await shop.putRight();
    const order = await client.orders.get({ id: orderIdOf(ended) });
    const last = (await client.orders.events({ id: order.id })).items.at(-1);
    const isRejected =
      ends.outcome === 'never-sent' || (ends.outcome === 'refused' && isProof(ends.errorCode));
    if (ends.outcome === 'answered') {
      expect(ended).not.toHaveProperty('code');
      expect(order).toMatchObject({ status: 'open', paymentUrl: expect.stringMatching(/^http/) });
    } else if (isRejected) {
      // The one status that says "nothing exists": never when anything was done.
      expect(isWorkDone).toBe(false);
      expect(ended.code).toBe(codeFor(ends, 'OUTCOME_UNKNOWN'));
      expect(order.status).toBe('rejected');
      expect(last).toMatchObject({ type: 'rejected', evidence: evidenceFor(ends) });
    } else {
      expect(ended.code).toBe('OUTCOME_UNKNOWN');
      expect(order).toMatchObject({ status: 'unconfirmed', attention: { code: 'OUTCOME_UNKNOWN' } });
      expect(order.paymentUrl).toBeNull();
      expect(last).toMatchObject({ type: 'unconfirmed', evidence: evidenceFor(ends) });
    }
    if (channel.type !== 'sms') return;
    const sent = (await shop.shop.outbox()).filter(({ orderId }) => orderId === reference);
    expect(sent).toHaveLength(isWorkDone ? 1 : 0);
  };
}

/** The customer has paid already, so that what must not be believed is the tempting answer. */
const checking: Act = async (shop, misbehaviour) => {
  const { ends } = misbehaviour;
  const { client, passing } = shop;
  const order = await openOrder(shop);
  const { id } = order;
  await misbehaviour.begin(shop, 'Charge/PaymentOrder/Get');
  await shop.pay(order, acceptedCard);
  const ended = await told(shop, client.orders.check({ id }));
  expect(ended.code).toBe(codeFor(ends, 'GATEWAY_UNREACHABLE'));
  if (ends.outcome !== 'answered') {
    expect(await client.orders.get({ id })).toEqual(order);
    expect(await eventsAfter(shop, order, 3)).toMatchObject([
      { type: 'unanswered', evidence: { webService: 'Charge/PaymentOrder/Get', ...evidenceFor(ends) } },
    ]);
  }
  await shop.putRight();
  const paid = await passing(client.orders.check({ id }));
  expect(paid.status).toBe('paid');
  expect(paid.attention).toBeUndefined();
};

/** Paid by the order's own word, without the transactions that prove it. */
const proving: Act = async (shop, misbehaviour) => {
  const { ends } = misbehaviour;
  const { client, passing } = shop;
  const order = await openOrder(shop);
  const { id } = order;
  await misbehaviour.begin(shop, 'Order/Get');
  await shop.pay(order, acceptedCard);
  expect(await passing(client.orders.check({ id }))).toMatchObject({ status: 'paid' });
  const isAnswered = ends.outcome === 'answered';
  expect(await eventsAfter(shop, order, 3)).toMatchObject([
    { type: 'paid' },
    isAnswered
      ? { type: 'proven' }
      : { type: 'unanswered', evidence: { webService: 'Order/Get', ...evidenceFor(ends) } },
  ]);
  await shop.putRight();
  const proven = await passing(client.orders.check({ id }));
  expect(proven).toMatchObject({ status: 'paid', transaction: { amount: 1250, status: 'PAID' } });
  expect(proven.attention).toBeUndefined();
  expect((await eventsAfter(shop, order, 3)).map(({ type }) => type)).toEqual(
    isAnswered ? ['paid', 'proven'] : ['paid', 'unanswered', 'proven'],
  );
};

const changing: Act = async (shop, misbehaviour) => {
  const { ends, isWorkDone } = misbehaviour;
  const { client, passing } = shop;
  const order = await openOrder(shop);
  const { id } = order;
  await misbehaviour.begin(shop, 'Charge/PaymentOrder/Update');
  const ended = await told(shop, client.orders.change({ id, amount: 2000 }));
  expect(ended.code).toBe(codeFor(ends, 'OUTCOME_UNKNOWN'));
  const isKnown = ends.outcome === 'never-sent' || (ends.outcome === 'refused' && isProof(ends.errorCode));
  const changed = await client.orders.get({ id });
  expect(changed).toMatchObject({ status: 'open', amount: ends.outcome === 'answered' ? 2000 : 1250 });
  const [asked, outcome] = await eventsAfter(shop, order, 3);
  expect(asked?.type).toBe('change-asked');
  if (ends.outcome !== 'answered') {
    expect(outcome).toMatchObject({
      type: isKnown ? 'change-refused' : 'change-unconfirmed',
      evidence: evidenceFor(ends),
    });
  }
  if (ends.outcome === 'no-answer') expect(changed.attention?.code).toBe('CHANGE_UNCONFIRMED');
  await shop.putRight();
  // It may still be made a little later: given up only after a minute, by the gateway's time.
  if (!isKnown && !isWorkDone) shop.clock.jumpWall(61_000);
  await passing(client.orders.check({ id }));
  const later = await passing(client.orders.check({ id }));
  expect(later).toMatchObject({ status: 'open', amount: isWorkDone ? 2000 : 1250 });
  expect(later.attention).toBeUndefined();
};

const cancelling: Act = async (shop, misbehaviour) => {
  const { ends, isWorkDone } = misbehaviour;
  const { client } = shop;
  const order = await openOrder(shop);
  const { id } = order;
  await misbehaviour.begin(shop, 'Charge/PaymentOrder/Cancel');
  const ended = await told(shop, client.orders.cancel({ id }));
  await shop.putRight();
  // What became of it is asked at once, so that a lost answer to work that was done is none at all.
  expect(ended.code).toBe(isWorkDone ? undefined : codeFor(ends, 'OUTCOME_UNKNOWN'));
  const isKnown = ends.outcome === 'never-sent' || (ends.outcome === 'refused' && isProof(ends.errorCode));
  expect(await client.orders.get({ id })).toMatchObject({ status: isWorkDone ? 'cancelled' : 'open' });
  const [asked, outcome, after] = await eventsAfter(shop, order, 3);
  expect(asked?.type).toBe('cancel-asked');
  if (ends.outcome === 'answered') return expect(outcome?.type).toBe('cancelled');
  expect(outcome).toMatchObject({
    type: isKnown ? 'cancel-refused' : 'cancel-unconfirmed',
    evidence: evidenceFor(ends),
  });
  if (isWorkDone) expect(after?.type).toBe('cancelled');
};

/** Last, because a shop that is connected takes the place of practice. */
const connecting: Act = async (shop, misbehaviour) => {
  const { ends } = misbehaviour;
  const { server, shopId, password } = shop.shop.keys;
  await misbehaviour.begin(shop, 'Charge/SDKTest');
  const typed = { platform: 'custom' as const, server, shopId, password };
  const ended = await told(shop, shop.client.shop.connect(typed));
  await shop.putRight();
  expect(ended.code).toBe(codeFor(ends, 'GATEWAY_UNREACHABLE'));
  const shops = await shop.client.shop.get();
  if (ends.outcome === 'answered') expect(shops).toMatchObject({ mode: 'test', test: { shopId } });
  else {
    expect(shops.mode).toBe('practice');
    expect(shops.test).toBeUndefined();
  }
};

/** Everything Comptoir asks of the gateway, with the web service that each needs. */
export const acts: [does: string, act: Act][] = [
  ['making a link', creating({ type: 'link' })],
  ['making an order sent by SMS', creating({ type: 'sms', phone })],
  ['checking an order', checking],
  ['proving a payment', proving],
  ['changing an order', changing],
  ['cancelling an order', cancelling],
  ['connecting a shop', connecting],
];
