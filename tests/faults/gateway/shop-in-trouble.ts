import { setTimeout } from 'node:timers/promises';
import { createNodeFetch } from '../../../electron/adapters/node-fetch.ts';
import type { GatewayFetch } from '../../../electron/core/ports.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';
import { openTestCore, type TestCore } from '../../support/test-core.ts';

/** The whole core at work, on a clock that only moves when every call under way waits in vain. */
export interface ShopInTrouble extends TestCore {
  clock: ManualClock;
  /** What must be seen nowhere: the shop's password in both its forms. */
  secrets: string[];
  /** From now on calls of this web service end up at another address. */
  mislead(webService: string, place: Place): void;
  /** All calls go right again. */
  putRight(): void;
  /** Waits for `work`; whenever all calls under way wait in vain, time passes until the first gives up. */
  passing<T>(work: Promise<T>): Promise<T>;
  /** Lets time pass in steps that no call under way can time out in. */
  passSeconds(count: number): Promise<void>;
}

export interface Place {
  origin: string;
  /** How many connections there wait for an answer that never ends. */
  stalled(): number;
}

/** A name or a cable gone wrong: real requests by the real adapter, only to somewhere else. */
function misled(places: ReadonlyMap<string, Place>): GatewayFetch {
  const real = createNodeFetch();
  return {
    sent: real.sent,
    fetch: (url, init) => {
      const { origin, pathname } = new URL(url);
      const place = places.get(pathname.slice(pathname.indexOf('/V4/') + 4));
      return real.fetch(`${place?.origin ?? origin}${pathname}`, init);
    },
  };
}

export async function openShopInTrouble(): Promise<ShopInTrouble> {
  const places = new Map<string, Place>();
  const everyPlace = new Set<Place>();
  const clock = createManualClock(Date.now());
  const shop = await openPracticeShop({ clock });
  const core = await openTestCore({ shop, clock, fetch: misled(places) });
  const stalled = () => [...everyPlace].reduce((sum, place) => sum + place.stalled(), 0);
  return {
    ...core,
    clock,
    secrets: [shop.keys.password, shop.authorization.replace('Basic ', '')],
    mislead: (webService, place) => {
      everyPlace.add(place);
      places.set(webService, place);
    },
    putRight: () => places.clear(),
    passing: (work) => passing(work, clock, stalled),
    passSeconds: async (count) => {
      for (let left = count; left > 0; left -= 10) {
        while (!isInVain(clock, stalled())) await setTimeout(1);
        await clock.advance(Math.min(left, 10) * 1_000);
      }
    },
  };
}

async function passing<T>(work: Promise<T>, clock: ManualClock, stalled: () => number): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  while (!isOver) {
    const next = nextToGiveUp(clock, stalled());
    if (next === undefined) await setTimeout(1);
    else await clock.advance(next);
  }
  return work;
}

/** In how many ms something ends by time alone; `undefined` while anything may still happen without. */
function nextToGiveUp(clock: ManualClock, stalled: number): number | undefined {
  if (!isInVain(clock, stalled)) return undefined;
  const next = clock
    .sleepers()
    .find(({ reason }) => /^(answer of |before asking |practice fault: )/.test(reason));
  return next && next.dueAtMs - clock.monotonic();
}

/** Whether every call under way waits for an answer that does not come without time. */
function isInVain(clock: ManualClock, stalled: number): boolean {
  const count = (beginning: string) =>
    clock.sleepers().filter(({ reason }) => reason.startsWith(beginning)).length;
  return count('answer of ') === stalled + count('practice fault: ');
}
