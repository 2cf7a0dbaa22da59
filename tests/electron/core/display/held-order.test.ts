import { describe, expect, test } from 'vitest';
import {
  forgottenMs,
  given,
  type Held,
  left,
  noticed,
  orderOn,
} from '../../../../electron/core/display/held-order.ts';
import { orderRow } from '../../../support/order-row.ts';

const resultMs = 6_000;
const order = orderRow();
const other = orderRow({ id: '00000000-0000-4000-8000-00000000ffff' });
const waiting = given(null, { order, viewer: 'till 1' }, { phase: 'payable', now: 0 });
const paid = noticed(waiting, order, { phase: 'paid', now: 5_000 });
const on = (held: Held | null, now: number) => orderOn(held, now, resultMs);

describe('the order on the display', () => {
  test('is there while its counter says so, and gone soon after that fell silent', () => {
    expect(on(waiting, forgottenMs - 1)).toBe(order);
    expect(on(waiting, forgottenMs)).toBeUndefined();
    const again = given(waiting, { order, viewer: 'till 1' }, { phase: 'payable', now: 20_000 });
    expect(on(again, 20_000 + forgottenMs - 1)).toBe(order);
  });

  test('is gone when its counter leaves it', () => {
    expect(left(waiting)).toBeNull();
  });

  test('makes room for the one another counter shows', () => {
    const taken = given(waiting, { order: other, viewer: 'till 2' }, { phase: 'payable', now: 1_000 });
    expect(on(taken, 1_000)).toBe(other);
  });

  test('is not there when it had ended before it was shown', () => {
    const late = given(null, { order, viewer: 'till 1' }, { phase: 'paid', now: 0 });
    expect(on(late, 0)).toBeUndefined();
    const doubted = given(null, { order, viewer: 'till 1' }, { phase: 'hold', now: 0 });
    expect(on(doubted, 0)).toBeUndefined();
  });
});

describe('how it ended', () => {
  test('stays for its time, though its counter is on already, or silent', () => {
    const gone = left(paid);
    expect(on(gone, 5_000 + resultMs - 1)).toBe(order);
    expect(on(gone, 5_000 + resultMs)).toBeUndefined();
    expect(orderOn(paid, 5_000 + forgottenMs, 60_000)).toBe(order);
  });

  test('does not come back, however long its counter stays there', () => {
    const still = given(paid, { order, viewer: 'till 1' }, { phase: 'paid', now: 60_000 });
    expect(on(still, 60_000)).toBeUndefined();
    const reloaded = given(paid, { order, viewer: 'till 1 reloaded' }, { phase: 'paid', now: 6_000 });
    expect(on(reloaded, 6_000)).toBe(order);
    expect(on(reloaded, 5_000 + resultMs)).toBeUndefined();
  });

  test('is taken back by a doubt, which has no time of its own', () => {
    const doubted = noticed(paid, order, { phase: 'hold', now: 6_000 });
    expect(on(doubted, 6_000)).toBe(order);
    expect(doubted.endedAt).toBeNull();
    expect(left(doubted)).toBeNull();
  });
});
