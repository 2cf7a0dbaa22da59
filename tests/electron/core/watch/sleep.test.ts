import { expect, it } from 'vitest';
import { watchedOrder } from '../../../support/watched-orders.ts';
import { createWatchedShop, shopOpensAt, type WatchedShop } from '../../../support/watched-shop.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const many = (count: number) =>
  Array.from({ length: count }, () =>
    watchedOrder(shopOpensAt - 2 * day, { checkedAt: shopOpensAt - minute }),
  );

/** A shop with an order on screen before 20 others that were asked about, and then its machine sleeps. */
async function asleep(facts: { sleepMs?: number } = {}): Promise<WatchedShop & { seen: string }> {
  const seen = watchedOrder(shopOpensAt - hour);
  const shop = createWatchedShop([...many(20), seen]);
  await shop.watch.start();
  await shop.passOnScreen(minute + 700, [seen.id]);
  shop.clock.suspend(facts.sleepMs ?? 8 * hour);
  return { ...shop, seen: seen.id };
}

const askedSince = ({ gateway }: WatchedShop, from: number) =>
  gateway.checks.filter(({ startedAt }) => startedAt >= from);

it('told that the machine woke, asks about everything at once within the budget, the screen first', async () => {
  const shop = await asleep();
  const wokeAt = shop.clock.monotonic();
  shop.watch.wake();
  await shop.passOnScreen(15 * second, [shop.seen]);
  const asked = askedSince(shop, wokeAt);
  expect(asked[0]).toMatchObject({ orderId: shop.seen, startedAt: wokeAt });
  expect(new Set(asked.map(({ orderId }) => orderId)).size).toBe(21);
  expect(asked.length).toBeLessThanOrEqual(2 * 15 + 3);
  expect(Math.max(...shop.gapsOf(shop.seen).slice(-5))).toBeLessThanOrEqual(2_200);
  await shop.watch.stop();
});

it('told by nobody, finds out from its own clock, and takes no screen for gone', async () => {
  const shop = await asleep();
  const wokeAt = shop.clock.monotonic();
  await shop.clock.advance(2 * second);
  const asked = askedSince(shop, wokeAt);
  expect(asked[0]?.orderId).toBe(shop.seen);
  expect(asked.length).toBeGreaterThanOrEqual(3);
  await shop.watch.stop();
});

it('finds out within half a minute also with no screen and nothing due', async () => {
  const shop = createWatchedShop(many(20));
  await shop.watch.start();
  await shop.clock.advance(13 * minute);
  shop.clock.suspend(8 * hour);
  const wokeAt = shop.clock.monotonic();
  await shop.clock.advance(30 * second);
  expect(askedSince(shop, wokeAt).length).toBeGreaterThan(0);
  await shop.clock.advance(10 * second);
  expect(new Set(askedSince(shop, wokeAt).map(({ orderId }) => orderId)).size).toBe(20);
  await shop.watch.stop();
});

it('finds out from the first word of a page, which shows what it showed before', async () => {
  const seen = watchedOrder(shopOpensAt - hour, { status: 'expired', closedAt: shopOpensAt });
  const shop = createWatchedShop([...many(5), seen]);
  await shop.watch.start();
  await shop.passOnScreen(minute, [seen.id]);
  shop.clock.suspend(8 * hour);
  const wokeAt = shop.clock.monotonic();
  shop.watch.screen({ viewer: 'counter', orderIds: [seen.id], attended: true });
  await shop.clock.advance(3 * second);
  expect(askedSince(shop, wokeAt).length).toBe(6);
  await shop.watch.stop();
});

it('does not wait for a check that was under way when the machine slept, nor hold it against the gateway', async () => {
  const shop = await asleep();
  // The connection is dead: without the cut its check would end with the time-out.
  shop.gateway.latencyMs = () => hour;
  await shop.passOnScreen(5 * second, [shop.seen]);
  shop.clock.suspend(hour);
  shop.gateway.latencyMs = () => 300;
  const wokeAt = shop.clock.monotonic();
  shop.watch.wake();
  await shop.clock.advance(100);
  expect(shop.startsOf(shop.seen).at(-1)).toBe(wokeAt);
  await shop.clock.advance(second);
  expect(shop.problemCodes()).toEqual([]);
  await shop.watch.stop();
});

it('comes right by itself when the network is back only some time after the machine', async () => {
  const shop = await asleep();
  shop.gateway.answer = () => 'unreachable';
  shop.watch.wake();
  await shop.passOnScreen(10 * second, [shop.seen]);
  expect(shop.problemCodes()).toEqual(['GATEWAY_UNREACHABLE']);
  shop.gateway.answer = () => 'answered';
  const backAt = shop.clock.monotonic();
  await shop.passOnScreen(30 * second, [shop.seen]);
  const asked = askedSince(shop, backAt);
  expect(asked[0]?.startedAt).toBeLessThanOrEqual(backAt + 8 * second);
  expect(new Set(asked.map(({ orderId }) => orderId)).size).toBe(21);
  expect(shop.problemCodes()).toEqual([]);
  await shop.watch.stop();
});

it('a machine that is busy for a moment did not sleep', async () => {
  const shop = await asleep({ sleepMs: 5 * second });
  const from = shop.clock.monotonic();
  await shop.passOnScreen(5 * second, [shop.seen]);
  expect(new Set(askedSince(shop, from).map(({ orderId }) => orderId))).toEqual(new Set([shop.seen]));
  await shop.watch.stop();
});
