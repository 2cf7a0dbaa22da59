import {
  mostWithin,
  type Period,
  type Recovery,
  recoveryAfter,
  screenFigures,
  worstStandings,
} from './figures.ts';
import type { Standing } from './recorder.ts';
import { day, hour, minute, openTill, second, type Till } from './simulated-till.ts';

export interface Size {
  seed: number;
  /** Open orders when it begins. */
  orders: number;
  /** New ones in a burst. */
  burst: number;
}

export const fullSize: Size = { seed: 1, orders: 5_000, burst: 500 };

export interface Outcome {
  /** Whenever the gateway answered, however busy the shop was. */
  screen: ReturnType<typeof screenFigures>;
  /** The oldest check of each age class while nothing was wrong. */
  standings: Standing[];
  /** The most requests in any second and any minute, troubles included. */
  requests: { second: number; minute: number; all: number };
  /** After each trouble. */
  recoveries: Recovery[];
  /** By how much the look at each expiry came after expiry + 2 s, ms. */
  expiryLateMs: number[];
  /** Checks of payments beyond doubt. */
  lateLooks: number;
}

export interface Scenario {
  /** What is wrong, in a few words. */
  name: string;
  run(size: Size): Promise<Outcome>;
}

/** A story of one till: it says when nothing is wrong, and when a trouble ended. */
class Story {
  readonly till: Till;
  readonly #calm: Period[] = [];
  readonly #busy: Period[] = [];
  /** From the end of each trouble to the beginning of the next. */
  readonly #recovering: Period[] = [];
  readonly #expiring: { id: string; at: number }[] = [];

  constructor(till: Till) {
    this.till = till;
  }

  /** Time passes and nothing is wrong. */
  async calm(ms: number): Promise<void> {
    const from = this.till.clock.monotonic();
    await this.till.pass(ms);
    this.#calm.push({ from, to: from + ms });
  }

  async trouble(ms: number): Promise<void> {
    await this.till.pass(ms);
  }

  /** Time passes with more to do than the budget allows; the order on screen is to have its pace all the same. */
  async busy(work: () => Promise<void>): Promise<void> {
    const from = this.till.clock.monotonic();
    await work();
    this.#busy.push({ from, to: this.till.clock.monotonic() });
  }

  /** A trouble ended: time passes until all targets hold again, or the next comes. */
  async recover(ms: number): Promise<void> {
    const from = this.till.clock.monotonic();
    await this.till.pass(ms);
    this.#recovering.push({ from, to: from + ms });
  }

  createExpiring(lifeMs: number): void {
    const { clock, farEnd } = this.till;
    const { id, expiresAt } = this.till.create(lifeMs);
    if (expiresAt !== null) this.#expiring.push({ id, at: clock.monotonic() + expiresAt - farEnd.trueNow() });
  }

  async end(): Promise<Outcome> {
    await this.till.stop();
    const { recorder, farEnd } = this.till;
    const { requests } = farEnd;
    const recoveries = this.#recovering.map((period) => recoveryAfter(this.till, period));
    const recovered = this.#recovering.map(({ from, to }, place) => ({
      from: from + (recoveries[place]?.screenMs ?? Number.POSITIVE_INFINITY),
      to,
    }));
    return {
      screen: screenFigures(recorder.seen, [...this.#calm, ...this.#busy, ...recovered]),
      standings: worstStandings(recorder.samples, this.#calm),
      requests: {
        second: mostWithin(requests, second),
        minute: mostWithin(requests, minute),
        all: requests.length,
      },
      recoveries,
      lateLooks: recorder.checks.filter(({ order }) => order.status === 'paid').length,
      expiryLateMs: this.#expiring.flatMap(({ id, at }) => {
        const look = recorder.checks.find(({ order }) => order.id === id && order.status === 'expired');
        return look ? [Math.max(0, look.startedAt - at - 2 * second)] : [];
      }),
    };
  }
}

async function story({ seed, orders }: Size, more: { aheadMs?: number; paid?: number } = {}): Promise<Story> {
  return new Story(await openTill({ seed, orders, ...more }));
}

const load: Scenario = {
  name: 'load',
  run: async (size) => {
    const told = await story(size);
    await told.calm(2 * hour);
    return told.end();
  },
};

