import type { GatewayAnswer } from '../gateway/answer.ts';
import type { Clock } from '../ports.ts';
import { type GatewayOffset, gatewayTimeAt, learnOffset, wrongClockMs } from './gateway-time.ts';

/** The gateway's time as far as its answers told it; until the first one this computer's own. */
export interface GatewayClock {
  /** Ms since the epoch. */
  now(): number;
  /** Makes a call and learns from when it was answered. */
  timed<T>(call: () => Promise<GatewayAnswer<T>>): Promise<GatewayAnswer<T>>;
  /** How far this computer is behind (negative: ahead), ms, when it is over a minute. */
  wrongBy(): number | null;
}

export function createGatewayClock(clock: Clock): GatewayClock {
  let offset: GatewayOffset | null = null;

  const now = () => (offset === null ? clock.now() : gatewayTimeAt(offset, clock.monotonic()));

  async function timed<T>(call: () => Promise<GatewayAnswer<T>>): Promise<GatewayAnswer<T>> {
    const startedAt = clock.monotonic();
    const answer = await call();
    const serverDate = 'envelope' in answer ? answer.envelope.serverDate : null;
    if (serverDate !== null) {
      offset = learnOffset(offset, { serverDate, startedAt, endedAt: clock.monotonic() });
    }
    return answer;
  }

  function wrongBy(): number | null {
    const difference = now() - clock.now();
    return Math.abs(difference) > wrongClockMs ? difference : null;
  }

  return { now, timed, wrongBy };
}
