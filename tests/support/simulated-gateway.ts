import type { Clock } from '../../electron/core/ports.ts';
import type { OrderRow } from '../../electron/core/register/register.ts';
import type { CheckOutcome, CheckResult } from '../../electron/core/watch/watch.ts';

interface SimulatedCheck {
  orderId: string;
  mode: string;
  /** Monotonic ms. */
  startedAt: number;
  endedAt: number | null;
}

export interface SimulatedGateway {
  /** How a gateway answers now; a test changes it as it goes. Default: it answers, nothing changed. */
  answer: (order: OrderRow) => CheckOutcome['result'] | OrderRow | 'throws';
  /** How long a check takes, ms. */
  latencyMs: (order: OrderRow) => number;
  /** What a check costs. */
  requests: (order: OrderRow) => number;
  check(order: OrderRow, signal: AbortSignal): Promise<CheckResult>;
  readonly checks: SimulatedCheck[];
  /** When checks of this order started, monotonic ms. */
  startsOf(orderId: string): number[];
  /** The most checks that were under way at one time, and the most of one order. */
  readonly mostInFlight: () => { all: number; ofOneOrder: number };
}

/** The far end of the watch in simulated time: it takes its time, keeps a record, and fails on demand. */
export function createSimulatedGateway(clock: Clock): SimulatedGateway {
  const checks: SimulatedCheck[] = [];
  const starts = new Map<string, number[]>();
  const under = new Map<string, number>();
  let all = 0;
  let most = { all: 0, ofOneOrder: 0 };

  function count(orderId: string, change: 1 | -1): void {
    under.set(orderId, (under.get(orderId) ?? 0) + change);
    all += change;
    most = { all: Math.max(most.all, all), ofOneOrder: Math.max(most.ofOneOrder, under.get(orderId) ?? 0) };
    if (under.get(orderId) === 0) under.delete(orderId);
  }

  const gateway: SimulatedGateway = {
    answer: () => 'answered',
    latencyMs: () => 300,
    requests: () => 1,
    checks,
    startsOf: (orderId) => starts.get(orderId) ?? [],
    mostInFlight: () => most,
    check: async (order, signal) => {
      const record: SimulatedCheck = {
        orderId: order.id,
        mode: order.mode,
        startedAt: clock.monotonic(),
        endedAt: null,
      };
      checks.push(record);
      const known = starts.get(order.id);
      if (known) known.push(record.startedAt);
      else starts.set(order.id, [record.startedAt]);
      count(order.id, 1);
      await clock.sleep(gateway.latencyMs(order), 'the simulated gateway answers', signal);
      count(order.id, -1);
      record.endedAt = clock.monotonic();
      if (signal.aborted) return { result: 'unreachable', order };
      const answer = gateway.answer(order);
      if (answer === 'throws') throw new Error('a defect in the check');
      if (typeof answer === 'object')
        return {
          result: 'answered',
          order: { ...answer, checkedAt: clock.now() },
          requests: gateway.requests(order),
        };
      const row = answer === 'answered' ? { ...order, checkedAt: clock.now() } : order;
      return { result: answer, order: row, requests: answer === 'not-asked' ? 0 : gateway.requests(order) };
    },
  };
  return gateway;
}