const burst: Scenario = {
  name: 'burst of new orders',
  run: async (size) => {
    const told = await story(size);
    await told.calm(20 * minute);
    await told.busy(async () => {
      for (let made = 0; made < size.burst; made += 1) {
        told.createExpiring(15 * minute);
        await told.till.pass(minute / size.burst);
      }
      await told.till.pass(15 * minute);
    });
    await told.recover(2 * hour);
    await told.calm(hour);
    return told.end();
  },
};

const outage = (network: 'silent' | 'unreachable'): Scenario => ({
  name: network === 'silent' ? 'an hour without answers' : 'an hour without network',
  run: async (size) => {
    const told = await story(size);
    await told.calm(20 * minute);
    told.till.farEnd.weather.network = network;
    await told.trouble(hour);
    told.till.farEnd.weather.network = 'fine';
    await told.recover(3 * hour);
    await told.calm(hour);
    return told.end();
  },
});

const slow: Scenario = {
  name: 'answers take 5 s',
  run: async (size) => {
    const told = await story(size);
    await told.calm(20 * minute);
    told.till.farEnd.weather.latencyMs = 5 * second;
    await told.calm(hour);
    told.till.farEnd.weather.latencyMs = 300;
    await told.recover(3 * hour);
    await told.calm(hour);
    return told.end();
  },
};

const storms: Scenario = {
  name: 'three storms of PSP_106',
  run: async (size) => {
    const told = await story(size);
    await told.calm(20 * minute);
    for (const perSecond of [1, 0.5, 0.2]) {
      told.till.farEnd.weather.limitPerSecond = perSecond;
      await told.trouble(20 * minute);
      told.till.farEnd.weather.limitPerSecond = null;
      await told.recover(2 * hour);
    }
    await told.calm(hour);
    return told.end();
  },
};

/** In each calm stretch ten orders expire. */
async function calmWithExpiries(told: Story): Promise<void> {
  for (let made = 0; made < 10; made += 1) told.createExpiring(15 * minute + made * second);
  await told.calm(20 * minute);
}

const jumps = (name: string, jumpsMs: number[]): Scenario => ({
  name,
  run: async (size) => {
    const told = await story(size);
    await told.calm(20 * minute);
    for (const jumpMs of jumpsMs) {
      for (let made = 0; made < 10; made += 1) told.createExpiring(15 * minute + made * second);
      await told.calm(7 * minute);
      told.till.clock.jumpWall(jumpMs);
      await told.calm(13 * minute);
    }
    await calmWithExpiries(told);
    return told.end();
  },
});

const wrongClock = (aheadMs: number): Scenario => ({
  name: `a till 15 min ${aheadMs > 0 ? 'ahead' : 'behind'}`,
  run: async (size) => {
    const told = await story(size, { aheadMs });
    await told.calm(5 * minute);
    await calmWithExpiries(told);
    await calmWithExpiries(told);
    return told.end();
  },
});

const sleep = (networkAfterMs: number): Scenario => ({
  name: networkAfterMs === 0 ? '8 h of sleep' : `8 h of sleep, network ${networkAfterMs / second} s later`,
  run: async (size) => {
    const told = await story(size);
    await told.calm(20 * minute);
    told.till.clock.suspend(8 * hour);
    if (networkAfterMs > 0) {
      told.till.farEnd.weather.network = 'unreachable';
      await told.till.pass(networkAfterMs);
      told.till.farEnd.weather.network = 'fine';
    }
    await told.recover(2 * hour);
    await told.calm(hour);
    return told.end();
  },
});

/** As many as it has open were paid within the last three days. */
const afterProof: Scenario = {
  name: 'late looks at paid orders',
  run: async (size) => {
    const told = await story({ ...size, orders: Math.round(size.orders / 5) }, { paid: size.orders });
    await told.calm(6 * hour);
    return told.end();
  },
};

export const scenarios: readonly Scenario[] = [
  load,
  burst,
  outage('silent'),
  outage('unreachable'),
  slow,
  storms,
  jumps('clock set by ±1 day', [day, -2 * day, day]),
  jumps('daylight saving as a jump of ±1 h', [hour, -hour]),
  wrongClock(15 * minute),
  wrongClock(-15 * minute),
  sleep(0),
  sleep(6 * second),
  afterProof,
];
