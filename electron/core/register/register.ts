import type { AttentionCode, Mode, OrderStatus, Transaction } from '../../../shared/order.ts';
import type { Actor, Evidence, OrderEvent, OrderEventType } from '../../../shared/order-event.ts';
import type { Settings } from '../../../shared/settings.ts';

/** One order as the register keeps it. Times in ms since the epoch, UTC; amounts in minor units. */
export interface OrderRow {
  id: string;
  mode: Mode;
  server: string;
  shopId: string;
  /** The `orderId` sent to Lyra; unique per shop and mode. */
  reference: string;
  amount: number;
  currency: string;
  status: OrderStatus;
  channel: 'link';
  paymentUrl: string | null;
  paymentOrderId: string | null;
  /** `null` while only the gateway's default is known. */
  expiresAt: number | null;
  createdAt: number;
  checkedAt: number | null;
  paidAt: number | null;
  /** When the second proof was complete. */
  provenAt: number | null;
  /** From when on nothing can be paid any more; late money is looked for until 72 h after it. */
  closedAt: number | null;
  transaction: Transaction | null;
  attention: AttentionCode | null;
  /** The caller's `Idempotency-Key`, with a SHA-256 of what it asked for. */
  idempotencyKey: string | null;
  requestHash: string;
  /** How often the create was asked so far. */
  attempts: number;
}

/** Customers' data and free text of an order, kept apart so that they can be erased. */
export interface PersonalData {
  note?: string;
  receiptEmail?: string;
}

export interface EventDraft {
  type: OrderEventType;
  who: Actor;
  evidence?: Evidence;
  /** Kept apart with a salt; the event itself carries SHA-256(salt ‖ data) only. */
  personal?: PersonalData;
}

/** What may change after an order was written; its identity, amount and mode never do. */
export type OrderPatch = Partial<
  Pick<
    OrderRow,
    | 'status'
    | 'paymentUrl'
    | 'paymentOrderId'
    | 'expiresAt'
    | 'checkedAt'
    | 'paidAt'
    | 'provenAt'
    | 'closedAt'
    | 'transaction'
    | 'attention'
    | 'attempts'
  >
>;

export interface ListQuery {
  /** Any part of the reference. */
  text?: string;
  statuses?: OrderStatus[];
  mode?: Mode;
  from?: number;
  to?: number;
  limit: number;
  /** Opaque; from the previous page. */
  cursor?: string;
}

export type InsertResult =
  | { kind: 'inserted'; order: OrderRow; events: OrderEvent[] }
  /** The same key was used before in this mode and shop: the order it made. */
  | { kind: 'key-used'; order: OrderRow }
  | { kind: 'reference-used' };

/** Reading, for whoever must not write. */
export interface RegisterReader {
  get(id: string): Promise<OrderRow | undefined>;
  findByKey(mode: Mode, shopId: string, key: string): Promise<OrderRow | undefined>;
  list(query: ListQuery): Promise<{ items: OrderRow[]; nextCursor: string | null }>;
  /** All orders that may still change at the gateway: not yet ended, or ended after `closedSince` (ms). */
  watchable(closedSince: number): Promise<OrderRow[]>;
  personal(orderId: string): Promise<PersonalData>;
  eventsOf(orderId: string): Promise<OrderEvent[]>;
  /** Events with a greater number, oldest first, each with its order's id. */
  eventsAfter(number: number, limit: number): Promise<OrderEvent[]>;
  lastEventNumber(): Promise<number>;
  /** The highest day counter of automatic references `PREFIX-DAY-…` in this mode and shop; 0 for none. */
  highestCounter(mode: Mode, shopId: string, prefix: string, day: string): Promise<number>;
  settings(): Promise<Settings>;
  /** Recomputes the hash chain over all events. */
  verifyChain(): Promise<{ intact: true; events: number } | { intact: false; brokenAt: number }>;
}

/** Writing: every call is one transaction, on disk (fsync) when it resolves. */
export interface Register extends RegisterReader {
  readonly id: string;
  insert(order: OrderRow, events: EventDraft[]): Promise<InsertResult>;
  /** Changes one order and appends its events; rejects when there is no such order (a defect). */
  record(
    orderId: string,
    patch: OrderPatch,
    events: EventDraft[],
  ): Promise<{ order: OrderRow; events: OrderEvent[] }>;
  saveSettings(settings: Settings): Promise<void>;
  close(): Promise<void>;
}

/** Why a register cannot be opened, each a sentence a shop owner can act on. */
export interface RegisterProblem {
  code: 'HELD' | 'NEWER' | 'CORRUPT' | 'UNWRITABLE' | 'DISK_FULL';
  message: string;
}
