import { viewOf } from '../orders/order-view.ts';
import type { ShareOutcome } from '../orders/share-order.ts';
import { apiError } from './gateway-errors.ts';

/** What sharing answers, or the contract's error (thrown) for an order that nobody can pay. */
export function sharedOrder(outcome: ShareOutcome) {
  const order = viewOf(outcome.order);
  if (outcome.kind === 'not-open') {
    throw apiError('CONFLICT', 'This order cannot be paid any more, so there is nothing to share.', {
      reason: 'not-open',
      order,
    });
  }
  return { order, href: outcome.href, text: outcome.text };
}
