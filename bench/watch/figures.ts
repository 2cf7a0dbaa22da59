import { type AgeLane, ageLaneNames, screenIntervalMs } from '../../electron/core/watch/intervals.ts';
import type { Sample, Seen, Standing } from './recorder.ts';
import type { Till } from './simulated-till.ts';

/** Monotonic ms, in which nothing was wrong and all targets hold. */
export interface Period {
  from: number;
  to: number;
}

export interface ScreenFigures {
  /** Start to start, ms. */
  gapsMs: number[];
  /** By how much each exceeded 2 s, or the answer before it that took longer; ms. */
  oversMs: number[];
  /** Gaps beyond 2 s ± 0.2, or beyond the time of a slower answer + 0.2. */
  outside: number;
}

export const toleranceMs = 200;

const isWithin = (at: number, periods: Period[]) => periods.some(({ from, to }) => at >= from && at <= to);

export function screenFigures(seen: readonly Seen[], periods: Period[]): ScreenFigures {
  const figures: ScreenFigures = { gapsMs: [], oversMs: [], outside: 0 };
  for (const [place, { startedAt, gapMs }] of seen.entries()) {
    const before = seen[place - 1];
    if (gapMs === null || !before) continue;
    // Both in one of them: between two is a trouble.
    if (!periods.some(({ from, to }) => before.startedAt >= from && startedAt <= to)) continue;
    figures.gapsMs.push(gapMs);
    figures.oversMs.push(overOf(gapMs, before));
    if (!isOnTime(gapMs, before)) figures.outside += 1;
  }
  return figures;
}

const overOf = (gapMs: number, before: Seen) => gapMs - Math.max(screenIntervalMs, before.tookMs);

function isOnTime(gapMs: number, before: Seen): boolean {
  return gapMs >= screenIntervalMs - toleranceMs && overOf(gapMs, before) <= toleranceMs;
}

/** The worst of each age class in those periods. */
export function worstStandings(samples: readonly Sample[], periods: Period[]): Standing[] {
  const worst = new Map<AgeLane, Standing>();
  for (const { at, oldest } of samples) {
    if (!isWithin(at, periods)) continue;
    for (const standing of oldest) {
      if (standing.ratio > (worst.get(standing.lane)?.ratio ?? 0)) worst.set(standing.lane, standing);
    }
  }
  return ageLaneNames.flatMap((lane) => worst.get(lane) ?? []);
}

/** The most requests that left within any `windowMs`. */
export function mostWithin(requests: readonly number[], windowMs: number): number {
  let from = 0;
  let most = 0;
  for (const [place, at] of requests.entries()) {
    while ((requests[from] ?? at) <= at - windowMs) from += 1;
    most = Math.max(most, place - from + 1);
  }
  return most;
}

/** Ms after the end of a trouble; `null` when it did not come to be. */
export interface Recovery {
  /** The first answer. */
  answerMs: number | null;
  /** The order on screen has its interval again, and keeps it. */
  screenMs: number | null;
  /** Every order's check is within its stretched interval again, and stays so. */
  everyoneMs: number | null;
}

const steadyGaps = 5;
/** A class has its stretched interval on average; one of its orders may wait a quarter longer. */
export const withinRatio = 1.25;

/** After a trouble that ended at `from`, until the next began. */
export function recoveryAfter({ recorder }: Till, { from, to }: Period): Recovery {
  const { seen, samples, checks } = recorder;
  const answer = checks.find(({ result, endedAt }) => result === 'answered' && endedAt >= from);
  const screen = seen.findIndex((one, place) => one.startedAt >= from && isSteadyFrom(seen, place));
  const after = samples.filter(({ at }) => at >= from && at <= to);
  const everyone = after[after.findLastIndex(isLate) + 1];
  const since = (at: number | undefined) => (at === undefined ? null : at - from);
  return {
    answerMs: since(answer?.endedAt),
    screenMs: since(seen[screen]?.startedAt),
    everyoneMs: since(everyone?.at),
  };
}

const isLate = ({ oldest }: Sample) => oldest.some(({ ratio }) => ratio > withinRatio);

function isSteadyFrom(seen: readonly Seen[], place: number): boolean {
  const next = seen.slice(place, place + steadyGaps + 1);
  return (
    next.length > steadyGaps &&
    next.every((one, step) => {
      const before = next[step - 1];
      return !before || one.gapMs === null || isOnTime(one.gapMs, before);
    })
  );
}
