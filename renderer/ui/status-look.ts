import { isPayable, isSurelyPaid, type Order, type OrderStatus } from '../../shared/order.ts';

type Tone = 'blue' | 'green' | 'red' | 'amber' | 'grey';
export type Shape = 'clock' | 'check' | 'cross' | 'warning' | 'question' | 'ban' | 'dots' | 'card' | 'person';

type Looked = Pick<Order, 'status' | 'attention' | 'collection' | 'isCancelling' | 'isChanging' | 'handled'>;

export interface StatusLook {
  /** Key under `status.` in the texts; `partly` takes the collection's `paid` and `of`. */
  word: OrderStatus | 'check' | 'cancelling' | 'changing' | 'toValidate' | 'partly' | 'refunded' | 'kept';
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
export function statusLook(order: Looked): StatusLook {
  if (isSurelyPaid(order)) return isPartly(order) ? { ...looks.paid, word: 'partly' } : looks.paid;
  if (isHandled(order)) return { word: order.handled.how, tone: 'grey', shape: 'person' };
  if (order.status === 'unconfirmed') return looks.unconfirmed;
  if (order.attention) return { word: 'check', tone: 'amber', shape: 'warning' };
  if (order.status === 'paid') return { word: 'toValidate', tone: 'amber', shape: 'warning' };
  if (order.status === 'open' && order.isCancelling)
    return { word: 'cancelling', tone: 'blue', shape: 'dots' };
  if (order.status === 'open' && order.isChanging) return { word: 'changing', tone: 'blue', shape: 'dots' };
  return looks[order.status];
}

/** A person said what became of its money, and nothing has spoken against that since. */
export function isHandled<T extends Looked>(order: T): order is T & { handled: NonNullable<T['handled']> } {
  return order.handled !== undefined && order.attention === undefined && !isPayable(order);
}

/** Further payments are promised and still to come. */
function isPartly({ collection }: Looked): boolean {
  return collection !== undefined && collection.paid < collection.of;
}

/** Whether a person should look at it. */
export function needsPerson(order: Looked): boolean {
  return statusLook(order).tone === 'amber';
}

/** Whether we still wait for something to happen to it. */
export function isWaiting(order: Pick<Order, 'status'>): boolean {
  return waitingStatuses.includes(order.status);
}

export const waitingStatuses: OrderStatus[] = ['requesting', 'unconfirmed', 'open', 'refused', 'unknown'];
export const endedStatuses: OrderStatus[] = ['paid', 'registered', 'expired', 'cancelled', 'rejected'];
