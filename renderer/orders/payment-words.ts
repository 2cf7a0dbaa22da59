import type { TFunction } from 'i18next';
import type { Transaction } from '../../shared/order.ts';

const detailed = [
  'ACCEPTED',
  'AUTHORISED',
  'CAPTURED',
  'PARTIALLY_AUTHORISED',
  'AUTHORISED_TO_VALIDATE',
  'WAITING_AUTHORISATION',
  'WAITING_AUTHORISATION_TO_VALIDATE',
  'UNDER_VERIFICATION',
  'INITIAL',
  'WAITING_FOR_PAYMENT',
  'PRE_AUTHORISED',
  'REFUSED',
  'ERROR',
  'CAPTURE_FAILED',
  'CANCELLED',
  'EXPIRED',
  'REFUND_TO_RETRY',
] as const;
const operations = ['DEBIT', 'CREDIT', 'VERIFICATION'] as const;

/** How a payment stands, in words; a status that nobody has seen before as the gateway wrote it. */
export function paymentStatusWords(
  { status, detailedStatus }: Pick<Transaction, 'status' | 'detailedStatus'>,
  t: TFunction<'orders'>,
): string {
  const known = detailed.find((one) => one === detailedStatus);
  return known ? t(`detailed.${known}`) : (detailedStatus ?? status);
}

/** Payment, refund or verification; an unknown one verbatim, '' when the gateway did not say. */
export function operationWords(
  { operationType }: Pick<Transaction, 'operationType'>,
  t: TFunction<'orders'>,
): string {
  const known = operations.find((one) => one === operationType);
  return known ? t(`operation.${known}`) : (operationType ?? '');
}

/** Whether money is taken or promised: the gateway names a day for it on refused payments too. */
export function isTaken({ status }: Pick<Transaction, 'status'>): boolean {
  return status === 'PAID' || status === 'RUNNING';
}
