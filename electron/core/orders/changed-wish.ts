import {
  brokenOrderRules,
  type ChangeOrder,
  type changeOrderSchema,
  type Wish,
} from '../../../shared/order-wish.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { OrderRow } from '../register/register.ts';
import { expiryFor } from './expiry.ts';
import { requestHash } from './request-hash.ts';

interface Issue {
  path: string;
  message: string;
}

/** An order as a change wants it. */
export interface Changed {
  amount: number;
  /** The new expiry; `null` when it stays. */
  expiresAt: number | null;
  wish: Wish;
  /** The names of the fields that become different. */
  fields: string[];
}

const fieldsOfWish = [
  'channel',
  'locale',
  'customer',
  'note',
  'receiptEmail',
  'description',
  'taxAmount',
  'taxRate',
  'dataCollectionForm',
] as const satisfies (keyof Wish & keyof typeof changeOrderSchema.shape)[];

/**
 * What an order would be with a change over it, or the fields that break a rule. `now` is the gateway's time.
 * Nothing in `fields` when it would be as it is.
 */
export function changedWish(
  { order, wish, now }: { order: OrderRow; wish: Wish; now: number },
  change: ChangeOrder,
): Result<Changed, Issue[]> {
  if (change.channel !== undefined && change.channel.type !== wish.channel.type) {
    return err([{ path: 'channel', message: 'the channel of an order cannot be changed' }]);
  }
  const after = overlaid(wish, change);
  const amount = change.amount ?? order.amount;
  const { expiresAt, expiresIn } = change;
  const { reference } = order;
  const broken = brokenOrderRules({ ...after, amount, reference, expiresAt, expiresIn });
  if (broken.length > 0) return err(broken);
  const expiry = otherExpiry(order, change, now);
  if (!expiry.ok) return err([expiry.error]);
  const fields = [
    ...(amount === order.amount ? [] : ['amount']),
    ...(expiry.value === null ? [] : ['expiresAt']),
    ...fieldsOfWish.filter((field) => !isSame(wish[field], after[field])),
  ];
  return ok({ amount, expiresAt: expiry.value, wish: after, fields });
}

/** The expiry a change wants, `null` for the one it has: that may be said again however near it is. */
function otherExpiry(order: OrderRow, change: ChangeOrder, now: number): ReturnType<typeof expiryFor> {
  const { expiresAt } = change;
  if (expiresAt !== undefined && Date.parse(expiresAt) === order.expiresAt) return ok(null);
  const expiry = expiryFor(change, { now, usualMs: null });
  return expiry.ok && expiry.value === order.expiresAt ? ok(null) : expiry;
}

/** `null` takes a field away. */
function overlaid(wish: Wish, change: ChangeOrder): Wish {
  return {
    ...wish,
    channel: change.channel ?? wish.channel,
    locale: over(wish.locale, change.locale),
    customer: over(wish.customer, change.customer),
    note: over(wish.note, change.note),
    receiptEmail: over(wish.receiptEmail, change.receiptEmail),
    description: over(wish.description, change.description),
    taxAmount: over(wish.taxAmount, change.taxAmount),
    taxRate: over(wish.taxRate, change.taxRate),
    dataCollectionForm: over(wish.dataCollectionForm, change.dataCollectionForm),
  };
}

function over<T>(before: T | undefined, change: T | null | undefined): T | undefined {
  return change === null ? undefined : (change ?? before);
}

const isSame = (a: unknown, b: unknown) => requestHash({ a }) === requestHash({ a: b });
