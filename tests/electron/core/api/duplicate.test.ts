import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../../../electron/adapters/system-ids.ts';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import type { CreateOrder } from '../../../../shared/order-wish.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { openTestCore, type TestCore } from '../../../support/test-core.ts';

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
  /** The core again, after the data of some orders were erased while it was closed. */
  async function reopened(first: TestCore, ids: string[]): Promise<TestCore> {
    await first.core.close();
    const ports = { clock: createSystemClock(), ids: createSystemIds(), logger: createMemoryLogger() };
    const opened = await openRegister({ ...ports, dataDir: first.dataDir, version: '0.0.0-test' });
    if (!opened.ok) throw new Error(opened.error.message);
    for (const id of ids) await opened.value.erasePersonal(id, [{ type: 'erased', who: 'comptoir' }]);
    await opened.value.close();
    return openTestCore({ shop: first.shop, dataDir: first.dataDir });
  }

  it('can be cancelled, and neither changed nor duplicated: nobody knows it whole any more', async () => {
    const first = await openTestCore();
    const { id } = await first.create({ note: 'two chairs' });
    const { client } = await reopened(first, [id]);
    const details = await client.orders.details({ id });
    expect(details).toEqual({ transactions: [], may: { change: false, cancel: true, share: true } });
    const erased = { code: 'CONFLICT', data: { reason: 'erased', order: { id } } };
    await expect(client.orders.duplicate(duplicate(id))).rejects.toMatchObject(erased);
    await expect(client.orders.change({ id, amount: 2000 })).rejects.toMatchObject(erased);
    expect(await client.orders.cancel({ id })).toMatchObject({ status: 'cancelled' });
  });

  it.each([
    ['model', (model: string, _twin: string) => [model]],
    ['model and the twin', (model: string, twin: string) => [model, twin]],
    ['twin', (_model: string, twin: string) => [twin]],
  ])(
    'answers a repeated key with what it made, also when the data of the %s are gone',
    async (_what, gone) => {
      const first = await openTestCore();
      const model = await first.create({ note: 'two chairs' });
      const other = await first.create({ note: 'three chairs' });
      const twin = await first.client.orders.duplicate(duplicate(model.id, {}, 'k'));
      const { client } = await reopened(first, [...gone(model.id, twin.id), other.id]);
      expect((await client.orders.duplicate(duplicate(model.id, {}, 'k'))).id).toBe(twin.id);
      const used = { code: 'CONFLICT', data: { reason: 'key-used' } };
      await expect(client.orders.duplicate(duplicate(other.id, {}, 'k'))).rejects.toMatchObject(used);
    },
  );

  it('answers its own key while what is left of it agrees', async () => {
    const first = await openTestCore();
    const { id } = await first.create({ note: 'two chairs' }, 'k');
    const { create } = await reopened(first, [id]);
    expect((await create({ note: 'two chairs' }, 'k')).id).toBe(id);
    const used = { code: 'CONFLICT', data: { reason: 'key-used' } };
    await expect(create({ amount: 9900 }, 'k')).rejects.toMatchObject(used);
  });
});
