import type { Transaction } from '../../../shared/order.ts';
import type { PaymentTransaction } from '../gateway/gateway.ts';
import type { OrderRow } from '../register/register.ts';

/** Whether it carries our order's id: a reference is not unique at the gateway. */
export function isOurs({ id }: Pick<OrderRow, 'id'>, one: PaymentTransaction): boolean {
  return one.metadata['comptoir'] === id;
}

/** A transaction as the register keeps it and every door shows it. */
export function shownTransaction(one: PaymentTransaction): Transaction {
  return {
    uuid: one.uuid,
    amount: one.amount,
    currency: one.currency,
    status: one.status,
    detailedStatus: one.detailedStatus,
    brand: one.brand,
    pan: one.pan,
    authorisation: one.authorisation,
    at: iso(one.creationDate),
    operationType: one.operationType,
    captureAt: iso(one.expectedCaptureDate),
    errorCode: one.errorCode,
    detailedErrorCode: one.detailedErrorCode,
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
