import { describe, expect, it } from 'vitest';
import { watchedOrder } from '../../../support/watched-orders.ts';
import { createWatchedShop, gapsBetween, shopOpensAt } from '../../../support/watched-shop.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const many = (count: number, ageMs: number) =>
  Array.from({ length: count }, () => watchedOrder(shopOpensAt - ageMs));

describe('a gateway that does not answer', () => {
  it('is probed by one check at a time, ever more rarely, and said', async () => {
    const { watch, clock, gateway, problemCodes } = createWatchedShop(many(40, 2 * hour));
    await watch.start();
    await clock.advance(minute);
    gateway.answer = () => 'unreachable';
    const before = gateway.checks.length;
    await clock.advance(hour);
    const asked = gateway.checks.slice(before);
    // 3600 s at 30.3 s a probe, and those before the back-off was at its longest.
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.length).toBeLessThan(140);
    expect(Math.max(...gapsBetween(asked.map(({ startedAt }) => startedAt)))).toBeLessThanOrEqual(
      31 * second,
    );
    expect(problemCodes()).toEqual(['GATEWAY_UNREACHABLE']);
    expect(watch.state().problems[0]?.message).toContain('gateway.example');
    await watch.stop();
  });

  it('after an hour: one answer, and all are asked about within the budget', async () => {
    const orders = many(40, 2 * hour);
    const { watch, clock, gateway, problemCodes } = createWatchedShop(orders);
    await watch.start();
    gateway.answer = () => 'unreachable';
    await clock.advance(hour);
    gateway.answer = () => 'answered';
    const before = gateway.checks.length;
    await clock.advance(31 * second);
    await clock.advance(20 * second);
    const asked = gateway.checks.slice(before);
    expect(new Set(asked.map(({ orderId }) => orderId)).size).toBe(40);
    expect(problemCodes()).toEqual([]);
    await watch.stop();
  });

  it('is asked again at once on waking, when the network came back', async () => {
    const orders = many(3, 2 * hour);
    const { watch, clock, gateway, problemCodes } = createWatchedShop(orders);
    gateway.answer = () => 'unreachable';
    await watch.start();
    await clock.advance(hour + 17 * second);
    gateway.answer = () => 'answered';
    const before = gateway.checks.length;
    watch.wake();
    await clock.advance(2 * second);
    expect(gateway.checks.length - before).toBeGreaterThanOrEqual(3);
    expect(problemCodes()).toEqual([]);
    await watch.stop();
  });

  it('is asked more often while somebody waits before a screen', async () => {
    const seen = watchedOrder(shopOpensAt - hour);
    const { watch, gateway, passOnScreen } = createWatchedShop([...many(20, 2 * hour), seen]);
    gateway.answer = () => 'unreachable';
    await watch.start();
    await passOnScreen(10 * minute, [seen.id]);
    const lately = gateway.checks.map(({ startedAt }) => startedAt).filter((at) => at > minute);
    expect(Math.max(...gapsBetween(lately))).toBeLessThanOrEqual(9 * second);
    expect(lately.length).toBeLessThan((9 * 60) / 8 + 5);
    await watch.stop();
  });

  it('leaves the other servers alone', async () => {
    const practice = watchedOrder(shopOpensAt, { mode: 'practice', server: 'http://127.0.0.1:4000' });
    const test = watchedOrder(shopOpensAt);
    const { watch, gateway, gapsOf, passOnScreen } = createWatchedShop([practice, test]);
    gateway.answer = (order) => (order.mode === 'practice' ? 'unreachable' : 'answered');
    await watch.start();
    await passOnScreen(2 * minute, [practice.id, test.id]);
    expect(new Set(gapsOf(test.id))).toEqual(new Set([2 * second]));
    expect(watch.state().problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('practice gateway'),
    ]);
    await watch.stop();
  });

  it('is not believed silent for one order whose answer nobody can read', async () => {
    const orders = many(20, 30 * minute);
    const odd = watchedOrder(shopOpensAt);
    const { watch, clock, gateway, gapsOf, startsOf } = createWatchedShop([odd, ...orders]);
    gateway.answer = (order) => (order.id === odd.id ? 'unreachable' : 'answered');
    await watch.start();
    await clock.advance(20 * minute);
    for (const { id } of orders) expect(Math.max(...gapsOf(id))).toBeLessThanOrEqual(25 * second);
    expect(startsOf(odd.id).length).toBeGreaterThan(30);
    expect(startsOf(odd.id).length).toBeLessThan(60);
    await watch.stop();
  });
});

