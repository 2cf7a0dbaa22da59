import type { Order } from '../../shared/order.ts';

const words = [
  'PAYMENT_NOT_PROVEN',
  'TRANSACTIONS_DIFFER',
  'CHANGE_UNCONFIRMED',
  'MONEY_WITH_REFERENCE',
  'LATE_MONEY',
  'PAYMENT_WITHDRAWN',
] as const;

/** The text (`alarm.code.…`) that says in two words what is the matter with an order's money. */
export function alarmWord({ attention }: Pick<Order, 'attention'>): (typeof words)[number] | undefined {
  return words.find((word) => word === attention?.code);
}
