import { EventPublisher } from '@orpc/server';
import type { OrderRow } from '../register/register.ts';

/**
 * What happens to orders inside this process: `changed` after events were written, `checked` after an
 * answer that changed nothing. A hint, not the record: whoever must miss nothing reads the register.
 */
export type Changes = EventPublisher<{ changed: OrderRow; checked: OrderRow }>;

/** Subscribers that iterate keep this many; the live stream needs one, because it reads the register. */
const maxBufferedEvents = 1_000;

export function createChanges(): Changes {
  return new EventPublisher({ maxBufferedEvents });
}
