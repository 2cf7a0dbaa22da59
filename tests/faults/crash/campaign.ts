import { createChance, pick, shuffled } from './chance.ts';
import { type Blow, blowsOf, type Killed, Killer, type Moments, someBlow } from './killing.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/** What came of many kills. */
export interface Figures {
  kills: number;
  byScenario: Record<string, number>;
  /** How often each moment was hit: `scenario: moment`. */
  byMoment: Record<string, number>;
  /** Ms from each start after a kill to its being ready. */
  readyAfterMs: number[];
  breaches: string[];
}

export const noFigures = (): Figures => ({
  kills: 0,
  byScenario: {},
  byMoment: {},
  readyAfterMs: [],
  breaches: [],
});

interface Planned {
  scenario: Scenario;
  blow: Blow;
}

interface Campaign {
  program: string;
  /** The numbers of the kills to make: each is one and the same kill for ever, as far as chance goes. */
  from: number;
  to: number;
  planOf(number: number): Planned;
  onKill?(figures: Figures): void;
}

/** Two at a time: one dies while the other starts. */
const lanes = 2;

/** Makes the kills of these numbers, and adds what came of them to the figures. */
export async function runCampaign(campaign: Campaign, figures: Figures): Promise<void> {
  let next = campaign.from;
  const lane = async () => {
    const killer = new Killer(campaign.program);
    try {
      while (next < campaign.to) {
        const number = next;
        next += 1;
        add(figures, number, await killed(killer, { ...campaign.planOf(number), number }));
        campaign.onKill?.(figures);
      }
    } finally {
      await killer.close();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

/** One that cannot be brought to its end is a breach too: the others go on. */
async function killed(
  killer: Killer,
  { scenario, blow, number }: Planned & { number: number },
): Promise<Killed> {
  try {
    return await killer.kill(scenario, blow, number);
  } catch (error) {
    await killer.close();
    const breaches = [error instanceof Error ? error.message : String(error)];
    return { scenario: scenario.name, at: JSON.stringify(blow), readyAfterMs: 0, breaches };
  }
}

function add(figures: Figures, number: number, { scenario, at, readyAfterMs, breaches }: Killed): void {
  figures.kills += 1;
  count(figures.byScenario, scenario);
  count(figures.byMoment, `${scenario}: ${at}`);
  figures.readyAfterMs.push(Math.round(readyAfterMs));
  figures.breaches.push(...breaches.map((breach) => `kill ${number}, ${scenario}, at ${at}: ${breach}`));
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Runs every scenario once to its end: what it offers to be killed at. */
export async function countMoments(program: string): Promise<Map<Scenario, Moments>> {
  const killer = new Killer(program);
  const counted = new Map<Scenario, Moments>();
  try {
    for (const scenario of scenarios) counted.set(scenario, await killer.count(scenario));
  } finally {
    await killer.close();
  }
  return counted;
}

/** One kill of each scenario in turn, at a moment that the number draws. */
export function oneOfEach(counted: ReadonlyMap<Scenario, Moments>): Campaign['planOf'] {
  const all = [...counted];
  return (number) => {
    const [scenario, moments] = pick(() => (number % all.length) / all.length, all);
    return { scenario, blow: someBlow(scenario, moments, createChance(number)) };
  };
}

/**
 * First every moment of every scenario, shuffled so that a run broken off has seen something of all; then any, half
 * of them under load.
 */
export function everyMoment(counted: ReadonlyMap<Scenario, Moments>): Campaign['planOf'] {
  const every = [...counted].flatMap(([scenario, moments]) =>
    blowsOf(moments).map((blow): Planned => ({ scenario, blow })),
  );
  const listed = shuffled(every);
  const all = [...counted];
  const busy = all.filter(([{ isBusy }]) => isBusy);
  return (number) => {
    const planned = listed[number];
    if (planned) return planned;
    const chance = createChance(number);
    const [scenario, moments] = pick(chance, chance() < 0.5 ? busy : all);
    return { scenario, blow: someBlow(scenario, moments, chance) };
  };
}
