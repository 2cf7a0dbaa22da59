import { describe, expect, it, vi } from 'vitest';
import { withinRatio } from '../../../../bench/watch/figures.ts';
import { fullSize, type Outcome, scenarios } from '../../../../bench/watch/scenarios.ts';
import { isLong } from '../../../support/long-runs.ts';

// Simulated hours take real seconds where the machine has other work.
vi.setConfig({ testTimeout: isLong ? 1_800_000 : 120_000 });

/** `npm run bench -- watch` prints the figures of all; here a few on a smaller shop, and in the long run all. */
const size = isLong ? fullSize : { seed: 2, orders: 2_000, burst: 200 };
const usual = ['burst of new orders', 'an hour without network'];
const chosen = scenarios.filter(({ name }) => isLong || usual.includes(name));

function named(name: string): (seed: number) => Promise<Outcome> {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return (seed) => found.run({ seed, orders: 300, burst: 30 });
}

describe('a shop full of open orders', () => {
  it.each(chosen)('$name: the order on screen has its pace, all others theirs', async ({ run }) => {
    const { screen, standings, requests, recoveries } = await run(size);
    expect(screen.gapsMs.length).toBeGreaterThan(1_000);
    expect(screen.outside).toBe(0);
    expect(Math.max(...standings.map(({ ratio }) => ratio))).toBeLessThanOrEqual(withinRatio);
    // Two a second, two saved up, one borrowed.
    expect(requests.second).toBeLessThanOrEqual(2 + 3);
    expect(requests.minute).toBeLessThanOrEqual(2 * 60 + 3);
    for (const { screenMs, everyoneMs } of recoveries) {
      expect(screenMs).toBeLessThanOrEqual(60_000);
      expect(everyoneMs).not.toBeNull();
    }
  });

  it('comes out the same for the same seed, and not for another', async () => {
    const run = named('a till 15 min ahead');
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });
});

it.each(['clock set by ±1 day', 'a till 15 min ahead', 'a till 15 min behind'])(
  '%s: expiries are seen in time by the gateway’s clock',
  async (name) => {
    const { expiryLateMs } = await named(name)(3);
    expect(expiryLateMs.length).toBeGreaterThanOrEqual(20);
    expect(Math.max(...expiryLateMs)).toBeLessThanOrEqual(10_000);
  },
);
