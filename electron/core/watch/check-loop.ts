import type { Clock } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import { type Choice, choose, type Flight } from './choose.ts';
import { type OutcomePorts, reachIn, recordOutcome } from './outcome.ts';
import { paceAt, spend } from './pace.ts';
import type { CheckResult } from './watch.ts';
import type { Watched } from './watch-list.ts';

export interface CheckLoopPorts extends OutcomePorts {
  clock: Clock;
  check(order: OrderRow, signal: AbortSignal): Promise<CheckResult>;
  /** The machine slept while the loop did. */
  onOverslept(): void;
}

/** A net under the sleeps: nobody may tell us that the machine woke, and its timers do not count its sleep. */
const longestSleepMs = 30_000;
/** Woken so much later than asked for: not by a busy machine, but because it slept. */
const oversleptMs = 10_000;

/** The one loop: starts every check that may start, then sleeps until the next may, or until poked. */
export class CheckLoop {
  readonly #ports: CheckLoopPorts;
  readonly #flight: Flight = { screen: 0, background: 0, screenRun: 0 };
  readonly #underWay = new Set<{ entry: Watched; done: Promise<void>; abort: AbortController }>();
  /** Monotonic ms; `null` while awake, and once oversleeping was told. */
  #sleepsUntil: number | null = null;
  #wakeUp = new AbortController();
  #running: Promise<void> | undefined;
  #isStopping = false;

  constructor(ports: CheckLoopPorts) {
    this.#ports = ports;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something changed: choose again now. */
  poke(): void {
    // Said why, so that no DOMException with a stack is made: this runs with every change.
    this.#wakeUp.abort('poked');
  }

  /** Tells, once, that the machine slept while the loop did. Whoever wakes first may ask. */
  lookAtTheClock(): void {
    if (this.#sleepsUntil === null) return;
    if (this.#ports.clock.monotonic() - this.#sleepsUntil < oversleptMs) return;
    this.#sleepsUntil = null;
    for (const { entry, abort } of this.#underWay) {
      // Its connection did not outlive the sleep; to wait for the time-out would keep the order waiting.
      if (entry.flight) entry.flight.isCutOff = true;
      abort.abort();
    }
    this.#ports.onOverslept();
  }

  /** Aborts what is in flight; resolves when it has ended. Nothing starts any more. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const { abort } of this.#underWay) abort.abort();
    this.poke();
    await Promise.all([this.#running, ...[...this.#underWay].map(({ done }) => done)]);
  }

  async #run(): Promise<void> {
    const { clock, list } = this.#ports;
    while (!this.#isStopping) {
      list.refresh();
      const waitMs = this.#startWhatMay();
      this.#sleepsUntil = clock.monotonic() + waitMs;
      await clock.sleep(waitMs, 'watch: until the next check', this.#wakeUp.signal);
      this.lookAtTheClock();
      this.#sleepsUntil = null;
      if (this.#wakeUp.signal.aborted) this.#wakeUp = new AbortController();
    }
  }

  /** @returns for how long nothing more may start, in whole ms. */
  #startWhatMay(): number {
    for (;;) {
      const choice = this.#choose();
      if (choice.kind === 'wait') return this.#sleepMs(choice.ms);
      this.#startCheck(choice);
    }
  }

  #choose(): Choice {
    const { clock, list, standings } = this.#ports;
    const now = clock.monotonic();
    standings.pace = paceAt(standings.pace, now);
    return choose({
      lines: list.lines(),
      reachOf: (server) => reachIn(standings, server),
      costOf: (id) => list.get(id)?.cost ?? 1,
      failuresOf: (id) => list.get(id)?.failures ?? 0,
      pace: standings.pace,
      flight: this.#flight,
      now,
    });
  }

  #sleepMs(waitMs: number | null): number {
    const { clock, list } = this.#ports;
    const forgetAt = list.nextForgetAt();
    const forgetMs = forgetAt === null ? longestSleepMs : forgetAt - clock.monotonic();
    return Math.max(1, Math.ceil(Math.min(waitMs ?? longestSleepMs, forgetMs, longestSleepMs)));
  }

  #startCheck({ id, lane, isProbe, cost, screenRun }: Extract<Choice, { kind: 'ask' }>): void {
    const { clock, list, standings } = this.#ports;
    const entry = list.get(id);
    if (!entry) throw new Error('a lane held an order that is not watched');
    const startedAt = clock.monotonic();
    list.takeOff(entry, { startedAt, lane, isProbe, reserved: cost, isOvertaken: false, isCutOff: false });
    standings.pace = spend(standings.pace, cost);
    const { server } = entry.line;
    if (isProbe) standings.reaches.set(server, { ...reachIn(standings, server), probing: true });
    this.#flight.screenRun = screenRun;
    this.#fly(entry, lane === 'screen' ? 'screen' : 'background');
  }

  #fly(entry: Watched, place: 'screen' | 'background'): void {
    const flight = this.#flight;
    flight[place] += 1;
    const abort = new AbortController();
    const done = this.#ask(entry.order, abort.signal).then((outcome) => {
      flight[place] -= 1;
      this.#underWay.delete(check);
      if (!this.#isStopping) recordOutcome(entry, outcome, this.#ports);
      this.poke();
    });
    const check = { entry, done, abort };
    this.#underWay.add(check);
  }

  /** A check that throws is a defect of ours: said in the log, and no reason to end the loop. */
  async #ask(order: OrderRow, signal: AbortSignal): Promise<CheckResult | 'defect'> {
    try {
      return await this.#ports.check(order, signal);
    } catch (error) {
      const { logger } = this.#ports;
      if (!this.#isStopping) logger.error({ err: error, orderId: order.id }, 'a check failed by a defect');
      return 'defect';
    }
  }
}
