import type { Mode } from '../../../shared/order.ts';
import { type CreateOrder, wishSchema } from '../../../shared/order-wish.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { GatewayError } from '../gateway/answer.ts';
import type { Ids, ShopKeys } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import { wipedRequestHash } from '../register/wiped-request.ts';
import { type AskParts, askCreate, type CreateAnswer } from './ask-create.ts';
import { expectsOf } from './expects.ts';
import { expiryFor, usualLifeMs } from './expiry.ts';
import { createRequest } from './order-request.ts';
import { createPlacing, type Place } from './place-order.ts';
import { duplicateHash, requestHash } from './request-hash.ts';
import type { Shops } from './shops.ts';

interface CreateCommand {
  input: CreateOrder;
  idempotencyKey: string | undefined;
  who: 'staff' | 'till';
  /** Aborts when whoever asked no longer waits. */
  caller: AbortSignal | undefined;
  /** The order this one is made after: the key stands for it, not for what it holds in that moment. */
  model?: string | undefined;
}

export type CreateOutcome =
  /** The order; one that the same key made before comes as it is now. */
  | { kind: 'order'; order: OrderRow }
  | { kind: 'invalid'; path: string; message: string }
  /** The key was used for another wish. */
  | { kind: 'conflict' }
  /** The same was asked for just before, and the caller wanted to hear of it: nothing was made. */
  | { kind: 'asked-before'; order: OrderRow }
  | { kind: 'mode-changed'; mode: Mode }
  | { kind: 'refused'; isCredentials: boolean; error: GatewayError; order: OrderRow }
  /** Nothing exists: it never left. Without an order when there was nobody to ask. */
  | { kind: 'unreachable'; reason: string; order?: OrderRow }
  | { kind: 'unknown'; order: OrderRow };

interface Parts extends AskParts {
  register: Pick<
    RegisterReader,
    'findByKey' | 'highestCounter' | 'settings' | 'list' | 'eventsOf' | 'personal'
  >;
  shops: Shops;
  ids: Ids;
}

interface Wanted extends CreateCommand {
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

  function start(wish: Wanted, slot: string | undefined): Promise<CreateOutcome> {
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
    const { model } = command;
    // What to do about an earlier one is no part of what is asked for.
    const { ifAskedBefore: _, ...input } = command.input;
    const hash =
      model === undefined
        ? requestHash({ ...input, mode })
        : duplicateHash({ model, reference: input.reference, mode });
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

async function fulfil(parts: Parts, place: Place, wish: Wanted): Promise<CreateOutcome> {
  const { shops, register } = parts;
  const keys = await shops.open(wish.mode);
  const made = keys && (await madeBefore(register, keys, wish));
  if (made) return replay(made, wish);
  const mode = shops.currentMode();
  if (wish.mode !== mode) return { kind: 'mode-changed', mode };
  if (!keys) return { kind: 'unreachable', reason: 'stopped' };
  const settings = await register.settings();
  const now = parts.gatewayClock.now(keys);
  const usualMs = usualLifeMs(wish.input.channel.type, settings);
  const expiry = expiryFor(wish.input, { now, usualMs });
  if (!expiry.ok) return { kind: 'invalid', ...expiry.error };
  if (isLate(wish.input, now)) return lateInstalment;
  const input = inCustomersLanguage(wish.input, settings);
  const draft = draftOf(parts, { wish, keys, expiresAt: expiry.value });
  const { who, model } = wish;
  const placed = await place(draft, { input, who, model, prefix: settings.referencePrefix });
  if (placed.kind === 'key-used') return replay(placed.order, wish);
  if (placed.kind === 'asked-before') return placed;
  if (placed.kind === 'reference-used') return usedTooOften;
  const { order } = placed;
  const request = createRequest(order, wishSchema.parse(input));
  return outcomeOf(await askCreate(parts, { order, keys, request, caller: wish.caller }));
}

function inCustomersLanguage(input: CreateOrder, { customerLocale }: Settings): CreateOrder {
  return input.locale === undefined && customerLocale !== null ? { ...input, locale: customerLocale } : input;
}

/** Whether a part was to be paid before today, by the gateway's day (UTC). */
function isLate({ instalments }: CreateOrder, now: number): boolean {
  const today = new Date(now).toISOString().slice(0, 10);
  return (
    instalments !== undefined &&
    'schedules' in instalments &&
    instalments.schedules.some(({ date }) => date < today)
  );
}

const lateInstalment: CreateOutcome = {
  kind: 'invalid',
  path: 'instalments',
  message: 'a date is in the past',
};

const usedTooOften: CreateOutcome = {
  kind: 'invalid',
  path: 'reference',
  message: 'was used too often; choose another',
};

async function madeBefore(
  register: Parts['register'],
  { shopId }: ShopKeys,
  { mode, idempotencyKey }: Wanted,
): Promise<OrderRow | undefined> {
  return idempotencyKey === undefined ? undefined : register.findByKey(mode, shopId, idempotencyKey);
}

function replay(order: OrderRow, wish: Wanted): CreateOutcome {
  return isSameRequest(order, wish) ? { kind: 'order', order } : { kind: 'conflict' };
}

/** Of an order whose wish was erased only what it is can be compared. */
function isSameRequest(order: OrderRow, { hash, input }: Wanted): boolean {
  if (order.requestHash !== wipedRequestHash) return order.requestHash === hash;
  const { amount, currency, channel } = input;
  return order.amount === amount && order.currency === currency && order.channel === channel.type;
}

function draftOf(
  { ids, clock }: Parts,
  { wish, keys, expiresAt }: { wish: Wanted; keys: ShopKeys; expiresAt: number | null },
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
    formAction: wish.input.formAction ?? 'PAYMENT',
    pendingAmount: null,
    pendingExpiresAt: null,
    cancelAskedAt: null,
    changeAskedAt: null,
    resolution: null,
    handled: null,
    expects: expectsOf(wish.input),
    transactions: null,
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
