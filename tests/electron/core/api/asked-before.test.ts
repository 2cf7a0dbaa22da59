import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CreateOrder } from '../../../../shared/order-wish.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createInput, openTestCore, type TestCore } from '../../../support/test-core.ts';

const minute = 60_000;
const phone = '+33639980001';
const bySms: Partial<CreateOrder> = { channel: { type: 'sms', phone } };
const tell = { ifAskedBefore: 'tell' } as const;

const toldSchema = z.object({ data: z.object({ order: z.object({ id: z.string() }) }) });

/** The order that a create which wants to hear of it is told of, or `undefined` when one was made. */
async function toldOf({ client }: TestCore, more: Partial<CreateOrder>): Promise<string | undefined> {
  try {
    await client.orders.create(createInput({ ...more, ...tell }));
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFLICT', data: { reason: 'asked-before' } });
    return toldSchema.parse(error).data.order.id;
  }
}

const count = async ({ client }: TestCore) => (await client.orders.list({ limit: 200 })).items.length;

describe('asking for the same again within 10 minutes', () => {
  test('is told with the live order, and makes nothing', async () => {
    const core = await openTestCore();
    const first = await core.create(bySms);
    expect(await toldOf(core, bySms)).toBe(first.id);
    expect(await count(core)).toBe(1);
  });

  test.each<[string, Partial<CreateOrder>, Partial<CreateOrder>]>([
    [
      'an e-mail address in other letters',
      { channel: { type: 'email', to: 'a@example.com' } },
      { channel: { type: 'email', to: 'A@Example.com' } },
    ],
    ['a typed reference', { reference: 'table-4' }, { reference: 'table-4' }],
    ['a phone by another way', bySms, { channel: { type: 'whatsapp', phone } }],
    [
      'a customer’s address beside the link',
      { channel: { type: 'link' }, customer: { email: 'a@example.com' } },
      { channel: { type: 'email', to: 'a@example.com' } },
    ],
  ])('finds it by %s', async (_, before, again) => {
    const core = await openTestCore();
    const first = await core.create(before);
    expect(await toldOf(core, again)).toBe(first.id);
  });

  test('finds the numbered one when the reference was used before', async () => {
    const core = await openTestCore();
    await core.create({ reference: 'table-4', amount: 900 });
    const second = await core.create({ reference: 'table-4' });
    expect(second.reference).toBe('table-4-2');
    expect(await toldOf(core, { reference: 'table-4' })).toBe(second.id);
  });

  test('finds a link that was handed over to that phone', async () => {
    const core = await openTestCore();
    const first = await core.create();
    await core.client.orders.share({ id: first.id, by: 'sms', phone });
    expect(await toldOf(core, bySms)).toBe(first.id);
  });

  test('finds the one that is paid already', async () => {
    const core = await openTestCore();
    const first = await core.create(bySms);
    await core.pay(first, '4970100000000055');
    await core.client.orders.check({ id: first.id });
    expect(await toldOf(core, bySms)).toBe(first.id);
  });

  test.each<[string, Partial<CreateOrder>]>([
    ['another amount', { ...bySms, amount: 1251 }],
    ['another phone', { channel: { type: 'sms', phone: '+33639980002' } }],
    ['a bare link, which may be any customer’s', {}],
  ])('is not told for %s', async (_, again) => {
    const core = await openTestCore();
    await core.create(bySms);
    expect(await toldOf(core, again)).toBeUndefined();
  });

  test('is not told once the first was cancelled', async () => {
    const core = await openTestCore();
    const first = await core.create(bySms);
    await core.client.orders.cancel({ id: first.id });
    expect(await toldOf(core, bySms)).toBeUndefined();
  });

  test('is told until 10 minutes have passed', async () => {
    const clock = createManualClock(Date.now());
    const core = await openTestCore({ clock });
    const first = await core.create(bySms);
    await clock.advance(10 * minute - 1_000);
    expect(await toldOf(core, bySms)).toBe(first.id);
    await clock.advance(2_000);
    expect(await toldOf(core, bySms)).toBeUndefined();
  });

  test('made all the same, it says after which one', async () => {
    const core = await openTestCore();
    const first = await core.create(bySms);
    const again = await core.create({ ...bySms, ifAskedBefore: 'make' });
    const [requested] = (await core.client.orders.events({ id: again.id })).items;
    expect(requested).toMatchObject({ type: 'requested', evidence: { other: first.id } });
  });

  test('two windows at the same moment make one', async () => {
    const core = await openTestCore();
    const ends = await Promise.allSettled(
      ['window-1', 'window-2'].map((key) =>
        core.client.orders.create(createInput({ ...bySms, ...tell }, key)),
      ),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await count(core)).toBe(1);
  });

  test('the same key after "make it all the same" is the same order', async () => {
    const core = await openTestCore();
    await core.create(bySms);
    const made = await core.create({ ...bySms, ifAskedBefore: 'make' }, 'key-1');
    const again = await core.client.orders.create(createInput({ ...bySms, ...tell }, 'key-1'));
    expect(again.id).toBe(made.id);
  });
});
