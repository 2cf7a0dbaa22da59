import { createHash } from 'node:crypto';
import type { OrderRow } from '../../electron/core/register/register.ts';
import type { Channel, ChannelType } from '../../shared/channel.ts';
import type { Mode } from '../../shared/order.ts';
import type { Chance } from './chance.ts';
import type { KnownCustomer } from './customers.ts';
import {
  cancelled,
  ended,
  opened,
  paid,
  refused,
  rejected,
  type Step,
  shownAfter,
  unconfirmed,
} from './steps.ts';

/** An order as it was first written, and all that happens to it, oldest first. */
export interface Life {
  order: OrderRow;
  steps: Step[];
}

interface Birth {
  createdAt: number;
  reference: string;
  shop: { mode: Mode; server: string; shopId: string };
  customer: KnownCustomer;
}

type Fate = 'paid' | 'refused-then-paid' | 'expired' | 'cancelled' | 'rejected' | 'unconfirmed';

const minuteMs = 60_000;
const linkLifeMs = 15 * minuteMs;
const sentLifeMs = 7 * 24 * 60 * minuteMs;

/** Of 1,000 orders each: what a counter that also sends links sees. */
const channels = shares<ChannelType>({ link: 620, sms: 200, email: 100, whatsapp: 50, invoice: 20, ivr: 10 });
const fates = shares<Fate>({
  paid: 770,
  'refused-then-paid': 30,
  expired: 120,
  cancelled: 60,
  rejected: 17,
  unconfirmed: 3,
});

function shares<T extends string>(counts: Record<T, number>): T[] {
  const names = Object.keys(counts).filter((name): name is T => name in counts);
  return names.flatMap((name) => Array.from({ length: counts[name] }, () => name));
}

/** The whole life of one order, with the evidence that the product itself would have kept. */
export function lifeOf(chance: Chance, birth: Birth): Life {
  const channel = channelFor(chance, birth.customer);
  const order = firstRow(chance, birth, channel);
  const isAnonymous = channel.type === 'link' && !chance.isOne(20);
  const wish = isAnonymous ? { channel } : { channel, customer: birth.customer.customer };
  const asked = { webService: 'Charge/CreatePaymentOrder', attempt: 1 };
  const steps: Step[] = [
    { at: order.createdAt + 1, patch: {}, event: { type: 'requested', who: 'staff', personal: wish } },
    { at: order.createdAt + 1, patch: {}, event: { type: 'asked', who: 'comptoir', evidence: asked } },
  ];
  return { order, steps: [...steps, ...restOf(chance, order)] };
}

function channelFor(chance: Chance, { phone, email }: KnownCustomer): Channel {
  const type = chance.pick(channels);
  switch (type) {
    case 'link':
    case 'invoice':
      return { type };
    case 'email':
      return { type, to: email };
    case 'sms':
    case 'whatsapp':
      return { type, phone };
    case 'ivr':
      return { type, ivrId: 'VOICE1' };
  }
}

function firstRow(chance: Chance, { createdAt, reference, shop }: Birth, channel: Channel): OrderRow {
  return {
    ...shop,
    id: uuid(chance),
    reference,
    amount: 100 + chance.below(20_000),
    currency: 'EUR',
    status: 'requesting',
    channel: channel.type,
    paymentUrl: null,
    paymentOrderId: null,
    expiresAt: createdAt + (channel.type === 'link' ? linkLifeMs : sentLifeMs),
    createdAt,
    checkedAt: null,
    paidAt: null,
    provenAt: null,
    closedAt: null,
    transaction: null,
    attention: null,
    idempotencyKey: uuid(chance),
    requestHash: createHash('sha256').update(reference).digest('hex'),
    attempts: 1,
    formAction: 'PAYMENT',
    pendingAmount: null,
    pendingExpiresAt: null,
    changeAskedAt: null,
    cancelAskedAt: null,
    expects: null,
    transactions: null,
    resolution: null,
    handled: null,
  };
}

function restOf(chance: Chance, order: OrderRow): Step[] {
  const fate = chance.pick(fates);
  const answeredAt = order.createdAt + 150 + chance.below(450);
  if (fate === 'rejected') return [rejected(chance, answeredAt)];
  if (fate === 'unconfirmed') return [unconfirmed(order, order.createdAt + 30_000)];
  const opening = [opened(chance, order, answeredAt), ...shownAfter(order, answeredAt)];
  // A link is paid while its customer stands there; what was sent waits for hours, now and then for days.
  const stayMs = 20_000 + chance.below(2 * minuteMs);
  const paidAt =
    answeredAt + (order.channel === 'link' ? stayMs : stayMs + chance.part() ** 4 * sentLifeMs * 0.9);
  const at = Math.floor(paidAt);
  switch (fate) {
    case 'paid':
      return [...opening, ...paid(chance, order, at)];
    case 'refused-then-paid':
      return [...opening, refused(chance, at), ...paid(chance, order, at + minuteMs)];
    case 'expired':
      return [...opening, ended(chance, 'expired', order.createdAt + lifeMs(order) + 2_000)];
    case 'cancelled':
      return [...opening, ...cancelled(chance, at)];
  }
}

const lifeMs = ({ channel }: OrderRow) => (channel === 'link' ? linkLifeMs : sentLifeMs);

/** A version 4 UUID by seeded chance. */
export function uuid(chance: Chance): string {
  const bytes = chance.bytes(16);
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-');
}
