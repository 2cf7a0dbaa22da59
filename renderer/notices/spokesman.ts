import type { Sound } from '../sound/sound.ts';

const lock = 'comptoir-signals';

export interface Spokesman {
  /** Whether it is this window, now. */
  isMe(): boolean;
  stop(): void;
}

/**
 * Of several windows of one browser only one makes sounds and shows notices: the one that was in front last, and when it
 * is closed another. One that the browser does not let be heard yet takes the turn from nobody.
 */
export function becomeSpokesman(sound: Pick<Sound, 'state' | 'subscribe'>): Spokesman {
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
    const isInFront = document.visibilityState === 'visible' && document.hasFocus();
    if (turn === null && isInFront && sound.state() !== 'blocked') void hold({ steal: true });
  };
  const unfollow = sound.subscribe(take);
  window.addEventListener('focus', take);
  void wait();
  take();
  return {
    isMe: () => turn !== null,
    stop: () => {
      unfollow();
      window.removeEventListener('focus', take);
      stopped.abort();
    },
  };
}
