import { type CreateOrder, wishSchema } from '../../../shared/order.ts';
import type { Clock, Ids } from '../ports.ts';
import type { EventDraft, InsertResult, OrderRow, RegisterReader } from '../register/register.ts';
import { createDrawing, numbered } from './allocate-reference.ts';
import { askedEvent } from './ask-create.ts';
import { createLanes } from './lanes.ts';
import type { OrderBook } from './order-book.ts';

interface Parts {
  register: Pick<RegisterReader, 'highestCounter'>;
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

/** Writes a new order, before anything is sent, under a reference that its shop and mode never used. */
export type Place = (order: OrderRow, wanted: Wanted) => Promise<InsertResult>;

/** Beyond this many orders under one typed reference a person should choose another. */
const maxNumbered = 9_999;

/** One order is placed at a time, or two would draw the same number of the day. */
export function createPlacing({ register, book, ids, clock }: Parts): Place {
  const lanes = createLanes();
  const draw = createDrawing(register, ids);

  async function place(order: OrderRow, { input, who, model, prefix }: Wanted): Promise<InsertResult> {
    const events = [requestedEvent(input, who), ...duplicatedEvents(model, who), askedEvent(1)];
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
function requestedEvent(input: CreateOrder, who: 'staff' | 'till'): EventDraft {
  return { type: 'requested', who, personal: wishSchema.parse(input) };
}

function duplicatedEvents(model: string | undefined, who: 'staff' | 'till'): EventDraft[] {
  return model === undefined ? [] : [{ type: 'duplicated', who, evidence: { other: model } }];
}
