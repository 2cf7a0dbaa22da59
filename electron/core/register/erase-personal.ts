import { type Kysely, sql } from 'kysely';
import { uuidBytes } from './bytes.ts';
import type { Tables } from './tables.ts';

/**
 * Erases an order's personal data and its salts. `secure_delete` overwrites them in the file, the checkpoint
 * empties the write-ahead log that still held them. Copies in `backups/` are not touched.
 */
export async function erasePersonal(db: Kysely<Tables>, orderId: string): Promise<void> {
  const id = uuidBytes(orderId);
  if (id === undefined) return;
  const place = db.selectFrom('orders').select('place').where('id', '=', id);
  await db.deleteFrom('personal').where('order_place', '=', place).execute();
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
}
