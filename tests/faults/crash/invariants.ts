import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { kyselyOn } from '../../../electron/core/register/connection.ts';
import { verifyChain } from '../../../electron/core/register/verify-chain.ts';
import type { Order } from '../../../shared/order.ts';
import type { Received } from './gateway-front.ts';
import { type Knowledge, rankOf, type Wanted } from './knowledge.ts';

/** What must hold after every start, each breach told in a line. */

interface After {
  known: Knowledge;
  /** Every order the till shows, by id. */
  orders: Map<string, Order>;
  received: readonly Received[];
}

/** What was acknowledged is there, at least as far as it was. */
export function lostOrders({ known, orders }: After): string[] {
  return [...known.acknowledged.values()].flatMap((before) => {
    const now = orders.get(before.id);
    const name = `order ${before.reference} (${before.status})`;
    if (!now) return [`${name} is gone`];
    if (rankOf(now.status) < rankOf(before.status)) return [`${name} is ${now.status} now`];
    return now.paymentUrl === null && before.paymentUrl !== null ? [`${name} lost its link`] : [];
  });
}

const createService = 'Charge/CreatePaymentOrder';

/** What may have left is in the register, and not as if nothing existed. */
export function lostRequests({ orders, received }: After): string[] {
  return received.flatMap(({ webService, body, status }) => {
    if (webService !== createService) return [];
    const order = orders.get(body.metadata?.comptoir ?? '');
    if (!order) return [`the gateway was asked for ${body.orderId}, which nobody wrote down`];
    const isDenied = order.status === 'rejected' && status !== 'ERROR';
    return isDenied
      ? [`${order.reference} is rejected, and the gateway got it (${status ?? 'no answer'})`]
      : [];
  });
}

/** Nothing may still be on its way right after a start. */
export function stillRequesting({ orders }: Pick<After, 'orders'>): string[] {
  return [...orders.values()]
    .filter(({ status }) => status === 'requesting')
    .map(({ reference }) => `${reference} is requesting after a start`);
}

/** How often each order may be asked for at the gateway. */
const mostCreates = { link: 3, other: 1 };

/** One order for each key, and no request but those that somebody asked for in that very start. */
export function doubles({ known, received }: After): string[] {
  const creates = received.filter(({ webService }) => webService === createService);
  const found = [...known.wanted.values()].flatMap((wanted) => doubledCreate(wanted, creates));
  const amounts = new Set([...known.wanted.values()].map(({ input }) => input.amount));
  const strays = creates.filter(({ body }) => !amounts.has(body.amount ?? 0));
  return [
    ...found,
    ...strays.map(({ body }) => `a create of ${body.amount} that nobody wanted`),
    ...repeated(received, 'Charge/PaymentOrder/Update', known.asked.change, known),
    ...repeated(received, 'Charge/PaymentOrder/Cancel', known.asked.cancel, known),
  ];
}

function doubledCreate({ key, input, starts }: Wanted, creates: readonly Received[]): string[] {
  const own = creates.filter(({ body }) => body.amount === input.amount);
  const most = input.channel.type === 'link' ? mostCreates.link : mostCreates.other;
  const orders = new Set(own.map(({ body }) => body.metadata?.comptoir));
  const sentIn = new Set(own.map(({ start }) => start));
  return [
    ...(own.length > most ? [`${key} was sent ${own.length} times`] : []),
    ...(orders.size > 1 ? [`${key} became ${orders.size} orders`] : []),
    ...(sentIn.size > 1 ? [`${key} was sent again after a restart`] : []),
    ...([...sentIn].some((start) => !starts.has(start)) ? [`${key} was sent by itself after a restart`] : []),
  ];
}

function repeated(
  received: readonly Received[],
  webService: string,
  asked: ReadonlyMap<string, number>,
  known: Knowledge,
): string[] {
  const sent = new Map<string, number>();
  for (const { body, webService: service } of received) {
    const id = body.paymentOrderId ?? '';
    if (service === webService) sent.set(id, (sent.get(id) ?? 0) + 1);
  }
  const orders = new Map([...known.acknowledged.values()].map((order) => [order.paymentOrderId, order.id]));
  return [...sent].flatMap(([paymentOrderId, times]) => {
    const wanted = asked.get(orders.get(paymentOrderId) ?? '') ?? 0;
    return times > wanted ? [`${webService} was sent ${times} times and asked for ${wanted} times`] : [];
  });
}

/** Files that a data directory may hold while its register is open. */
const usualFiles = /^(register\.db(-wal|-shm)?|lock\.(db|json)|restored\.json|backups|set-aside)$/;
/** The draft of a backup that was killed counts as none, and is cleared before the next one is made. */
const usualCopies = /^register-[\w-]+\.db(-wal|-shm|\.json)?(\.new(-journal)?)?$/;

/** Drafts of the start before are gone. */
export function leftFiles(dataDir: string): string[] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const strays = files.filter((name) => {
    const [folder, copy] = name.split(/[/\\]/);
    if (copy === undefined) return !usualFiles.test(name);
    return !['backups', 'set-aside'].includes(String(folder)) || !usualCopies.test(copy);
  });
  return strays.map((name) => `${name} is left over`);
}

const eventRows = z.array(z.object({ number: z.int(), type: z.string(), id: z.string() }));

/** Reads the file from outside, beside the till that has it open. */
export async function brokenRegister(dataDir: string, known: Knowledge): Promise<string[]> {
  const database = new Database(join(dataDir, 'register.db'), { readonly: true });
  try {
    const integrity = String(database.pragma('integrity_check', { simple: true }));
    const registerId = z
      .string()
      .parse(database.prepare(`SELECT value FROM meta WHERE key = 'register_id'`).pluck().get());
    const chain = await verifyChain(kyselyOn(database), registerId, known.head ?? undefined);
    const unkept = [...untold(database, known), ...torn(database)];
    if (!chain.intact) return [`the chain is broken at ${chain.brokenAt}`, ...unkept];
    known.head = chain.head;
    known.told.clear();
    return [...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]), ...unkept];
  } finally {
    database.close();
  }
}

/** What one write brings is there as a whole: an order with its last event, an event with its customer's data. */
function torn(database: Database.Database): string[] {
  const count = (sql: string) => z.int().parse(database.prepare(sql).pluck().get());
  const strayed = count(`SELECT count(*) FROM orders o WHERE status IS NOT
    (SELECT status FROM events WHERE order_place = o.place ORDER BY number DESC LIMIT 1)`);
  const bare = count(`SELECT count(*) FROM events WHERE personal_hash IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM personal WHERE event = number AND personal.order_place = events.order_place)`);
  return [
    ...(strayed === 0 ? [] : [`${strayed} orders are not as their last event says`]),
    ...(bare === 0 ? [] : [`${bare} events lost their customers' data`]),
  ];
}

/** Each event that a page heard of must be there; for those up to the recorded head the chain itself vouches. */
function untold(database: Database.Database, known: Knowledge): string[] {
  const rows = eventRows.parse(
    database
      .prepare(
        `SELECT number, type, lower(hex(o.id)) AS id FROM events JOIN orders o ON o.place = order_place WHERE number > ?`,
      )
      .all(known.head?.number ?? 0),
  );
  const kept = new Map(rows.map((row) => [row.number, row]));
  const lost = [...known.told].filter(([number, { type, orderId }]) => {
    if (number <= (known.head?.number ?? 0)) return false;
    const row = kept.get(number);
    return row?.type !== type || row.id !== orderId.replaceAll('-', '');
  });
  return lost.map(([number, { type }]) => `event ${number} (${type}) was told and is not kept`);
}
