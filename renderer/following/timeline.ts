import type { ChannelType } from '../../shared/channel.ts';
import type { Order } from '../../shared/order.ts';
import type { OrderEvent, OrderEventType } from '../../shared/order-event.ts';

/** What a line says: a key under `line.` in the texts. */
type TimelineWord =
  | 'asked-again'
  | 'opened'
  | 'sent'
  | 'rejected'
  | 'unconfirmed'
  | 'shown'
  | 'refused'
  | 'reopened'
  | 'paid'
  | 'proven'
  | 'registered'
  | 'expired'
  | 'cancelled'
  | 'link-changed'
  | 'unreadable'
  | 'changed'
  | 'change-refused'
  | 'change-unconfirmed'
  | 'cancel-asked'
  | 'cancel-refused'
  | 'cancel-unconfirmed'
  | 'shared'
  | 'attention'
  | 'settled'
  | 'unanswered'
  | 'resolved'
  | 'handled'
  | 'sending'
  | 'waiting';

export interface TimelineLine {
  id: string;
  word: TimelineWord;
  /** `null` for what is still going on and has no moment of its own. */
  at: string | null;
  isCurrent: boolean;
}

/** Of the register's steps, those that say something to staff at the counter. */
const words: Partial<Record<OrderEventType, TimelineWord>> = {
  opened: 'opened',
  rejected: 'rejected',
  unconfirmed: 'unconfirmed',
  shown: 'shown',
  refused: 'refused',
  reopened: 'reopened',
  paid: 'paid',
  proven: 'proven',
  registered: 'registered',
  expired: 'expired',
  cancelled: 'cancelled',
  'link-changed': 'link-changed',
  unreadable: 'unreadable',
  changed: 'changed',
  'change-refused': 'change-refused',
  'change-unconfirmed': 'change-unconfirmed',
  'cancel-asked': 'cancel-asked',
  'cancel-refused': 'cancel-refused',
  'cancel-unconfirmed': 'cancel-unconfirmed',
  shared: 'shared',
  attention: 'attention',
  settled: 'settled',
  unanswered: 'unanswered',
  resolved: 'resolved',
  handled: 'handled',
};

/**
 * What happened to an order, oldest first, its last line the present one: while it waits without a
 * step that says so, a line without a time does.
 */
export function timelineOf(
  events: readonly OrderEvent[],
  { status, channel }: Pick<Order, 'status' | 'channel'>,
): TimelineLine[] {
  const isSent = sentByGateway.has(channel.type);
  const lines = events.flatMap((event) => {
    const word = wordOf(event, isSent);
    return word === undefined ? [] : [{ id: String(event.number), word, at: event.at }];
  });
  const present = presentWord(status, lines.at(-1)?.word);
  const all = present === null ? lines : [...lines, { id: 'present', word: present, at: null }];
  return all.map((line, index) => ({ ...line, isCurrent: index === all.length - 1 }));
}

/** The gateway sends these itself, as it makes the order. */
const sentByGateway: ReadonlySet<ChannelType> = new Set(['sms', 'whatsapp', 'email']);

function wordOf(event: OrderEvent, isSent: boolean): TimelineWord | undefined {
  if (event.type === 'opened' && isSent) return 'sent';
  const isAgain = event.type === 'asked' && (event.evidence.attempt ?? 1) > 1;
  return isAgain ? 'asked-again' : words[event.type];
}

function presentWord(status: Order['status'], last: TimelineWord | undefined): TimelineWord | null {
  if (status === 'requesting') return 'sending';
  if (status === 'open') return last === 'reopened' ? null : 'waiting';
  return status === 'refused' ? 'reopened' : null;
}
