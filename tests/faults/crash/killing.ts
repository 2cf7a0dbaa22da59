import { z } from 'zod';
import { between, createChance, pick } from './chance.ts';
import type { Scenario } from './scenarios.ts';
import type { KillPlan, TillCall } from './till-messages.ts';
import { World } from './world.ts';

/** Where a till dies. */
export type Blow =
  /** By itself, at one of the moments that its scenario has. */
  | { kind: 'step'; step: number }
  /** By the test, as this request has reached the gateway, or as it was worked on. */
  | { kind: 'gateway'; moment: 'received' | 'worked'; request: number }
  /** By the test, so long after the calls were sent, ms. */
  | { kind: 'delay'; ms: number };

export interface Killed {
  scenario: string;
  /** The moment in words; `after the end` when all was done before. */
  at: string;
  /** Ms from the next start to its being ready. */
  readyAfterMs: number;
  breaches: string[];
}

/** What a scenario offers to be killed at, counted once. */
export interface Moments {
  names: string[];
  requests: number;
}

const worldLasts = 40;

/** Kills one till after the other, each start of one being the check of the last. */
export class Killer {
  readonly #program: string;
  #world: World | undefined;
  #age = 0;

  constructor(program: string) {
    this.#program = program;
  }

  /** Runs a scenario to its end and counts. */
  async count(scenario: Scenario): Promise<Moments> {
    const world = await this.#ready(scenario);
    const calls = await scenario.prepare(world, createChance(1));
    const before = world.front.received.length;
    const plan: KillPlan = { scope: scenario.scope, step: null };
    if (scenario.scope === 'start') await this.#open(world, plan);
    else await askAll(world, calls, plan);
    const requests = world.front.received.length - before;
    const answer = await world.till.ask({ call: 'moments' });
    if (answer.kind !== 'value') throw new Error(`${scenario.name} does not count`);
    const { workerMoments } = world.till;
    if (scenario.isEnd) await this.close();
    const names = z.array(z.string()).parse(answer.value);
    return { names: scenario.scope === 'worker' ? [...workerMoments] : names, requests };
  }

  /** Runs a scenario, kills it, starts again and looks. */
  async kill(scenario: Scenario, blow: Blow, seed: number): Promise<Killed> {
    const world = await this.#ready(scenario);
    const calls = await scenario.prepare(world, createChance(seed));
    const at = await strike(world, { scenario, blow, calls });
    const readyAfterMs = await this.#open(world);
    const breaches = await world.breaches();
    // A world with a breach in it would tell of it for ever.
    if (breaches.length > 0) await this.close();
    return { scenario: scenario.name, at, readyAfterMs, breaches };
  }

  async close(): Promise<void> {
    await this.#world?.close();
    this.#world = undefined;
  }

  /** A world in which the scenario can begin: with a till that runs, or untouched. */
  async #ready({ isFresh }: Scenario): Promise<World> {
    this.#age += 1;
    const old = this.#world;
    if (old && !isFresh && this.#age < worldLasts) return old;
    await this.close();
    const world = await World.open(this.#program);
    this.#world = world;
    this.#age = isFresh ? worldLasts : 0;
    if (!isFresh) await this.#open(world);
    return world;
  }

  async #open(world: World, plan?: KillPlan): Promise<number> {
    const opened = await world.start(plan);
    if (opened.kind === 'ready') return opened.afterMs;
    const end = await world.dead();
    throw new Error(`it does not start: ${JSON.stringify({ opened, end })}`);
  }
}

interface Strike {
  scenario: Scenario;
  blow: Blow;
  calls: TillCall[];
}

/** @returns where it died. */
async function strike(world: World, { scenario, blow, calls }: Strike): Promise<string> {
  const step = blow.kind === 'step' ? blow.step : null;
  const plan: KillPlan = { scope: scenario.scope, step };
  let at = 'after the end';
  const kill = (where: string) => {
    at = where;
    world.till.kill();
  };
  if (blow.kind === 'gateway') strikeAtGateway(world, blow, kill);
  const work =
    scenario.scope === 'start' ? world.start(plan).then(() => undefined) : askAll(world, calls, plan);
  const timer = blow.kind === 'delay' ? setTimeout(() => kill('some moment'), blow.ms) : undefined;
  await work;
  clearTimeout(timer);
  world.till.kill();
  const { dyingAt } = await world.dead();
  return dyingAt ?? at;
}

function strikeAtGateway(
  world: World,
  blow: Extract<Blow, { kind: 'gateway' }>,
  kill: (at: string) => void,
): void {
  let seen = 0;
  world.front.strike = async (moment, webService) => {
    if (moment !== blow.moment) return;
    seen += 1;
    if (seen !== blow.request) return;
    kill(`${webService} ${moment}`);
    await world.till.ended;
  };
}

async function askAll(world: World, calls: TillCall[], plan: KillPlan): Promise<void> {
  await Promise.all(
    calls.map((ask, place) => world.ask(ask, { armed: true, ...(place === 0 ? { plan } : {}) })),
  );
}

/** Every blow that a scenario has. */
export function blowsOf({ names, requests }: Moments): Blow[] {
  const steps = names.map((_name, place): Blow => ({ kind: 'step', step: place + 1 }));
  const atGateway = Array.from({ length: requests }, (_none, place): Blow[] => [
    { kind: 'gateway', moment: 'received', request: place + 1 },
    { kind: 'gateway', moment: 'worked', request: place + 1 },
  ]);
  return [...steps, ...atGateway.flat()];
}

/** A blow at random: under load mostly at no moment in particular, so that also the work of SQLite itself is hit. */
export function someBlow(scenario: Scenario, moments: Moments, chance: () => number): Blow {
  const isLoose = chance() < (scenario.isBusy ? 0.7 : 0.1);
  return isLoose ? { kind: 'delay', ms: between(chance, 0, 100) } : pick(chance, blowsOf(moments));
}
