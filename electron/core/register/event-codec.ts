import { z } from 'zod';
import { orderStatusSchema } from '../../../shared/order.ts';
import {
  actorSchema,
  evidenceSchema,
  type OrderEvent,
  orderEventTypeSchema,
} from '../../../shared/order-event.ts';
import { uuidText } from './bytes.ts';
import { decode, parseJson } from './decode.ts';

const storedEventSchema = z.object({
  number: z.number(),
  order_id: z.instanceof(Uint8Array),
  type: orderEventTypeSchema,
  at: z.number(),
  who: actorSchema,
  status: orderStatusSchema,
  evidence: z.string(),
});

/** @throws RegisterReadError when the row is not what this register writes. */
export function decodeEvent(row: unknown): OrderEvent {
  const stored = decode(storedEventSchema, row, 'events');
  return {
    number: stored.number,
    orderId: uuidText(stored.order_id),
    type: stored.type,
    at: isoTime(stored.at),
    who: stored.who,
    status: stored.status,
    evidence: decode(evidenceSchema, parseJson(stored.evidence), 'events.evidence'),
  };
}

/** Ms since the epoch as ISO 8601, UTC. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
