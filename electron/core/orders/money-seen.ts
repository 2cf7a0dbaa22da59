import type { OrderRow } from '../register/register.ts';

/** The money that came for an order as far as its transactions show, in minor units; its amount before any were seen. */
export function moneySeen({ transactions, amount }: Pick<OrderRow, 'transactions' | 'amount'>): number {
  if (transactions === null) return amount;
  return transactions
    .filter((one) => one.status === 'PAID' && one.operationType === 'DEBIT')
    .reduce((sum, one) => sum + one.amount, 0);
}
