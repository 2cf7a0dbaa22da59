import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { orderSchema } from '../../shared/order.ts';
import { orderDetailsSchema } from '../../shared/order-wish.ts';
import { startBrowserHost, type TestHost } from '../support/browser-host.ts';
import { type ContractClient, type Door, doors } from '../support/doors.ts';
import { createInput } from '../support/test-core.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startBrowserHost();
});
afterEach(() => host.clearFaults());
afterAll(() => host[Symbol.asyncDispose]());

describe.each(Object.entries(doors))('an order through %s', (_name, open) => {
  let door: Door;
  let client: ContractClient;
  beforeAll(async () => {
    door = await open(host);
    client = door.client;
  });
  afterAll(() => door.close());

  test('is changed, told whole, duplicated and cancelled', async () => {
    const channel = { type: 'sms', phone: '+33611111111' } as const;
    const { id } = await client.orders.create(createInput({ channel, note: 'two chairs' }));
    const changed = orderSchema.strict().parse(await client.orders.change({ id, amount: 2000, note: null }));
    expect(changed).toMatchObject({ id, amount: 2000, channel: { type: 'sms' } });
    const details = orderDetailsSchema.strict().parse(await client.orders.details({ id }));
    expect(details).toEqual({
      wish: { channel },
      transactions: [],
      may: { change: true, cancel: true, share: true },
    });
    const asked = { params: { id }, headers: { 'idempotency-key': `twin-of-${id}` }, body: {} };
    const twin = orderSchema.strict().parse(await client.orders.duplicate(asked));
    expect(twin).toMatchObject({ amount: 2000, status: 'open' });
    expect((await client.orders.duplicate(asked)).id).toBe(twin.id);
    const cancelled = orderSchema.strict().parse(await client.orders.cancel({ id }));
    expect(cancelled.status).toBe('cancelled');
    const { items } = await client.orders.events({ id });
    const mine = items.filter(({ type }) => type === 'change-asked' || type === 'cancel-asked');
    expect(mine.map(({ who }) => who)).toEqual([door.who, door.who]);
  });

  test('says why it cannot be changed', async () => {
    const { id } = await client.orders.create(createInput());
    const wrong = client.orders.change({ id, customer: { email: 'nobody' } });
    await expect(wrong).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'customer.email' }] },
    });
    await expect(client.orders.change({ id })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'nothing-to-change', order: { id } },
    });
  });
});
