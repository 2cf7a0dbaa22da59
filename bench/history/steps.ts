import type { EventDraft, OrderPatch, OrderRow } from '../../electron/core/register/register.ts';
import type { Transaction } from '../../shared/order.ts';
import type { Chance } from './chance.ts';

/** One moment of an order: what it changes, and the event that says so, with the evidence the product keeps. */
export interface Step {
  /** Ms since the epoch. */
  at: number;
  patch: OrderPatch;
  event: EventDraft;
}

const askService = 'Charge/PaymentOrder/Get';

export function opened(chance: Chance, { channel }: OrderRow, at: number): Step {
  const link = `https://secure.example.com/t/${chance.bytes(4).toString('hex')}`;
  const patch: OrderPatch = {
    status: 'open',
    paymentUrl: channel === 'invoice' || channel === 'ivr' ? null : link,
    paymentOrderId: chance.bytes(16).toString('hex'),
    checkedAt: at,
  };
  const evidence = { ...answered(chance, 'Charge/CreatePaymentOrder', 'RUNNING'), attempt: 1 };
  return { at, patch, event: { type: 'opened', who: 'gateway', evidence } };
}

export function shownAfter({ channel }: OrderRow, at: number): Step[] {
  return channel === 'link' ? [{ at: at + 400, patch: {}, event: { type: 'shown', who: 'staff' } }] : [];
}

export function paid(chance: Chance, order: OrderRow, at: number): Step[] {
  const transaction = transactionOf(chance, order, at);
  const proof: OrderPatch = {
    provenAt: at + 300,
    checkedAt: at + 300,
    transaction,
    transactions: [transaction],
  };
  const { gatewayStatus: _, ...evidence } = answered(chance, 'Order/Get', 'PAID');
  return [
    {
      at,
      patch: { status: 'paid', paidAt: at, checkedAt: at, closedAt: at },
      event: { type: 'paid', who: 'gateway', evidence: answered(chance, askService, 'PAID') },
    },
    { at: at + 300, patch: proof, event: { type: 'proven', who: 'gateway', evidence } },
  ];
}

function transactionOf(chance: Chance, { amount, currency }: OrderRow, at: number): Transaction {
  return {
    uuid: chance.bytes(16).toString('hex'),
    amount,
    currency,
    status: 'PAID',
    detailedStatus: 'AUTHORISED',
    brand: chance.pick(['CB', 'VISA', 'MASTERCARD']),
    pan: '497010XXXXXX0055',
    authorisation: chance.bytes(3).toString('hex'),
    at: new Date(at).toISOString(),
    operationType: 'DEBIT',
    captureAt: new Date(at).toISOString(),
    errorCode: null,
    detailedErrorCode: null,
  };
}

export function refused(chance: Chance, at: number): Step {
  const evidence = answered(chance, askService, 'REFUSED');
  return {
    at,
    patch: { status: 'refused', checkedAt: at },
    event: { type: 'refused', who: 'gateway', evidence },
  };
}

export function ended(chance: Chance, status: 'expired' | 'cancelled', at: number): Step {
  const evidence = answered(chance, askService, status.toUpperCase());
  return {
    at,
    patch: { status, checkedAt: at, closedAt: at },
    event: { type: status, who: 'gateway', evidence },
  };
}

export function cancelled(chance: Chance, at: number): Step[] {
  const evidence = { webService: 'Charge/PaymentOrder/Cancel' };
  return [
    { at, patch: {}, event: { type: 'cancel-asked', who: 'staff', evidence } },
    ended(chance, 'cancelled', at + 500),
  ];
}

export function rejected(chance: Chance, at: number): Step {
  const { gatewayStatus: _, ...call } = answered(chance, 'Charge/CreatePaymentOrder', '');
  const evidence = { ...call, errorCode: 'PSP_030', errorMessage: 'The phone number is invalid', attempt: 1 };
  return {
    at,
    patch: { status: 'rejected', closedAt: at },
    event: { type: 'rejected', who: 'gateway', evidence },
  };
}

export function unconfirmed({ expiresAt }: OrderRow, at: number): Step {
  const attention = 'OUTCOME_UNKNOWN' as const;
  const evidence = { webService: 'Charge/CreatePaymentOrder', reason: 'timeout', attempt: 1, attention };
  return {
    at,
    patch: { status: 'unconfirmed', attention, closedAt: expiresAt },
    event: { type: 'unconfirmed', who: 'comptoir', evidence },
  };
}

function answered(chance: Chance, webService: string, gatewayStatus: string) {
  return { webService, ticket: chance.bytes(16).toString('hex'), httpStatus: 200, gatewayStatus };
}
