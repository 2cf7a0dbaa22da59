import { isPayable } from '../../../shared/order.ts';
import type { Actor } from '../../../shared/order-event.ts';
import { nothing } from '../orders/fact.ts';
import type { Services } from './services.ts';

/** Writes, once for each order, that its QR code came on a screen. */
export interface ShownMarks {
  mark(orderIds: string[], who: Actor): Promise<void>;
}

export function createShownMarks({ register, book }: Pick<Services, 'register' | 'book'>): ShownMarks {
  const marked = new Set<string>();

  async function markOne(id: string, who: Actor): Promise<void> {
    if (marked.has(id)) return;
    marked.add(id);
    const isWritten = await written(id, who);
    if (!isWritten) marked.delete(id);
  }

  async function written(id: string, who: Actor): Promise<boolean> {
    const order = await register.get(id);
    if (!order || !isPayable(order)) return false;
    const events = await register.eventsOf(id);
    if (events.some(({ type }) => type === 'shown')) return true;
    const after = await book.write(id, (now) =>
      isPayable(now) ? { patch: {}, events: [{ type: 'shown', who }] } : nothing,
    );
    return isPayable(after);
  }

  async function mark(orderIds: string[], who: Actor): Promise<void> {
    for (const id of orderIds) await markOne(id, who);
  }

  return { mark };
}
