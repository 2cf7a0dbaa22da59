import { useSyncExternalStore } from 'react';

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(tick, 1_000);
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

function read(): number {
  // Without a follower the clock rests: the first one must not see when it was stopped.
  if (listeners.size === 0 && Date.now() - now >= 1_000) now = Date.now();
  return now;
}

/** What the time makes of something, each second anew; draws again only when that changed. */
export function useFromNow<T extends string | number>(derive: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => derive(read()));
}

/**
 * The time, ms since the epoch, once a second and when the page comes back into view. Every age on
 * screen is computed from it and a timestamp, never counted.
 */
export function useNow(): number {
  return useFromNow((now) => now);
}
