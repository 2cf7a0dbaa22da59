import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Generated, Kysely, SqliteDialect } from 'kysely';
import type { ChannelType } from '../orders/channel.ts';
import { PracticeError } from '../practice-error.ts';
import { steps } from './steps.ts';

interface ShopTable {
  one: 1;
  shop_id: string;
  password: string;
  port: number | null;
  phone_port: number | null;
  /** JSON of `shopOptionsSchema`, but for the balance. */
  options: string;
  sms_balance: number;
}

interface OrdersTable {
  id: string;
  shop_id: string;
  code: string;
  order_id: string | null;
  amount: number;
  currency: string;
  locale: string;
  channel: ChannelType;
  /** Expiry is not stored: it is a matter of the time on reading. */
  status: 'RUNNING' | 'REFUSED' | 'PAID' | 'CANCELLED';
  created_at: number;
  updated_at: number | null;
  expires_at: number;
  /** JSON of `orderDetailsSchema`. */
  details: string;
}

interface TransactionsTable {
  uuid: string;
  payment_order_id: string;
  sequence: number;
  created_at: number;
  /** JSON of `transactionDetailsSchema`. */
  details: string;
}

interface MessagesTable {
  id: Generated<number>;
  payment_order_id: string;
  sent_at: number;
  /** JSON of `messageSchema`. */
  details: string;
}

export interface PracticeTables {
  shop: ShopTable;
  orders: OrdersTable;
  transactions: TransactionsTable;
  messages: MessagesTable;
}

export type PracticeDatabase = Kysely<PracticeTables>;

/**
 * Opens `practice.db` in `dataDir`, made when missing (folder 0700, file 0600).
 * @throws PracticeError when it cannot be used or a newer version wrote it.
 */
export function openDatabase(dataDir: string): PracticeDatabase {
  const file = join(dataDir, 'practice.db');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    return new Kysely<PracticeTables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
  } catch (cause) {
    if (cause instanceof PracticeError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PracticeError('STATE_UNUSABLE', `The practice gateway cannot use ${file}: ${reason}.`, cause);
  }
}

function openFile(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    migrate(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: Database.Database, file: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > steps.length) {
    const remedy = 'Update the program, or choose another folder.';
    throw new PracticeError(
      'STATE_NEWER',
      `A newer version of the practice gateway wrote ${file}. ${remedy}`,
    );
  }
  database.transaction(() => {
    for (const step of steps.slice(version)) database.exec(step);
    database.pragma(`user_version = ${steps.length}`);
  })();
}
