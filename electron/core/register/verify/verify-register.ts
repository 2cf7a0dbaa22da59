import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { isWhole } from '../backups/facts.ts';
import { listBackups } from '../backups/folder.ts';
import { hexText } from '../bytes.ts';
import type { ChainHead } from '../chain-head.ts';
import { kyselyOn } from '../connection.ts';
import type { ChainReport } from '../register.ts';
import { verifyChain } from '../verify-chain.ts';
import { type Finding, inconsistentOrders, unprovenOrders } from './check-orders.ts';
import { openToRead, type ReadOnly, type Unreadable, unreadable } from './open-to-read.ts';

/** What was found. All of it is of one moment. */
export interface Verification {
  path: string;
  registerId: string | null;
  schema: number;
  /** The chain over all events, and whether personal data that are there are what their events say. */
  chain: ChainReport;
  /** Ends of the chain that backups recorded, and the names of those that this chain does not have. */
  recorded: { agreeing: number; missing: string[] };
  /** SQLite's own check of every page, row and index. */
  arePagesWhole: boolean;
  inconsistent: Finding[];
  unproven: Omit<Finding, 'rule'>[];
  totals: Total[];
}

const totalSchema = z.object({
  mode: z.string(),
  status: z.string(),
  currency: z.string(),
  orders: z.int(),
  /** Minor units. */
  amount: z.number(),
});
export type Total = z.infer<typeof totalSchema>;

/**
 * Reads a whole register, or a backup of one, without writing to it and also while Comptoir runs.
 * @param now ms since the epoch.
 * @returns in plain words why it cannot be read, or not to its end.
 */
export async function verifyRegister(path: string, now: number): Promise<Result<Verification, Unreadable>> {
  const opened = openToRead(path);
  if (!opened.ok) return opened;
  const { database } = opened.value;
  try {
    return ok(await verification(path, opened.value, now));
  } catch (error) {
    return err(unreadable(path, error));
  } finally {
    database.close();
  }
}

async function verification(path: string, { database, facts }: ReadOnly, now: number): Promise<Verification> {
  const { registerId, schema } = facts;
  return {
    path,
    registerId,
    schema,
    arePagesWhole: isWhole(database),
    chain: await verifyChain(kyselyOn(database), registerId ?? ''),
    recorded: recordedHeads(database, { dataDir: dirname(path), registerId, now }),
    inconsistent: inconsistentOrders(database),
    unproven: unprovenOrders(database, now),
    totals: totalsOf(database),
  };
}

/** A cut end shows in nothing but a head that was recorded before. */
function recordedHeads(
  database: Database.Database,
  { dataDir, registerId, now }: { dataDir: string; registerId: string | null; now: number },
): Verification['recorded'] {
  const heads = listBackups(dataDir, now).flatMap(({ name, registerId: of, head }) =>
    head !== null && of === registerId ? [{ name, head }] : [],
  );
  const missing = heads.filter(({ head }) => !hasHead(database, head));
  return { agreeing: heads.length - missing.length, missing: missing.map(({ name }) => name) };
}

const linkSchema = z.object({ hash: z.instanceof(Uint8Array), at: z.number() });

function hasHead(database: Database.Database, head: ChainHead): boolean {
  const row = database.prepare('SELECT hash, at FROM events WHERE number = ?').get(head.number);
  const link = linkSchema.safeParse(row);
  return link.success && hexText(link.data.hash) === head.hash && link.data.at === head.at;
}

function totalsOf(database: Database.Database): Total[] {
  const rows = database
    .prepare(`
      SELECT mode, status, currency, count(*) AS orders, sum(amount) AS amount FROM orders
      GROUP BY mode, status, currency ORDER BY mode, status, currency`)
    .all();
  return z.array(totalSchema).parse(rows);
}

/** Whether nothing was found that should not be. */
export function isAllWell({ chain, recorded, arePagesWhole, inconsistent, unproven }: Verification): boolean {
  const isTrue = chain.intact && recorded.missing.length === 0 && arePagesWhole;
  return isTrue && inconsistent.length === 0 && unproven.length === 0;
}
