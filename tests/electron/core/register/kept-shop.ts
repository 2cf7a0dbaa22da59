import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Backup, listBackups } from '../../../../electron/core/register/backups/folder.ts';
import { createKeeper, type Keeper } from '../../../../electron/core/register/backups/keeper.ts';
import type { Register } from '../../../../electron/core/register/register.ts';
import { newOrder, opened, type Shop } from './shop-register.ts';

export interface KeptShop {
  register: Register;
  keeper: Keeper;
  /** The first look after the start, to its end. */
  firstLook(): Promise<void>;
  /** Lets time pass, hour by hour, each hour's look to its end. */
  hours(count: number): Promise<void>;
  codes(): string[];
  message(code: string): string | undefined;
  close(): Promise<void>;
}

const hourMs = 3_600_000;

/** A shop's register, open, with a keeper that waits for its start. */
export async function kept(shop: Shop, freeBytes = async () => 1e12): Promise<KeptShop> {
  const register = await opened(shop);
  const { dataDir, clock, logger } = shop;
  const keeper = createKeeper({ dataDir, clock, logger, version: '0.1.0', register, freeBytes });
  const close = async () => {
    await keeper.stop();
    await register.close();
  };
  onTestFinished(close);
  return {
    register,
    keeper,
    firstLook: async () => {
      keeper.start();
      await clock.untilSleeping('first backup');
      await clock.advance(10_000);
      await clock.untilSleeping('next backup');
    },
    hours: async (count) => {
      for (let hour = 0; hour < count; hour++) {
        await clock.advance(hourMs);
        await clock.untilSleeping('next backup');
      }
    },
    codes: () => keeper.problems().map(({ code }) => code),
    message: (code) => keeper.problems().find((problem) => problem.code === code)?.message,
    close,
  };
}

export async function sell(register: Register, count = 1): Promise<void> {
  for (let n = 0; n < count; n++) {
    await register.insert(newOrder(), [{ type: 'requested', who: 'staff', personal: { note: 'no cheese' } }]);
  }
}

export const backupsOf = ({ dataDir, clock }: Shop): Backup[] => listBackups(dataDir, clock.now());

export const inBackups = ({ dataDir }: Shop): string[] => readdirSync(join(dataDir, 'backups')).sort();

/** Takes the guards away first, as whoever means harm would. */
export const unguarded = (sql: string) => `DROP TRIGGER events_unedited; DROP TRIGGER events_kept; ${sql}`;

/** Flips every byte of the register's last page, as a failing disk would, behind SQLite's back. */
export function damagePage(path: string, page = statSync(path).size / 4096 - 1): void {
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, 'r+');
  readSync(file, bytes, 0, 4096, page * 4096);
  writeSync(
    file,
    bytes.map((byte) => byte ^ 0xff),
    0,
    4096,
    page * 4096,
  );
  closeSync(file);
}
