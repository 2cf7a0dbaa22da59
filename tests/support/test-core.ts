import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createMemorySecrets } from '../../electron/adapters/memory-secrets.ts';
import { createNodeFetch } from '../../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../electron/adapters/system-ids.ts';
import { type Core, type CorePorts, openCore } from '../../electron/core/open-core.ts';
import type { Order } from '../../shared/order.ts';
import type { OrderChange, OrderEvent } from '../../shared/order-event.ts';
import type { CreateOrder } from '../../shared/order-wish.ts';
import type { ContractClient } from './doors.ts';
import { createMemoryLogger, type MemoryLogger } from './memory-logger.ts';
import { openPracticeShop, type PracticeShop, temporaryDir } from './practice-shop.ts';

/** The core on a register of its own, against a real practice gateway over HTTP; closed after the test. */
export interface TestCore {
  core: Core;
  shop: PracticeShop;
  /** Called by staff, without any door between. */
  client: ContractClient;
  till: ContractClient;
  logger: MemoryLogger;
  dataDir: string;
  /** A link order of 12.50 EUR, with `more` over it. */
  create(more?: Partial<CreateOrder>, key?: string): Promise<Order>;
  pay(order: Order, card: string): Promise<void>;
  /** The types of all events of an order, oldest first. */
  story(order: Pick<Order, 'id'>): Promise<OrderEvent['type'][]>;
}

type Options = Partial<CorePorts> & { shop?: PracticeShop };

export function corePorts({ shop, ...options }: Options & { shop: PracticeShop }): CorePorts {
  return {
    clock: createSystemClock(),
    ids: createSystemIds(),
    fetch: createNodeFetch(),
    logger: createMemoryLogger(),
    practice: shop.gateway,
    secrets: createMemorySecrets(),
    dataDir: temporaryDir(),
    version: '0.0.0-test',
    host: 'browser',
    ...options,
  };
}

export async function openTestCore(options: Options = {}): Promise<TestCore> {
  const shop = options.shop ?? (await openPracticeShop());
  const logger = createMemoryLogger();
  const ports = corePorts({ logger, ...options, shop });
  const opened = await openCore(ports);
  if (!opened.ok) throw new Error(opened.error.message);
  const core = opened.value;
  onTestFinished(() => core.close());
  const client = createRouterClient(core.router, { context: { who: 'staff' } });
  return {
    core,
    shop,
    client,
    till: createRouterClient(core.router, { context: { who: 'till' } }),
    logger,
    dataDir: ports.dataDir,
    create: (more, key) => client.orders.create(createInput(more, key)),
    pay: async ({ paymentUrl }, card) => {
      if (paymentUrl === null) throw new Error('the order has no link');
      await fetch(paymentUrl, { method: 'POST', body: new URLSearchParams({ card }) });
    },
    story: async ({ id }) => (await client.orders.events({ id })).items.map(({ type }) => type),
  };
}

export function createInput(more: Partial<CreateOrder> = {}, key?: string) {
  const body = { amount: 1250, currency: 'EUR', channel: { type: 'link' as const }, ...more };
  return { headers: key === undefined ? {} : { 'idempotency-key': key }, body };
}

/** Reads a stream until a value fits; all it read, that one last. */
export async function readUntil<T>(stream: AsyncIterable<T>, fits: (value: T) => boolean): Promise<T[]> {
  const read: T[] = [];
  for await (const value of stream) {
    read.push(value);
    if (fits(value)) return read;
  }
  throw new Error('the stream ended before that');
}

export const isEvent =
  (type: OrderEvent['type'], orderId?: string) =>
  ({ event }: OrderChange) =>
    event.type === type && (orderId === undefined || event.orderId === orderId);
