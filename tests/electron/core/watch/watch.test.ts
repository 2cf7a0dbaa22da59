import { describe, expect, it } from 'vitest';
import { watchedOrder } from '../../../support/watched-orders.ts';
import { createWatchedShop, shopOpensAt } from '../../../support/watched-shop.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('whom and when', () => {
  it('asks about everything at once on start', async () => {
    const orders = [3 * day, 2 * hour, 30 * minute].map((ageMs) => watchedOrder(shopOpensAt - ageMs));
    const { watch, clock, gateway } = createWatchedShop(orders);
    await watch.start();
    await clock.advance(second);
    expect(new Set(gateway.checks.map(({ orderId }) => orderId))).toEqual(
      new Set(orders.map(({ id }) => id)),
    );
    expect(watch.state()).toMatchObject({ watching: 3, lastCheckAt: expect.any(Number), problems: [] });
    await watch.stop();
  });

  it('asks at once about a new order, then every 5 s', async () => {
    const { watch, clock, startsOf } = createWatchedShop();
    await watch.start();
    await clock.advance(minute);
    const order = watchedOrder(shopOpensAt + minute);
    watch.noticed({ ...order, status: 'requesting' });
    await clock.advance(second);
    watch.noticed(order);
    await clock.advance(16 * second);
    expect(startsOf(order.id)).toEqual([61_000, 66_000, 71_000, 76_000]);
    await watch.stop();
  });

  it('asks about an order on screen every 2 s from start to start, and 12 s after the last word at its age', async () => {
    const order = watchedOrder(shopOpensAt - 30 * minute);
    const { watch, clock, gapsOf, passOnScreen } = createWatchedShop([order]);
    await watch.start();
    await passOnScreen(20 * second, [order.id]);
    expect(new Set(gapsOf(order.id))).toEqual(new Set([2 * second]));
    const before = gapsOf(order.id).length;
    await clock.advance(2 * minute);
    const after = gapsOf(order.id).slice(before);
    expect(after.filter((gap) => gap === 2 * second).length).toBeLessThanOrEqual(4);
    expect(after.slice(-4)).toEqual([20_000, 20_000, 20_000, 20_000]);
    await watch.stop();
  });

  it('slows to 5 s where nobody touched anything, and is quick again with the first touch', async () => {
    const order = watchedOrder(shopOpensAt - day);
    const { watch, gapsOf, passOnScreen } = createWatchedShop([order]);
    await watch.start();
    await passOnScreen(30 * second, [order.id], false);
    expect(new Set(gapsOf(order.id).slice(1))).toEqual(new Set([5 * second]));
    await passOnScreen(10 * second, [order.id], true);
    expect(gapsOf(order.id).slice(-3)).toEqual([2 * second, 2 * second, 2 * second]);
    await watch.stop();
  });

  it('starts the next check when a slower answer ends, never two of one order', async () => {
    const order = watchedOrder(shopOpensAt);
    const { watch, gateway, gapsOf, passOnScreen } = createWatchedShop([order]);
    gateway.latencyMs = () => 3_500;
    await watch.start();
    await passOnScreen(30 * second, [order.id]);
    expect(new Set(gapsOf(order.id))).toEqual(new Set([3_500]));
    expect(gateway.mostInFlight().ofOneOrder).toBe(1);
    await watch.stop();
  });

  it('lets more than four on screen take turns', async () => {
    const orders = Array.from({ length: 12 }, () => watchedOrder(shopOpensAt - 2 * day));
    const { watch, gateway, gapsOf, passOnScreen } = createWatchedShop(orders);
    const ids = orders.map(({ id }) => id);
    await watch.start();
    await passOnScreen(2 * minute, ids);
    for (const id of ids) {
      expect(Math.max(...gapsOf(id).slice(2))).toBeLessThanOrEqual(6_500);
      expect(Math.min(...gapsOf(id).slice(2))).toBeGreaterThanOrEqual(5_500);
    }
    expect(gateway.checks.length).toBeLessThanOrEqual(2 * 120 + 3);
    await watch.stop();
  });

  it('asks at expiry + 2 s by the gateway’s time, also when that was corrected meanwhile', async () => {
    const order = watchedOrder(shopOpensAt - 2 * day, { expiresAt: shopOpensAt + 10 * minute });
    const { watch, clock, startsOf, shiftGatewayTime } = createWatchedShop([order]);
    await watch.start();
    await clock.advance(minute);
    shiftGatewayTime(5 * minute);
    // Whatever taught us the gateway's time also tells the watch of an order.
    watch.noticed(watchedOrder(shopOpensAt, { status: 'rejected' }));
    await clock.advance(10 * minute);
    expect(startsOf(order.id)).toEqual([0, 5 * minute + 2 * second]);
    await watch.stop();
  });

  it('goes by each gateway’s own time: one with a wrong clock leaves the others’ expiry alone', async () => {
    const expiresAt = shopOpensAt + 10 * minute;
    const here = watchedOrder(shopOpensAt - 2 * day, { expiresAt });
    const there = watchedOrder(shopOpensAt - 2 * day, { expiresAt, server: 'https://other.example' });
    const { watch, clock, startsOf, shiftGatewayTime } = createWatchedShop([here, there]);
    await watch.start();
    await clock.advance(minute);
    shiftGatewayTime(5 * minute, 'https://other.example');
    watch.noticed(watchedOrder(shopOpensAt, { status: 'rejected' }));
    await clock.advance(10 * minute);
    expect(startsOf(here.id)).toEqual([0, 10 * minute + 2 * second]);
    expect(startsOf(there.id)).toEqual([0, 5 * minute + 2 * second]);
    await watch.stop();
  });

  it('follows an order from open to paid to proven, and then only looks again now and then', async () => {
    const order = watchedOrder(shopOpensAt);
    const { watch, clock, gateway, startsOf, gatewayNow } = createWatchedShop([order]);
    await watch.start();
    await clock.advance(6 * second);
    gateway.answer = (row) => ({ ...row, status: 'paid', paidAt: gatewayNow() });
    await clock.advance(8 * second);
    gateway.answer = (row) => ({ ...row, provenAt: gatewayNow() });
    await clock.advance(minute);
    expect(startsOf(order.id)).toEqual([0, 5_000, 10_000, 12_000, 14_000]);
    expect(watch.state().watching).toBe(0);
    watch.wake();
    await clock.advance(6 * hour + minute);
    expect(startsOf(order.id).slice(5)).toEqual([hour + 12_300, 6 * hour + 12_300]);
    gateway.answer = (row) => ({ ...row, attention: 'PAYMENT_WITHDRAWN', provenAt: null });
    await clock.advance(18 * hour);
    expect(watch.state().watching).toBe(1);
    await watch.stop();
  });

  it('does not ask about payments beyond doubt at a start, on waking or for new keys', async () => {
    const paidAt = shopOpensAt - 30 * minute;
    const proven = { status: 'paid', paidAt, provenAt: paidAt, checkedAt: paidAt } as const;
    const orders = Array.from({ length: 50 }, () => watchedOrder(shopOpensAt - hour, proven));
    const { watch, clock, gateway } = createWatchedShop(orders);
    await watch.start();
    watch.wake();
    watch.keysChanged('test');
    await clock.advance(29 * minute);
    expect(gateway.checks).toEqual([]);
    await clock.advance(2 * minute);
    expect(gateway.checks.length).toBe(50);
    await watch.stop();
  });

  it('looks for late money until 72 h after the end, and not once more', async () => {
    const order = watchedOrder(shopOpensAt - day, { status: 'expired', closedAt: shopOpensAt });
    const { watch, clock, startsOf } = createWatchedShop([order]);
    await watch.start();
    await clock.advance(80 * hour);
    expect(startsOf(order.id).length).toBe(1 + 72 * 4);
    expect(startsOf(order.id).at(-1)).toBe(72 * hour);
    expect(watch.state().watching).toBe(0);
    await watch.stop();
  });

  it('asks everything at once on waking, but not what was asked a moment ago', async () => {
    const old = watchedOrder(shopOpensAt - 2 * day);
    const young = watchedOrder(shopOpensAt);
    const { watch, clock, startsOf } = createWatchedShop([old, young]);
    await watch.start();
    await clock.advance(66 * second);
    watch.wake();
    await clock.advance(2 * second);
    expect(startsOf(old.id)).toEqual([0, 66 * second]);
    expect(startsOf(young.id).at(-1)).toBe(67 * second);
    await watch.stop();
  });

  it('asks everything at once when a page comes back after none was open, and only then', async () => {
    const order = watchedOrder(shopOpensAt - 2 * day);
    const { watch, clock, startsOf } = createWatchedShop([order]);
    const page = { viewer: 'counter', orderIds: [], attended: true };
    await watch.start();
    await clock.advance(minute);
    for (let beats = 0; beats < 4; beats += 1) {
      watch.screen(page);
      watch.screen({ ...page, viewer: 'display' });
      await clock.advance(5 * second);
    }
    expect(startsOf(order.id)).toEqual([0, minute]);
    await clock.advance(12 * second);
    watch.screen(page);
    await clock.advance(second);
    expect(startsOf(order.id)).toEqual([0, minute, minute + 32 * second]);
    await watch.stop();
  });

  it('takes a check made by hand for its own', async () => {
    const order = watchedOrder(shopOpensAt - 30 * minute);
    const { watch, clock, startsOf, gatewayNow } = createWatchedShop([order]);
    await watch.start();
    await clock.advance(10 * second);
    watch.noticed({ ...order, checkedAt: gatewayNow() });
    await clock.advance(25 * second);
    expect(startsOf(order.id)).toEqual([0, 30 * second]);
    await watch.stop();
  });
});