it('an order on screen that nobody can read does not keep its server closed to the others', async () => {
  const others = many(20, 30 * minute);
  const odd = watchedOrder(shopOpensAt);
  const { watch, gateway, gapsOf, passOnScreen } = createWatchedShop([odd, ...others]);
  gateway.answer = (order) => (order.id === odd.id ? 'unreachable' : 'answered');
  await watch.start();
  await passOnScreen(10 * minute, [odd.id]);
  for (const { id } of others) expect(Math.max(...gapsOf(id))).toBeLessThanOrEqual(25 * second);
  await watch.stop();
});

it('an order made after an outage tells that the gateway answers: all are asked about at once', async () => {
  const order = watchedOrder(shopOpensAt);
  const { watch, clock, gateway, startsOf, problemCodes } = createWatchedShop([order]);
  gateway.answer = () => 'unreachable';
  await watch.start();
  await clock.advance(hour);
  const lastTry = startsOf(order.id).at(-1) ?? 0;
  await clock.advance(lastTry + 32 * second - clock.monotonic());
  gateway.answer = () => 'answered';
  watch.noticed(watchedOrder(shopOpensAt + hour));
  expect(problemCodes()).toEqual([]);
  const madeAt = clock.monotonic();
  await clock.advance(second);
  expect(startsOf(order.id).at(-1)).toBe(madeAt);
  await watch.stop();
});

describe('a check that throws', () => {
  it('is logged, backed off, and ends neither the loop nor anybody else’s turn', async () => {
    const [good, bad] = [watchedOrder(shopOpensAt), watchedOrder(shopOpensAt)];
    const { watch, gateway, logger, gapsOf, startsOf, passOnScreen } = createWatchedShop([good, bad]);
    gateway.answer = (order) => (order.id === bad.id ? 'throws' : 'answered');
    await watch.start();
    await passOnScreen(5 * minute, [good.id, bad.id]);
    expect(Math.max(...gapsOf(good.id))).toBeLessThanOrEqual(2_200);
    expect(startsOf(bad.id).length).toBeLessThan(20);
    expect(logger.lines.filter(({ level }) => level === 'error').length).toBe(startsOf(bad.id).length);
    expect(logger.text()).toContain('a defect in the check');
    gateway.answer = () => 'answered';
    await passOnScreen(minute, [good.id, bad.id]);
    expect(gapsOf(bad.id).slice(-5)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000]);
    await watch.stop();
  });
});

describe('a gateway that limits', () => {
  it('is asked ever less, at least 0.2 a second, what is on screen first, and all others in turn', async () => {
    const seen = watchedOrder(shopOpensAt);
    const others = many(30, 2 * hour);
    const { watch, gateway, startsOf, passOnScreen, problemCodes } = createWatchedShop([seen, ...others]);
    await watch.start();
    await passOnScreen(30 * second, [seen.id]);
    gateway.answer = () => 'limited';
    await passOnScreen(2 * minute, [seen.id]);
    const before = gateway.checks.length;
    await passOnScreen(10 * minute, [seen.id]);
    const asked = gateway.checks.slice(before);
    expect(asked.length).toBeGreaterThan(110);
    expect(asked.length).toBeLessThanOrEqual(122);
    const ofSeen = asked.filter(({ orderId }) => orderId === seen.id).length;
    expect(ofSeen / asked.length).toBeCloseTo(0.75, 1);
    expect(new Set(asked.map(({ orderId }) => orderId)).size).toBeGreaterThan(25);
    expect(problemCodes()).toEqual(['GATEWAY_SLOWING']);

    gateway.answer = () => 'answered';
    await passOnScreen(5 * minute, [seen.id]);
    expect(problemCodes()).toEqual([]);
    const atEnd = startsOf(seen.id).slice(-6);
    expect(Math.max(...gapsBetween(atEnd))).toBeLessThanOrEqual(2_200);
    await watch.stop();
  });
});

