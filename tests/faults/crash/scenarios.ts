import { migrations } from '../../../electron/core/register/migrations.ts';
import type { Order } from '../../../shared/order.ts';
import { acceptedCard, refusedCard } from '../../support/practice-shop.ts';
import { between, pick } from './chance.ts';
import { makeOldRegister } from './old-register.ts';
import type { KillPlan, TillCall } from './till-messages.ts';
import type { World } from './world.ts';

/** One thing that a till does and is killed at. */
export interface Scenario {
  name: string;
  /** Which moments count. */
  scope: KillPlan['scope'];
  /**
   * `start`: the data directory is made ready, no till runs, and the start itself is killed; otherwise a till runs and
   * what comes back is asked of it.
   */
  prepare(world: World, chance: () => number): Promise<TillCall[]>;
  /** Needs a data directory nobody used. */
  isFresh?: true;
  /** No till is open after it. */
  isEnd?: true;
  /** Many calls at once. */
  isBusy?: true;
}

const sms = { type: 'sms', phone: '+33612345678' } as const;
const create = 'Charge/CreatePaymentOrder';
const update = 'Charge/PaymentOrder/Update';
const cancel = 'Charge/PaymentOrder/Cancel';

function call(name: string, prepare: (world: World) => Promise<TillCall>): Scenario {
  return { name, scope: 'call', prepare: async (world) => [await prepare(world)] };
}

function creating(
  name: string,
  channel: Parameters<World['wish']>[0],
  fault?: Record<string, unknown>,
): Scenario {
  return call(name, async (world) => {
    if (fault) await world.fault({ webService: create, times: 1, ...fault });
    return world.wish(channel);
  });
}

/** The watch asks about a new order at once: it has done so. */
async function checked(world: World): Promise<Order> {
  const order = await world.openOrder();
  await world.ask({ call: 'check', input: { id: order.id } });
  return order;
}

async function paid(world: World, card: string): Promise<Order> {
  const order = await checked(world);
  await world.pay(order, card);
  return order;
}

/** All moments count, because a check shares the answer of one that the watch has under way. */
function checking(name: string, prepare: (world: World) => Promise<Order>): Scenario {
  return {
    name,
    scope: 'all',
    prepare: async (world) => [{ call: 'check', input: { id: (await prepare(world)).id } }],
  };
}

/** Every scenario in which one call is killed. */
const calls: Scenario[] = [
  creating('create: link', { type: 'link' }),
  creating('create: SMS', sms),
  creating('create: WhatsApp', { type: 'whatsapp', phone: sms.phone }),
  creating('create: e-mail', {
    type: 'email',
    to: 'someone@example.com',
    subject: 'Your order',
    body: 'Please pay.',
  }),
  creating('create: invoice', { type: 'invoice' }),
  creating('create: voice server', { type: 'ivr', ivrId: 'ivr-1' }),
  creating('create: link, reply lost', { type: 'link' }, { fault: 'lost-reply' }),
  creating('create: link, all replies lost', { type: 'link' }, { fault: 'lost-reply', times: 3 }),
  creating('create: SMS, reply lost', sms, { fault: 'lost-reply' }),
  creating(
    'create: e-mail, connection reset',
    { type: 'email', to: 'someone@example.com' },
    { fault: 'reset' },
  ),
  creating('create: link, too many requests', { type: 'link' }, { fault: 'limit' }),
  call('create: automatic reference', async (world) => {
    const { input, ...wish } = world.wish();
    const { reference: _own, ...rest } = input;
    return { ...wish, input: rest };
  }),
  call('change: amount', async (world) => {
    const { id, amount } = await world.openOrder();
    return { call: 'change', input: { id, amount: amount + 1 } };
  }),
  call('change: note, reply lost', async (world) => {
    const { id } = await world.openOrder();
    await world.fault({ fault: 'lost-reply', webService: update, times: 1 });
    return { call: 'change', input: { id, note: 'changed' } };
  }),
  call('cancel', async (world) => ({ call: 'cancel', input: { id: (await world.openOrder(sms)).id } })),
  call('cancel: reply lost', async (world) => {
    const { id } = await world.openOrder();
    await world.fault({ fault: 'lost-reply', webService: cancel, times: 1 });
    return { call: 'cancel', input: { id } };
  }),
  call('share', async (world) => {
    const { id } = await world.openOrder();
    return { call: 'share', input: { id, by: 'email', to: 'someone@example.com' } };
  }),
  checking('check: open', (world) => checked(world)),
  checking('check: paid and proven', (world) => paid(world, acceptedCard)),
  checking('check: refused', (world) => paid(world, refusedCard)),
  call('QR code shown', async (world) => ({ call: 'shown', input: { id: (await world.openOrder()).id } })),
  call('resolve: it was created', async (world) => {
    await world.fault({ webService: create, times: 1, fault: 'lost-reply' });
    const answer = await world.ask(world.wish(sms));
    if (answer.kind !== 'failure' || !answer.failure.order) throw new Error('its reply was not lost');
    const { id, reference } = answer.failure.order;
    const paymentOrderId = await world.idAtGateway(reference);
    return { call: 'resolve', input: { id }, body: { outcome: 'created', paymentOrderId } };
  }),
  call('settings', async (world) => {
    const word = `shop ${world.front.start}`;
    return { call: 'settings', input: { shopName: word, shopContact: word, linkMinutes: 20 } };
  }),
  call('backup: begun', async () => ({ call: 'makeBackup' })),
  { name: 'backup: in its thread', scope: 'worker', prepare: async () => [{ call: 'makeBackup' }] },
  call('backup: chosen to be restored', async (world) => ({
    call: 'stageRestore',
    input: { name: await world.backup() },
  })),
  {
    ...call('close', async (world) => {
      await world.openOrder();
      return { call: 'close' };
    }),
    isEnd: true,
  },
];

