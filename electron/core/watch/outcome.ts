import type { Clock, Ids, Logger } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import { attendedBackOffMs, backOffMs, longestBackOffMs } from './backoff.ts';
import { lateRestMs, restMs, screenIntervalMs, screenRestMs } from './intervals.ts';
import type { Line, LineOf, Queue } from './line.ts';
import { afterLimit, mostTokens, type Pace, spend } from './pace.ts';
import { afterAnswer, afterSilence, freshReach, isDown, type Reach } from './reach.ts';
import type { CheckResult } from './watch.ts';
import type { TimeInFlight, Watched, WatchList } from './watch-list.ts';

/** What the watch has learned about the gateways. */
export interface Standings {
  pace: Pace;
  /** By server. */
  reaches: Map<string, Reach>;
  /** Gateway time of the last answered check, ms since the epoch. */
  lastCheckAt: number | null;
}

export interface OutcomePorts {
  clock: Pick<Clock, 'monotonic'>;
  ids: Pick<Ids, 'fraction'>;
  logger: Logger;
  /** The time of a gateway, ms since the epoch. */
  gatewayNow(line: LineOf): number;
  list: WatchList;
  standings: Standings;
}

export const reachIn = (standings: Standings, server: string): Reach =>
  standings.reaches.get(server) ?? freshReach;

/** A check ended: `defect` when it threw. Draws every consequence and puts the order back on the list. */
export function recordOutcome(entry: Watched, outcome: CheckResult | 'defect', ports: OutcomePorts): void {
  const { flight } = entry;
  if (!flight) throw new Error('a check ended that never started');
  entry.flight = null;
  settleCost(entry, flight, outcome, ports.standings);
  if (outcome === 'defect') {
    hold(entry, longestBackOffMs, ports);
    endProbe(entry, flight, ports.standings);
  } else if (outcome.result === 'unreachable' && flight.isCutOff) endProbe(entry, flight, ports.standings);
  else draw(entry, flight, outcome, ports);
  // What was asked for at once and got no answer is still asked for.
  if (outcome === 'defect' || outcome.result !== 'answered') entry.urgentAt ??= flight.startedAt;
  else if (entry.urgentAt !== null && entry.urgentAt <= flight.startedAt) entry.urgentAt = null;
  ports.list.put(outcome === 'defect' ? entry.order : orderAfter(entry.order, flight, outcome.order));
}

/** What was told of it meanwhile is newer, if it was checked later. Only then: a clock may have been set back. */
function orderAfter(known: OrderRow, { isOvertaken }: TimeInFlight, answered: OrderRow): OrderRow {
  return isOvertaken && (known.checkedAt ?? 0) > (answered.checkedAt ?? 0) ? known : answered;
}

function settleCost(
  entry: Watched,
  { reserved }: TimeInFlight,
  outcome: CheckResult | 'defect',
  standings: Standings,
) {
  if (outcome === 'defect') return;
  const cost = outcome.requests ?? (outcome.result === 'not-asked' ? 0 : 1);
  standings.pace = spend(standings.pace, cost - reserved);
  if (cost > 0) entry.cost = Math.min(cost, mostTokens);
}

function draw(entry: Watched, flight: TimeInFlight, outcome: CheckResult, ports: OutcomePorts): void {
  const { standings, clock } = ports;
  const { line } = entry;
  const now = clock.monotonic();
  const { startedAt } = flight;
  switch (outcome.result) {
    case 'answered':
      entry.askedAt = startedAt;
      noteAnswer(entry, ports);
      return;
    case 'unreachable':
      hold(entry, entry.lane === 'screen' ? attendedBackOffMs : longestBackOffMs, ports);
      noteSilence(line, flight, ports);
      return;
    case 'limited':
      answeredBy(line, ports);
      standings.pace = afterLimit(standings.pace, { startedAt, now });
      entry.heldUntil = startedAt + screenIntervalMs;
      ports.logger.warn({ perSecond: standings.pace.perSecond }, 'the gateway limits how often it is asked');
      return;
    case 'credentials':
      answeredBy(line, ports);
      stopLine(line, startedAt, ports);
      return;
    case 'not-asked':
      entry.heldUntil = now + restOf(flight.lane);
      endProbe(entry, flight, standings);
  }
}

function restOf(lane: Queue): number {
  if (lane === 'screen') return screenRestMs;
  return lane === 'late' ? lateRestMs : restMs;
}

/** The gateway told us about this order, by a check of ours or another call: all is well with its line. */
export function noteAnswer(
  entry: Pick<Watched, 'line' | 'failures' | 'heldUntil'>,
  ports: OutcomePorts,
): void {
  entry.failures = 0;
  entry.heldUntil = null;
  entry.line.isStopped = false;
  answeredBy(entry.line, ports);
  ports.standings.lastCheckAt = ports.gatewayNow(entry.line);
}

function answeredBy({ server }: Line, ports: OutcomePorts): void {
  const { standings, list, logger } = ports;
  const before = reachIn(standings, server);
  standings.reaches.set(server, afterAnswer(ports.clock.monotonic()));
  if (!isDown(before)) return;
  logger.info({ server, failures: before.failures }, 'the gateway answers again');
  // One silence may have been that order's own fault; more were the server's, and no order's.
  if (before.failures > 1) forgive(server, list);
}

function forgive(server: string, list: WatchList): void {
  for (const entry of list.all()) {
    if (entry.failures === 0 || entry.line.server !== server) continue;
    entry.failures = 0;
    entry.heldUntil = null;
    list.schedule(entry);
  }
}

function noteSilence({ server }: Line, { startedAt, isProbe }: TimeInFlight, ports: OutcomePorts): void {
  const { standings, clock, ids, logger, list } = ports;
  const before = reachIn(standings, server);
  const longestMs = list.isAttended() ? attendedBackOffMs : longestBackOffMs;
  const silence = { startedAt, now: clock.monotonic(), fraction: ids.fraction(), isProbe, longestMs };
  const after = afterSilence(before, silence);
  standings.reaches.set(server, after);
  if (!isDown(before) && isDown(after)) logger.warn({ server }, 'the gateway does not answer');
}

function stopLine(line: Line, startedAt: number, { logger }: OutcomePorts): void {
  if (startedAt < line.keysSince || line.isStopped) return;
  line.isStopped = true;
  const { server, shopId, mode } = line;
  logger.warn({ server, shopId, mode }, 'the gateway refused the keys: this shop and mode rest');
}

function hold(entry: Watched, longestMs: number, { clock, ids }: OutcomePorts): void {
  entry.failures += 1;
  entry.heldUntil = clock.monotonic() + backOffMs(entry.failures, ids.fraction(), longestMs);
}

/** A probe that told nothing: another may follow. */
function endProbe({ line }: Watched, { isProbe }: TimeInFlight, standings: Standings): void {
  if (isProbe) standings.reaches.set(line.server, { ...reachIn(standings, line.server), probing: false });
}
