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
  /** From now on the practice gateway itself has this fault in one web service. */
  addFault(webService: string, fault: Record<string, unknown>): Promise<void>;
  /** All goes right again. */
  putRight(): Promise<void>;
  /** Waits for `work`; whenever all calls under way wait in vain, time passes until the first gives up. */
  passing<T>(work: Promise<T>): Promise<T>;
}

interface Place {
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
  let hasFaults = false;
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
    addFault: async (webService, fault) => {
      hasFaults = true;
      await shop.fault({ ...fault, webService });
    },
    putRight: async () => {
      places.clear();
      if (!hasFaults) return;
      hasFaults = false;
      const headers = { authorization: shop.authorization };
      // Nobody listens any more once a connected shop has taken the place of practice.
      await fetch(`${shop.keys.server}/practice/faults`, { method: 'DELETE', headers }).catch(
        () => undefined,
      );
    },
    passing: (work) => passing(work, clock, stalled),
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

/**
 * In how many ms something ends by time alone; `undefined` while any call under way may still be answered without.
 */
function nextToGiveUp(clock: ManualClock, stalled: number): number | undefined {
  const sleepers = clock.sleepers();
  const count = (beginning: string) => sleepers.filter(({ reason }) => reason.startsWith(beginning)).length;
  if (count('answer of ') !== stalled + count('practice fault: ')) return undefined;
  const next = sleepers.find(({ reason }) => /^(answer of |before asking |practice fault: )/.test(reason));
  return next && next.dueAtMs - clock.monotonic();
}
