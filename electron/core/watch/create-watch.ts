import type { Clock, Ids, Logger } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import { CheckLoop } from './check-loop.ts';
import type { Line, LineOf } from './line.ts';
import { noteAnswer, type OutcomePorts, reachIn, type Standings } from './outcome.ts';
import { freshPace, paceAt } from './pace.ts';
import { problemsOf } from './problems.ts';
import { createSettledLoader } from './settled-loader.ts';
import type { CheckResult, Watch } from './watch.ts';
import { type Watched, WatchList } from './watch-list.ts';

export interface WatchPorts {
  clock: Clock;
  ids: Pick<Ids, 'fraction'>;
  logger: Logger;
  /** Asks the gateway about one order and writes what it said; must end soon after `signal` aborts. */
  check(order: OrderRow, signal: AbortSignal): Promise<CheckResult>;
  /** Every order that may still change at the gateway. */
  load(): Promise<OrderRow[]>;
  /** Payments beyond doubt that are to be looked at again, in pages. */
  settled(): AsyncIterable<OrderRow[]>;
  /** The time of a gateway, ms since the epoch. */
  gatewayNow(line: LineOf): number;
  /** Whose gateway is not to be asked now: what it last said, or did not say, is no problem of now. */
  isResting?(line: Pick<Line, 'mode'>): boolean;
}

/** The watch over all orders: one loop, one budget. Start it once; after `stop` it stays stopped. */
export function createWatch(ports: WatchPorts): Watch {
  const { clock } = ports;
  const list = new WatchList(ports);
  const standings: Standings = { pace: freshPace(clock.monotonic()), reaches: new Map(), lastCheckAt: null };
  const context = { ...ports, list, standings };
  const loop = new CheckLoop({ ...context, onOverslept });

  function onOverslept(): void {
    ports.logger.info({}, 'the machine slept: everything is asked about now');
    list.excuseScreens();
    askEverything();
  }

  function wake(): void {
    loop.lookAtTheClock();
    askEverything();
  }

  function askEverything(): void {
    // A practice shop has no password that somebody could type: waking is its second chance.
    for (const line of list.lines()) if (line.mode === 'practice') line.isStopped = false;
    resume(list.lines(), context);
    loop.poke();
  }

  const settled = createSettledLoader({ ...ports, list, poke: () => loop.poke() });

  return {
    start: async () => {
      for (const order of await ports.load()) list.put(order);
      loop.start();
      settled.start();
    },
    stop: async () => {
      await Promise.all([settled.stop(), loop.stop()]);
    },
    noticed: (order) => {
      notice(order, context);
      loop.poke();
    },
    screen: (view) => {
      loop.lookAtTheClock();
      // The first page after a while: a browser's window has no other way to say that it got the focus.
      const isArrival = list.nextForgetAt() === null;
      const isNew = list.say(view);
      if (isArrival) wake();
      else if (isNew) loop.poke();
    },
    wake,
    keysChanged: (mode) => {
      const lines = list.lines().filter((line) => line.mode === mode);
      for (const line of lines) {
        line.keysSince = clock.monotonic();
        line.isStopped = false;
      }
      resume(lines, context);
      loop.poke();
    },
    state: () => ({
      watching: list.watching,
      lastCheckAt: standings.lastCheckAt,
      problems: problemsOf({
        lines: [...new Set(list.all().map(({ line }) => line))].filter((line) => !ports.isResting?.(line)),
        reachOf: (server) => reachIn(standings, server),
        pace: paceAt(standings.pace, clock.monotonic()),
      }),
    }),
  };
}

function notice(order: OrderRow, ports: OutcomePorts & Pick<WatchPorts, 'clock'>): void {
  const { list, clock } = ports;
  const known = list.get(order.id);
  if (isAnswerElsewhere(order, known)) {
    if (known) known.askedAt = clock.monotonic();
    noteAnswer(known ?? { line: list.lineOf(order), failures: 0, heldUntil: null }, ports);
  }
  const isOpened = known?.order.status === 'unconfirmed' && order.status === 'open';
  list.put(order, { urgent: isOpened });
}

/** Whether the row tells of an answer that was not to a check of ours: a create, or a check by hand. */
function isAnswerElsewhere(order: OrderRow, known: Watched | undefined): boolean {
  if (!known) return order.status === 'open';
  // Another time, be it earlier: a clock may have been set back.
  return known.flight === null && order.checkedAt !== known.order.checkedAt;
}

/** Their orders are due now, and a silent server has its next probe now. */
function resume(lines: Line[], { list, standings, clock }: OutcomePorts): void {
  const now = clock.monotonic();
  for (const { server } of lines) {
    const reach = reachIn(standings, server);
    standings.reaches.set(server, { ...reach, probeAt: Math.min(reach.probeAt, now) });
  }
  list.hurry(list.all().filter(({ line }) => lines.includes(line)));
}
