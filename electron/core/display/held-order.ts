import type { OrderRow } from '../register/register.ts';
import type { CustomerPhase } from './display-view.ts';

/** A counter that says nothing for so long shows its customer nothing any more; it repeats itself every few seconds. */
export const forgottenMs = 12_000;

/** The order the display was given, and by whom. Times are monotonic, ms. */
export interface Held {
  order: OrderRow;
  /** `null` once its counter has left it: then only its end stays, for its time. */
  viewer: string | null;
  since: number;
  heardAt: number;
  /** It was there to be paid: only then its end is told, so that an old order is never read out to somebody else. */
  wasPayable: boolean;
  endedAt: number | null;
}

interface Look {
  /** What the order means to its customer now. */
  phase: CustomerPhase;
  now: number;
}

/** A counter shows this order to its customer. The last one to say so has the display. */
export function given(
  held: Held | null,
  { order, viewer }: { order: OrderRow; viewer: string },
  { phase, now }: Look,
): Held {
  const same = held?.order.id === order.id ? held : null;
  const fresh = { order, viewer, since: now, heardAt: now, wasPayable: false, endedAt: null };
  return noticed({ ...fresh, ...same, viewer, heardAt: now }, order, { phase, now });
}

/** The order on the display changed. */
export function noticed(held: Held, order: OrderRow, { phase, now }: Look): Held {
  const isEnd = phase === 'paid' || phase === 'over';
  return {
    ...held,
    order,
    wasPayable: held.wasPayable || phase === 'payable',
    endedAt: isEnd ? (held.endedAt ?? now) : null,
  };
}

/** Its counter shows something else now; a customer still reads how it ended. */
export function left(held: Held): Held | null {
  return held.endedAt === null ? null : { ...held, viewer: null };
}

/** The order to be drawn; `undefined` while the display is idle. `resultMs`: how long an end stays. */
export function orderOn(held: Held | null, now: number, resultMs: number): OrderRow | undefined {
  if (!held?.wasPayable) return undefined;
  const { order, viewer, heardAt, endedAt } = held;
  if (endedAt !== null) return now - endedAt < resultMs ? order : undefined;
  return viewer !== null && now - heardAt < forgottenMs ? order : undefined;
}
