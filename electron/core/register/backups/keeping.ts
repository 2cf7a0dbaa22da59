import type { Backup } from './folder.ts';

/** On so many days with Comptoir in use a backup of each stays. */
const keptDays = 7;
/** However seldom it is in use, customers' data that was erased is gone from all but the newest by then. */
const oldestMs = 31 * 24 * 3_600_000;
/** With less room than so many times the register, fewer are kept. */
const roomFactor = 3;
/** What a backup must leave for the register itself to grow. */
const spareBytes = 64 * 1024 * 1024;

/** The disk that holds the register and its backups, and how large the register is. */
export interface Room {
  freeBytes: number;
  registerBytes: number;
}

export const isShort = ({ freeBytes, registerBytes }: Room) => freeBytes < roomFactor * registerBytes;

/** Whether one more copy fits and leaves the register room to grow. */
export const fits = ({ freeBytes, registerBytes }: Room) => freeBytes >= registerBytes + spareBytes;

/** The shop's day that a moment (ms) lies in, by this computer's time zone. */
export function shopDay(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
}

/** How long until the shop's next day has begun, ms. */
export function untilNextDayMs(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - now;
}

/**
 * The backups to remove, given all of them newest first: all but the last of a day,
 * reason and version, those of earlier
 * than the last 7 days that have any, and those older than 31 days. The newest always stays.
 */
export function outlived(backups: readonly Backup[], now: number): Backup[] {
  const days = [...new Set(backups.map((backup) => shopDay(backup.madeAt)))].slice(0, keptDays);
  const taken = new Set<string>();
  return backups.filter((backup, index) => {
    const day = shopDay(backup.madeAt);
    const place = `${day} ${backup.reason} ${backup.schema}`;
    const isKept =
      index === 0 || (days.includes(day) && !taken.has(place) && now - backup.madeAt <= oldestMs);
    taken.add(place);
    return !isKept;
  });
}

/** The oldest ones, until there is room for the register three times over or the newest alone is left. */
export function inTheWay(backups: readonly Backup[], room: Room): Backup[] {
  const going: Backup[] = [];
  let { freeBytes } = room;
  for (const backup of backups.slice(1).reverse()) {
    if (!isShort({ ...room, freeBytes })) break;
    going.push(backup);
    freeBytes += backup.bytes;
  }
  return going;
}
