import type { AttentionCode } from '../../../shared/attention.ts';
import type { ChannelType } from '../../../shared/channel.ts';
import type { OrderKind } from '../../../shared/contract/day.ts';
import type { Mode, OrderStatus, Transaction } from '../../../shared/order.ts';
import type { Handling, Resolution } from '../../../shared/order-doubt.ts';
import type { Actor, Evidence, OrderEvent, OrderEventType } from '../../../shared/order-event.ts';
import type { Wish } from '../../../shared/order-wish.ts';
import type { FormAction } from '../../../shared/payment-options.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Restoring } from './backups/restore-at-start.ts';
import type { ChainHead } from './chain-head.ts';
import type { DiskErrorCode } from './disk-error.ts';
import type { IntegrationTable } from './integrations-table.ts';

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
  channel: ChannelType;
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
  /** The caller's `Idempotency-Key`, with a SHA-256 (hex) of what it asked for. */
  idempotencyKey: string | null;
  requestHash: string;
  /** How often the create was asked so far. */
  attempts: number;
  formAction: FormAction;
  /**
   * The amount sent by a change that has no answer yet (the old one when it changes something else), or by the last
   * one that was given up and may be made later all the same.
   */
  pendingAmount: number | null;
  /** The expiry sent by it, when it changes that. */
  pendingExpiresAt: number | null;
  /** When a cancel was asked for that the gateway has not confirmed, ms of the gateway's time. */
  cancelAskedAt: number | null;
  /** When the change without an answer was asked for, ms of the gateway's time; `null` once it is settled or given up. */
  changeAskedAt: number | null;
  /** What staff found out about a create without an answer. */
  resolution: Resolution | null;
  /** How a person ended the last alarm. */
  handled: HandledAlarm | null;
  expects: Expects | null;
  /** All transactions that carry this order's id, as `Order/Get` last showed them. */
  transactions: Transaction[] | null;
}

/** An alarm that a person ended; `money` is what had come by then (minor units), so that more of it is told anew. */
export interface HandledAlarm {
  attention: AttentionCode;
  how: Handling;
  by: string;
  /** Ms since the epoch. */
  at: number;
  money: number;
}

/** What the order asked for that makes its payment wait, so that a waiting one is no doubt. */
export interface Expects {
  /** How many payments, when several. */
  instalments?: number;
  /** A person validates each in the Back Office. */
  validation?: true;
  /** Days until the money is taken. */
  captureDelay?: number;
}

/** Customers' data and free text of an order, kept apart so that they can be erased. */
export type PersonalData = { [Field in keyof Wish]?: Wish[Field] | undefined } & {
  /** The phone or address a link was handed over to. */
  sharedTo?: string | undefined;
  /** Why money was kept. */
  because?: string | undefined;
};

/** What came with one event; `data` is `null` once it was erased. */
export interface PersonalEntry {
  /** The event's number. */
  event: number;
  data: PersonalData | null;
}

export interface EventDraft {
  type: OrderEventType;
  who: Actor;
  evidence?: Evidence;
  /** Kept apart with a salt; the event itself carries SHA-256(salt ‖ data) only. */
  personal?: PersonalData;
}

/** What may change after an order was written; its identity and mode never do. */
export type OrderPatch = Partial<
  Pick<
    OrderRow,
    | 'amount'
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
    | 'pendingAmount'
    | 'pendingExpiresAt'
    | 'cancelAskedAt'
    | 'changeAskedAt'
    | 'resolution'
    | 'handled'
    | 'transactions'
  >
>;

export interface ListFilter {
  /**
   * Any part of the reference, or its short form (`A-116`), or of a customer's name, phone (however it is spaced, as
   * dialled at home or from abroad) or e-mail; upper and lower case are one, accents none.
   */
  text?: string;
  /** Looks for `text` in references alone: for who must not learn of customers by asking. */
  isTextOfReference?: boolean;
  /** Any of these; none given, or an empty list: all. */
  statuses?: OrderStatus[];
  /** Any of these. */
  channels?: ChannelType[];
  /** Minor units: orders of any of these amounts, beside those that `text` finds. */
  amounts?: number[];
  mode?: Mode;
  /** Only those with an alarm or a doubt. */
  needsAttention?: boolean;
  /** The same, with those not confirmed and those whose payments are to be validated. */
  needsPerson?: boolean;
  /** Created at or after, ms. */
  from?: number;
  /** Created before, ms. */
  to?: number;
}

