import { AsyncIteratorClass, EventPublisher, withEventMeta } from '@orpc/server';
import type { Pulse } from '../../../shared/contract/health.ts';
import type { Mode } from '../../../shared/order.ts';
import type { OrderChange, OrderEvent } from '../../../shared/order-event.ts';
import { viewOf } from '../orders/order-view.ts';
import type { OrderRow } from '../register/register.ts';
import { type HealthParts, healthOf } from './health.ts';
import type { Services } from './services.ts';

/** How often a page hears that its program lives. */
const beatMs = 2_000;
const pageSize = 100;

/**
 * A stream that ends, and frees what it holds, when any signal aborts or its reader goes away. A bare
 * generator would wait for its next value before it noticed that nobody reads any more.
 */
export function stream<T>(
  signals: (AbortSignal | undefined)[],
  run: (signal: AbortSignal) => AsyncGenerator<T, void, void>,
): AsyncIteratorClass<T, void, void> {
  const gone = new AbortController();
  const given = signals.filter((signal) => signal !== undefined);
  const values = run(AbortSignal.any([...given, gone.signal]));
  return new AsyncIteratorClass(
    () => values.next(),
    async () => gone.abort(),
  );
}

/** Where a stream of changes begins, and the one mode it is about; of all without. */
export interface ChangesWanted {
  lastEventId: string | undefined;
  mode: Mode | undefined;
}

/**
 * Every event after `lastEventId` (without one: every new one), in the order of their numbers, none left
 * out, none twice. The register is read; the in-process hint only says when to look.
 */
export async function* changesAfter(
  { register, changes }: Pick<Services, 'register' | 'changes'>,
  { lastEventId, mode }: ChangesWanted,
  signal: AbortSignal,
): AsyncGenerator<OrderChange, void, void> {
  if (signal.aborted) return;
  const hints = changes.subscribe('changed', { signal, maxBufferedEvents: 1 });
  let last = await startAfter(register, lastEventId);
  while (!signal.aborted) {
    const events = await register.eventsAfter(last, pageSize);
    let row: OrderRow | undefined;
    for (const event of events) {
      // Events of one write stand together: their order was read after all of them.
      if (row?.id !== event.orderId) row = await register.get(event.orderId);
      if (row && (mode === undefined || row.mode === mode)) yield changeOf(row, event);
      last = event.number;
    }
    if (events.length < pageSize && !(await nextOf(hints))) return;
  }
}

/** An id this register never gave (a copy was put back) means: only what comes from now on. */
async function startAfter(register: Services['register'], lastEventId: string | undefined): Promise<number> {
  const newest = await register.lastEventNumber();
  const wanted = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : newest;
  return Math.min(wanted, newest);
}

function changeOf(row: OrderRow, event: OrderEvent): OrderChange {
  return withEventMeta({ order: viewOf(row), event }, { id: String(event.number) });
}

type PulseParts = HealthParts & Pick<Services, 'clock' | 'staff' | 'proposals'>;

/**
 * A beat at once, every 2 s and when another program proposed something, and between them each check that changed nothing. Both come by one queue:
 * a race of the two would leave something on the slower one with every beat.
 */
export async function* pulseOf(
  services: PulseParts & Pick<Services, 'changes'>,
  signal: AbortSignal,
): AsyncGenerator<Pulse, void, void> {
  if (signal.aborted) return;
  const queue = new EventPublisher<{ sign: OrderRow | 'beat' }>();
  const signs = queue.subscribe('sign', { signal });
  const unfollow = [
    services.changes.subscribe('checked', (row) => queue.publish('sign', row)),
    services.proposals.subscribe(() => queue.publish('sign', 'beat')),
  ];
  signal.addEventListener('abort', () => unfollow.forEach((end) => void end()), { once: true });
  void beatUntil(signal, services.clock, () => queue.publish('sign', 'beat'));
  for (let sign = await nextOf(signs); sign; sign = await nextOf(signs)) {
    if (sign === 'beat') yield beatOf(services);
    else if (sign.checkedAt !== null) {
      yield { type: 'checked', orderId: sign.id, checkedAt: new Date(sign.checkedAt).toISOString() };
    }
  }
}

async function beatUntil(signal: AbortSignal, clock: Services['clock'], beat: () => void): Promise<void> {
  while (!signal.aborted) {
    beat();
    await clock.sleep(beatMs, 'the next beat', signal);
  }
}

function beatOf(services: PulseParts): Pulse {
  return {
    type: 'beat',
    at: new Date(services.clock.now()).toISOString(),
    gatewayNow: new Date(services.gatewayClock.now(services.shops.currentGateway())).toISOString(),
    health: healthOf(services),
    staff: services.staff.current(),
    proposals: services.proposals.revision(),
  };
}

/** The next value, or nothing when the stream's signal aborted. */
export async function nextOf<T>(values: AsyncIterator<T>): Promise<T | undefined> {
  try {
    const { done, value } = await values.next();
    return done ? undefined : value;
  } catch {
    // Only the abort rejects: the stream is over.
    return undefined;
  }
}
