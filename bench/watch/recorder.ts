import type { Clock } from '../../electron/core/ports.ts';
import type { OrderRow } from '../../electron/core/register/register.ts';
import {
  type AgeLane,
  ageLaneNames,
  ageLanes,
  lateLookMs,
  screenIntervalMs,
} from '../../electron/core/watch/intervals.ts';
import { fullPerSecond } from '../../electron/core/watch/pace.ts';
import type { Checked, FarEnd } from './far-end.ts';

/** How the oldest check of one age class stood against the interval it has under the load of that time. */
export interface Standing {
  lane: AgeLane;
  /** Age of the check in stretched intervals: 1 is just due. */
  ratio: number;
  ageMs: number;
  allowedMs: number;
}

/** At one moment. */
export interface Sample {
  at: number;
  /** By how much all intervals must stretch for the load to fit the budget; 1 and up. */
  stretch: number;
  /** The oldest of each class that has orders. */
  oldest: Standing[];
}

/** A check of the order on screen that was answered. */
export interface Seen {
  startedAt: number;
  /** Start to start, from the one before; `null` for the first. */
  gapMs: number | null;
  tookMs: number;
}

export interface Recorder {
  watches(order: OrderRow): void;
  shows(order: OrderRow): void;
  checked(check: Checked): void;
  sample(): void;
  readonly samples: Sample[];
  readonly seen: Seen[];
  /** All checks, in the order they ended. */
  readonly checks: Checked[];
}

interface Followed {
  bornAt: number;
  askedAt: number;
  /** The greatest stretch since it was asked. */
  stretch: number;
  status: OrderRow['status'];
}

/** Requests: the order's status, and the second proof. */
const lateLookCost = 2;
const second = 1_000;
/** Checks under way at one time that are not of the screen. */
const backgroundPlaces = 3;

interface Parts {
  clock: Clock;
  farEnd: FarEnd;
  /** Payments beyond doubt of the last three days. */
  paid: number;
}

export function createRecorder({ clock, farEnd, paid }: Parts): Recorder {
  const orders = new Map<string, Followed>();
  let shown: string | null = null;
  const isBackground = (id: string, { status }: Followed) => status !== 'paid' && id !== shown;

  function wantedPerSecond(at: number): number {
    let wanted = 0;
    for (const [id, order] of orders)
      if (isBackground(id, order)) wanted += second / ageLanes[laneAt(order, at)].intervalMs;
    return wanted;
  }

  const recorder: Recorder = {
    samples: [],
    seen: [],
    checks: [],
    watches: (order) => {
      const at = clock.monotonic();
      const now = clock.now();
      orders.set(order.id, {
        bornAt: at - (now - order.createdAt),
        askedAt: at - (now - (order.checkedAt ?? now)),
        stretch: 1,
        status: order.status,
      });
    },
    shows: ({ id }) => {
      shown = id;
    },
    checked: (check) => {
      recorder.checks.push(check);
      const order = orders.get(check.order.id);
      if (check.result !== 'answered' || !order) return;
      if (check.order.id === shown) {
        const before = recorder.seen.at(-1);
        const { startedAt, endedAt } = check;
        recorder.seen.push({
          startedAt,
          gapMs: before ? startedAt - before.startedAt : null,
          tookMs: endedAt - startedAt,
        });
      }
      order.askedAt = check.startedAt;
      order.stretch = 1;
      order.status = check.order.status;
    },
    sample: () => {
      const at = clock.monotonic();
      const stretch = stretchOf(wantedPerSecond(at), { paid, latencyMs: farEnd.weather.latencyMs });
      const worst = new Map<AgeLane, { order: Followed; ratio: number }>();
      for (const [id, order] of orders) {
        if (!isBackground(id, order)) continue;
        order.stretch = Math.max(order.stretch, stretch);
        const lane = laneAt(order, at);
        const ratio = (at - order.askedAt) / (ageLanes[lane].intervalMs * order.stretch);
        if (ratio > (worst.get(lane)?.ratio ?? -1)) worst.set(lane, { order, ratio });
      }
      const oldest = [...worst].map(([lane, { order, ratio }]): Standing => {
        const allowedMs = ageLanes[lane].intervalMs * order.stretch;
        return { lane, ratio, ageMs: at - order.askedAt, allowedMs };
      });
      recorder.samples.push({ at, stretch, oldest });
    },
  };
  return recorder;
}

/** What ended is looked at as rarely as what is old. */
function laneAt({ bornAt, status }: Followed, at: number): AgeLane {
  if (status !== 'open') return 'older';
  return ageLaneNames.find((name) => at - bornAt < ageLanes[name].untilAgeMs) ?? 'older';
}

/** What all of them want, by what the screen leaves of the budget and of the places in flight. */
function stretchOf(wanted: number, { paid, latencyMs }: { paid: number; latencyMs: number }): number {
  const screen = second / Math.max(screenIntervalMs, latencyMs);
  const lateLooks = (paid * lateLookMs.length * lateLookCost * second) / Math.max(...lateLookMs);
  const left = Math.min(fullPerSecond - screen - lateLooks, (backgroundPlaces * second) / latencyMs);
  return Math.max(1, wanted / left);
}
