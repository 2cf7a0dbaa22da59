import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Mode, modeSchema } from '../../../shared/order.ts';
import { uuidBytes, uuidText } from './bytes.ts';
import { decode } from './decode.ts';
import type { Tables } from './tables.ts';
import type { WorkGate } from './work-gate.ts';

/** A till's software as the register keeps it. Times in ms since the epoch, UTC. */
export interface IntegrationRow {
  id: string;
  name: string;
  mode: Mode;
  /** SHA-256, 32 bytes. */
  tokenHash: Uint8Array;
  madeAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** The register's list of tokens' owners. What it is asked for is on disk when it answers. */
export interface IntegrationTable {
  /** Newest first. */
  list(): Promise<IntegrationRow[]>;
  find(tokenHash: Uint8Array): Promise<IntegrationRow | undefined>;
  add(row: IntegrationRow): Promise<void>;
  used(id: string, at: number): Promise<void>;
  /** The first time counts. @returns whether there is such a row. */
  revoke(id: string, at: number): Promise<boolean>;
  /** All that are good. @returns how many that were. */
  revokeAll(at: number): Promise<number>;
}

export function integrationTable(db: Kysely<Tables>, gate: WorkGate): IntegrationTable {
  const all = () => db.selectFrom('integrations').selectAll();
  return {
    list: () =>
      gate.run(async () => (await all().orderBy('made_at', 'desc').orderBy('id').execute()).map(decodeRow)),
    find: (hash) =>
      gate.run(async () => {
        const row = await all().where('token_hash', '=', hash).executeTakeFirst();
        return row && decodeRow(row);
      }),
    add: (row) =>
      gate.write(async () => {
        await db.insertInto('integrations').values(encodeRow(row)).execute();
      }),
    used: (id, at) =>
      gate.write(async () => {
        await db.updateTable('integrations').set({ last_used_at: at }).where('id', '=', key(id)).execute();
      }),
    revoke: (id, at) =>
      gate.write(async () => {
        const row = await all().where('id', '=', key(id)).executeTakeFirst();
        const good = db.updateTable('integrations').set({ revoked_at: at }).where('revoked_at', 'is', null);
        if (row) await good.where('id', '=', key(id)).execute();
        return row !== undefined;
      }),
    revokeAll: (at) =>
      gate.write(async () => {
        const good = db.updateTable('integrations').set({ revoked_at: at }).where('revoked_at', 'is', null);
        return Number((await good.executeTakeFirst()).numUpdatedRows);
      }),
  };
}

const storedSchema = z.object({
  id: z.instanceof(Uint8Array),
  name: z.string(),
  mode: modeSchema,
  token_hash: z.instanceof(Uint8Array),
  made_at: z.number(),
  last_used_at: z.number().nullable(),
  revoked_at: z.number().nullable(),
});

/** @throws RegisterReadError when the row is not what this register writes. */
function decodeRow(row: unknown): IntegrationRow {
  const stored = decode(storedSchema, row, 'integrations');
  return {
    id: uuidText(stored.id),
    name: stored.name,
    mode: stored.mode,
    tokenHash: stored.token_hash,
    madeAt: stored.made_at,
    lastUsedAt: stored.last_used_at,
    revokedAt: stored.revoked_at,
  };
}

function encodeRow(row: IntegrationRow): Tables['integrations'] {
  return {
    id: key(row.id),
    name: row.name,
    mode: row.mode,
    token_hash: row.tokenHash,
    made_at: row.madeAt,
    last_used_at: row.lastUsedAt,
    revoked_at: row.revokedAt,
  };
}

/** What is no UUID is the key of nothing. */
function key(id: string): Uint8Array {
  return uuidBytes(id) ?? new Uint8Array();
}
