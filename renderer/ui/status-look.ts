import { isSurelyPaid, type Order, type OrderStatus } from '../../shared/order.ts';

type Tone = 'blue' | 'green' | 'red' | 'amber' | 'grey';
export type Shape = 'clock' | 'check' | 'cross' | 'warning' | 'question' | 'ban' | 'dots' | 'card';

export interface StatusLook {
  /** Key under `status.` in the texts. */
  word: OrderStatus | 'check';
  tone: Tone;
  shape: Shape;
}

const looks: Record<OrderStatus, StatusLook> = {
  requesting: { word: 'requesting', tone: 'blue', shape: 'dots' },
  rejected: { word: 'rejected', tone: 'red', shape: 'ban' },
  unconfirmed: { word: 'unconfirmed', tone: 'amber', shape: 'question' },
  open: { word: 'open', tone: 'blue', shape: 'clock' },
  refused: { word: 'refused', tone: 'red', shape: 'cross' },
  paid: { word: 'paid', tone: 'green', shape: 'check' },
  registered: { word: 'registered', tone: 'grey', shape: 'card' },
  expired: { word: 'expired', tone: 'grey', shape: 'ban' },
  cancelled: { word: 'cancelled', tone: 'grey', shape: 'cross' },
  unknown: { word: 'unknown', tone: 'amber', shape: 'warning' },
};

/** How a status is told: a word, a shape and a colour. Green is for what is surely paid alone. */
export function statusLook(order: Pick<Order, 'status' | 'attention' | 'collection'>): StatusLook {
  if (isSurelyPaid(order)) return looks.paid;
  if (order.status === 'unconfirmed') return looks.unconfirmed;
  if (order.attention || order.status === 'paid') return { word: 'check', tone: 'amber', shape: 'warning' };
  return looks[order.status];
}

/** Whether a person should look at it. */
export function needsPerson(order: Pick<Order, 'status' | 'attention' | 'collection'>): boolean {
  return statusLook(order).tone === 'amber';
}

/** Whether we still wait for something to happen to it. */
export function isWaiting(order: Pick<Order, 'status'>): boolean {
  return waitingStatuses.includes(order.status);
}

export const waitingStatuses: OrderStatus[] = ['requesting', 'unconfirmed', 'open', 'refused', 'unknown'];
export const endedStatuses: OrderStatus[] = ['paid', 'registered', 'expired', 'cancelled', 'rejected'];
