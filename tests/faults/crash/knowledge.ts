import type { ChainHead } from '../../../electron/core/register/chain-head.ts';
import { sharedOrderSchema } from '../../../shared/contract/share.ts';
import type { Order, OrderStatus } from '../../../shared/order.ts';
import { orderSchema } from '../../../shared/order.ts';
import type { OrderChange } from '../../../shared/order-event.ts';
import type { CreateOrder } from '../../../shared/order-wish.ts';
import type { TillCall } from './till-messages.ts';
import type { Answer } from './till-process.ts';

/** A create as its caller knows it: by its key, and by an amount that no other create has. */
export interface Wanted {
  key: string;
  input: CreateOrder;
  /** The till's start during which it was asked, each time. */
  starts: Set<number>;
  /** The order it made, once that was told. */
  orderId: string | undefined;
  isAnswered: boolean;
}

/** What the world outside a till knows of it, and may rely on. */
export class Knowledge {
  readonly wanted = new Map<string, Wanted>();
  /** By order: the last order that was acknowledged, or the one that was further. */
  readonly acknowledged = new Map<string, Order>();
  /** By number: the events a page was told of. */
  readonly told = new Map<number, { orderId: string; type: string }>();
  /** By order: how often its change or cancel was asked of the till. */
  readonly asked = { change: new Map<string, number>(), cancel: new Map<string, number>() };
  /** Words saved in two settings at once: those acknowledged last, and those asked for since. */
  settings: { known: string; asked: string[] } = { known: '', asked: [] };
  head: ChainHead | null = null;

  /** Before a call: what it may do from now on. */
  note(ask: TillCall, start: number): void {
    if (ask.call === 'create') {
      const { key, input } = ask;
      const before = this.wanted.get(key);
      if (before) before.starts.add(start);
      else
        this.wanted.set(key, { key, input, starts: new Set([start]), orderId: undefined, isAnswered: false });
    }
    if (ask.call === 'change' || ask.call === 'cancel') {
      const counts = this.asked[ask.call];
      counts.set(ask.input.id, (counts.get(ask.input.id) ?? 0) + 1);
    }
    if (ask.call === 'settings') this.settings.asked.push(ask.input.shopName ?? '');
  }

  /** After a call: what it acknowledged. */
  learn(ask: TillCall, answer: Answer): void {
    const order = orderOf(ask, answer);
    if (order) this.acknowledge(order);
    if (ask.call === 'create' && answer.kind !== 'nothing') this.#answered(ask.key, order?.id);
    if (ask.call === 'settings' && answer.kind === 'value') {
      this.settings = { known: ask.input.shopName ?? '', asked: [] };
    }
  }

  hear({ order, event }: OrderChange): void {
    this.acknowledge(order);
    this.told.set(event.number, { orderId: event.orderId, type: event.type });
  }

  /** A register of before takes the place of the one that was seen. */
  forgetHead(): void {
    this.head = null;
    this.told.clear();
  }

  #answered(key: string, orderId: string | undefined): void {
    const wanted = this.wanted.get(key);
    if (!wanted) return;
    wanted.isAnswered = true;
    if (wanted.orderId !== undefined && orderId !== undefined && wanted.orderId !== orderId) {
      throw new Error(`the key ${key} answers ${orderId} after ${wanted.orderId}`);
    }
    wanted.orderId ??= orderId;
  }

  /** An order that was shown to somebody. */
  acknowledge(order: Order): void {
    const before = this.acknowledged.get(order.id);
    if (before && rankOf(before.status) > rankOf(order.status)) return;
    this.acknowledged.set(order.id, order);
  }
}

function orderOf(ask: TillCall, answer: Answer): Order | undefined {
  if (answer.kind === 'nothing') return undefined;
  if (answer.kind === 'failure') return answer.failure.order;
  if (ask.call === 'share') return sharedOrderSchema.parse(answer.value).order;
  const isOrder = ['create', 'duplicate', 'change', 'cancel', 'check', 'resolve'].includes(ask.call);
  return isOrder ? orderSchema.parse(answer.value) : undefined;
}

const ranks: Readonly<Record<OrderStatus, number>> = {
  requesting: 0,
  unconfirmed: 1,
  unknown: 1,
  open: 2,
  refused: 2,
  expired: 3,
  cancelled: 3,
  registered: 4,
  rejected: 5,
  paid: 5,
};

/** How far an order is: what was told once is never taken back. */
export const rankOf = (status: OrderStatus): number => ranks[status];
