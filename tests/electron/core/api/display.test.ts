import { describe, expect, test } from 'vitest';
import type { DisplayView } from '../../../../shared/contract/display.ts';
import type { Order } from '../../../../shared/order.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { acceptedCard } from '../../../support/practice-shop.ts';
import { openTestCore, type TestCore } from '../../../support/test-core.ts';

/** A core whose time stands still, and what its display draws. */
async function aDisplay() {
  const clock = createManualClock(Date.now());
  const test = await openTestCore({ clock });
  const stream = await test.client.display.follow();
  const next = async () => (await stream.next()).value as DisplayView;
  const until = async (type: DisplayView['type']) => {
    for (let view = await next(); ; view = await next()) if (view.type === type) return view;
  };
  return { ...test, clock, stream, next, until };
}

const show = (
  { client }: Pick<TestCore, 'client'>,
  order: Order | null,
  viewer = 'till 1',
  isRepeat = false,
) => client.display.show({ viewer, orderId: order?.id ?? null, isRepeat });

/** Paid, as the gateway itself tells. */
async function paid({ pay, client }: TestCore, order: Order): Promise<void> {
  await pay(order, acceptedCard);
  await client.orders.check({ id: order.id });
}

describe('the customer’s display', () => {
  test('is the shop’s name until a counter shows an order, and again when it leaves', async () => {
    const display = await aDisplay();
    await display.client.settings.change({ shopName: 'A shop' });
    const order = await display.create({ locale: 'fr_FR' });
    await show(display, order);
    expect(await display.until('waiting')).toMatchObject({
      ...{ shopName: 'A shop', mode: 'practice', locale: 'fr-FR' },
      ...{ amount: 1250, currency: 'EUR', link: order.paymentUrl, expiresAt: order.expiresAt },
    });
    await show(display, null);
    expect(await display.next()).toEqual({
      type: 'idle',
      shopName: 'A shop',
      mode: 'practice',
      locale: null,
    });
  });

  test('says paid for its seconds, also when staff are with the next customer’s amount by then', async () => {
    const display = await aDisplay();
    await display.client.settings.change({ displaySeconds: 5 });
    const order = await display.create();
    await show(display, order);
    await display.until('waiting');
    await paid(display, order);
    expect(await display.until('paid')).toMatchObject({ amount: 1250 });
    await show(display, null);
    const next = display.next();
    await display.clock.advance(4_000);
    expect((await display.client.display.follow().then((other) => other.next())).value).toMatchObject({
      type: 'paid',
    });
    await display.clock.advance(1_500);
    expect(await next).toMatchObject({ type: 'idle' });
  });

  test('never shows one customer the order of another', async () => {
    const display = await aDisplay();
    const [first, second] = [await display.create(), await display.create({ amount: 990 })];
    await show(display, first, 'till 1');
    await display.until('waiting');
    await show(display, second, 'till 2');
    expect(await display.next()).toMatchObject({ type: 'waiting', amount: 990 });
    // The other counter still says what it shows, and is paid meanwhile: that is not this customer's.
    await show(display, first, 'till 1', true);
    await paid(display, first);
    await show(display, null, 'till 1');
    await show(display, null, 'till 2');
    expect(await display.next()).toMatchObject({ type: 'idle' });
    await show(display, first, 'till 1', true);
    await display.client.settings.change({ shopName: 'Later' });
    expect(await display.next()).toMatchObject({ type: 'idle', shopName: 'Later' });
  });

  test('is emptied when its counter falls silent, and filled when it speaks again', async () => {
    const display = await aDisplay();
    const order = await display.create();
    await show(display, order);
    await display.until('waiting');
    const next = display.next();
    await display.clock.advance(11_000);
    await show(display, order, 'till 1', true);
    await display.clock.advance(11_000);
    await display.clock.advance(2_000);
    expect(await next).toMatchObject({ type: 'idle' });
    await show(display, order, 'till 1', true);
    expect(await display.next()).toMatchObject({ type: 'waiting' });
  });

  test('comes back by itself after a new start of Comptoir', async () => {
    const display = await aDisplay();
    const order = await display.create();
    await show(display, order, 'till 1', true);
    expect(await display.until('waiting')).toMatchObject({ amount: 1250 });
  });

  test('takes the code away when its time is up', async () => {
    const display = await aDisplay();
    const order = await display.create({ expiresIn: 130 });
    await show(display, order);
    await display.until('waiting');
    display.clock.suspend(131_000);
    await show(display, order, 'till 1', true);
    expect(await display.until('hold')).not.toHaveProperty('link');
  });

  test('has its order asked about as often as any screen', async () => {
    const display = await aDisplay();
    const order = await display.create();
    await show(display, order);
    await display.until('waiting');
    await display.pay(order, acceptedCard);
    // No page says that it shows it, yet it is asked about within 2 s.
    const read = display.until('paid');
    for (let half = 0; half < 5; half++) await display.clock.advance(500);
    expect(await read).toMatchObject({ type: 'paid' });
  });

  test('an order that does not exist is refused', async () => {
    const { client } = await openTestCore();
    const orderId = '00000000-0000-4000-8000-000000000000';
    await expect(client.display.show({ viewer: 'till 1', orderId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
