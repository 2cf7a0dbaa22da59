import { z } from 'zod';
import { type Order, orderStatusSchema } from '../../shared/order.ts';
import { isFoundBy } from '../../shared/reference.ts';

/** A page of `orders.list`. */
export interface OrderPage {
  items: Order[];
  nextCursor: string | null;
}

/** The filters of a list, read back from the cache's key. */
export const listFilterSchema = z.object({
  query: z.string().optional(),
  status: z.union([orderStatusSchema.transform((one) => [one]), z.array(orderStatusSchema)]).optional(),
  mode: z.string().optional(),
  attention: z.boolean().optional(),
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
    (!filter.mode || filter.mode === order.mode) &&
    (!filter.attention || order.attention !== undefined) &&
    (!filter.query || isFoundBy(order.reference, filter.query)) &&
    (!filter.from || created >= Date.parse(filter.from)) &&
    (!filter.to || created < Date.parse(filter.to))
  );
}

/**
 * A list, newest first and in pages, after an order changed: replaced where it stands, taken out
 * when it no longer belongs, and put in its place by date when it is new to the list.
 */
export function withOrder(pages: OrderPage[], order: Order, filter: ListFilter): OrderPage[] {
  const isFound = isListed(pages, order.id);
  // What a search found it keeps: the customer of an order that changed is still the same.
  const { query: _, ...others } = filter;
  if (!belongsTo(order, isFound ? others : filter)) return without(pages, order.id);
  if (isFound) {
    return mapItems(pages, (item) => (item.id === order.id ? order : item));
  }
  return inserted(pages, order);
}

/** The same list when only the time of an order's last check changed. */
export function withCheck(pages: OrderPage[], orderId: string, checkedAt: string): OrderPage[] {
  if (!isListed(pages, orderId)) return pages;
  return mapItems(pages, (item) => (item.id === orderId ? { ...item, checkedAt } : item));
}

function isListed(pages: OrderPage[], id: string): boolean {
  return pages.some((page) => page.items.some((item) => item.id === id));
}

function without(pages: OrderPage[], id: string): OrderPage[] {
  if (!isListed(pages, id)) return pages;
  return pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }));
}

function mapItems(pages: OrderPage[], change: (order: Order) => Order): OrderPage[] {
  return pages.map((page) => ({ ...page, items: page.items.map(change) }));
}

function inserted(pages: OrderPage[], order: Order): OrderPage[] {
  const isOlder = (item: Order) => item.createdAt <= order.createdAt;
  const target = pages.findIndex((page) => page.items.some(isOlder));
  if (target === -1) return appended(pages, order);
  return pages.map((page, index) => {
    if (index !== target) return page;
    const place = page.items.findIndex(isOlder);
    return { ...page, items: page.items.toSpliced(place, 0, order) };
  });
}

/** Older than all we hold: on the last page if that is the end of the list, else not loaded yet. */
function appended(pages: OrderPage[], order: Order): OrderPage[] {
  const last = pages.at(-1);
  if (!last || last.nextCursor !== null) return pages;
  return [...pages.slice(0, -1), { ...last, items: [...last.items, order] }];
}
