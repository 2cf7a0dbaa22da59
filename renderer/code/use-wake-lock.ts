import { useEffect } from 'react';

/**
 * Keeps the screen from going dark while this is shown, where the browser can. It lets go by itself when the page is
 * hidden, and is asked again when it is back.
 */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    const lock = keepAwake(navigator.wakeLock);
    return () => lock.end();
  }, [isWanted]);
}

function keepAwake(wakeLock: WakeLock): { end(): void } {
  let held: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    // Refused with a low battery, or where the system does not allow it: the screen then goes dark as ever.
    const sentinel = await wakeLock.request('screen').catch(() => undefined);
    if (isOver) void sentinel?.release();
    else held = sentinel;
  };
  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return {
    end: () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisible);
      void held?.release();
    },
  };
}
