import type { Order } from '../../../shared/order.ts';
import { unreachable } from '../../../shared/result.ts';
import type { HandleOutcome } from '../orders/handle-order.ts';
import { viewOf } from '../orders/order-view.ts';
import type { Difference, ResolveOutcome } from '../orders/resolve-order.ts';
import { invalidInput } from './api-error.ts';
import { apiError, gatewayUnreachable, refusal } from './gateway-errors.ts';
import { conflict, notFound } from './orders.ts';

/** The order after staff said what became of it, or the contract's error (thrown). */
export function resolvedOrder(outcome: ResolveOutcome): Order {
  switch (outcome.kind) {
    case 'order':
      return viewOf(outcome.order);
    case 'not-found':
      throw notFound();
    case 'not-in-doubt':
      throw conflict('not-in-doubt', outcome.order);
    case 'money-came':
      throw conflict('money-came', outcome.order);
    case 'not-a-link':
      throw invalidInput([{ path: 'paymentUrl', message: 'is no payment link of this shop’s platform' }]);
    case 'no-such-id':
      throw invalidInput([{ path: 'paymentOrderId', message: 'the gateway has no such payment order' }]);
    case 'another-order':
      throw anotherOrder(outcome);
    case 'refused':
      throw refusal(outcome.error, { ...outcome, order: viewOf(outcome.order) });
    case 'unreachable':
      throw gatewayUnreachable(outcome.reason, viewOf(outcome.order));
    default:
      return unreachable(outcome);
  }
}

const differences: Record<Difference, string> = {
  amount: 'The payment order under that id is over another amount.',
  currency: 'The payment order under that id is in another currency.',
  reference: 'The payment order under that id has another reference.',
  mode: 'The payment order under that id was made in another mode.',
};

function anotherOrder({ differs, order }: Extract<ResolveOutcome, { kind: 'another-order' }>) {
  return apiError('CONFLICT', differences[differs], {
    reason: 'another-order',
    differs,
    order: viewOf(order),
  });
}

/** The order after a person ended its alarm, or the contract's error (thrown). */
export function handledOrder(outcome: HandleOutcome): Order {
  switch (outcome.kind) {
    case 'order':
      return viewOf(outcome.order);
    case 'not-found':
      throw notFound();
    case 'not-in-doubt':
      throw conflict('not-in-doubt', outcome.order);
    case 'nameless':
      throw invalidInput([{ path: 'by', message: 'say who you are' }]);
    default:
      return unreachable(outcome);
  }
}
