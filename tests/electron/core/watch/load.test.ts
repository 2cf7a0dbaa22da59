import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { watchedOrder } from '../../../support/watched-orders.ts';
import { createWatchedShop, shopOpensAt, type WatchedShop } from '../../../support/watched-shop.ts';

// Simulated hours take real seconds where the machine has other work.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The most requests that started within any `windowMs`. */
function mostWithin({ gateway }: WatchedShop, windowMs: number): number {
  const starts = gateway.checks.map(({ startedAt }) => startedAt);
  let from = 0;
  let most = 0;
  for (const [place, at] of starts.entries()) {
    while ((starts[from] ?? 0) <= at - windowMs) from += 1;
    most = Math.max(most, place - from + 1);
  }
  return most;
}

it('5,000 open orders stay within the budget, and the one on screen has its 2 s ± 0.2', async () => {
  const checkedAt = shopOpensAt - 12 * hour;
  const orders = Array.from({ length: 5_000 }, (_, place) =>
    watchedOrder(shopOpensAt - (place % 2 === 0 ? 2 * day : 13 * hour), { checkedAt }),
  );
  const seen = watchedOrder(shopOpensAt - minute);
  const shop = createWatchedShop([...orders, seen]);
  await shop.watch.start();
  await shop.passOnScreen(hour, [seen.id]);

  expect(mostWithin(shop, 10 * second)).toBeLessThanOrEqual(2 * 10 + 3);
  expect(mostWithin(shop, hour)).toBeLessThanOrEqual(2 * 3_600 + 3);
  expect(shop.gateway.mostInFlight().all).toBeLessThanOrEqual(4);
  const gaps = shop.gapsOf(seen.id);
  expect(gaps.length).toBeGreaterThan(1_700);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_800);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(2_200);
  // What was not asked since yesterday comes before anybody's second turn.
  expect(new Set(shop.gateway.checks.map(({ orderId }) => orderId)).size).toBe(5_001);
  await shop.watch.stop();
});

it('under load every interval stretches by the same factor', async () => {
  const intervalOf = new Map([
    [13 * hour, 2 * minute],
    [30 * day, 15 * minute],
  ]);
  const groups = [...intervalOf].map(([ageMs, intervalMs]) => ({
    intervalMs,
    orders: Array.from({ length: 200 }, () =>
      watchedOrder(shopOpensAt - ageMs, { checkedAt: shopOpensAt - hour }),
    ),
  }));
  const shop = createWatchedShop(groups.flatMap(({ orders }) => orders));
  await shop.watch.start();
  await shop.clock.advance(90 * minute);
  const wanted = groups.reduce((sum, { intervalMs }) => sum + 200 / (intervalMs / 1_000), 0);
  const stretch = wanted / 2;
  for (const { intervalMs, orders } of groups) {
    const gaps = orders.flatMap(({ id }) => shop.gapsOf(id).slice(1));
    expect(gaps.length).toBeGreaterThan(200);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.35 * stretch * intervalMs);
    expect(average(gaps) / (stretch * intervalMs)).toBeCloseTo(1, 0);
  }
  await shop.watch.stop();
});

const average = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

it('the look at an expiry comes soon also where all others wait long', async () => {
  const checkedAt = shopOpensAt - hour;
  const orders = Array.from({ length: 2_000 }, () => watchedOrder(shopOpensAt - 5 * hour, { checkedAt }));
  const expiring = watchedOrder(shopOpensAt - 30 * minute, { expiresAt: shopOpensAt + 20 * minute });
  const shop = createWatchedShop([...orders, expiring]);
  await shop.watch.start();
  await shop.clock.advance(25 * minute);
  const lookedAt = shop.startsOf(expiring.id).find((at) => at >= 20 * minute) ?? Number.NaN;
  // All intervals are 8 times as long: 160 s for its age.
  expect(lookedAt).toBeGreaterThanOrEqual(20 * minute + 2 * second);
  expect(lookedAt).toBeLessThan(20 * minute + 15 * second);
  await shop.watch.stop();
});

it('a slow gateway and old orders do not hold up what comes on screen', async () => {
  const shop = createWatchedShop(Array.from({ length: 100 }, () => watchedOrder(shopOpensAt - 2 * hour)));
  shop.gateway.latencyMs = () => 14_000;
  await shop.watch.start();
  await shop.clock.advance(minute);
  const seen = watchedOrder(shopOpensAt + minute);
  shop.watch.screen({ viewer: 'counter', orderIds: [seen.id], attended: true });
  shop.watch.noticed(seen);
  await shop.clock.advance(second);
  expect(shop.startsOf(seen.id)).toEqual([minute]);
  await shop.watch.stop();
});

it('checks that cost two requests are counted as two, and still leave the screen its 2 s', async () => {
  const closed = { status: 'expired', closedAt: shopOpensAt } as const;
  const orders = Array.from({ length: 1_000 }, () => watchedOrder(shopOpensAt - day, closed));
  const seen = watchedOrder(shopOpensAt);
  const shop = createWatchedShop([...orders, seen]);
  shop.gateway.requests = (order) => (order.id === seen.id ? 1 : 2);
  await shop.watch.start();
  await shop.passOnScreen(hour, [seen.id]);
  const settled = shop.gateway.checks.filter(({ startedAt }) => startedAt > hour / 2);
  const requests = settled.reduce((sum, { orderId }) => sum + (orderId === seen.id ? 1 : 2), 0);
  expect(requests).toBeLessThanOrEqual(2 * 1_800 + 6);
  expect(requests).toBeGreaterThan(2 * 1_800 * 0.95);
  const lateGaps = shop.gapsOf(seen.id).slice(-800);
  expect(Math.max(...lateGaps)).toBeLessThanOrEqual(2_200);
  await shop.watch.stop();
});

it('nobody starves, whatever the ages, however many look, and whatever the gateway does', async () => {
  const age = fc.constantFrom(0, 30 * minute, 5 * hour, 3 * day);
  const scenario = fc.record({
    ages: fc.array(age, { minLength: 1, maxLength: 60 }),
    seen: fc.integer({ min: 0, max: 20 }),
    attended: fc.boolean(),
    latencies: fc.array(fc.integer({ min: 1, max: 6_000 }), { minLength: 1, maxLength: 20 }),
    faults: fc.array(
      fc.constantFrom('answered', 'answered', 'answered', 'unreachable', 'limited', 'throws'),
      {
        minLength: 1,
        maxLength: 30,
      },
    ),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ ages, seen, attended, latencies, faults }) => {
      const orders = ages.map((ageMs) => watchedOrder(shopOpensAt - ageMs));
      const shop = createWatchedShop(orders);
      let turn = 0;
      shop.gateway.latencyMs = () => latencies[turn++ % latencies.length] ?? 1;
      const faulty = [...faults] as const;
      shop.gateway.answer = () => (turn < 200 ? (faulty[turn % faulty.length] ?? 'answered') : 'answered');
      await shop.watch.start();
      const ids = orders.slice(0, seen).map(({ id }) => id);
      await shop.passOnScreen(40 * minute, ids, attended);
      expect(shop.gateway.mostInFlight().all).toBeLessThanOrEqual(4);
      expect(shop.gateway.mostInFlight().ofOneOrder).toBe(1);
      expect(mostWithin(shop, 10 * second)).toBeLessThanOrEqual(23);
      const late = new Set(
        shop.gateway.checks.filter(({ startedAt }) => startedAt > 20 * minute).map(({ orderId }) => orderId),
      );
      for (const { id } of orders) expect(late).toContain(id);
      await shop.watch.stop();
    }),
    { numRuns: 12 },
  );
});
