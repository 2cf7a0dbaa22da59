import { z } from 'zod';

/** Why a person should look at an order. Any of these makes it amber, also when it says paid. */
export const attentionCodeSchema = z.enum([
  'AMOUNT_DIFFERS',
  'CURRENCY_DIFFERS',
  'REFERENCE_DIFFERS',
  'MODE_DIFFERS',
  'PAYMENT_NOT_PROVEN',
  'TRANSACTIONS_DIFFER',
  'PAYMENT_WITHDRAWN',
  'MONEY_WITH_REFERENCE',
  'LATE_MONEY',
  'STATUS_UNREADABLE',
  'OUTCOME_UNKNOWN',
  /** A change was sent and not answered: the gateway may have either amount. */
  'CHANGE_UNCONFIRMED',
]);
export type AttentionCode = z.infer<typeof attentionCodeSchema>;
