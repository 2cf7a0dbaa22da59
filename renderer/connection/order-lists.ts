import { z } from 'zod';
import { channelTypeSchema } from '../../shared/channel.ts';
import { type Order, orderStatusSchema } from '../../shared/order.ts';
import { isFoundBy } from '../../shared/reference.ts';
import { needsPerson } from '../ui/status-look.ts';

/** A page of `orders.list`. */
export interface OrderPage {
  items: Order[];
  nextCursor: string | null;
}

/** The filters of a list, read back from the cache's key. */
export const listFilterSchema = z.object({
  query: z.string().optional(),
  amount: z.array(z.number()).optional(),
  status: z.union([orderStatusSchema.transform((one) => [one]), z.array(orderStatusSchema)]).optional(),
  channel: z.array(channelTypeSchema).optional(),
  mode: z.string().optional(),
  attention: z.boolean().optional(),
  person: z.boolean().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type ListFilter = z.infer<typeof listFilterSchema>;

/**
 * Whether the program would put this order on that list, as far as the order itself tells: only the program knows the
 * customers by whose names, phones and e-mails a search finds it too.
 */
export function belongsTo(order: Order, filter: ListFilter): boolean {
  const created = Date.parse(order.createdAt);
  return (
    (!filter.status || filter.status.includes(order.status)) &&
    (!filter.channel || filter.channel.includes(order.channel.type)) &&
    (!filter.mode || filter.mode === order.mode) &&
    (!filter.attention || order.attention !== undefined) &&
    (!filter.person || needsPerson(order)) &&
    isSought(order, filter) &&
    (!filter.from || created >= Date.parse(filter.from)) &&
    (!filter.to || created < Date.parse(filter.to))
  );
}

function isSought({ reference, amount }: Order, filter: ListFilter): boolean {
  if (!filter.query && !filter.amount) return true;
  return (
    (filter.query !== undefined && isFoundBy(reference, filter.query)) ||
    filter.amount?.includes(amount) === true
  );
}

/**
 * A list, newest first, after an order changed: replaced where it stands, taken out when it no longer belongs, and
 * put in its place by date when it is new to the list. The same page when nothing changed.
 */
export function withOrder(page: OrderPage, order: Order, filter: ListFilter): OrderPage {
  const place = placeOf(page, order.id);
  // What a search found it keeps: the customer of an order that changed is still the same.
  const { query: _, amount: __, ...others } = filter;
  if (place === undefined) return belongsTo(order, filter) ? inserted(page, order) : page;
  const items = belongsTo(order, others) ? page.items.with(place, order) : page.items.toSpliced(place, 1);
  return { ...page, items };
}

/** The same list when only the time of an order's last check changed. */
export function withCheck(page: OrderPage, orderId: string, checkedAt: string): OrderPage {
  const place = placeOf(page, orderId);
  const order = place === undefined ? undefined : page.items[place];
  if (place === undefined || !order) return page;
  return { ...page, items: page.items.with(place, { ...order, checkedAt }) };
}

/** Where the orders of a page stand: pages are never changed in place, so each is looked through once. */
const places = new WeakMap<OrderPage, Map<string, number>>();

function placeOf(page: OrderPage, id: string): number | undefined {
  let known = places.get(page);
  if (!known) {
    known = new Map(page.items.map((order, place) => [order.id, place]));
    places.set(page, known);
  }
  return known.get(id);
}

/** Older than all we hold, it comes last if that is the end of the list, else it is not loaded yet. */
function inserted(page: OrderPage, order: Order): OrderPage {
  const place = page.items.findIndex((item) => item.createdAt <= order.createdAt);
  if (place === -1 && page.nextCursor !== null) return page;
  return { ...page, items: page.items.toSpliced(place === -1 ? page.items.length : place, 0, order) };
}
