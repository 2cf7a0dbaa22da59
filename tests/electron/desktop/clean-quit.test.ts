import { EventEmitter, once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { quitCleanly } from '../../../electron/desktop/clean-quit.ts';

/** The part of Electron's `app` that a quit goes through: `before-quit`, which may be prevented. */
class QuittingApp extends EventEmitter {
  quit(): void {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('before-quit', { preventDefault });
    if (!isPrevented) this.emit('ended');
  }

  exit(): void {
    this.emit('ended');
  }
}

test('the program ends only after the core is closed, and closes it once', async () => {
  const app = new QuittingApp();
  const order: string[] = [];
  const closed = Promise.withResolvers<void>();
  quitCleanly(app, async () => {
    order.push('closing');
    await closed.promise;
    order.push('closed');
  });
  app.on('ended', () => order.push('ended'));
  const ended = once(app, 'ended');
  app.quit();
  app.quit();
  closed.resolve();
  await ended;
  expect(order).toEqual(['closing', 'closed', 'ended']);
});

test('a core that fails to close does not keep the program alive', async () => {
  const app = new QuittingApp();
  quitCleanly(app, () => Promise.reject(new Error('disk gone')));
  const ended = once(app, 'ended');
  app.quit();
  await expect(ended).resolves.toEqual([]);
});

test('what does not end in two seconds is not waited for', async () => {
  vi.useFakeTimers();
  try {
    const app = new QuittingApp();
    let hasEnded = false;
    app.on('ended', () => {
      hasEnded = true;
    });
    quitCleanly(app, () => new Promise<never>(() => {}));
    app.quit();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(hasEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(hasEnded).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