export interface ListQuery extends ListFilter {
  limit: number;
  /** Opaque; from the previous page. */
  cursor?: string;
}

export interface WithPeopleQuery {
  mode: Mode;
  /** As in `ListQuery`, but of customers alone; '' for any. */
  text: string;
  limit: number;
  /** The page before's `next`. */
  after: number | null;
}

/** Orders of known customers, newest first. */
export interface WithPeoplePage {
  orders: OrderRow[];
  /** `null` when there are no more. */
  next: number | null;
}

/** A list's length, and what to ask for to read any part of it. */
export interface Outline {
  total: number;
  /** Otherwise the newest only are in it. */
  isWhole: boolean;
  /** Newest first; each ends where the one before begins, the first is open to what comes. At least one. */
  parts: { /** Created at or after, ms. */ from: number; count: number }[];
}

export interface SettledQuery {
  /** Closed later, ms: that of the last order of the page before, 0 for the first. */
  after: number;
  /** Closed before it: only those of which a part is still to come. */
  closedSince: number;
  limit: number;
}

/** A page, newest first; or the cursor is none that a page of this register gave. */
export type ListResult =
  | { kind: 'page'; items: OrderRow[]; nextCursor: string | null }
  | { kind: 'bad-cursor' };

/** `brokenAt`: the first number that is missing, was edited, or is not what was recorded. */
export type ChainReport =
  | { intact: true; events: number; head: ChainHead | null }
  | { intact: false; brokenAt: number };

export type InsertResult =
  | { kind: 'inserted'; order: OrderRow; events: OrderEvent[] }
  /** The same key was used before in this mode and shop: the order it made. */
  | { kind: 'key-used'; order: OrderRow }
  | { kind: 'reference-used' };

/** An order with all that is known of it. */
export interface Dossier {
  order: OrderRow;
  /** Oldest first. */
  events: OrderEvent[];
  personal: PersonalEntry[];
}

export interface DossierQuery {
  mode: Mode | undefined;
  /** Created at or after, ms. */
  from: number | undefined;
  /** Created before, ms. */
  to: number | undefined;
  /** The page before's `next`. */
  after: number | null;
  limit: number;
}

export interface DossierPage {
  dossiers: Dossier[];
  /** `null` when there are no more. */
  next: number | null;
}

/** Some orders that still hold personal data, oldest first. */
export interface HoldingPage {
  orders: OrderRow[];
  /** Where the next page begins; `null` when there are no more. */
  next: number | null;
}

/** Of one mode, between two moments, ms; the second is not in it. */
export interface SpanQuery {
  mode: Mode;
  from: number;
  to: number;
}

/** Orders that count alike, how many and how much (minor units). */
export interface MadeGroup {
  kind: OrderKind;
  currency: string;
  channel: ChannelType;
  count: number;
  amount: number;
}

export interface PaidGroup extends MadeGroup {
  /** The quarter of an hour in which they were confirmed: its beginning, ms. */
  at: number;
  /** Further payments of them are still to come. */
  isPromised: boolean;
}