describe('keys the gateway refuses', () => {
  const inTest = watchedOrder(shopOpensAt);
  const inProduction = watchedOrder(shopOpensAt, { mode: 'production' });
  const otherShop = watchedOrder(shopOpensAt, { shopId: '87654321' });

  function createShopWithBadTestKeys() {
    const shop = createWatchedShop([inTest, inProduction, otherShop]);
    const isBad = (order: typeof inTest) => order.mode === 'test' && order.shopId === '12345678';
    shop.gateway.answer = (order) => (isBad(order) ? 'credentials' : 'answered');
    return shop;
  }

  it('stop their own shop and mode only, until they change', async () => {
    const { watch, clock, gateway, startsOf, problemCodes } = createShopWithBadTestKeys();
    await watch.start();
    await clock.advance(5 * minute);
    watch.wake();
    await clock.advance(5 * minute);
    expect(startsOf(inTest.id)).toHaveLength(1);
    expect(startsOf(inProduction.id).length).toBeGreaterThan(100);
    expect(startsOf(otherShop.id).length).toBeGreaterThan(100);
    expect(problemCodes()).toEqual(['CREDENTIALS_REJECTED']);
    expect(watch.state().problems[0]?.message).toContain('test keys of shop 12345678');

    gateway.answer = () => 'answered';
    watch.keysChanged('production');
    await clock.advance(minute);
    expect(startsOf(inTest.id)).toHaveLength(1);
    watch.keysChanged('test');
    await clock.advance(minute);
    expect(startsOf(inTest.id).length).toBeGreaterThan(2);
    expect(problemCodes()).toEqual([]);
    await watch.stop();
  });

  it('a refusal of the old keys that comes late does not stop the new ones', async () => {
    const { watch, clock, gateway, startsOf, problemCodes } = createShopWithBadTestKeys();
    gateway.latencyMs = () => 3_000;
    await watch.start();
    await clock.advance(second);
    watch.keysChanged('test');
    await clock.advance(2_500);
    expect(startsOf(inTest.id)).toHaveLength(2);
    gateway.answer = () => 'answered';
    await clock.advance(minute);
    expect(problemCodes()).toEqual([]);
    await watch.stop();
  });

  it('are good again when another call of that shop was answered', async () => {
    const { watch, clock, gateway, startsOf, gatewayNow, problemCodes } = createShopWithBadTestKeys();
    await watch.start();
    await clock.advance(minute);
    gateway.answer = () => 'answered';
    watch.noticed({ ...inTest, checkedAt: gatewayNow() });
    expect(problemCodes()).toEqual([]);
    await clock.advance(10 * second);
    expect(startsOf(inTest.id).length).toBeGreaterThan(1);
    await watch.stop();
  });
});

describe('a mode whose gateway is not asked', () => {
  it('rests at no cost to the others, and goes on when it is back', async () => {
    const resting = Array.from({ length: 500 }, () =>
      watchedOrder(shopOpensAt, { mode: 'practice', server: 'http://127.0.0.1:4000' }),
    );
    const others = many(200, 2 * hour);
    const { watch, clock, gateway, startsOf, problemCodes } = createWatchedShop([...resting, ...others]);
    gateway.answer = (order) => (order.mode === 'practice' ? 'not-asked' : 'answered');
    gateway.latencyMs = (order) => (order.mode === 'practice' ? 0 : 300);
    await watch.start();
    await clock.advance(10 * minute);
    const real = gateway.checks.filter(({ mode }) => mode === 'test').length;
    expect(real).toBeGreaterThanOrEqual(200 * 5);
    expect(problemCodes()).toEqual([]);
    gateway.answer = () => 'answered';
    watch.keysChanged('practice');
    const first = resting[0];
    const before = startsOf(first?.id ?? '').length;
    await clock.advance(8 * minute);
    expect(startsOf(first?.id ?? '').length).toBeGreaterThan(before);
    await watch.stop();
  });
});

it('knows its orders by age again after a day of silence', async () => {
  const order = watchedOrder(shopOpensAt);
  const { watch, clock, gateway, gapsOf } = createWatchedShop([order]);
  gateway.answer = () => 'unreachable';
  await watch.start();
  await clock.advance(day);
  gateway.answer = () => 'answered';
  await clock.advance(hour);
  expect(gapsOf(order.id).slice(-2)).toEqual([15 * minute, 15 * minute]);
  await watch.stop();
});
