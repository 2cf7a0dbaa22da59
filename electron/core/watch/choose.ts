import { laneIntervalsMs } from './intervals.ts';
import { type Line, type Queue, queueNames } from './line.ts';
import { type Pace, screenCredit, untilTokensMs } from './pace.ts';
import { openness, type Reach } from './reach.ts';

/** Checks under way at one time, for all shops and modes together. */
const mostInFlight = 4;
/** Of these, kept free for what is on screen: a slow gateway must not hold it up behind old orders. */
const keptForScreen = 1;
/** After so many checks of what is on screen in a row, another order that was due meanwhile has its turn. */
const screenTurns = 3;

export interface Flight {
  screen: number;
  background: number;
  /** Checks of what is on screen in a row before which another order had to stand back. */
  screenRun: number;
}

export interface Desk {
  lines: Iterable<Line>;
  reachOf(server: string): Reach;
  /** What a check of this order will probably cost, in requests. */
  costOf(id: string): number;
  /** How often in a row asking about this order failed. */
  failuresOf(id: string): number;
  pace: Pace;
  flight: Flight;
  /** Monotonic ms. */
  now: number;
}

export type Choice =
  | { kind: 'ask'; id: string; lane: Queue; isProbe: boolean; cost: number; screenRun: number }
  /** Nothing may start for so long; `null`: until something changes (a check ends, an order comes). */
  | { kind: 'wait'; ms: number | null };

interface Head {
  id: string;
  at: number;
  lane: Queue;
  isProbe: boolean;
}

/**
 * Whom to ask next: what is on screen first, then whoever has waited longest in proportion to the pace of
 * its age (so that under load every interval stretches by the same factor and nobody starves), all within
 * one budget of requests and one of checks in flight.
 */
export function choose(desk: Desk): Choice {
  const heads = [...desk.lines].flatMap((line) => headsOf(line, desk));
  const due = heads.filter((head) => head.at <= desk.now);
  const { head, screenRun } = pick(due, desk);
  const waits = [
    ...heads.filter((one) => one.at > desk.now).map((one) => one.at - desk.now),
    ...probes(desk),
  ];
  if (!head) return wait(waits);
  const cost = desk.costOf(head.id);
  const tokens = head.lane === 'screen' ? 1 - screenCredit : cost;
  const tokensMs = untilTokensMs(desk.pace, tokens);
  if (tokensMs > 0) return wait([...waits, tokensMs]);
  return { kind: 'ask', id: head.id, lane: head.lane, isProbe: head.isProbe, cost, screenRun };
}

const wait = (waits: number[]): Choice => ({
  kind: 'wait',
  ms: waits.length > 0 ? Math.min(...waits) : null,
});

/** The earliest of each lane that may be asked; while the server is silent only one of all, as a probe. */
function headsOf(line: Line, desk: Desk): Head[] {
  if (line.isStopped) return [];
  const openNow = openness(desk.reachOf(line.server), desk.now);
  if (openNow === 'closed') return [];
  const isProbe = openNow === 'probe';
  const heads = queueNames.flatMap((lane) => {
    const first = line.lanes[lane].first();
    return first ? [{ ...first, lane, isProbe }] : [];
  });
  return isProbe ? probeOf(heads, desk) : heads;
}

/** Rather one that did not fail itself: an order that always fails must not keep its server closed. */
function probeOf(heads: Head[], { now, failuresOf }: Desk): Head[] {
  const due = heads.filter((head) => head.at <= now);
  if (due.length === 0) return heads;
  const least = Math.min(...due.map((head) => failuresOf(head.id)));
  return due.filter((head) => failuresOf(head.id) === least).slice(0, 1);
}

function* probes({ lines, reachOf, now }: Desk): Generator<number> {
  for (const line of lines) {
    const reach = reachOf(line.server);
    const isWaiting = !line.isStopped && queueNames.some((lane) => line.lanes[lane].size > 0);
    if (isWaiting && !reach.probing && reach.probeAt > now) yield reach.probeAt - now;
  }
}

function pick(due: Head[], { flight, now }: Desk): { head: Head | undefined; screenRun: number } {
  if (flight.screen + flight.background >= mostInFlight) return { head: undefined, screenRun: 0 };
  const screen = best(due, (head) => (head.lane === 'screen' ? -head.at : null));
  const hasRoom = flight.background < mostInFlight - keptForScreen;
  const background = hasRoom ? best(due, (head) => lateness(head, now)) : undefined;
  if (!background) return { head: screen, screenRun: 0 };
  return screen && flight.screenRun < screenTurns
    ? { head: screen, screenRun: flight.screenRun + 1 }
    : { head: background, screenRun: 0 };
}

/** How late, in intervals of its age. */
function lateness({ lane, at }: Head, now: number): number | null {
  return lane === 'screen' ? null : (now - at) / laneIntervalsMs[lane];
}

function best(heads: Head[], scoreOf: (head: Head) => number | null): Head | undefined {
  let found: { head: Head; score: number } | undefined;
  for (const head of heads) {
    const score = scoreOf(head);
    if (score !== null && (!found || score > found.score)) found = { head, score };
  }
  return found?.head;
}
