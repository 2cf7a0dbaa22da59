import type { OrderEvent } from '../../../shared/order-event.ts';
import type { CallerDesk } from '../integrations/caller-desk.ts';
import type { Logger } from '../ports.ts';
import type { EventDraft, InsertResult, OrderRow, Register } from '../register/register.ts';
import type { Changes } from './changes.ts';
import { eventLine } from './event-line.ts';
import { type Decision, type Fact, nothing } from './fact.ts';
import type { GatewayClock } from './gateway-clock.ts';
import { createLanes } from './lanes.ts';
import { decide } from './lifecycle.ts';
import type { StaffDesk } from './staff-desk.ts';

/**
 * The only way to write orders. For each order one write after the other, each decided on the row as it
 * is then: two answers that cross can neither overwrite nor miss each other.
 */
export interface OrderBook {
  insert(order: OrderRow, events: EventDraft[]): Promise<InsertResult>;
  /**
   * Writes what a fact means, and answers the order as it is after it. Rejects when there is none. With `isAwaited`
   * only if that still says so of the order as it is then.
   */
  learn(orderId: string, fact: Fact, isAwaited?: (order: OrderRow) => boolean): Promise<OrderRow>;
  write(orderId: string, make: (order: OrderRow) => Decision): Promise<OrderRow>;
  /** Erases the order's personal data, if `mayErase` still says so of the order as it is then; whether it did. */
  erase(orderId: string, mayErase: (order: OrderRow) => boolean): Promise<boolean>;
  /** Resolves when everything asked for is on disk. */
  idle(): Promise<void>;
}

interface Parts {
  register: Pick<Register, 'get' | 'insert' | 'record' | 'erasePersonal'>;
  changes: Changes;
  gatewayClock: GatewayClock;
  staff: Pick<StaffDesk, 'current'>;
  callers: Pick<CallerDesk, 'current'>;
  logger: Logger;
}

export function createOrderBook(parts: Parts): OrderBook {
  const { register, changes, gatewayClock, staff, callers, logger } = parts;
  const lanes = createLanes();

  /** What staff do carries the name of who is at the counter, what a till does that of its integration. */
  function signed(events: EventDraft[]): EventDraft[] {
    const names = { staff: staff.current() ?? undefined, till: callers.current() };
    return events.map((event) => {
      const { who, evidence } = event;
      if (who === 'staff' && names.staff !== undefined)
        return { ...event, evidence: { staff: names.staff, ...evidence } };
      if (who === 'till' && names.till !== undefined)
        return { ...event, evidence: { integration: names.till, ...evidence } };
      return event;
    });
  }

  /** Everybody hears of it, and the log keeps the order's story. */
  function tell({ order, events }: { order: OrderRow; events: OrderEvent[] }): void {
    for (const event of events) logger.info(eventLine(event), 'order event');
    changes.publish(events.length === 0 ? 'checked' : 'changed', order);
  }

  async function insert(order: OrderRow, events: EventDraft[]): Promise<InsertResult> {
    const result = await register.insert(order, signed(events));
    if (result.kind === 'inserted') tell(result);
    return result;
  }

  async function record(orderId: string, make: (order: OrderRow) => Decision): Promise<OrderRow> {
    const order = await register.get(orderId);
    if (!order) throw new Error(`no such order: ${orderId}`);
    const { patch, events } = make(order);
    if (Object.keys(patch).length === 0 && events.length === 0) return order;
    const written = await register.record(orderId, patch, signed(events));
    tell(written);
    return written.order;
  }

  async function erase(orderId: string, mayErase: (order: OrderRow) => boolean): Promise<boolean> {
    const order = await register.get(orderId);
    if (!order || !mayErase(order)) return false;
    tell(await register.erasePersonal(orderId, [{ type: 'erased', who: 'comptoir' }]));
    return true;
  }

  const write: OrderBook['write'] = (orderId, make) => lanes.run(orderId, () => record(orderId, make));

  return {
    insert: (order, events) => lanes.run(order.id, () => insert(order, events)),
    write,
    learn: (orderId, fact, isAwaited = () => true) =>
      write(orderId, (order) => (isAwaited(order) ? decide(order, fact, gatewayClock.now(order)) : nothing)),
    erase: (orderId, mayErase) => lanes.run(orderId, () => erase(orderId, mayErase)),
    idle: lanes.idle,
  };
}
