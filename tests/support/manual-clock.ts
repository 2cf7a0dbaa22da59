import type { Clock } from '../../electron/core/ports.ts';

/** One pending `sleep`: why, and when it ends on the clock's monotonic time. */
interface Sleeper {
  reason: string;
  dueAtMs: number;
}

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /**
   * Moves wall and monotonic time on, waking sleepers one by one at their own moment, earliest first; what
   * a sleeper starts within the span (a loop's next sleep) is woken too. Between two, pending I/O callbacks run.
   */
  advance(ms: number): Promise<void>;
  /** Moves the wall clock alone, as a user or NTP does. */
  jumpWall(ms: number): void;
  /** The machine sleeps: both clocks count it, nothing runs, and timers do not count it (as on Linux). */
  suspend(ms: number): void;
  /** Who sleeps now, earliest first. */
  sleepers(): Sleeper[];
  /** Resolves once somebody sleeps with a reason that contains `text` (at once if so already). */
  untilSleeping(text: string): Promise<void>;
}

interface Entry extends Sleeper {
  wake(): void;
}

const ioTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A clock at `startMs` (since the epoch), its monotonic time at 0. */
export function createManualClock(startMs: number): ManualClock {
  let wallMs = startMs;
  let monotonicMs = 0;
  let entries: Entry[] = [];
  let watchers: { text: string; found(): void }[] = [];

  const byDue = (a: Entry, b: Entry) => a.dueAtMs - b.dueAtMs;

  function sleep(ms: number, reason: string, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        entries = entries.filter((other) => other !== entry);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const entry: Entry = { reason, dueAtMs: monotonicMs + Math.max(0, ms), wake };
      signal?.addEventListener('abort', wake, { once: true });
      entries = [...entries, entry].sort(byDue);
      const found = watchers.filter((watcher) => reason.includes(watcher.text));
      watchers = watchers.filter((watcher) => !found.includes(watcher));
      for (const watcher of found) watcher.found();
    });
  }

  async function advance(ms: number): Promise<void> {
    const endMs = monotonicMs + ms;
    await ioTurn();
    for (let next = entries[0]; next && next.dueAtMs <= endMs; next = entries[0]) {
      wallMs += next.dueAtMs - monotonicMs;
      monotonicMs = next.dueAtMs;
      next.wake();
      await ioTurn();
    }
    wallMs += endMs - monotonicMs;
    monotonicMs = endMs;
  }

  return {
    now: () => wallMs,
    monotonic: () => monotonicMs,
    sleep,
    advance,
    jumpWall: (ms) => {
      wallMs += ms;
    },
    suspend: (ms) => {
      wallMs += ms;
      monotonicMs += ms;
      for (const entry of entries) entry.dueAtMs += ms;
    },
    sleepers: () => entries.map(({ reason, dueAtMs }) => ({ reason, dueAtMs })),
    untilSleeping: (text) => {
      if (entries.some((entry) => entry.reason.includes(text))) return Promise.resolve();
      return new Promise((found) => watchers.push({ text, found }));
    },
  };
}
