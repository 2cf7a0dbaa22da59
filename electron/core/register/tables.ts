import type { AttentionCode } from '../../../shared/attention.ts';
import type { ChannelType } from '../../../shared/channel.ts';
import type { Mode, OrderStatus } from '../../../shared/order.ts';
import type { Resolution } from '../../../shared/order-doubt.ts';
import type { Actor, OrderEventType } from '../../../shared/order-event.ts';
import type { FormAction } from '../../../shared/payment-options.ts';

/** The tables as SQLite keeps them; times are ms since the epoch, hashes and ids bytes. */
export interface Tables {
  orders: OrdersTable;
  events: EventsTable;
  personal: PersonalTable;
  people: PeopleTable;
  settings: SettingsTable;
  integrations: IntegrationsTable;
  meta: MetaTable;
}

export interface OrdersTable {
  /** Its place among all orders by time, and its key: see place.ts. */
  place: number;
  /** The UUID's 16 bytes. */
  id: Uint8Array;
  mode: Mode;
  server: string;
  shop_id: string;
  reference: string;
  amount: number;
  currency: string;
  status: OrderStatus;
  channel: ChannelType;
  payment_url: string | null;
  payment_order_id: string | null;
  expires_at: number | null;
  created_at: number;
  checked_at: number | null;
  paid_at: number | null;
  proven_at: number | null;
  closed_at: number | null;
  /** JSON. */
  payment: string | null;
  attention: AttentionCode | null;
  idempotency_key: string | null;
  request_hash: Uint8Array;
  attempts: number;
  form_action: FormAction;
  pending_amount: number | null;
  pending_expires_at: number | null;
  cancel_asked_at: number | null;
  change_asked_at: number | null;
  resolution: Resolution | null;
  /** JSON. */
  handled: string | null;
  /** JSON. */
  expects: string | null;
  /** JSON. */
  payments: string | null;
}

interface EventsTable {
  number: number;
  order_place: number;
  type: OrderEventType;
  at: number;
  who: Actor;
  status: OrderStatus;
  /** JSON, exactly as hashed. */
  evidence: string;
  personal_hash: Uint8Array | null;
  hash: Uint8Array;
}

export interface PersonalTable {
  order_place: number;
  /** The number of the event it came with. */
  event: number;
  salt: Uint8Array;
  /** JSON, exactly as hashed. */
  data: string;
}

interface PeopleTable {
  place: number;
  /** What can be searched of its customers: see person-text.ts. */
  text: string;
}

interface SettingsTable {
  key: string;
  /** JSON. */
  value: string;
}

/** Till software that was given a token. */
interface IntegrationsTable {
  /** The UUID's 16 bytes. */
  id: Uint8Array;
  name: string;
  mode: Mode;
  /** SHA-256 of the token. */
  token_hash: Uint8Array;
  made_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}

/** Facts about the file itself. Its shape never changes: older versions read it to say who wrote the file. */
interface MetaTable {
  key: 'register_id' | 'version';
  value: string;
}
