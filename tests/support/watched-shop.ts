import type { OrderRow } from '../../electron/core/register/register.ts';
import { createWatch } from '../../electron/core/watch/create-watch.ts';
import { createCountedIds } from './counted-ids.ts';
import { createManualClock } from './manual-clock.ts';
import { createMemoryLogger } from './memory-logger.ts';
import { createSimulatedGateway } from './simulated-gateway.ts';
import { watchedOrder } from './watched-orders.ts';

export const shopOpensAt = Date.UTC(2025, 10, 22, 9);

/** A watch over `orders` in simulated time, asking a simulated gateway. Not started yet. */
export function createWatchedShop(orders: OrderRow[] = [], options: { fraction?: number } = {}) {
  const clock = createManualClock(shopOpensAt);
  const logger = createMemoryLogger();
  const shifts = new Map<string, number>();
  const usualServer = watchedOrder(shopOpensAt).server;
  const gatewayNow = ({ server } = { server: usualServer }) =>
    shopOpensAt + clock.monotonic() + (shifts.get(server) ?? 0);
  const gateway = createSimulatedGateway(clock);
  const watch = createWatch({
    clock,
    logger,
    ids: createCountedIds(options.fraction),
    check: gateway.check,
    load: async () => orders.filter((order) => !isSettled(order)),
    settled: async function* () {
      yield orders.filter(isSettled);
    },
    gatewayNow,
  });

  return {
    clock,
    logger,
    gateway,
    watch,
    gatewayNow,
    /** As when a `serverDate` corrects what we took for a gateway's time. */
    shiftGatewayTime: (ms: number, server = usualServer) => {
      shifts.set(server, (shifts.get(server) ?? 0) + ms);
    },
    /** When checks of this order started, monotonic ms. */
    startsOf: gateway.startsOf,
    gapsOf: (id: string) => gapsBetween(gateway.startsOf(id)),
    /** Lets time pass while a page repeats what it shows every 5 s. */
    passOnScreen: async (ms: number, orderIds: string[], attended = true) => {
      for (let passed = 0; passed < ms; passed += 5_000) {
        watch.screen({ viewer: 'counter', orderIds, attended });
        await clock.advance(Math.min(5_000, ms - passed));
      }
    },
    problemCodes: () => watch.state().problems.map(({ code }) => code),
  };
}

export type WatchedShop = ReturnType<typeof createWatchedShop>;

/** As the register tells them apart. */
const isSettled = ({ status, provenAt, attention }: OrderRow) =>
  status === 'paid' && provenAt !== null && attention === null;

/** From each to the next. */
export function gapsBetween(times: number[]): number[] {
  return times.slice(1).map((at, place) => at - (times[place] ?? 0));
}
