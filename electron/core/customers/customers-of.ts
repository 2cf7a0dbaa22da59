import type { RecentCustomer } from '../../../shared/contract/customers.ts';
import type { Wish } from '../../../shared/order-wish.ts';

interface Told {
  /** `undefined` once it was erased. */
  wish: Wish | undefined;
  /** Phones and addresses that its link was handed to, oldest first. */
  shared: readonly string[];
  /** Ms since the epoch. */
  createdAt: number;
}

/** The people one order tells of: its customer, and whoever else its link was handed to. */
export function customersOf({ wish, shared, createdAt }: Told): RecentCustomer[] {
  const { firstName, lastName, company } = wish?.customer ?? {};
  const own = reachedBy(wish);
  const others: Reached[] = [];
  for (const receiver of shared.toReversed()) {
    const by = receiver.includes('@') ? 'email' : 'phone';
    // A link handed to somebody is handed to its customer, unless they are known to be elsewhere.
    own[by] ??= receiver;
    if (own[by] !== receiver) others.push({ [by]: receiver });
  }
  const customer = { ...own, firstName, lastName, company, locale: wish?.locale };
  return [customer, ...others]
    .filter(({ phone, email }) => phone !== undefined || email !== undefined)
    .map((person) => ({ ...filled(person), lastOrderAt: new Date(createdAt).toISOString() }));
}

interface Reached {
  phone?: string | undefined;
  email?: string | undefined;
}

/** Where it was sent goes before what else was typed of its customer. */
function reachedBy(wish: Wish | undefined): Reached {
  const channel = wish?.channel;
  const sentTo = channel?.type === 'sms' || channel?.type === 'whatsapp' ? channel.phone : undefined;
  const mailedTo = channel?.type === 'email' ? channel.to : undefined;
  return {
    phone: sentTo ?? wish?.customer?.phone,
    email: mailedTo ?? wish?.customer?.email ?? wish?.receiptEmail,
  };
}

/** Without what is not known, so that an older order can say it. */
function filled(person: Partial<Record<keyof RecentCustomer, string | undefined>>): Partial<RecentCustomer> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
}
