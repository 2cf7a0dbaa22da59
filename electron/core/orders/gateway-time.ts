/**
 * Gateway time = local monotonic clock + an offset, known to lie between two bounds (ms). Pure; expiry
 * sent, time left and overdue proofs go by it, because a till's wall clock may be wrong or jump.
 */
export interface GatewayOffset extends Bounds {
  /** What one answer alone said that was far from all before it; believed once another one says so too. */
  readonly rival?: Bounds;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** `serverDate` carries whole seconds: the true time lies up to this much later. */
const serverResolutionMs = 999;

/** From this difference on the computer's clock is called wrong. */
export const wrongClockMs = 60_000;

export interface TimedAnswer {
  /** The gateway's clock when it answered, ms since the epoch. */
  serverDate: number;
  /** Monotonic time when the call started and ended, ms. */
  startedAt: number;
  endedAt: number;
}

/**
 * Narrows the bounds with one more answer: the gateway wrote its date between the call's start and end.
 * Bounds that no longer meet mean that a clock drifted or was set: only the newest answer counts then. A jump of more
 * than a minute is believed of two answers in a row only: one wrong date must neither end orders nor erase data.
 */
export function learnOffset(known: GatewayOffset | null, answer: TimedAnswer): GatewayOffset {
  const seen = {
    min: answer.serverDate - answer.endedAt,
    max: answer.serverDate + serverResolutionMs - answer.startedAt,
  };
  if (known === null) return seen;
  const { rival, ...before } = known;
  const both = overlap(before, seen);
  if (both) return both;
  if (distance(before, seen) <= wrongClockMs) return seen;
  const confirmed = rival && overlap(rival, seen);
  return confirmed ?? { ...before, rival: seen };
}

function overlap(a: Bounds, b: Bounds): Bounds | undefined {
  const both = { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) };
  return both.min <= both.max ? both : undefined;
}

/** Between bounds that do not meet. */
const distance = (a: Bounds, b: Bounds) => Math.max(a.min - b.max, b.min - a.max);

/** The gateway's time at a moment of the monotonic clock, ms since the epoch. */
export function gatewayTimeAt(offset: GatewayOffset, monotonic: number): number {
  return Math.round(monotonic + (offset.min + offset.max) / 2);
}
