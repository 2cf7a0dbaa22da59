const lock = 'comptoir-signals';

/**
 * Of several windows of one browser only one makes sounds and shows notices: the one that was in front last, and when it
 * is closed another. @returns whether it is this one, now.
 */
export function becomeSpokesman(): { isMe(): boolean; stop(): void } {
  const stopped = new AbortController();
  let isMe = false;

  /** Resolves when another window took it, or this one stopped. */
  function holdUntilTaken(options: LockOptions): Promise<void> {
    const held = navigator.locks.request(lock, options, () => {
      isMe = true;
      return new Promise<void>((resolve) =>
        stopped.signal.addEventListener('abort', () => resolve(), { once: true }),
      );
    });
    return held.then(
      () => undefined,
      // Taken by a window in front of this one, or no longer waited for.
      () => undefined,
    );
  }

  async function wait(): Promise<void> {
    while (!stopped.signal.aborted) {
      await holdUntilTaken({ signal: stopped.signal });
      isMe = false;
    }
  }

  async function take(): Promise<void> {
    if (isMe || stopped.signal.aborted || document.visibilityState !== 'visible') return;
    await holdUntilTaken({ steal: true });
    isMe = false;
  }

  const onFront = () => void take();
  window.addEventListener('focus', onFront);
  void wait();
  if (document.hasFocus()) onFront();
  return {
    isMe: () => isMe,
    stop: () => {
      window.removeEventListener('focus', onFront);
      stopped.abort();
    },
  };
}
