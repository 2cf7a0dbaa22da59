import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Ids } from '../../../../electron/core/ports.ts';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import type { RegisterProblem } from '../../../../electron/core/register/problems.ts';
import type { OrderRow, Register } from '../../../../electron/core/register/register.ts';
import { createCountedIds } from '../../../support/counted-ids.ts';
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts';
import { createMemoryLogger, type MemoryLogger } from '../../../support/memory-logger.ts';
import { requestingRow } from '../../../support/order-row.ts';

/** 2025-11-22T14:00:00Z. */
export const openedAt = Date.UTC(2025, 10, 22, 14);

/** An empty folder, gone after the test. */
export function emptyDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-register-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export interface Shop {
  dataDir: string;
  path: string;
  clock: ManualClock;
  ids: Ids;
  logger: MemoryLogger;
}

/** Everything a register needs, in an empty folder. */
export function emptyShop(dataDir: string = emptyDir()): Shop {
  return {
    dataDir,
    path: join(dataDir, 'register.db'),
    clock: createManualClock(openedAt),
    ids: createCountedIds(),
    logger: createMemoryLogger(),
  };
}

/** Opens a shop's register, closed after the test if the test did not. */
export async function opened(shop: Shop): Promise<Register> {
  const result = await openRegister({ ...shop, version: '0.1.0' });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  onTestFinished(() => result.value.close());
  return result.value;
}

/** Why a shop's register does not open. */
export async function refused(shop: Shop): Promise<RegisterProblem> {
  const result = await openRegister({ ...shop, version: '0.1.0' });
  if (result.ok) {
    await result.value.close();
    throw new Error('it opened');
  }
  return result.error;
}

let made = 0;

/** An order as it is written before its create is asked; no two share an id or a reference. */
export function newOrder(facts: Partial<OrderRow> = {}): OrderRow {
  made += 1;
  return requestingRow({
    id: `00000000-0000-4000-9000-${made.toString(16).padStart(12, '0')}`,
    reference: `table-${made}`,
    expiresAt: openedAt + 900_000,
    createdAt: openedAt,
    attempts: 0,
    ...facts,
  });
}

/** Works on the file behind the register's back, as somebody with a database tool would. */
export function behindItsBack(path: string, sql: string): void {
  const database = new Database(path);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}
