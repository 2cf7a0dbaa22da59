import type Database from 'better-sqlite3';
import { z } from 'zod';
import { hexText } from '../bytes.ts';
import type { ChainHead } from '../chain-head.ts';
import { applicationId } from '../migrations.ts';
import { numberPragma } from '../pragma.ts';

/** What a register's file says of itself. */
export interface FileFacts {
  isOurs: boolean;
  /** `user_version`. */
  schema: number;
  registerId: string | null;
  head: ChainHead | null;
}

const metaSchema = z.object({ value: z.string() }).optional();
const headSchema = z
  .object({ number: z.int(), hash: z.instanceof(Uint8Array), at: z.int() })
  .transform(({ number, hash, at }) => ({ number, hash: hexText(hash), at }))
  .optional();

/** Reads them on any connection, within its transaction when it has one. */
export function factsOf(database: Database.Database): FileFacts {
  const isOurs = numberPragma(database, 'application_id') === applicationId;
  const schema = numberPragma(database, 'user_version');
  if (!isOurs || schema === 0) return { isOurs, schema, registerId: null, head: null };
  const meta = database.prepare(`SELECT value FROM meta WHERE key = 'register_id'`).get();
  const head = database.prepare('SELECT number, hash, at FROM events ORDER BY number DESC LIMIT 1').get();
  return {
    isOurs,
    schema,
    registerId: metaSchema.parse(meta)?.value ?? null,
    head: headSchema.parse(head) ?? null,
  };
}

/** Checks every page, row and index; SQLite stops at the first fault. Seconds for each GB. */
export function isWhole(database: Database.Database): boolean {
  return database.pragma('integrity_check(1)', { simple: true }) === 'ok';
}
