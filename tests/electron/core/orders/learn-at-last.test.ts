import { expect, test } from 'vitest';
import { createCallerDesk } from '../../../../electron/core/integrations/caller-desk.ts';
import { createChanges } from '../../../../electron/core/orders/changes.ts';
import type { Fact } from '../../../../electron/core/orders/fact.ts';
import { createGatewayClock } from '../../../../electron/core/orders/gateway-clock.ts';
import { learnAtLast } from '../../../../electron/core/orders/learn-at-last.ts';
import { createOrderBook, type OrderBook } from '../../../../electron/core/orders/order-book.ts';
import { RegisterWriteError } from '../../../../electron/core/register/register-error.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { callAt, gatewayError, gotFact } from '../../../support/order-facts.ts';
import { orderRow } from '../../../support/order-row.ts';
import { emptyShop, opened } from '../register/shop-register.ts';

/** An order book on a real register, and a disk that refuses when told so. */
async function openBook() {
  const shop = emptyShop();
  const register = await opened(shop);
  const gatewayClock = createGatewayClock(shop.clock);
  const staff = { current: () => null };
  const book = createOrderBook({
    ...{ register, changes: createChanges(), gatewayClock, staff, callers: createCallerDesk() },
    logger: createMemoryLogger(),
  });
  let isFull = false;
  const learn: OrderBook['learn'] = (...asked) =>
    isFull ? Promise.reject(new RegisterWriteError('DISK_FULL')) : book.learn(...asked);
  const retiring = new AbortController();
  return {
    parts: { book: { learn }, clock: shop.clock, retiring: retiring.signal },
    book,
    clock: shop.clock,
    register,
    retiring,
    fill: (full: boolean) => {
      isFull = full;
    },
  };
}

const order = orderRow();
const wish = { channel: { type: 'link' } } as const;

function changeAsked(amount: number): Fact {
  return { type: 'change-asked', who: 'staff', amount, expiresAt: null, fields: ['amount'], wish };
}

function refusedAt(at: number): Fact {
  const call = callAt('Charge/PaymentOrder/Update', at);
  return { type: 'change-refused', error: gatewayError('PSP_1005'), call };
}

const pauseMs = 5_000;

test('an answer that the disk refused is written once it takes it', async () => {
  const { parts, book, clock, register, fill } = await openBook();
  await register.insert(order, [{ type: 'requested', who: 'staff' }]);
  const asked = await book.learn(order.id, changeAsked(2_000));
  fill(true);
  await expect(learnAtLast(parts, asked, refusedAt(clock.now()))).rejects.toThrow('takes no more');
  await clock.advance(3 * pauseMs);
  expect((await register.get(order.id))?.pendingAmount).toBe(2_000);
  fill(false);
  await clock.advance(pauseMs);
  await book.idle();
  expect(await register.get(order.id)).toMatchObject({ pendingAmount: null, amount: order.amount });
});

test('an old answer says nothing of the change that was asked for since', async () => {
  const { parts, book, clock, register, fill, retiring } = await openBook();
  await register.insert(order, [{ type: 'requested', who: 'staff' }]);
  const asked = await book.learn(order.id, changeAsked(2_000));
  fill(true);
  await expect(learnAtLast(parts, asked, refusedAt(clock.now()))).rejects.toThrow('takes no more');
  fill(false);
  // What was refused is settled by a Get that shows the new amount all the same; then it is changed again.
  const at = clock.now();
  await book.learn(order.id, gotFact(at, { amount: 2_000, updateDate: at }));
  await clock.advance(1_000);
  await book.learn(order.id, changeAsked(3_000));
  await clock.advance(pauseMs);
  retiring.abort();
  await book.idle();
  expect(await register.get(order.id)).toMatchObject({ pendingAmount: 3_000, amount: 2_000 });
});
