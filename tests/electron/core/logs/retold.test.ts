import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createFileLogger } from '../../../../electron/adapters/file-logger.ts';
import { acceptedCard, refusedCard, temporaryDir } from '../../../support/practice-shop.ts';
import { openTestCore } from '../../../support/test-core.ts';

const lineSchema = z.looseObject({
  msg: z.string(),
  orderId: z.string().optional(),
  event: z.string().optional(),
  status: z.string().optional(),
  code: z.string().optional(),
});

/** A core that logs into a real file, as the product does. */
async function openLogged() {
  const dataDir = temporaryDir();
  const logger = createFileLogger({ dataDir });
  onTestFinished(() => logger.close());
  const core = await openTestCore({ logger });
  const text = () => readFileSync(join(dataDir, 'logs', 'comptoir.log'), 'utf8');
  const lines = () =>
    text()
      .trimEnd()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
  return { ...core, text, lines };
}

const phone = '+33639981234';
const email = 'guest.of.table@example.com';
const personal = {
  channel: { type: 'email', to: email, subject: 'your table' },
  customer: { firstName: 'Firstnamed', lastName: 'Lastnamed', phone, email, city: 'Cityville' },
  note: 'window seat please',
  description: 'two dinners',
  receiptEmail: email,
} as const;

test('an order’s whole story can be told from the log alone, by its id', async () => {
  const { client, create, pay, shop, lines, story } = await openLogged();
  const order = await create(personal);
  await client.orders.change({ id: order.id, amount: 2000 });
  await client.orders.share({ id: order.id, by: 'sms', phone });
  await pay(order, refusedCard);
  await client.orders.check({ id: order.id });
  await shop.fault({ kind: 'reset', webService: 'Charge/PaymentOrder/Get' });
  await client.orders.check({ id: order.id }).catch(() => undefined);
  await pay(order, acceptedCard);
  await client.orders.check({ id: order.id });
  await expect(client.orders.cancel({ id: order.id })).rejects.toMatchObject({ code: 'CONFLICT' });
  const told = lines().filter(({ orderId, event }) => orderId === order.id && event !== undefined);
  expect(told.map(({ event }) => event)).toEqual(await story(order));
  expect(told.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['asked', 'changed', 'shared', 'paid', 'proven']),
  );
  const { items } = await client.orders.events({ id: order.id });
  for (const [index, { number, at, who, status, evidence }] of items.entries()) {
    const { to: _to, staff: _staff, ...facts } = evidence;
    expect(told[index]).toMatchObject({ number, at, who, status, ...facts });
  }
  expect(lines()).toContainEqual(
    expect.objectContaining({
      msg: 'a call was refused',
      call: 'orders.cancel',
      code: 'CONFLICT',
      orderId: order.id,
    }),
  );
});

test('the log of a whole day at the counter names no customer, no staff and no secret', async () => {
  const { client, create, pay, shop, text } = await openLogged();
  await client.settings.change({ staffNames: ['Staff of the till'] });
  await client.staff.pick({ name: 'Staff of the till' });
  const order = await create(personal, 'a key of the till');
  await client.orders.list({ query: phone });
  await client.orders.list({ query: 'Lastnamed' });
  await client.orders.change({ id: order.id, note: 'window seat please, and flowers' });
  await client.orders.share({ id: order.id, by: 'email', to: email });
  const sms = await create({ channel: { type: 'sms', phone, message: 'your dinner %url%' } });
  await pay(sms, acceptedCard);
  await client.orders.check({ id: sms.id });
  await client.orders.cancel({ id: order.id });
  await client.orders.duplicate({ params: { id: order.id }, headers: {}, body: {} });
  await shop.fault({ kind: 'reset', webService: 'Charge/CreatePaymentOrder' });
  await create(personal).catch(() => undefined);
  await expect(create({ ...personal, amount: -1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  for await (const _part of await client.export({ format: 'json' }));
  await client.orders.incident({ id: order.id });
  const log = text();
  expect(log).toContain('order event');
  const links = [order, sms].map(({ paymentUrl }) => paymentUrl?.split('/').at(-1) ?? 'no link');
  for (const word of [
    ...['639981234', '+33', 'guest.of', 'example.com', 'Firstnamed', 'Lastnamed', 'Cityville', 'window seat'],
    ...[
      'dinner',
      'your table',
      'Staff of',
      'key of the till',
      shop.keys.password,
      shop.authorization,
      ...links,
    ],
  ]) {
    expect(log).not.toContain(word);
  }
});
