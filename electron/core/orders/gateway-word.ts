import type { AttentionCode } from '../../../shared/attention.ts';
import type { Mode } from '../../../shared/order.ts';
import type { EnvelopeFacts } from '../gateway/answer.ts';
import type { PaymentOrder } from '../gateway/gateway.ts';
import type { OrderRow } from '../register/register.ts';

/** What a readable answer can say of an order. */
export type GatewayWord = 'open' | 'refused' | 'paid' | 'registered' | 'expired' | 'cancelled';

const words: ReadonlyMap<string, GatewayWord> = new Map([
  ['RUNNING', 'open'],
  ['PAID', 'paid'],
  ['REFUSED', 'refused'],
  ['EXPIRED', 'expired'],
  ['CANCELLED', 'cancelled'],
  // Spelled with one L by some platforms.
  ['CANCELED', 'cancelled'],
]);

const registrations: readonly string[] = ['REGISTER', 'REGISTER_UPDATE'];

/**
 * Lyra's `paymentOrderStatus` in our words; `undefined` for a value we do not know. An order that only
 * registers a card is never paid, whatever word the gateway ends it with.
 */
export function readWord(answer: PaymentOrder, order: Pick<OrderRow, 'formAction'>): GatewayWord | undefined {
  const word = words.get(answer.paymentOrderStatus);
  if (word !== 'paid') return word;
  if (registrations.includes(order.formAction)) return 'registered';
  const { formAction } = answer;
  if (formAction === null || formAction === 'PAYMENT' || formAction.endsWith('_PAY')) return 'paid';
  return registrations.includes(formAction) ? 'registered' : undefined;
}

/** The `mode` an envelope must carry: practice and test keys live in Lyra's TEST, others in PRODUCTION. */
function expectedMode(mode: Mode): 'TEST' | 'PRODUCTION' {
  return mode === 'production' ? 'PRODUCTION' : 'TEST';
}

/**
 * In what an answer differs from what the gateway acknowledged for this order, gravest first;
 * `undefined` when it matches. Old platforms leave the mode out: good enough for a word that says
 * nothing of money, never for *paid*.
 */
export function differenceOf(
  order: OrderRow,
  answer: PaymentOrder,
  envelope: EnvelopeFacts,
): AttentionCode | undefined {
  if (order.paymentOrderId !== null && answer.paymentOrderId !== order.paymentOrderId) {
    return 'REFERENCE_DIFFERS';
  }
  if (
    envelope.mode === null ? readWord(answer, order) === 'paid' : envelope.mode !== expectedMode(order.mode)
  ) {
    return 'MODE_DIFFERS';
  }
  if (answer.orderId !== order.reference) return 'REFERENCE_DIFFERS';
  if (answer.currency !== order.currency) return 'CURRENCY_DIFFERS';
  // While a change has no answer, the gateway may have either amount.
  const isOurs = answer.amount === order.amount || answer.amount === order.pendingAmount;
  return isOurs ? undefined : 'AMOUNT_DIFFERS';
}
