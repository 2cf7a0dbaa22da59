import type { z } from 'zod';
import type { listOrdersSchema, Outline, orderFilterSchema } from '../../../shared/contract/orders.ts';
import type { Order } from '../../../shared/order.ts';
import type { OrderDetails } from '../../../shared/order-wish.ts';
import { unreachable } from '../../../shared/result.ts';
import { type ActOutcome, wishOf } from '../orders/change-order.ts';
import type { Checked } from '../orders/check-order.ts';
import type { CreateOutcome } from '../orders/create-order.ts';
import type { DuplicateOutcome } from '../orders/duplicate-order.ts';
import { mayDo } from '../orders/may.ts';
import { viewOf } from '../orders/order-view.ts';
import type { ListFilter, ListQuery, OrderRow } from '../register/register.ts';
import { invalidInput } from './api-error.ts';
import { apiError, gatewayUnreachable, refusal } from './gateway-errors.ts';
import type { Services } from './services.ts';

/** The order a create made, or the contract's error for how it ended otherwise (thrown). */
export function createdOrder(outcome: CreateOutcome): Order {
  switch (outcome.kind) {
    case 'order':
      return viewOf(outcome.order);
    case 'invalid':
      throw invalidInput([{ path: outcome.path, message: outcome.message }]);
    case 'conflict':
      throw apiError('CONFLICT', 'This Idempotency-Key was used for another order. Take a new key.', {
        reason: 'key-used',
      });
    case 'asked-before':
      throw conflict('asked-before', outcome.order);
    case 'mode-changed': {
      const { mode } = outcome;
      throw apiError('MODE_CHANGED', `Comptoir is in ${mode} mode now, and nothing was sent.`, { mode });
    }
    case 'refused':
      throw refusal(outcome.error, { ...outcome, order: viewOf(outcome.order) });
    case 'unreachable':
      throw gatewayUnreachable(outcome.reason, outcome.order && viewOf(outcome.order));
    case 'unknown':
      throw apiError(
        'OUTCOME_UNKNOWN',
        'The gateway did not answer: the order may exist there, and nobody has its link.',
        { order: viewOf(outcome.order) },
      );
    default:
      return unreachable(outcome);
  }
}

/** The new order a duplicate made, or the contract's error (thrown). */
export function duplicatedOrder(outcome: DuplicateOutcome): Order {
  switch (outcome.kind) {
    case 'not-found':
      throw notFound();
    case 'erased':
      throw conflict('erased', outcome.order);
    case 'broken':
      throw invalidInput(outcome.issues);
    default:
      return createdOrder(outcome);
  }
}

/** The order after a change or a cancel, or the contract's error for how it ended otherwise (thrown). */
export function actedOrder(outcome: ActOutcome): Order {
  switch (outcome.kind) {
    case 'order':
      return viewOf(outcome.order);
    case 'not-found':
      throw notFound();
    case 'invalid':
      throw invalidInput(outcome.issues);
    case 'conflict':
      throw conflict(outcome.reason, outcome.order);
    case 'refused':
      throw refusal(outcome.error, { ...outcome, order: viewOf(outcome.order) });
    case 'unreachable':
      throw gatewayUnreachable(outcome.reason, viewOf(outcome.order));
    case 'unknown':
      throw apiError(
        'OUTCOME_UNKNOWN',
        'The gateway did not answer: it may have done it or not. Comptoir keeps asking.',
        { order: viewOf(outcome.order) },
      );
    default:
      return unreachable(outcome);
  }
}

const conflicts = {
  'not-open': 'This order is not open at the gateway any more.',
  'changed-meanwhile': 'The gateway has this order otherwise than it was here. Look at it first.',
  busy: 'A change or a cancel of this order is not answered yet.',
  erased: 'What this order was given was erased.',
  'nothing-to-change': 'The order is already as you want it.',
  'asked-before':
    'The same amount was asked for there within 10 minutes. Nothing was made; look at that order first.',
  'money-came': 'There is money under this reference: the order does exist at the gateway.',
  'not-in-doubt': 'There is nothing to decide about this order any more.',
} as const;