/** Reading, for whoever must not write. */
export interface RegisterReader {
  get(id: string): Promise<OrderRow | undefined>;
  findByKey(mode: Mode, shopId: string, key: string): Promise<OrderRow | undefined>;
  list(query: ListQuery): Promise<ListResult>;
  outline(query: ListFilter): Promise<Outline>;
  /** Orders that the gateway may still tell something of: not yet ended, or ended after `closedSince` (ms) and not proven. */
  watchable(closedSince: number): Promise<OrderRow[]>;
  /** A page of payments beyond doubt that are to be looked at again, by when they closed. */
  settled(query: SettledQuery): Promise<OrderRow[]>;
  /** Orders of one mode whose customers are known, and none that was erased; the newest of a mode, not all that ever were. */
  withPeople(query: WithPeopleQuery): Promise<WithPeoplePage>;
  /** What came with each of its events that brought personal data, oldest first. */
  personal(orderId: string): Promise<PersonalEntry[]>;
  /** Orders made before `createdBefore` (ms) that hold personal data, oldest first; `after` is the page before's `next`. */
  holdingPersonal(query: { createdBefore: number; after: number; limit: number }): Promise<HoldingPage>;
  /** What the gateway called paid within a span, by when it was confirmed. */
  paidWithin(query: SpanQuery): Promise<PaidGroup[]>;
  /** Orders made within a span, as they stand now. */
  madeWithin(query: SpanQuery): Promise<MadeGroup[]>;
  /** Made or paid within a span, with an alarm or a doubt, newest first. */
  alarmingWithin(query: SpanQuery & { limit: number }): Promise<{ newest: OrderRow[]; count: number }>;
  countOrders(filter: Pick<DossierQuery, 'mode' | 'from' | 'to'>): Promise<number>;
  /** Whole orders, oldest first. */
  dossiers(query: DossierQuery): Promise<DossierPage>;
  /** Where the orders of these ids stand, oldest first; unknown ids are left out. */
  placesOf(ids: readonly string[]): Promise<number[]>;
  /** Where the orders stand that a list holds, oldest first. */
  placesListed(query: ListFilter): Promise<number[]>;
  /** Whole orders by where they stand, oldest first. */
  dossiersAt(places: readonly number[]): Promise<Dossier[]>;
  eventsOf(orderId: string): Promise<OrderEvent[]>;
  /** Events with a greater number, oldest first, each with its order's id. */
  eventsAfter(number: number, limit: number): Promise<OrderEvent[]>;
  lastEventNumber(): Promise<number>;
  /** The highest day counter of automatic references `PREFIX-DAY-…` in this mode and shop; 0 for none. */
  highestCounter(mode: Mode, shopId: string, prefix: string, day: string): Promise<number>;
  settings(): Promise<Settings>;
  /** What was kept under a name by `keep`; `undefined` when nothing was. Its reader parses it. */
  kept(name: string): Promise<unknown>;
  /** The last event's number, hash and time; `null` before the first. */
  head(): Promise<ChainHead | null>;
  /** Recomputes the hash chain over all events; against a head recorded earlier also for a cut end. */
  verifyChain(recorded?: ChainHead): Promise<ChainReport>;
}

/**
 * Writing: every call is one transaction, on disk (fsync) when it resolves. What the disk refuses rejects
 * with a `RegisterWriteError` (register-error.ts), and nothing of that call was written.
 */
export interface Register extends RegisterReader {
  readonly id: string;
  /** How it was found at this start. */
  readonly found: Found;
  /** Till software and the hashes of its tokens. */
  readonly integrations: IntegrationTable;
  /** What an unclean end left was checked and is whole: the next start need not look again. */
  checked(): void;
  insert(order: OrderRow, events: EventDraft[]): Promise<InsertResult>;
  /** Changes one order and appends its events; rejects when there is no such order (a defect). */
  record(
    orderId: string,
    patch: OrderPatch,
    events: EventDraft[],
  ): Promise<{ order: OrderRow; events: OrderEvent[] }>;
  saveSettings(settings: Settings): Promise<void>;
  /** Keeps a JSON value under a name, beside the settings. Never a secret. */
  keep(name: string, value: unknown): Promise<void>;
  /**
   * Erases customers' data and free text of an order for good, and appends the events that say so; what happened and
   * the chain stay whole. In the write-ahead log they stand until `emptyLog`.
   */
  erasePersonal(orderId: string, events: EventDraft[]): Promise<{ order: OrderRow; events: OrderEvent[] }>;
  /** Makes what was erased leave the write-ahead log too; `false` while somebody else reads the register. */
  emptyLog(): Promise<boolean>;
  /** Why the last write failed; `null` while the disk takes what is written. */
  trouble(): DiskErrorCode | null;
  /** Tells a second start where this process can be reached. No secret: it is kept in a file. */
  announce(address: string): void;
  /** Waits for running work, tidies the file, gives the data directory free. */
  close(): Promise<void>;
}

/** What its opening met. */
interface Found {
  /** The process before did not end in order, or what it left was never checked to the end. */
  isUnclean: boolean;
  /** A backup took its place at this start, or one that was staged could not. */
  restoring: Restoring;
}