describe('stop', () => {
  it('aborts what is in flight and resolves when it has ended', async () => {
    const { watch, clock, gateway } = createWatchedShop([watchedOrder(shopOpensAt)]);
    gateway.latencyMs = () => hour;
    await watch.start();
    await clock.advance(second);
    expect(gateway.checks).toMatchObject([{ endedAt: null }]);
    await watch.stop();
    expect(gateway.checks).toMatchObject([{ endedAt: second }]);
    watch.noticed(watchedOrder(shopOpensAt));
    await clock.advance(minute);
    expect(gateway.checks).toHaveLength(1);
  });

  it('ends at once when nothing is watched, also before it started', async () => {
    const idle = createWatchedShop();
    await idle.watch.start();
    await idle.watch.stop();
    await createWatchedShop().watch.stop();
  });
});

it('sleeps while nothing is due: 200 open orders cost a wake-up or two a check, no ticks', async () => {
  const orders = Array.from({ length: 200 }, () => watchedOrder(shopOpensAt - 2 * day));
  const { watch, clock, gateway } = createWatchedShop(orders);
  let sleeps = 0;
  const sleep = clock.sleep;
  clock.sleep = (ms, reason, signal) => {
    if (reason.startsWith('watch')) sleeps += 1;
    return sleep(ms, reason, signal);
  };
  await watch.start();
  await clock.advance(hour);
  expect(gateway.checks.length).toBeGreaterThanOrEqual(200 * 4);
  expect(sleeps).toBeLessThanOrEqual(3 * gateway.checks.length);
  await watch.stop();
});

