import Database from 'better-sqlite3';
import { z } from 'zod';
import { hexText } from '../bytes.ts';
import type { ChainHead } from '../chain-head.ts';
import { kyselyOn } from '../connection.ts';
import { verifyChain, verifyChainAfter } from '../verify-chain.ts';
import { factsOf } from './facts.ts';
import type { Outcome } from './job.ts';
import type { StopSign } from './stop-sign.ts';

interface Check {
  path: string;
  recorded: ChainHead | null;
  since: number;
}

/** Looks at a register in use, without writing: its pages, then the chain's end. */
export async function checkRegister({ path, recorded, since }: Check, sign: StopSign): Promise<Outcome> {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    for (const table of tablesOf(database)) {
      if (sign.isStopping()) return { kind: 'stopped' };
      if (!isTableWhole(database, table, 'quick_check')) return { kind: 'damaged', what: 'pages' };
    }
    if (sign.isStopping()) return { kind: 'stopped' };
    return await checkEnd(database, { recorded, since });
  } finally {
    database.close();
  }
}

/** Follows the chain from a head recorded before, else from the last event before `since`, to its end. */
export async function checkEnd(
  database: Database.Database,
  { recorded, since }: Pick<Check, 'recorded' | 'since'>,
): Promise<Outcome> {
  const db = kyselyOn(database);
  const from = recorded ?? lastBefore(database, since);
  const { registerId } = factsOf(database);
  const report =
    from === undefined ? await verifyChain(db, registerId ?? '') : await verifyChainAfter(db, from);
  return report.intact ? { kind: 'whole' } : { kind: 'damaged', what: 'chain' };
}

/** One table and its indexes at a time, so that a check can stop between two. */
export function isTableWhole(
  database: Database.Database,
  table: string,
  how: 'quick_check' | 'integrity_check',
): boolean {
  const found = database.prepare(`SELECT * FROM pragma_${how}(?)`).pluck().get(table);
  return found === 'ok' || found === undefined;
}

export function tablesOf(database: Database.Database): string[] {
  const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`);
  return z.array(z.string()).parse(names.pluck().all());
}

const linkSchema = z
  .object({ number: z.int(), hash: z.instanceof(Uint8Array), at: z.int() })
  .transform(({ number, hash, at }) => ({ number, hash: hexText(hash), at }))
  .optional();

function lastBefore(database: Database.Database, since: number): ChainHead | undefined {
  const newest = database.prepare(
    'SELECT number, hash, at FROM events WHERE at < ? ORDER BY number DESC LIMIT 1',
  );
  return linkSchema.parse(newest.get(since));
}
