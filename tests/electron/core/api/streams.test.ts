import { getEventMeta } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { acceptedCard } from '../../../support/practice-shop.ts';
import { isEvent, openTestCore, readUntil } from '../../../support/test-core.ts';

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
    for (let i = 0; i < 3; i++) await create();
    const stream = await client.events(undefined, { lastEventId: '2' });
    const creating = Promise.all(Array.from({ length: 40 }, () => create()));
    const read = await readUntil(stream, ({ event }) => event.number === 43 * 3);
    await creating;
    expect(read.map(({ event }) => event.number)).toEqual(
      Array.from({ length: 43 * 3 - 2 }, (_, index) => index + 3),
    );
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
