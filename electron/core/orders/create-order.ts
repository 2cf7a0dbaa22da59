import type { CreateOrder, Mode } from '../../../shared/order.ts';
import type { GatewayError } from '../gateway/answer.ts';
import type { CreatePaymentOrderRequest } from '../gateway/gateway.ts';
import type { Ids, ShopKeys } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { type AskParts, askCreate, type CreateAnswer } from './ask-create.ts';
import { expiryFor, gatewayDate } from './expiry.ts';
import { createPlacing, type Place } from './place-order.ts';
import { requestHash } from './request-hash.ts';
import type { Shops } from './shops.ts';

interface CreateCommand {
  input: CreateOrder;
  idempotencyKey: string | undefined;
  who: 'staff' | 'till';
  /** Aborts when whoever asked no longer waits. */
  caller: AbortSignal | undefined;
}

export type CreateOutcome =
  /** The order; one that the same key made before comes as it is now. */
  | { kind: 'order'; order: OrderRow }
  | { kind: 'invalid'; path: string; message: string }
  /** The key was used for another wish. */
  | { kind: 'conflict' }
  | { kind: 'mode-changed'; mode: Mode }
  | { kind: 'refused'; isCredentials: boolean; error: GatewayError; order: OrderRow }
  /** Nothing exists: it never left. Without an order when there was nobody to ask. */
  | { kind: 'unreachable'; reason: string; order?: OrderRow }
  | { kind: 'unknown'; order: OrderRow };

interface Parts extends AskParts {
  register: Pick<RegisterReader, 'findByKey' | 'highestCounter' | 'settings'>;
  shops: Shops;
  ids: Ids;
}

interface Wish extends CreateCommand {
  mode: Mode;
  hash: string;
}

/** Makes payment orders. The same key twice, also at the same time, makes one. */
export interface Creator {
  create(command: CreateCommand): Promise<CreateOutcome>;
  /** Resolves when no create is under way. */
  idle(): Promise<void>;
}

export function createCreator(parts: Parts): Creator {
  const running = new Map<string, { hash: string; outcome: Promise<CreateOutcome> }>();
  const underWay = new Set<Promise<CreateOutcome>>();
  const place = createPlacing(parts);

  function start(wish: Wish, slot: string | undefined): Promise<CreateOutcome> {
    const outcome = fulfil(parts, place, wish);
    const forget = () => {
      underWay.delete(outcome);
      if (slot !== undefined) running.delete(slot);
    };
    underWay.add(outcome);
    if (slot !== undefined) running.set(slot, { hash: wish.hash, outcome });
    outcome.then(forget, forget);
    return outcome;
  }

  function create(command: CreateCommand): Promise<CreateOutcome> {
    const mode = command.input.mode ?? parts.shops.currentMode();
    const hash = requestHash({ ...command.input, mode });
    const key = command.idempotencyKey;
    const slot = key === undefined ? undefined : `${mode} ${key}`;
    const first = slot === undefined ? undefined : running.get(slot);
    if (!first) return start({ ...command, mode, hash }, slot);
    return first.hash === hash ? first.outcome : Promise.resolve({ kind: 'conflict' });
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  }

  return { create, idle };
}

async function fulfil(parts: Parts, place: Place, wish: Wish): Promise<CreateOutcome> {
  const { shops, register } = parts;
  const keys = await shops.open(wish.mode);
  const made = keys && (await madeBefore(register, keys, wish));
  if (made) return replay(made, wish);
  const mode = shops.currentMode();
  if (wish.mode !== mode) return { kind: 'mode-changed', mode };
  if (!keys) return { kind: 'unreachable', reason: 'stopped' };
  const settings = await register.settings();
  const now = parts.gatewayClock.now();
  const expiry = expiryFor(wish.input, { now, linkMinutes: settings.linkMinutes });
  if (!expiry.ok) return { kind: 'invalid', ...expiry.error };
  const draft = draftOf(parts, { wish, keys, expiresAt: expiry.value });
  const placed = await place(draft, { ...wish, prefix: settings.referencePrefix });
  if (placed.kind === 'key-used') return replay(placed.order, wish);
  if (placed.kind === 'reference-used') return usedTooOften;
  const { order } = placed;
  const request = requestOf(order, wish.input);
  return outcomeOf(await askCreate(parts, { order, keys, request, caller: wish.caller }));
}

const usedTooOften: CreateOutcome = {
  kind: 'invalid',
  path: 'reference',
  message: 'was used too often; choose another',
};

async function madeBefore(
  register: Parts['register'],
  { shopId }: ShopKeys,
  { mode, idempotencyKey }: Wish,
): Promise<OrderRow | undefined> {
  return idempotencyKey === undefined ? undefined : register.findByKey(mode, shopId, idempotencyKey);
}

function replay(order: OrderRow, wish: Wish): CreateOutcome {
  return order.requestHash === wish.hash ? { kind: 'order', order } : { kind: 'conflict' };
}

function draftOf(
  { ids, clock }: Parts,
  { wish, keys, expiresAt }: { wish: Wish; keys: ShopKeys; expiresAt: number },
): OrderRow {
  const { amount, currency, channel } = wish.input;
  return {
    id: ids.uuid(),
    mode: wish.mode,
    server: keys.server,
    shopId: keys.shopId,
    reference: wish.input.reference ?? '',
    amount,
    currency,
    status: 'requesting',
    channel: channel.type,
    paymentUrl: null,
    paymentOrderId: null,
    expiresAt,
    createdAt: clock.now(),
    checkedAt: null,
    paidAt: null,
    provenAt: null,
    closedAt: null,
    transaction: null,
    attention: null,
    idempotencyKey: wish.idempotencyKey ?? null,
    requestHash: wish.hash,
    attempts: 1,
  };
}

function requestOf(order: OrderRow, input: CreateOrder): CreatePaymentOrderRequest {
  return {
    amount: order.amount,
    currency: order.currency,
    orderId: order.reference,
    channelOptions: { channelType: 'URL' },
    ...(order.expiresAt === null ? {} : { expirationDate: gatewayDate(order.expiresAt) }),
    ...(input.locale === undefined ? {} : { locale: input.locale }),
    ...(input.note === undefined ? {} : { merchantComment: input.note }),
    ...(input.receiptEmail === undefined ? {} : { paymentReceiptEmail: input.receiptEmail }),
    metadata: { comptoir: order.id },
  };
}

function outcomeOf({ order, answer }: { order: OrderRow; answer: CreateAnswer }): CreateOutcome {
  if (order.status === 'unconfirmed') return { kind: 'unknown', order };
  if (answer.outcome === 'refused') {
    return { kind: 'refused', isCredentials: answer.kind === 'credentials', error: answer.error, order };
  }
  if (answer.outcome === 'never-sent') return { kind: 'unreachable', reason: answer.reason, order };
  return { kind: 'order', order };
}
