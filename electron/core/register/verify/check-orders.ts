import type Database from 'better-sqlite3';
import { z } from 'zod';
import { uuidText } from '../bytes.ts';

/** An order that is not as it must be. */
export interface Finding {
  rule: string;
  orderId: string;
  reference: string;
}

/** What holds of every order, each as the condition that breaks it. Columns of the first version alone. */
const rules: readonly [rule: string, broken: string][] = [
  ['has no events', 'NOT EXISTS (SELECT 1 FROM events WHERE order_place = place)'],
  [
    'has another status than its last event',
    'status <> (SELECT e.status FROM events e WHERE e.order_place = place ORDER BY e.number DESC LIMIT 1)',
  ],
  ['is paid without a time of payment', "status = 'paid' AND paid_at IS NULL"],
  ['is proven without being paid', "status <> 'paid' AND proven_at IS NOT NULL AND paid_at IS NULL"],
  ['is rejected and yet at the gateway', "status = 'rejected' AND payment_order_id IS NOT NULL"],
  ['is open without being at the gateway', "status = 'open' AND payment_order_id IS NULL"],
  ['is closed and yet open', "status IN ('requesting', 'open') AND closed_at IS NOT NULL"],
  [
    'has ended and is not closed',
    "status IN ('rejected', 'unconfirmed', 'paid', 'registered', 'expired', 'cancelled') AND closed_at IS NULL",
  ],
];

/** Of each rule so many are named. */
const mostNamed = 20;

const rowSchema = z.object({ id: z.instanceof(Uint8Array), reference: z.string() });

export function inconsistentOrders(database: Database.Database): Finding[] {
  return rules.flatMap(([rule, broken]) =>
    ordersWhere(database, broken).map((order) => ({ rule, ...order })),
  );
}

/** The second proof follows the first within a minute and a half. */
const provingMs = 2 * 60_000;

/** Paid, and nothing shows the money; what a person handled is not among them. */
export function unprovenOrders(database: Database.Database, now: number): Omit<Finding, 'rule'>[] {
  const isHandled = hasColumn(database, 'handled') ? 'handled IS NOT NULL' : 'false';
  const condition = `status = 'paid' AND proven_at IS NULL AND paid_at < ${now - provingMs} AND NOT ${isHandled}`;
  return ordersWhere(database, condition);
}

function ordersWhere(
  database: Database.Database,
  condition: string,
): { orderId: string; reference: string }[] {
  const rows = database
    .prepare(`SELECT id, reference FROM orders WHERE ${condition} ORDER BY place LIMIT ${mostNamed}`)
    .all();
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ id, reference }) => ({ orderId: uuidText(id), reference }));
}

function hasColumn(database: Database.Database, name: string): boolean {
  return database.prepare(`SELECT 1 FROM pragma_table_info('orders') WHERE name = ?`).get(name) !== undefined;
}
