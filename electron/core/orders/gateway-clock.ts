import type { GatewayAnswer } from '../gateway/answer.ts';
import type { Clock, ShopKeys } from '../ports.ts';
import { type GatewayOffset, gatewayTimeAt, learnOffset, wrongClockMs } from './gateway-time.ts';

/** Whose time: an order, a shop's keys or its connection tell it alike. */
export type GatewayPlace = Pick<ShopKeys, 'mode' | 'server'>;

/**
 * The time of each gateway as far as its own answers told it; until the first one this computer's. One for each
 * server: the clock of one says nothing about another's.
 */
export interface GatewayClock {
  /** Ms since the epoch; this computer's own time where there is no gateway. */
  now(place: GatewayPlace | undefined): number;
  /** Makes a call and learns from when it was answered. */
  timed<T>(place: GatewayPlace, call: () => Promise<GatewayAnswer<T>>): Promise<GatewayAnswer<T>>;
  /** How far this computer is behind (negative: ahead), ms, when it is over a minute. */
  wrongBy(place: GatewayPlace | undefined): number | null;
}

/** The practice gateway is one and the same wherever it listens. */
const keyOf = ({ mode, server }: GatewayPlace) => (mode === 'practice' ? mode : server);

export function createGatewayClock(clock: Clock): GatewayClock {
  const offsets = new Map<string, GatewayOffset>();

  const offsetOf = (place: GatewayPlace | undefined) => place && offsets.get(keyOf(place));

  function now(place: GatewayPlace | undefined): number {
    const offset = offsetOf(place);
    return offset === undefined ? clock.now() : gatewayTimeAt(offset, clock.monotonic());
  }

  return {
    now,
    timed: async (place, call) => {
      const startedAt = clock.monotonic();
      const answer = await call();
      const serverDate = 'envelope' in answer ? answer.envelope.serverDate : null;
      if (serverDate !== null) {
        const timedAnswer = { serverDate, startedAt, endedAt: clock.monotonic() };
        offsets.set(keyOf(place), learnOffset(offsetOf(place) ?? null, timedAnswer));
      }
      return answer;
    },
    wrongBy: (place) => {
      const difference = now(place) - clock.now();
      return Math.abs(difference) > wrongClockMs ? difference : null;
    },
  };
}