async function stopped(world: World): Promise<void> {
  world.till.kill();
  await world.dead();
}

/** Every scenario in which a start is killed. */
const starts: Scenario[] = [
  { name: 'first start', scope: 'start', isFresh: true, prepare: async () => [] },
  {
    name: 'start after a create was cut off',
    scope: 'start',
    prepare: async (world) => {
      const cut = new Promise<void>((resolve) => {
        world.front.strike = async (moment, webService) => {
          if (moment !== 'received' || webService !== create) return;
          world.till.kill();
          resolve();
        };
      });
      void world.ask(world.wish(sms));
      await cut;
      await world.dead();
      return [];
    },
  },
  {
    name: 'start after an order in the open',
    scope: 'start',
    prepare: async (world) => {
      const order = await world.openOrder();
      await stopped(world);
      await world.pay(order, acceptedCard);
      return [];
    },
  },
  {
    name: 'start with a backup to restore',
    scope: 'start',
    isFresh: true,
    prepare: async (world) => {
      await world.start();
      await world.openOrder();
      await world.ask({ call: 'stageRestore', input: { name: await world.backup() } });
      await stopped(world);
      world.known.forgetHead();
      return [];
    },
  },
  ...migrations.slice(0, -1).map(
    ({ version }): Scenario => ({
      name: `migrate from ${version}`,
      scope: 'start',
      isFresh: true,
      prepare: async (world) => {
        makeOldRegister(world, version);
        return [];
      },
    }),
  ),
];

/** Many calls at once, of every kind. */
const busy: Scenario = {
  name: 'busy',
  scope: 'all',
  isBusy: true,
  prepare: async (world, chance) => {
    const orders: Order[] = [];
    for (let n = 0; n < 4; n++) orders.push(await world.openOrder());
    const first = pick(chance, orders);
    await world.pay(first, acceptedCard);
    const makers: (() => TillCall)[] = [
      () => world.wish(),
      () => world.wish(sms),
      () => ({ call: 'check', input: { id: pick(chance, orders).id } }),
      () => ({ call: 'cancel', input: { id: pick(chance, orders).id } }),
      () => ({ call: 'share', input: { id: pick(chance, orders).id, by: 'copy' } }),
      () => ({ call: 'shown', input: { id: pick(chance, orders).id } }),
      () => ({ call: 'change', input: { id: pick(chance, orders).id, note: `n ${between(chance, 1, 9)}` } }),
    ];
    return [
      { call: 'check', input: { id: first.id } },
      ...Array.from({ length: 14 }, () => pick(chance, makers)()),
    ];
  },
};

export const scenarios: readonly Scenario[] = [...calls, ...starts, busy];
