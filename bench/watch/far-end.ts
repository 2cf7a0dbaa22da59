import type { CallEvidence, EnvelopeFacts, GatewayAnswer } from '../../electron/core/gateway/answer.ts';
import { createGatewayClock, type GatewayClock } from '../../electron/core/orders/gateway-clock.ts';
import type { Clock } from '../../electron/core/ports.ts';
import type { OrderRow } from '../../electron/core/register/register.ts';
import type { CheckResult } from '../../electron/core/watch/watch.ts';
import type { Chance } from '../history/chance.ts';

/** How the gateway is in a moment; a scenario changes it as it goes. */
interface Weather {
  /** `silent`: requests get no answer and time out; `unreachable`: they fail at once, as with the network gone. */
  network: 'fine' | 'silent' | 'unreachable';
  /** Its usual time to answer, ms; each answer takes up to a tenth more or less. */
  latencyMs: number;
  /** It refuses (PSP_106, or HTTP 429) what exceeds so many requests a second; `null`: it takes all. */
  limitPerSecond: number | null;
}

/** The gateway beyond the watch: it knows the true time, who has paid, and how well it is. */
export interface FarEnd {
  weather: Weather;
  /** Learns the gateway's time from its answers, as the product does. */
  gatewayClock: GatewayClock;
  /** The gateway's own time, ms since the epoch. */
  trueNow(): number;
  /** From then on (its time) it says so of this order. */
  willBePaid(orderId: string, at: number): void;
  check(order: OrderRow, signal: AbortSignal): Promise<CheckResult>;
  /** When each request left, monotonic ms. */
  requests: number[];
  onCheck: (check: Checked) => void;
}

/** One check, told when it ended; times on the monotonic clock. */
export interface Checked {
  /** As it is after it. */
  order: OrderRow;
  startedAt: number;
  endedAt: number;
  result: CheckResult['result'];
}

const readTimeoutMs = 15_000;
const unreachableMs = 5;
/** Over so many seconds the gateway counts. */
const limitWindowMs = 10_000;

type Answer = GatewayAnswer<null>;

export function createFarEnd(clock: Clock, startsAt: number, chance: Chance): FarEnd {
  const paidAt = new Map<string, number>();
  const taken: number[] = [];
  const trueNow = () => startsAt + clock.monotonic();

  function isOverLimit(): boolean {
    const { limitPerSecond } = farEnd.weather;
    if (limitPerSecond === null) return false;
    while ((taken[0] ?? Number.POSITIVE_INFINITY) <= clock.monotonic() - limitWindowMs) taken.shift();
    if (taken.length >= (limitPerSecond * limitWindowMs) / 1_000) return true;
    taken.push(clock.monotonic());
    return false;
  }

  async function request(signal: AbortSignal): Promise<Answer> {
    const call: CallEvidence = { webService: 'simulated', startedAt: clock.now(), endedAt: clock.now() };
    farEnd.requests.push(clock.monotonic());
    const { network, latencyMs } = farEnd.weather;
    const tookMs = network === 'silent' ? readTimeoutMs : unreachableMs;
    if (network !== 'fine') {
      await clock.sleep(tookMs, 'nobody answers', signal);
      return { outcome: 'no-answer', reason: 'timeout', evidence: call };
    }
    const isRefused = isOverLimit();
    await clock.sleep(Math.round(latencyMs * (0.9 + chance.part() / 5)), 'the gateway answers', signal);
    if (signal.aborted) return { outcome: 'no-answer', reason: 'stopped', evidence: call };
    const evidence = { ...call, endedAt: clock.now() };
    if (!isRefused) return { outcome: 'answered', value: null, evidence, envelope: envelope() };
    const error = {
      errorCode: 'PSP_106',
      errorMessage: '',
      detailedErrorCode: null,
      detailedErrorMessage: null,
    };
    return { outcome: 'refused', kind: 'limit', error, evidence, envelope: envelope() };
  }

  function envelope(): EnvelopeFacts {
    const serverDate = Math.floor(trueNow() / 1_000) * 1_000;
    return { serverDate, mode: 'TEST', serverUrl: null, applicationProvider: null };
  }

  async function ask(order: OrderRow, signal: AbortSignal): Promise<CheckResult> {
    const get = () => farEnd.gatewayClock.timed(order, () => request(signal));
    const answer = await get();
    if (answer.outcome !== 'answered') return { result: failure(answer), order, requests: 1 };
    const seen = seenBy(order);
    if (seen.status !== 'paid') return { result: 'answered', order: seen, requests: 1 };
    const proof = await get();
    const row = proof.outcome === 'answered' ? { ...seen, provenAt: seen.provenAt ?? trueNow() } : seen;
    return { result: proof.outcome === 'answered' ? 'answered' : failure(proof), order: row, requests: 2 };
  }

  function seenBy(order: OrderRow): OrderRow {
    const row = { ...order, checkedAt: clock.now() };
    const at = paidAt.get(order.id) ?? Number.POSITIVE_INFINITY;
    const paid = order.paidAt ?? (at <= trueNow() ? at : null);
    if (paid !== null) return { ...row, status: 'paid', paidAt: paid, closedAt: paid };
    const { expiresAt } = order;
    const isOver = expiresAt !== null && expiresAt <= trueNow();
    return isOver ? { ...row, status: 'expired', closedAt: expiresAt } : row;
  }

  const farEnd: FarEnd = {
    weather: { network: 'fine', latencyMs: 300, limitPerSecond: null },
    gatewayClock: createGatewayClock(clock),
    trueNow,
    willBePaid: (orderId, at) => {
      paidAt.set(orderId, at);
    },
    requests: [],
    onCheck: () => {},
    check: async (order, signal) => {
      const startedAt = clock.monotonic();
      const checked = await ask(order, signal);
      const { result } = checked;
      farEnd.onCheck({ order: checked.order, startedAt, endedAt: clock.monotonic(), result });
      return checked;
    },
  };
  return farEnd;
}

const failure = ({ outcome }: Answer) => (outcome === 'refused' ? 'limited' : 'unreachable');
