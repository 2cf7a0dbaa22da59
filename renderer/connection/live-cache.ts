import type { Query, QueryClient } from '@tanstack/react-query';
import type { Order } from '../../shared/order.ts';
import type { OrderChange, OrderEvent } from '../../shared/order-event.ts';
import { type ListFilter, listFilterSchema, type OrderPage, withCheck, withOrder } from './order-lists.ts';
import type { Queries } from './queries.ts';

type PageChange = (page: OrderPage, filter: ListFilter) => OrderPage;

/** Adding a day up costs more than telling one order: in a busy hour it is done so seldom at most. */
const totalsEveryMs = 2_000;

/** Keeps what the page has read true while the program tells of changes. */
export class LiveCache {
  readonly #cache: QueryClient;
  readonly #queries: Queries;
  #totalsTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #filters = new WeakMap<Query, ListFilter>();

  constructor(cache: QueryClient, queries: Queries) {
    this.#cache = cache;
    this.#queries = queries;
  }

  changed({ order, event }: OrderChange): void {
    const { orders, paidMeanwhile } = this.#queries;
    this.#set<Order>(orders.get.queryKey({ input: { id: order.id } }), () => order);
    this.#set<{ items: OrderEvent[] }>(
      orders.events.queryKey({ input: { id: order.id } }),
      (known) => known && { items: withEvent(known.items, event) },
    );
    this.#patchLists((page, filter) => withOrder(page, order, filter));
    this.#readAgain(orders.details.queryKey({ input: { id: order.id } }));
    // Paid at a start, it may be news of the time before.
    if (event.type === 'paid' || event.type === 'proven') this.#readAgain(paidMeanwhile.get.queryKey());
    this.#totalsTimer ??= setTimeout(() => this.#readTotalsAgain(), totalsEveryMs);
  }

  checked(orderId: string, checkedAt: string): void {
    const key = this.#queries.orders.get.queryKey({ input: { id: orderId } });
    this.#cache.setQueryData<Order>(key, (known) => known && { ...known, checkedAt });
    this.#patchLists((page) => withCheck(page, orderId, checkedAt));
  }

  /** Another program proposed something, or a person settled it. */
  proposed(): void {
    this.#readAgain(this.#queries.proposals.list.queryKey());
  }

  /** After a break everything on screen is read again, what is not on screen when it is next shown. */
  refresh(): void {
    void this.#cache.invalidateQueries();
  }

  #readTotalsAgain(): void {
    this.#totalsTimer = undefined;
    void this.#cache.invalidateQueries({ queryKey: this.#queries.day.totals.key() });
  }

  #readAgain(queryKey: readonly unknown[]): void {
    if (this.#cache.getQueryState(queryKey)) void this.#cache.invalidateQueries({ queryKey, exact: true });
  }

  /** A read that is under way may bring the state from before this change: it is started again. */
  #set<T>(key: readonly unknown[], change: (known: T | undefined) => T | undefined): void {
    this.#cache.setQueryData<T>(key, change);
    if (this.#cache.getQueryState(key)?.fetchStatus === 'fetching') this.#readAgain(key);
  }

  /** A board that was scrolled far holds very many lists: those that a change does not touch cost a look each. */
  #patchLists(change: PageChange): void {
    const lists = this.#cache.getQueryCache().findAll({ queryKey: this.#queries.orders.list.key() });
    for (const query of lists) {
      const known = this.#cache.getQueryData<OrderPage>(query.queryKey);
      const changed = known && change(known, this.#filterOf(query));
      if (changed !== known) this.#cache.setQueryData(query.queryKey, changed);
      if (query.state.fetchStatus === 'fetching') this.#readAgain(query.queryKey);
    }
  }

  #filterOf(query: Query): ListFilter {
    const known = this.#filters.get(query);
    if (known) return known;
    const [, options] = query.queryKey;
    const input = typeof options === 'object' && options !== null && 'input' in options ? options.input : {};
    const filter = listFilterSchema.parse(input);
    this.#filters.set(query, filter);
    return filter;
  }
}

function withEvent(events: OrderEvent[], event: OrderEvent): OrderEvent[] {
  return events.some((known) => known.number === event.number) ? events : [...events, event];
}
