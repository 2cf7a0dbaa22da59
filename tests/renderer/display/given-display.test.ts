import { expect, test } from 'vitest';
import { GivenDisplay } from '../../../renderer/display/staff/given-display.ts';

/** A counter that gives its customer's display orders, and what the program heard of it. */
function aCounter() {
  const heard: string[] = [];
  const state = { now: 0, isThere: true };
  const given = new GivenDisplay({
    tell: async ({ orderId, isRepeat }) => {
      if (!state.isThere) throw new Error('nobody hears it');
      heard.push(`${isRepeat ? 'still ' : ''}${orderId}`);
    },
    now: () => state.now,
  });
  return { heard, state, given };
}

const drawn = () => new Promise((resolve) => setImmediate(resolve));
const waiting = {};
const paid = {};

test('one part of the counter makes room for another of the same order, and nothing is said of it', async () => {
  const { heard, given } = aCounter();
  given.show(waiting, 'a');
  await drawn();
  given.hide(waiting);
  given.show(paid, 'a');
  await drawn();
  given.hide(paid);
  await drawn();
  expect(heard).toEqual(['a', 'null']);
});

test('it is said again with the program’s beat, every 4 s, as long as it is there', async () => {
  const { heard, state, given } = aCounter();
  given.show(waiting, 'a');
  await drawn();
  for (const now of [2_000, 4_000, 6_000, 8_000]) {
    state.now = now;
    given.beat();
  }
  given.hide(waiting);
  await drawn();
  state.now = 20_000;
  given.beat();
  expect(heard).toEqual(['a', 'still a', 'still a', 'null']);
});

test('what the program did not hear is said again as new', async () => {
  const { heard, state, given } = aCounter();
  state.isThere = false;
  given.show(waiting, 'a');
  await drawn();
  Object.assign(state, { isThere: true, now: 4_000 });
  given.beat();
  await drawn();
  state.now = 8_000;
  given.beat();
  expect(heard).toEqual(['a', 'still a']);
});

test('a window that comes to the front takes the display, one that goes away leaves it', async () => {
  const { heard, given } = aCounter();
  given.front();
  given.clear();
  given.show(waiting, 'a');
  await drawn();
  given.front();
  given.clear();
  expect(heard).toEqual(['a', 'a', 'null']);
});
