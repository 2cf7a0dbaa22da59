import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { PracticeError } from '../practice-error.ts';

interface ShopTable {
  one: 1;
  shop_id: string;
  password: string;
  port: number | null;
  phone_port: number | null;
}

interface OrdersTable {
  id: string;
  shop_id: string;
  code: string;
  order_id: string | null;
  amount: number;
  currency: string;
  locale: string;
  /** Expiry is not stored: it is a matter of the time on reading. */
  status: 'RUNNING' | 'REFUSED' | 'PAID';
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
  /** Masked: the only form of a card number that is ever written. */
  pan: string;
  result: 'accepted' | 'refused';
  authorization_number: string | null;
  created_at: number;
}

export interface PracticeTables {
  shop: ShopTable;
  orders: OrdersTable;
  transactions: TransactionsTable;
}

export type PracticeDatabase = Kysely<PracticeTables>;

/** Step N brings the file from version N to N + 1; a step once released is never edited. */
const steps: readonly string[] = [
  `CREATE TABLE shop (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     shop_id TEXT NOT NULL,
     password TEXT NOT NULL,
     port INTEGER,
     phone_port INTEGER
   ) STRICT;
   CREATE TABLE orders (
     id TEXT PRIMARY KEY,
     shop_id TEXT NOT NULL,
     code TEXT NOT NULL UNIQUE,
     order_id TEXT,
     amount INTEGER NOT NULL,
     currency TEXT NOT NULL,
     locale TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('RUNNING', 'REFUSED', 'PAID')),
     created_at INTEGER NOT NULL,
     updated_at INTEGER,
     expires_at INTEGER NOT NULL,
     details TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX orders_by_order_id ON orders (order_id);
   CREATE TABLE transactions (
     uuid TEXT PRIMARY KEY,
     payment_order_id TEXT NOT NULL REFERENCES orders (id),
     sequence INTEGER NOT NULL,
     pan TEXT NOT NULL,
     result TEXT NOT NULL CHECK (result IN ('accepted', 'refused')),
     authorization_number TEXT,
     created_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX transactions_by_order ON transactions (payment_order_id);`,
];

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
