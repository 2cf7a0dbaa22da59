import { expect, it } from 'vitest';
import { createSystemClock } from '../../../../electron/adapters/system-clock.ts';
import type { Clock } from '../../../../electron/core/ports.ts';
import { acceptedCard, openPracticeShop } from '../../../support/practice-shop.ts';
import { isEvent, openTestCore, readUntil } from '../../../support/test-core.ts';

/** The machine's time, and what a test adds to it. */
function movableClock(): Clock & { move(ms: number): void } {
  const clock = createSystemClock();
  let aheadMs = 0;
  return {
    now: () => clock.now() + aheadMs,
    monotonic: () => clock.monotonic() + aheadMs,
    sleep: clock.sleep,
    move: (ms) => {
      aheadMs += ms;
    },
  };
}

const overAnHour = 61 * 60_000;

it('a proven payment that is taken back raises its alarm by itself', async () => {
  const clock = movableClock();
  const { create, pay, client, shop, core } = await openTestCore({ clock });
  const order = await create();
  await pay(order, acceptedCard);
  expect((await client.orders.check({ id: order.id })).attention).toBeUndefined();
  await shop.fault({ fault: 'status-back' });
  const changes = await client.events();
  clock.move(overAnHour);
  core.wake();
  const told = await readUntil(changes, isEvent('attention', order.id));
  expect(told.at(-1)?.order).toMatchObject({ status: 'paid', attention: { code: 'PAYMENT_WITHDRAWN' } });
});

it('also when Comptoir was started anew meanwhile', async () => {
  const clock = movableClock();
  const shop = await openPracticeShop();
  // A gateway that starts again forgets its faults.
  const practice = { ...shop.gateway, stop: async () => {} };
  const first = await openTestCore({ clock, shop, practice });
  const order = await first.create();
  await first.pay(order, acceptedCard);
  await first.client.orders.check({ id: order.id });
  await shop.fault({ fault: 'status-back' });
  await first.core.close();
  clock.move(overAnHour);
  const { client } = await openTestCore({ clock, shop, dataDir: first.dataDir });
  await expect
    .poll(() => client.orders.get({ id: order.id }), { timeout: 15_000 })
    .toMatchObject({ attention: { code: 'PAYMENT_WITHDRAWN' } });
});
