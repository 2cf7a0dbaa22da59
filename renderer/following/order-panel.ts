import { isPayable, isSurelyPaid, type Order } from '../../shared/order.ts';
import type { CounterStage } from '../counter/counter-keys.ts';
import { isLinkOnly } from '../ui/has-link.ts';

/**
 * What the counter shows of an order.
 * - `code`: its QR code, because a customer can pay it;
 * - `sent`: it went to a customer who can pay it: to whom, and the code for who stands here after all;
 * - `time-up`: its time is over and the gateway has not said so yet;
 * - `paid`: surely; `check`: a person must look, whatever it says; `words`: its end, or its lack.
 */
export type OrderPanel = 'code' | 'sent' | 'time-up' | 'paid' | 'check' | 'words';

/** `gatewayNow` in ms since the epoch: expiry is judged by the gateway's clock. */
export function panelOf(order: Order, gatewayNow: number): OrderPanel {
  if (isSurelyPaid(order)) return 'paid';
  if (isLinkToShow(order, gatewayNow)) return 'code';
  if (order.attention || order.status === 'unconfirmed' || order.status === 'unknown') return 'check';
  if (order.status === 'paid') return 'check';
  const isSent = order.channel.type !== 'link';
  if (!isPayable(order) || (order.paymentUrl === null && !isSent)) return 'words';
  const isOver = order.expiresAt !== null && Date.parse(order.expiresAt) <= gatewayNow;
  if (isOver) return 'time-up';
  return isSent ? 'sent' : 'code';
}

/** Staff found its link and nothing else: it is shown as long as it can be paid, if it can. */
function isLinkToShow(order: Order, gatewayNow: number): boolean {
  const { attention, paymentUrl, expiresAt } = order;
  const isDoubtOnly = attention === undefined || attention.code === 'OUTCOME_UNKNOWN';
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= gatewayNow;
  return isLinkOnly(order) && isDoubtOnly && paymentUrl !== null && !isOver;
}

/** Only what has surely ended lets the first digit begin the next amount. */
export function stageOf(order: Order | undefined): CounterStage {
  if (order === undefined || order.attention) return 'showing';
  if (order.status === 'paid') return isSurelyPaid(order) ? 'done' : 'showing';
  return ['expired', 'cancelled', 'rejected', 'registered'].includes(order.status) ? 'done' : 'showing';
}
