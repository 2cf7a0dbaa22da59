import type { OrderEvent } from '../../../shared/order-event.ts';
import type { Wish } from '../../../shared/order-wish.ts';
import type { OrderRow, PersonalData, PersonalEntry } from '../register/register.ts';

/**
 * What an order was given, as it is now: what was asked for, and each whole wish of a change that the gateway
 * took. One that was refused, or has no answer, does not count, unless it was made later after all. `undefined` once
 * it was erased.
 */
export function currentWish(
  order: Pick<OrderRow, 'channel'>,
  events: readonly Pick<OrderEvent, 'number' | 'type'>[],
  entries: readonly PersonalEntry[],
): Wish | undefined {
  const given = new Map(entries.map(({ event, data }) => [event, data]));
  // An event that never brought any was a link without a note.
  const broughtBy = (number: number) => (given.has(number) ? given.get(number) : {});
  const number = decidingEvent(events);
  const data = number === undefined ? undefined : broughtBy(number);
  return data ? wholeWish(order, data) : undefined;
}

/** The event whose wish counts: the request, or the latest change that the gateway took. */
function decidingEvent(events: readonly Pick<OrderEvent, 'number' | 'type'>[]): number | undefined {
  let deciding: number | undefined;
  let asked: number | undefined;
  for (const { number, type } of events) {
    if (type === 'requested') deciding = number;
    if (type === 'change-asked') asked = number;
    if (type === 'changed') deciding = asked ?? deciding;
  }
  return deciding;
}

/** Before channels were kept there were links alone. */
function wholeWish(order: Pick<OrderRow, 'channel'>, data: PersonalData): Wish | undefined {
  const { sharedTo: _, channel, ...rest } = data;
  if (channel !== undefined) return { ...rest, channel };
  return order.channel === 'link' ? { ...rest, channel: { type: 'link' } } : undefined;
}
