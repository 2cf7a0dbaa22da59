import type { Clock } from '../ports.ts';

export type Ended<T> = { ended: 'done'; value: T } | { ended: 'timeout' } | { ended: 'stopped' };

export interface Deadline {
  clock: Clock;
  timeoutMs: number;
  /** For the log of whoever asks the clock who sleeps. */
  reason: string;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` until it ends, `timeoutMs` have passed or `signal` aborts, whichever is first; then aborts the
 * signal that `work` was given. Does not wait for a `work` that ignores it.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { clock, timeoutMs, reason, signal }: Deadline,
): Promise<Ended<T>> {
  const working = new AbortController();
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const over = clock
    .sleep(timeoutMs, reason, waiting.signal)
    .then((): Ended<T> => ({ ended: signal?.aborted ? 'stopped' : 'timeout' }));
  const done = work(working.signal).then((value): Ended<T> => ({ ended: 'done', value }));
  try {
    return await Promise.race([done, over]);
  } finally {
    signal?.removeEventListener('abort', stop);
    waiting.abort();
    working.abort();
  }
}
