import { getEventMeta } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { CorePorts } from '../../../../electron/core/open-core.ts';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import type { OrderChange } from '../../../../shared/order-event.ts';
import { requestingRow } from '../../../support/order-row.ts';
import { acceptedCard, openPracticeShop, temporaryDir } from '../../../support/practice-shop.ts';
import { corePorts, isEvent, openTestCore, readUntil } from '../../../support/test-core.ts';

const numbersOf = (changes: OrderChange[]) => changes.map(({ event }) => event.number);
const numbersFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** One order that ended, with so many events. */
async function fillRegister(ports: CorePorts, events: number): Promise<void> {
  const opened = await openRegister(ports);
  if (!opened.ok) throw new Error(opened.error.message);
  const row = requestingRow({ status: 'rejected', closedAt: 0 });
  const event = { type: 'rejected', who: 'comptoir' } as const;
  await opened.value.insert(row, Array<typeof event>(events).fill(event));
  await opened.value.close();
}

describe('the stream of changes', () => {
  it('tells only what is new, with its number as id', async () => {
    const { create, client } = await openTestCore();
    await create();
    const stream = await client.events();
    const first = stream.next();
    const order = await create();
    const { value } = await first;
    expect(value).toMatchObject({ event: { number: 4, type: 'requested' }, order: { id: order.id } });
    expect(getEventMeta(value)?.id).toBe('4');
  });

  it('goes on after the last id with every event, none missing, none twice, in order', async () => {
    const { create, client } = await openTestCore();
    for (let i = 0; i < 2; i++) await create();
    const stream = await client.events(undefined, { lastEventId: '2' });
    const creating = Promise.all(Array.from({ length: 8 }, () => create()));
    const reading = readUntil(stream, ({ event }) => event.number === 30);
    const [read] = await Promise.all([reading, creating]);
    expect(numbersOf(read)).toEqual(numbersFrom(3, 30));
  });

  it('goes on after any number of events that were missed', async () => {
    const dataDir = temporaryDir();
    const shop = await openPracticeShop();
    await fillRegister(corePorts({ shop, dataDir }), 250);
    const { client } = await openTestCore({ shop, dataDir });
    const stream = await client.events(undefined, { lastEventId: '0' });
    const read = await readUntil(stream, ({ event }) => event.number === 250);
    expect(numbersOf(read)).toEqual(numbersFrom(1, 250));
  });

  it('starts with what is new when the id is none of this register', async () => {
    const { create, client } = await openTestCore();
    await create();
    for (const lastEventId of ['999999', 'nonsense', '-1']) {
      const stream = await client.events(undefined, { lastEventId });
      const next = stream.next();
      const order = await create();
      expect((await next).value).toMatchObject({ order: { id: order.id }, event: { type: 'requested' } });
      await stream.return?.();
    }
  });

  it('ends at once when its reader goes or the core closes', async () => {
    const { client, core } = await openTestCore();
    const gone = new AbortController();
    const aborted = await client.events(undefined, { signal: gone.signal });
    const next = aborted.next();
    gone.abort();
    expect((await next).done).toBe(true);
    const left = await client.events();
    const waiting = left.next();
    await left.return?.();
    expect((await waiting).done).toBe(true);
    const open = (await client.events()).next();
    await core.close();
    expect((await open).done).toBe(true);
  });

  it('says paid by itself while a screen shows the code', async () => {
    const { create, client, pay, story } = await openTestCore();
    const stream = await client.events();
    const order = await create();
    const view = { viewer: 'counter', orderIds: [order.id], qrCodes: [order.id], attended: true };
    await Promise.all([client.screen(view), client.screen(view)]);
    await client.screen(view);
    await pay(order, acceptedCard);
    const read = await readUntil(stream, isEvent('proven', order.id));
    expect(read.at(-1)?.order).toMatchObject({ status: 'paid' });
    expect(await story(order)).toEqual(['requested', 'asked', 'opened', 'shown', 'paid', 'proven']);
  });
});

describe('the pulse', () => {
  it('beats at once, with the health and the gateway’s time', async () => {
    const { client } = await openTestCore();
    const { value } = await (await client.pulse()).next();
    expect(value).toMatchObject({ type: 'beat', health: { status: 'ok', mode: 'practice' } });
  });

  it('tells of checks that changed nothing', async () => {
    const { create, client } = await openTestCore();
    const order = await create();
    const pulse = await client.pulse();
    await pulse.next();
    const checking = client.orders.check({ id: order.id });
    const read = await readUntil(pulse, ({ type }) => type === 'checked');
    expect(read.at(-1)).toMatchObject({ type: 'checked', orderId: order.id });
    await checking;
  });
});
