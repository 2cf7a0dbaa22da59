import { type CreateOrder, wishSchema } from '../../../shared/order-wish.ts';
import type { Clock, Ids } from '../ports.ts';
import type { EventDraft, InsertResult, OrderRow, RegisterReader } from '../register/register.ts';
import { createDrawing, numbered } from './allocate-reference.ts';
import { askedEvent } from './ask-create.ts';
import { createLanes } from './lanes.ts';
import type { OrderBook } from './order-book.ts';
import { findTwin } from './twins.ts';

interface Parts {
  register: Pick<RegisterReader, 'highestCounter' | 'list' | 'eventsOf' | 'personal'>;
  book: OrderBook;
  ids: Ids;
  clock: Clock;
}

interface Wanted {
  input: CreateOrder;
  who: 'staff' | 'till';
  /** The order this one is made after. */
  model: string | undefined;
  /** First letters of an automatic reference. */
  prefix: string;
}

/** `asked-before`: whoever wanted to hear of it asked for the same just before; nothing was written. */
type Placed = InsertResult | { kind: 'asked-before'; order: OrderRow };

/** Writes a new order, before anything is sent, under a reference that its shop and mode never used. */
export type Place = (order: OrderRow, wanted: Wanted) => Promise<Placed>;

/** Beyond this many orders under one typed reference a person should choose another. */
const maxNumbered = 9_999;

/**
 * One order is placed at a time, or two would draw the same number of the day, and two windows that ask for the
 * same would not see each other.
 */
export function createPlacing({ register, book, ids, clock }: Parts): Place {
  const lanes = createLanes();
  const draw = createDrawing(register, ids);

  async function place(order: OrderRow, { input, who, model, prefix }: Wanted): Promise<Placed> {
    const twin = await findTwin({ register, clock }, { ...order, input });
    if (twin && input.ifAskedBefore === 'tell') return { kind: 'asked-before', order: twin };
    const events = [requestedEvent(input, who, twin), ...duplicatedEvents(model, who), askedEvent(1)];
    const series = { prefix, shop: order, now: clock.now() };
    const typed = input.reference;
    for (let n = 1; n <= maxNumbered; n++) {
      const reference = typed === undefined ? await draw(series) : numbered(typed, n);
      const result = await book.insert({ ...order, reference }, events);
      if (result.kind !== 'reference-used') return result;
    }
    return { kind: 'reference-used' };
  }

  return (order, wanted) => lanes.run('place', () => place(order, wanted));
}

/** The whole wish, customers' data and all, goes apart from the event. */
function requestedEvent(
  input: CreateOrder,
  who: 'staff' | 'till',
  twin: Pick<OrderRow, 'id'> | undefined,
): EventDraft {
  const evidence = twin ? { evidence: { other: twin.id } } : {};
  return { type: 'requested', who, ...evidence, personal: wishSchema.parse(input) };
}

function duplicatedEvents(model: string | undefined, who: 'staff' | 'till'): EventDraft[] {
  return model === undefined ? [] : [{ type: 'duplicated', who, evidence: { other: model } }];
}
