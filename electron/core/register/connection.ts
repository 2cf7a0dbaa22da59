import Database from 'better-sqlite3';
import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Tables } from './tables.ts';

/** How long a statement waits for another process that writes. */
export const busyTimeoutMs = 5000;

/**
 * Opens the register's file for writing. Every commit is on disk when it returns (`synchronous = FULL`), and
 * what is deleted is overwritten (`secure_delete`).
 */
export function openConnection(path: string): Database.Database {
  const database = new Database(path, { timeout: busyTimeoutMs });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Kysely on that connection. Its driver lets one transaction or query run at a time. */
export function kyselyOn(database: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new RegisterDialect(database) });
}

const keptStatements = 200;

/** Kysely prepares every query anew; the same few hundred texts come again and again. */
function keepingStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      if (kept.size >= keptStatements) kept.clear();
      const statement = database.prepare(text);
      kept.set(text, statement);
      return statement;
    },
  };
}

class RegisterDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new RegisterDriver(this.#database);
  }
}

class RegisterDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: keepingStatements(database) });
    this.#database = database;
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