export function conflict(reason: keyof typeof conflicts, row: OrderRow) {
  return apiError('CONFLICT', conflicts[reason], { reason, order: viewOf(row) });
}

/** Customers' data, all transactions, and what may be done with an order now. */
export async function detailsOf(services: Pick<Services, 'register'>, id: string): Promise<OrderDetails> {
  const row = await foundOrder(services, id);
  const wish = await wishOf(services.register, row);
  const because = row.handled?.how === 'kept' ? await keptBecause(services, id) : undefined;
  const transactions = row.transactions ?? (row.transaction ? [row.transaction] : []);
  return {
    ...(wish ? { wish } : {}),
    ...(because === undefined ? {} : { because }),
    transactions,
    may: mayDo(row, { isWishKnown: wish !== undefined }),
  };
}

async function keptBecause(
  { register }: Pick<Services, 'register'>,
  id: string,
): Promise<string | undefined> {
  const entries = await register.personal(id);
  return entries.findLast(({ data }) => data?.because !== undefined)?.data?.because;
}

/** The order as the gateway has it now; an error (thrown) when it could not be asked. */
export function checkedOrder(checked: Checked): Order {
  const order = viewOf(checked.order);
  if (checked.isFresh) return order;
  if (checked.error) {
    throw refusal(checked.error, { isCredentials: checked.result === 'credentials', order });
  }
  if (checked.result !== 'not-asked') throw gatewayUnreachable(checked.reason ?? 'network', order);
  // There is nothing to ask about an order that never reached the gateway; its keys may be missing otherwise.
  const isNowhere = checked.order.status === 'rejected' || checked.order.status === 'requesting';
  if (isNowhere) return order;
  throw gatewayUnreachable('stopped', order);
}

export async function foundOrder({ register }: Pick<Services, 'register'>, id: string): Promise<OrderRow> {
  const row = await register.get(id);
  if (!row) throw notFound();
  return row;
}

export function notFound() {
  return apiError('NOT_FOUND', 'There is no such order in this register.');
}

type FilterInput = z.output<typeof orderFilterSchema>;
type ListInput = z.output<typeof listOrdersSchema>;

/** One page of a list; `own` is laid over the filters. */
export async function listedOrders(
  { register }: Pick<Services, 'register'>,
  input: ListInput,
  own: ListFilter,
) {
  const page = await register.list({ ...queryOf(input), ...own });
  if (page.kind === 'bad-cursor') {
    throw invalidInput([{ path: 'cursor', message: 'not a cursor of this list; begin again without' }]);
  }
  return { items: page.items.map(viewOf), nextCursor: page.nextCursor };
}

/** A list's length and parts, by the filters of a list; `own` is laid over them. */
export async function outlinedOrders(
  { register }: Pick<Services, 'register'>,
  input: FilterInput,
  own: ListFilter,
): Promise<Outline> {
  const { total, isWhole, parts } = await register.outline({ ...filterOf(input), ...own });
  return {
    total,
    isWhole,
    parts: parts.map(({ from, count }) => ({ from: new Date(from).toISOString(), count })),
  };
}

function queryOf({ limit, cursor, ...filter }: ListInput): ListQuery {
  return { limit, ...filterOf(filter), ...(cursor === undefined ? {} : { cursor }) };
}

/** The register's filters. */
export function filterOf(input: FilterInput): ListFilter {
  const { query, amount, status, channel, mode, attention, person, from, to } = input;
  return {
    ...(query === undefined ? {} : { text: query }),
    ...(status === undefined ? {} : { statuses: status }),
    ...(mode === undefined ? {} : { mode }),
    ...(amount === undefined ? {} : { amounts: amount }),
    ...(channel === undefined ? {} : { channels: channel }),
    ...(attention ? { needsAttention: true } : {}),
    ...(person ? { needsPerson: true } : {}),
    ...(from === undefined ? {} : { from: Date.parse(from) }),
    ...(to === undefined ? {} : { to: Date.parse(to) }),
  };
}
