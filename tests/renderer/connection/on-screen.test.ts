import { expect, test } from 'vitest';
import { attendedMs, OnScreen, type OnScreenPorts } from '../../../renderer/connection/on-screen.ts';
import { id } from '../an-order.ts';

type View = Parameters<OnScreenPorts['tell']>[0];

function aScreen() {
  const told: View[] = [];
  const world = { now: 0, isVisible: true };
  const screen = new OnScreen({
    tell: (view) => told.push(view),
    isVisible: () => world.isVisible,
    now: () => world.now,
  });
  return { screen, told, world };
}
const list = (...orderIds: string[]) => ({ orderIds, isQrCode: false });

test('what is shown is told at once, once, and again on repeat', () => {
  const { screen, told } = aScreen();
  const part = {};
  screen.show(part, list(id(1)));
  screen.show(part, list(id(1)));
  expect(told).toEqual([{ orderIds: [id(1)], qrCodes: [], attended: true }]);
  screen.repeat();
  expect(told).toHaveLength(2);
});

test('leaving is told once, and then there is silence', () => {
  const { screen, told } = aScreen();
  const part = {};
  screen.show(part, list(id(1)));
  screen.hide(part);
  screen.repeat();
  expect(told.map(({ orderIds }) => orderIds)).toEqual([[id(1)], []]);
});

test('a page that cannot be seen says nothing, and says it all when it can', () => {
  const { screen, told, world } = aScreen();
  world.isVisible = false;
  screen.show({}, list(id(1)));
  screen.repeat();
  expect(told).toEqual([]);
  world.isVisible = true;
  screen.repeat();
  expect(told).toHaveLength(1);
});

test('a code that can be scanned comes before lists, and only it is told as a code', () => {
  const { screen, told } = aScreen();
  screen.show({}, list(...Array.from({ length: 25 }, (_, index) => id(index + 1))));
  screen.show({}, { orderIds: [id(99)], isQrCode: true });
  const last = told.at(-1);
  expect(last?.orderIds).toHaveLength(20);
  expect(last?.orderIds[0]).toBe(id(99));
  expect(last?.qrCodes).toEqual([id(99)]);
});

test('after 10 minutes without a key or touch nobody attends, until the next', () => {
  const { screen, told, world } = aScreen();
  screen.show({}, list(id(1)));
  world.now = attendedMs;
  screen.repeat();
  expect(told.at(-1)?.attended).toBe(false);
  screen.touched();
  screen.repeat();
  expect(told.at(-1)?.attended).toBe(true);
});
