import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Logger } from '../../ports.ts';
import type { ChainHead } from '../chain-head.ts';
import { diskErrorCode } from '../disk-error.ts';
import { latestVersion, migrations } from '../migrations.ts';
import type { Register } from '../register.ts';
import { type Backup, clearLeftovers, listBackups, removeBackup } from './folder.ts';
import type { Job, Outcome } from './job.ts';
import type { JobLane } from './job-lane.ts';
import { fits, inTheWay, isShort, outlived, type Room, shopDay, untilNextDayMs } from './keeping.ts';
import { recordedOf } from './recorded-head.ts';
import { placeFor } from './seal.ts';
import { lastSwap } from './swap.ts';
import type { Damage } from './words.ts';

/** The page and its first orders come first. */
const firstAfterMs = 10_000;
/** Also what notices a new day after a jump of the clock or a sleep. */
const lookEveryMs = 3_600_000;
const againAfterMs = 15 * 60_000;
/** Without a recorded head, a check after an unclean end follows the chain's last day. */
const lastDayMs = 24 * 3_600_000;

type Failure = Extract<Outcome, { kind: 'failed' }>['code'];

/** What is known of the register and its backups in this run. */
export interface Known {
  isChecking: boolean;
  damage: Damage | null;
  failure: Failure | null;
  isFewer: boolean;
  /** The shop's day whose head is in the log. */
  loggedDay: string | null;
}

export interface Tools {
  dataDir: string;
  clock: Clock;
  logger: Logger;
  /** Comptoir's own. */
  version: string;
  register: Pick<Register, 'id' | 'found' | 'checked' | 'head'>;
  /** Room on the disk of a folder, in bytes. */
  freeBytes?: ((folder: string) => Promise<number>) | undefined;
  lane: JobLane;
  known: Known;
}

const registerPath = (dataDir: string) => join(dataDir, 'register.db');

/** Checks what an unclean end left, then sees to one backup a day, until it ends. */
export async function lookAfter(tools: Tools, ends: AbortSignal): Promise<void> {
  const { dataDir, clock, logger, known } = tools;
  const left = clearLeftovers(dataDir);
  if (left.length > 0) logger.info({ files: left }, 'what an unfinished backup left was removed');
  if (recorded(tools).kind === 'another') known.damage = 'another';
  if (known.isChecking) await check(tools);
  await clock.sleep(firstAfterMs, 'first backup', ends);
  while (!ends.aborted) {
    await keepDay(tools);
    const nextLookMs = known.failure === null ? lookEveryMs : againAfterMs;
    await clock.sleep(Math.min(nextLookMs, untilNextDayMs(clock.now())), 'next backup', ends);
  }
}

function recorded({ dataDir, clock, register }: Tools) {
  return recordedOf(register.id, listBackups(dataDir, clock.now()), lastSwap(dataDir));
}

function recordedHead(tools: Tools): ChainHead | null {
  const found = recorded(tools);
  return found.kind === 'head' ? found.head : null;
}

async function check(tools: Tools): Promise<void> {
  const { dataDir, clock, logger, register, lane, known } = tools;
  const job: Job = {
    kind: 'check',
    path: registerPath(dataDir),
    recorded: recordedHead(tools),
    since: clock.now() - lastDayMs,
  };
  const outcome = await lane.run((run) => run(job));
  if (outcome.kind === 'stopped') return;
  known.isChecking = false;
  if (outcome.kind === 'whole') {
    logger.info({}, 'the register is whole after an unclean end');
    register.checked();
  } else if (outcome.kind === 'damaged') {
    known.damage = outcome.what;
    logger.error({ what: outcome.what }, 'the register is damaged');
  } else logger.error({ outcome }, 'the register could not be checked');
}

