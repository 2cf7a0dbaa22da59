import type { OrderRow } from '../../electron/core/register/register.ts';
import { createWatch } from '../../electron/core/watch/create-watch.ts';
import { ageLanes, lateLookMs, screenIntervalMs } from '../../electron/core/watch/intervals.ts';
import { fullPerSecond } from '../../electron/core/watch/pace.ts';
import type { Watch } from '../../electron/core/watch/watch.ts';
import { createManualClock, type ManualClock } from '../../tests/support/manual-clock.ts';
import { watchedOrder } from '../../tests/support/watched-orders.ts';
import { type Chance, createChance } from '../history/chance.ts';
import { createFarEnd, type FarEnd } from './far-end.ts';
import { createRecorder, type Recorder } from './recorder.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** 2026-03-28T23:00:00Z, two hours before the clocks of Europe go to summer time. */
const opensAt = Date.UTC(2026, 2, 28, 23);
const pageSpeaksMs = 5 * second;
const sampleMs = 10 * second;

export interface TillOptions {
  seed: number;
  /** What the shop has open when the simulation begins. */
  orders: number;
  /** What was paid and proven within the last three days. */
  paid?: number;
  /** How far the till's own clock is ahead of the true time. */
  aheadMs?: number;
}

/** A till with the real watch, in virtual time, before a gateway of our making. One order stays on screen. */
export interface Till {
  clock: ManualClock;
  farEnd: FarEnd;
  watch: Watch;
  recorder: Recorder;
  seen: OrderRow;
  /** Lets time pass while the page repeats what it shows. */
  pass(ms: number): Promise<void>;
  /** A customer's order, made now. */
  create(lifeMs: number | null): OrderRow;
  stop(): Promise<void>;
}

/** Of all open orders; the rest is older than a day. */
const ages = [
  { share: 0.002, fromMs: 0, toMs: 10 * minute, ...ageLanes.minutes },
  { share: 0.01, fromMs: 10 * minute, toMs: hour, ...ageLanes.hour },
  { share: 0.188, fromMs: hour, toMs: day, ...ageLanes.day },
  { share: 0.8, fromMs: day, toMs: 7 * day, ...ageLanes.older },
];

export async function openTill({ seed, orders, paid = 0, aheadMs = 0 }: TillOptions): Promise<Till> {
  const clock = createManualClock(opensAt + aheadMs);
  const chance = createChance(seed);
  const farEnd = createFarEnd(clock, opensAt, chance);
  const recorder = createRecorder({ clock, farEnd, paid });
  const known = openOrders(orders, { now: clock.now(), chance });
  const watch = createWatch({
    clock,
    ids: { fraction: chance.part },
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    check: farEnd.check,
    load: async () => known,
    settled: async function* () {
      yield paidOrders(paid, { now: clock.now(), chance });
    },
    gatewayNow: farEnd.gatewayClock.now,
  });
  farEnd.onCheck = recorder.checked;
  for (const order of known) recorder.watches(order);

  function create(lifeMs: number | null): OrderRow {
    const order = watchedOrder(clock.now(), { checkedAt: clock.now() });
    const expiresAt = lifeMs === null ? null : farEnd.gatewayClock.now(order) + lifeMs;
    const row = { ...order, expiresAt };
    recorder.watches(row);
    watch.noticed(row);
    return row;
  }

  await watch.start();
  const seen = create(null);
  recorder.shows(seen);
  let nextSampleAt = 0;

  async function pass(ms: number): Promise<void> {
    const endAt = clock.monotonic() + ms;
    while (clock.monotonic() < endAt) {
      watch.screen({ viewer: 'counter', orderIds: [seen.id], attended: true });
      await clock.advance(Math.min(pageSpeaksMs, endAt - clock.monotonic()));
      if (clock.monotonic() < nextSampleAt) continue;
      recorder.sample();
      nextSampleAt = clock.monotonic() + sampleMs;
    }
  }

  return { clock, farEnd, watch, recorder, seen, pass, create, stop: () => watch.stop() };
}

/** As after a long time of calm: every order was asked about within the interval it has under this load. */
function openOrders(count: number, { now, chance }: { now: number; chance: Chance }): OrderRow[] {
  const wanted = ages.reduce((sum, { share, intervalMs }) => sum + (share * count * second) / intervalMs, 0);
  const stretch = Math.max(1, wanted / (fullPerSecond - second / screenIntervalMs));
  return ages.flatMap(({ share, fromMs, toMs, intervalMs }) =>
    Array.from({ length: Math.round(share * count) }, () => {
      const ageMs = fromMs + chance.below(toMs - fromMs);
      const askedAgoMs = chance.below(Math.min(ageMs, Math.round(intervalMs * stretch)) + 1);
      return watchedOrder(now - ageMs, { checkedAt: now - askedAgoMs });
    }),
  );
}

/** Each was looked at when it should have been. */
function paidOrders(count: number, { now, chance }: { now: number; chance: Chance }): OrderRow[] {
  return Array.from({ length: count }, () => {
    const paidAt = now - chance.below(Math.max(...lateLookMs));
    const lastMs = lateLookMs.findLast((afterMs) => paidAt + afterMs <= now) ?? 0;
    const facts = { status: 'paid', paidAt, provenAt: paidAt, closedAt: paidAt } as const;
    return watchedOrder(paidAt, { ...facts, checkedAt: paidAt + lastMs });
  });
}
