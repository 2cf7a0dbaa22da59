import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { OrderEvent } from '../../../shared/order-event.ts';
import { appendEvents, type WriteContext } from './append-events.ts';
import { busyTimeoutMs } from './connection.ts';
import { orderAt, placeOf } from './read-placed.ts';
import type { EventDraft, OrderRow } from './register.ts';
import type { Tables } from './tables.ts';
import { wipedRequestHash } from './wiped-request.ts';

/**
 * Erases an order's personal data with its salts, what it was found by, and the hash of its request, and appends what
 * says so. `secure_delete` and the text index's own option overwrite them in the file; the write-ahead log holds them
 * until `emptyLog`. Copies in `backups/` are not touched.
 */
export function erasePersonal(
  db: Kysely<Tables>,
  context: WriteContext,
  { orderId, events: drafts }: { orderId: string; events: readonly EventDraft[] },
): Promise<{ order: OrderRow; events: OrderEvent[] }> {
  return db.transaction().execute(async (trx) => {
    const place = await placeOf(trx, orderId);
    await trx.deleteFrom('people').where('place', '=', place).execute();
    await trx.deleteFrom('personal').where('order_place', '=', place).execute();
    const wiped = { request_hash: Buffer.from(wipedRequestHash, 'hex') };
    await trx.updateTable('orders').set(wiped).where('place', '=', place).execute();
    const order = await orderAt(trx, place);
    const subject = { id: order.id, place, status: order.status };
    return { order, events: await appendEvents(trx, context, { subject, drafts }) };
  });
}

const checkpointSchema = z.tuple([z.object({ busy: z.number() })]);

/**
 * Empties the write-ahead log into the register. Whoever reads meanwhile (a backup, a verification) keeps it: that is
 * not waited for, because nobody else could be served then.
 * @returns whether it is empty.
 */
export function emptyLog(db: Kysely<Tables>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    await sql`PRAGMA busy_timeout = 0`.execute(connection);
    try {
      const { rows } = await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection);
      return checkpointSchema.parse(rows)[0].busy === 0;
    } finally {
      await sql.raw(`PRAGMA busy_timeout = ${busyTimeoutMs}`).execute(connection);
    }
  });
}
