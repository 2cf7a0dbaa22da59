const lock = 'comptoir-signals';

/**
 * Of several windows of one browser only one makes sounds and shows notices: the one that was in front last, and when it
 * is closed another. @returns whether it is this one, now.
 */
export function becomeSpokesman(): { isMe(): boolean; stop(): void } {
  const stopped = new AbortController();
  /** The turn this window has now: one that was taken from it ends after the next one began. */
  let turn: object | null = null;

  /** Resolves when another window took it, or this one stopped. */
  async function hold(options: LockOptions): Promise<void> {
    const mine = {};
    const held = navigator.locks.request(lock, options, () => {
      turn = mine;
      return new Promise<void>((resolve) =>
        stopped.signal.addEventListener('abort', () => resolve(), { once: true }),
      );
    });
    // Rejects when a window in front of this one took it, or it is no longer waited for.
    await held.catch(() => undefined);
    if (turn === mine) turn = null;
  }

  async function wait(): Promise<void> {
    while (!stopped.signal.aborted) await hold({ signal: stopped.signal });
  }

  const take = () => {
    if (turn === null && document.visibilityState === 'visible') void hold({ steal: true });
  };
  window.addEventListener('focus', take);
  void wait();
  if (document.hasFocus()) take();
  return {
    isMe: () => turn !== null,
    stop: () => {
      window.removeEventListener('focus', take);
      stopped.abort();
    },
  };
}
