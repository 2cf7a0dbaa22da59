import type { Clock, Logger } from '../ports.ts';

const quietMs = 60_000;

/** Notes notifications that were refused: at most one line a minute for each kind, with how many it stands for. */
export interface RefusalLog {
  refused(verdict: 'foreign' | 'forged' | 'unreadable'): void;
}

/** Anybody on this computer can send notifications without a key: a flood of them must fill no disk. */
export function createRefusalLog(clock: Pick<Clock, 'monotonic'>, logger: Logger): RefusalLog {
  const kinds = new Map<string, { loggedAt: number; unsaid: number }>();
  return {
    refused(verdict) {
      const kind = kinds.get(verdict) ?? { loggedAt: Number.NEGATIVE_INFINITY, unsaid: 0 };
      kinds.set(verdict, kind);
      kind.unsaid += 1;
      if (clock.monotonic() - kind.loggedAt < quietMs) return;
      logger.warn({ verdict, count: kind.unsaid }, 'a notification was refused');
      kind.loggedAt = clock.monotonic();
      kind.unsaid = 0;
    },
  };
}
