import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { createNotices } from '../../../../electron/desktop/notices/notices.ts';

/** A window that is not looked at until it says `focus`. */
class Behind extends EventEmitter {
  readonly flashes: boolean[] = [];
  isFocused = () => false;
  flashFrame(isFlashing: boolean): void {
    this.flashes.push(isFlashing);
  }
}

/** A notice as a system shows it. */
class Shown extends EventEmitter {
  isThere = false;
  show(): void {
    this.isThere = true;
  }
  close(): void {
    this.isThere = false;
    this.emit('close');
  }
}

test('one notice an order, one flash a window until it is looked at, and a press leads to the order', () => {
  const all: Shown[] = [];
  const led: unknown[] = [];
  const behind = new Behind();
  const window = behind as unknown as BrowserWindow;
  const notices = createNotices({
    create: () => {
      const notice = new Shown();
      all.push(notice);
      return notice as never;
    },
    go: (to, from) => led.push([to, from === window]),
  });
  for (const order of ['A', 'B', 'A']) notices.show(window, { order, title: order, body: '' });
  expect(all.map(({ isThere }) => isThere)).toEqual([false, true, true]);
  expect(behind.flashes).toEqual([true]);
  expect(behind.listenerCount('focus')).toBe(1);
  behind.emit('focus');
  expect(behind.flashes).toEqual([true, false]);
  all[2]?.emit('click');
  expect(led).toEqual([[{ order: 'A' }, true]]);
});
