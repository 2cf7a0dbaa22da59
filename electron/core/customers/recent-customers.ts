import type { RecentCustomer, RecentCustomersQuery } from '../../../shared/contract/customers.ts';
import { currentWish } from '../orders/wish.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { customersOf } from './customers-of.ts';
import { isMeant } from './is-meant.ts';
import { knownTogether } from './known-together.ts';

type Register = Pick<RegisterReader, 'withPeople' | 'eventsOf' | 'personal'>;

/** Orders read at once, and how often: a shop whose orders are all one customer's is not read to its beginning. */
const ordersPerPage = 25;
const pagesAtMost = 6;

/** The last customers that an order could be sent to, newest first, each person once. Of the erased nothing is known. */
export async function recentCustomers(
  register: Register,
  { mode, reachedBy, query = '', limit }: RecentCustomersQuery,
): Promise<RecentCustomer[]> {
  const seen: RecentCustomer[] = [];
  // An order may be found by a number that was corrected since: what it is now must fit as well.
  const offered = () =>
    knownTogether(seen).filter((person) => person[reachedBy] !== undefined && isMeant(person, query));
  let after: number | null = null;
  for (let page = 0; page < pagesAtMost; page += 1) {
    const { orders, next } = await register.withPeople({ mode, text: query, limit: ordersPerPage, after });
    for (const order of orders) seen.push(...(await customersOfOrder(register, order)));
    if (offered().length >= limit || next === null) break;
    after = next;
  }
  return offered().slice(0, limit);
}

/** What never came to be says nothing: its phone or address may be why. */
async function customersOfOrder(register: Register, order: OrderRow): Promise<RecentCustomer[]> {
  if (order.status === 'rejected') return [];
  const [events, entries] = await Promise.all([register.eventsOf(order.id), register.personal(order.id)]);
  const shared = entries.flatMap(({ data }) => data?.sharedTo ?? []);
  return customersOf({ wish: currentWish(order, events, entries), shared, createdAt: order.createdAt });
}