async function keepDay(tools: Tools): Promise<void> {
  const { dataDir, clock, known } = tools;
  await logHead(tools);
  // Whatever is there may be needed: nothing is removed, nothing added that might push it out.
  if (known.damage !== null) return;
  await keepRoom(tools);
  const now = clock.now();
  const superseded = lastSwap(dataDir)?.superseded ?? [];
  const isMade = listBackups(dataDir, now).some(
    ({ reason, madeAt, name }) =>
      reason === 'daily' && shopDay(madeAt) === shopDay(now) && !superseded.includes(name),
  );
  if (isMade) known.failure = null;
  else await backUp(tools, 'daily');
}

/** One line a day tells the chain's end: with it an end cut later shows, even with all backups gone. */
async function logHead({ clock, logger, register, known }: Tools): Promise<void> {
  const day = shopDay(clock.now());
  if (known.loggedDay === day) return;
  known.loggedDay = day;
  logger.info({ register: register.id, head: await register.head() }, 'where the register ends today');
}

/** With too little room, the oldest backups go. */
async function keepRoom(tools: Tools): Promise<Room> {
  const { dataDir, clock, known } = tools;
  const room = await roomOf(tools);
  for (const backup of inTheWay(listBackups(dataDir, clock.now()), room)) remove(tools, backup, 'no room');
  const left = await roomOf(tools);
  known.isFewer = isShort(left);
  return left;
}

async function roomOf({ dataDir, freeBytes = freeOn }: Tools): Promise<Room> {
  const path = registerPath(dataDir);
  const sizes = [path, `${path}-wal`].map((file) => (existsSync(file) ? statSync(file).size : 0));
  return { freeBytes: await freeBytes(dataDir), registerBytes: sizes.reduce((sum, size) => sum + size) };
}

/** What this user may still write there. */
async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function remove({ logger }: Tools, backup: Backup, why: string): void {
  removeBackup(backup);
  logger.info({ backup: backup.name, why }, 'a backup was removed');
}

/** Makes one backup, when all that runs before it has ended. @returns it, or `undefined`: `known` says why. */
export function backUp(tools: Tools, reason: 'daily' | 'asked'): Promise<Backup | undefined> {
  return tools.lane.run(async (run) => {
    try {
      return await backUpNow(tools, reason, run);
    } catch (error) {
      fail(tools, { kind: 'failed', code: diskErrorCode(error) ?? 'DEFECT', reason: String(error) });
      return undefined;
    }
  });
}

async function backUpNow(
  tools: Tools,
  reason: 'daily' | 'asked',
  run: (job: Job) => Promise<Outcome>,
): Promise<Backup | undefined> {
  const { dataDir, clock, version, known } = tools;
  if (!fits(await roomOf(tools))) {
    fail(tools, { kind: 'failed', code: 'DISK_FULL', reason: 'less room than the register takes' });
    return undefined;
  }
  const naming = { madeAt: clock.now(), schema: latestVersion(migrations), reason };
  const place = placeFor(dataDir, naming);
  const outcome = await run({
    ...{ kind: 'back-up', dataDir, path: registerPath(dataDir), place, naming },
    ...{ madeBy: version, recorded: recordedHead(tools) },
  });
  if (outcome.kind === 'failed') fail(tools, outcome);
  if (outcome.kind === 'damaged') known.damage = outcome.what;
  if (outcome.kind !== 'made') return undefined;
  await made(tools, place.name, outcome.record.head);
  return listBackups(dataDir, clock.now()).find(({ name }) => name === place.name);
}

/** Only now may older ones go. One that was asked for is what the register leads on from, whatever was before. */
async function made(tools: Tools, name: string, head: ChainHead | null): Promise<void> {
  const { dataDir, clock, logger, register, known } = tools;
  logger.info({ backup: name, head }, 'a backup was made');
  if (known.damage !== null) register.checked();
  known.damage = null;
  known.failure = null;
  const now = clock.now();
  for (const backup of outlived(listBackups(dataDir, now), now)) remove(tools, backup, 'outlived');
  await keepRoom(tools);
}

function fail({ logger, known }: Tools, outcome: Extract<Outcome, { kind: 'failed' }>): void {
  known.failure = outcome.code;
  logger.warn({ code: outcome.code, reason: outcome.reason }, 'no backup could be made');
}