it('does nothing wrong when the wall clock jumps a day either way', async () => {
  const order = watchedOrder(shopOpensAt - 30 * minute);
  const { watch, clock, gapsOf } = createWatchedShop([order]);
  await watch.start();
  for (const jumpMs of [day, -2 * day, day]) {
    await clock.advance(minute);
    clock.jumpWall(jumpMs);
  }
  await clock.advance(minute);
  expect(new Set(gapsOf(order.id))).toEqual(new Set([20 * second]));
  await watch.stop();
});

it('believes what a check brought also after the wall clock was set back', async () => {
  const order = watchedOrder(shopOpensAt - 5 * day, { status: 'refused' });
  const { watch, clock, gateway, startsOf } = createWatchedShop([order]);
  await watch.start();
  await clock.advance(minute);
  clock.jumpWall(-day);
  gateway.answer = (row) => ({ ...row, closedAt: shopOpensAt - 72 * hour });
  await clock.advance(2 * hour);
  expect(startsOf(order.id).length).toBe(2);
  await watch.stop();
});

it('knows how old an order is also on a till whose clock is wrong', async () => {
  const { watch, clock, gapsOf, shiftGatewayTime, gatewayNow } = createWatchedShop();
  shiftGatewayTime(15 * minute);
  await watch.start();
  const order = watchedOrder(clock.now());
  watch.noticed({ ...order, checkedAt: clock.now() });
  await clock.advance(8 * minute);
  expect(new Set(gapsOf(order.id))).toEqual(new Set([5 * second]));
  expect(gatewayNow() - order.createdAt).toBeGreaterThan(20 * minute);
  await watch.stop();
});

it('keeps its pace of asking when the gateway’s time is corrected by a day either way', async () => {
  const order = watchedOrder(shopOpensAt - 5 * day);
  const { watch, clock, gapsOf, passOnScreen, shiftGatewayTime } = createWatchedShop([order]);
  await watch.start();
  for (const shiftMs of [day, -2 * day, day]) {
    await passOnScreen(minute, [order.id]);
    shiftGatewayTime(shiftMs);
  }
  await clock.advance(hour);
  expect(Math.min(...gapsOf(order.id))).toBe(2 * second);
  expect(Math.max(...gapsOf(order.id))).toBe(15 * minute);
  await watch.stop();
});
