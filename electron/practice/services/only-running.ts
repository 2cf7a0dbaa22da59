import { type PracticeOrder, statusAt } from '../orders/order.ts';
import { type RefusalCode, refuse } from './refusals.ts';

const codes = {
  PAID: 'PSP_1005',
  // Lyra lets RUNNING orders alone be changed; a refused one is finalized in its Back Office. Inferred.
  REFUSED: 'PSP_1005',
  EXPIRED: 'PSP_1006',
  CANCELLED: 'PSP_1101',
} as const satisfies Record<string, RefusalCode>;

/** Why an order can be neither updated nor cancelled at `now`; `undefined` when it can. */
export function notRunning(order: PracticeOrder, now: number) {
  const status = statusAt(order, now);
  return status === 'RUNNING' ? undefined : refuse(codes[status]);
}
