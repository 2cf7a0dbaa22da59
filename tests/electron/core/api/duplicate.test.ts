import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../../../electron/adapters/system-ids.ts';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import type { CreateOrder } from '../../../../shared/order.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { openTestCore } from '../../../support/test-core.ts';

type Body = { reference?: string; mode?: 'practice' | 'production' };

const duplicate = (id: string, body: Body = {}, key?: string) => ({
  params: { id },
  headers: key === undefined ? {} : { 'idempotency-key': key },
  body,
});
const wanted = {
  channel: { type: 'sms', phone: '+33611111111' },
  note: 'two chairs',
  captureDelay: 3,
} satisfies Partial<CreateOrder>;

describe('a duplicate of an order', () => {
  it('has all of it but its reference, and says after which it was made', async () => {
    const { create, client, story } = await openTestCore();
    const model = await create({ ...wanted, reference: 'table-4' });
    const twin = await client.orders.duplicate(duplicate(model.id));
    expect(twin).toMatchObject({ amount: 1250, currency: 'EUR', status: 'open', channel: { type: 'sms' } });
    expect(twin.id).not.toBe(model.id);
    expect(twin.reference).toMatch(/^A-/);
    expect((await client.orders.details({ id: twin.id })).wish).toEqual(wanted);
    expect(await story(twin)).toEqual(['requested', 'duplicated', 'asked', 'opened']);
    const { items } = await client.orders.events({ id: twin.id });
    expect(items[1]).toMatchObject({ who: 'staff', evidence: { other: model.id } });
  });

  it('is of the order as it was changed, and one for each key', async () => {
    const { create, client } = await openTestCore();
    const model = await create({ note: 'two chairs' });
    await client.orders.change({ id: model.id, amount: 2000, note: 'three chairs' });
    const twin = await client.orders.duplicate(duplicate(model.id, {}, 'k'));
    expect(twin.amount).toBe(2000);
    expect((await client.orders.details({ id: twin.id })).wish?.note).toBe('three chairs');
    await client.orders.change({ id: model.id, amount: 3000 });
    expect((await client.orders.duplicate(duplicate(model.id, {}, 'k'))).id).toBe(twin.id);
    const other = client.orders.duplicate(duplicate(model.id, { reference: 'b' }, 'k'));
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'key-used' } });
  });

  it('of an invoice needs a reference of its own', async () => {
    const { create, client } = await openTestCore();
    const model = await create({ channel: { type: 'invoice' }, reference: 'F-1' });
    await expect(client.orders.duplicate(duplicate(model.id))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'reference' }] },
    });
    const twin = await client.orders.duplicate(duplicate(model.id, { reference: 'F-2' }));
    expect(twin).toMatchObject({ reference: 'F-2', status: 'open' });
  });

  it('is made in the present mode or not at all', async () => {
    const { create, client } = await openTestCore();
    const model = await create();
    await expect(client.orders.duplicate(duplicate(model.id, { mode: 'production' }))).rejects.toMatchObject({
      code: 'MODE_CHANGED',
    });
  });
});

describe('an order whose data was erased', () => {
  it('can be cancelled, and neither changed nor duplicated: nobody knows it whole any more', async () => {
    const first = await openTestCore();
    const { id } = await first.create({ note: 'two chairs' });
    await first.core.close();
    const ports = { clock: createSystemClock(), ids: createSystemIds(), logger: createMemoryLogger() };
    const opened = await openRegister({ ...ports, dataDir: first.dataDir, version: '0.0.0-test' });
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.erasePersonal(id);
    await opened.value.close();
    const { client } = await openTestCore({ shop: first.shop, dataDir: first.dataDir });
    const details = await client.orders.details({ id });
    expect(details).toEqual({ transactions: [], may: { change: false, cancel: true, share: true } });
    const erased = { code: 'CONFLICT', data: { reason: 'erased', order: { id } } };
    await expect(client.orders.duplicate(duplicate(id))).rejects.toMatchObject(erased);
    await expect(client.orders.change({ id, amount: 2000 })).rejects.toMatchObject(erased);
    expect(await client.orders.cancel({ id })).toMatchObject({ status: 'cancelled' });
  });
});
