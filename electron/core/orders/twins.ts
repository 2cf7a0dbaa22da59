import type { OrderStatus } from '../../../shared/order.ts';
import type { CreateOrder, Wish } from '../../../shared/order-wish.ts';
import type { Clock } from '../ports.ts';
import type { OrderRow, PersonalEntry, RegisterReader } from '../register/register.ts';
import { numbered } from './allocate-reference.ts';
import { currentWish } from './wish.ts';

/** Asked twice within so long, it was probably meant once. */
const twinWithinMs = 10 * 60_000;
const pageSize = 200;

/** Whoever got one of these was asked already, or may have been. */
const asked: readonly OrderStatus[] = ['requesting', 'unconfirmed', 'open', 'refused', 'paid', 'unknown'];

interface Parts {
  register: Pick<RegisterReader, 'list' | 'eventsOf' | 'personal'>;
  clock: Pick<Clock, 'now'>;
}

type Asked = Pick<OrderRow, 'mode' | 'shopId'> & { input: CreateOrder };

/**
 * The latest order of the last 10 minutes that asked for the same amount at the same phone, e-mail or typed
 * reference, in the same mode. A link without any of these is nobody's twin: two customers may owe the same.
 */
export async function findTwin(parts: Parts, wanted: Asked): Promise<OrderRow | undefined> {
  const { input } = wanted;
  const contacts = contactsOf(input);
  if (contacts.size === 0 && input.reference === undefined) return undefined;
  for await (const order of recentOrders(parts, wanted)) {
    if (!asksTheSame(order, wanted)) continue;
    if (isNumberedFrom(order.reference, input.reference)) return order;
    if (contacts.size > 0 && (await wentTo(parts.register, order, contacts))) return order;
  }
  return undefined;
}

/** Newest first. */
async function* recentOrders({ register, clock }: Parts, { mode }: Asked): AsyncGenerator<OrderRow> {
  const query = { mode, from: clock.now() - twinWithinMs, limit: pageSize };
  let page = await register.list(query);
  while (page.kind === 'page') {
    yield* page.items;
    if (page.nextCursor === null) return;
    page = await register.list({ ...query, cursor: page.nextCursor });
  }
}

function asksTheSame(order: OrderRow, { shopId, input }: Asked): boolean {
  const isSameSum = order.amount === input.amount && order.currency === input.currency;
  return isSameSum && order.shopId === shopId && asked.includes(order.status);
}

/** `table-4`, or `table-4-2` for a second one of that name. */
function isNumberedFrom(reference: string, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  const number = /-([1-9]\d{0,3})$/.exec(reference)?.[1];
  return reference === typed || (number !== undefined && reference === numbered(typed, Number(number)));
}

async function wentTo(
  register: Parts['register'],
  order: OrderRow,
  contacts: ReadonlySet<string>,
): Promise<boolean> {
  const [events, entries] = await Promise.all([register.eventsOf(order.id), register.personal(order.id)]);
  const wish = currentWish(order, events, entries);
  const reached = [...(wish ? contactsOf(wish) : []), ...sharedTo(entries)];
  return reached.some((contact) => contacts.has(contact));
}

function contactsOf({
  channel,
  customer,
  receiptEmail,
}: Pick<Wish, 'channel' | 'customer' | 'receiptEmail'>) {
  const phone = 'phone' in channel ? channel.phone : undefined;
  const to = 'to' in channel ? channel.to : undefined;
  return contactSet([phone, to, customer?.phone, customer?.email, receiptEmail]);
}

function sharedTo(entries: readonly PersonalEntry[]): ReadonlySet<string> {
  return contactSet(entries.map(({ data }) => data?.sharedTo));
}

/** Phones are in international form everywhere; addresses are the same in any case. */
function contactSet(given: (string | undefined)[]): ReadonlySet<string> {
  return new Set(given.flatMap((one) => (one ? [one.toLowerCase()] : [])));
}
