import type { CallEvidence, EnvelopeFacts, GatewayError } from '../../electron/core/gateway/answer.ts';
import type { PaymentOrder, PaymentTransaction } from '../../electron/core/gateway/gateway.ts';
import type { Fact } from '../../electron/core/orders/fact.ts';
import { decide } from '../../electron/core/orders/lifecycle.ts';
import type { OrderRow } from '../../electron/core/register/register.ts';
import type { OrderEventType } from '../../shared/order-event.ts';
import { expiresAt, madeAt, orderRow } from './order-row.ts';

export function callAt(webService: string, at: number): CallEvidence {
  return { webService, startedAt: at - 100, endedAt: at, ticket: 'ticket', httpStatus: 200 };
}

export function envelopeAt(at: number, facts: Partial<EnvelopeFacts> = {}): EnvelopeFacts {
  const serverDate = Math.floor(at / 1_000) * 1_000;
  return { serverDate, mode: 'TEST', serverUrl: null, applicationProvider: 'PAYZEN', ...facts };
}

/** What a gateway that agrees with `orderRow()` answers. */
export function paymentOrder(facts: Partial<PaymentOrder> = {}): PaymentOrder {
  const row = orderRow();
  return {
    paymentOrderId: 'd63e7f507a6f4dfa86cb40a833ecfd85',
    paymentURL: row.paymentUrl,
    paymentOrderStatus: 'RUNNING',
    amount: row.amount,
    currency: row.currency,
    orderId: row.reference,
    expirationDate: expiresAt,
    creationDate: madeAt,
    updateDate: null,
    formAction: 'PAYMENT',
    ...facts,
  };
}

export function transaction(facts: Partial<PaymentTransaction> = {}): PaymentTransaction {
  const row = orderRow();
  return {
    uuid: 'ece70ebf3e8d4ee233793a501ca1f493',
    amount: row.amount,
    currency: row.currency,
    status: 'PAID',
    detailedStatus: 'AUTHORISED',
    operationType: 'DEBIT',
    orderId: row.reference,
    metadata: { comptoir: row.id },
    brand: 'CB',
    pan: '497010XXXXXX0055',
    authorisation: '123456',
    errorCode: null,
    errorMessage: null,
    detailedErrorCode: null,
    creationDate: madeAt,
    expectedCaptureDate: null,
    ...facts,
  };
}

export function gatewayError(errorCode: string): GatewayError {
  return { errorCode, errorMessage: 'said no', detailedErrorCode: null, detailedErrorMessage: null };
}

export function gotFact(
  at: number,
  answer: Partial<PaymentOrder> = {},
  envelope: Partial<EnvelopeFacts> = {},
): Fact {
  return {
    type: 'got',
    answer: paymentOrder(answer),
    envelope: envelopeAt(at, envelope),
    call: callAt('Charge/PaymentOrder/Get', at),
  };
}

export function createdFact(
  at: number,
  answer: Partial<PaymentOrder> = {},
  envelope: Partial<EnvelopeFacts> = {},
): Fact {
  return {
    type: 'created',
    answer: paymentOrder(answer),
    envelope: envelopeAt(at, envelope),
    call: callAt('Charge/CreatePaymentOrder', at),
  };
}

export function transactionsFact(at: number, transactions: PaymentTransaction[]): Fact {
  return { type: 'transactions', transactions, call: callAt('Order/Get', at) };
}

/** An Update about to be sent, of the amount and nothing else unless told otherwise. */
export function changeAskedFact(facts: Partial<Extract<Fact, { type: 'change-asked' }>> = {}): Fact {
  return {
    type: 'change-asked',
    who: 'staff',
    amount: 2000,
    expiresAt: null,
    fields: ['amount'],
    wish: { channel: { type: 'link' } },
    ...facts,
  };
}

export function changeAnsweredFact(
  at: number,
  answer: Partial<PaymentOrder> = {},
  envelope: Partial<EnvelopeFacts> = {},
): Fact {
  return {
    type: 'change-answered',
    answer: paymentOrder(answer),
    envelope: envelopeAt(at, envelope),
    call: callAt('Charge/PaymentOrder/Update', at),
  };
}

export const changeRefusedFact = (at: number, code: string): Fact => ({
  type: 'change-refused',
  error: gatewayError(code),
  call: callAt('Charge/PaymentOrder/Update', at),
});

export const changeUnansweredFact = (at: number): Fact => ({
  type: 'change-unanswered',
  reason: 'timeout',
  call: callAt('Charge/PaymentOrder/Update', at),
});

export const cancelRefusedFact = (at: number, code: string): Fact => ({
  type: 'cancel-refused',
  error: gatewayError(code),
  call: callAt('Charge/PaymentOrder/Cancel', at),
});

export const cancelUnansweredFact = (at: number): Fact => ({
  type: 'cancel-unanswered',
  reason: 'timeout',
  call: callAt('Charge/PaymentOrder/Cancel', at),
});

/** The row after a fact, with the types of the events it made. */
export function learned(
  order: OrderRow,
  fact: Fact,
  now: number,
): { order: OrderRow; events: OrderEventType[] } {
  const { patch, events } = decide(order, fact, now);
  return { order: { ...order, ...patch }, events: events.map(({ type }) => type) };
}
