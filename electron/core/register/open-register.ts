import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Ids, Logger } from '../ports.ts';
import type { WriteContext } from './append-events.ts';
import { UnfaithfulCopy } from './backups/before-migration.ts';
import { type RestoreWish, type Restoring, restoreAtStart } from './backups/restore-at-start.ts';
import { kyselyOn, openConnection } from './connection.ts';
import { emptyLog, erasePersonal } from './erase-personal.ts';
import { integrationTable } from './integrations-table.ts';
import { listOrders } from './list-orders.ts';
import { acquireLock, type Lock } from './lock.ts';
import { identify } from './meta-table.ts';
import { migrate } from './migrate.ts';
import { latestVersion, migrations } from './migrations.ts';
import { outlineOrders, placesListed } from './outline.ts';
import { preflight } from './preflight.ts';
import { makePrivateFile } from './private-files.ts';
import type { RegisterProblem } from './problems.ts';
import { countOrders, selectDossiers, selectDossiersAt, selectPlacesOf } from './read-dossiers.ts';
import {
  selectById,
  selectByKey,
  selectEventsAfter,
  selectEventsOf,
  selectHead,
  selectHighestCounter,
  selectPersonal,
  selectSettled,
  selectWatchable,
} from './read-orders.ts';
import { selectWithPeople } from './read-people.ts';
import { selectHolding } from './read-personal.ts';
import { groupMade, groupPaid, selectAlarming } from './read-totals.ts';
import type { Register, RegisterReader } from './register.ts';
import { corrupt, problemOf, withBackupNamed } from './register-problem.ts';
import { readKept, readSettings, writeKept, writeSettings } from './settings-table.ts';
import type { Tables } from './tables.ts';
import { verifyChain } from './verify-chain.ts';
import { createWorkGate, type WorkGate } from './work-gate.ts';
import { insertOrder, recordOrder } from './write-orders.ts';

export interface RegisterOptions {
  /** Absolute; made when missing, 0700. */
  dataDir: string;
  clock: Clock;
  ids: Ids;
  logger: Logger;
  /** Comptoir's own, for the message to an older one. */
  version: string;
  /** A backup to put in its place first. */
  restore?: RestoreWish;
}

/**
 * Takes the data directory for this process and opens its register, made or brought up to date as needed, and before
 * that replaced by a backup where that was asked for.
 * @returns the problem that keeps it closed; the register's file is then as it was, and the directory free.
 */
export async function openRegister(options: RegisterOptions): Promise<Result<Register, RegisterProblem>> {
  const opened = await openFor(options);
  if (opened.ok) return opened;
  const { dataDir, clock } = options;
  return err(withBackupNamed(opened.error, { dataDir, now: clock.now() }));
}

async function openFor(options: RegisterOptions): Promise<Result<Register, RegisterProblem>> {
  const { dataDir } = options;
  const path = join(dataDir, 'register.db');
  const refused = refusedBeforeLock(path, options);
  if (refused) return err(refused);
  const lock = acquireLock({ dataDir, pid: process.pid });
  if (!lock.ok) return lock;
  try {
    const opened = await openHeld(path, options, lock.value);
    if (!opened.ok) lock.value.release();
    return opened;
  } catch (error) {
    lock.value.release();
    const problem = error instanceof UnfaithfulCopy ? corrupt(path) : problemOf(error, path);
    if (problem === undefined) throw error;
    return err(problem);
  }
}

/** Where there is no lock nobody holds the register, and one that must not be opened is left without a trace. */
function refusedBeforeLock(path: string, options: RegisterOptions): RegisterProblem | undefined {
  const { dataDir, version, restore } = options;
  if (restore !== undefined || !existsSync(path) || existsSync(join(dataDir, 'lock.db'))) return undefined;
  try {
    const looked = preflight(path, expectedOf(version));
    return looked.ok ? undefined : looked.error;
  } catch (error) {
    const problem = problemOf(error, path);
    if (problem === undefined) throw error;
    return problem;
  }
}

const expectedOf = (appVersion: string) => ({ latest: latestVersion(migrations), appVersion });

async function openHeld(
  path: string,
  options: RegisterOptions,
  lock: Lock,
): Promise<Result<Register, RegisterProblem>> {
  const { dataDir, clock, restore } = options;
  const restored = restoreAtStart({ dataDir, now: clock.now(), wish: restore });
  if (!restored.ok) return restored;
  const looked = preflight(path, expectedOf(options.version));
  if (!looked.ok) return looked;
  makePrivateFile(path);
  const database = openConnection(path);
  try {
    bringUpToDate(database, options);
    const db = kyselyOn(database);
    const id = await identify(db, options);
    return ok(registerOn({ id, db, database, lock, options, restoring: restored.value }));
  } catch (error) {
    database.close();
    throw error;
  }
}

function bringUpToDate(database: Database.Database, options: RegisterOptions): void {
  const { dataDir, clock, logger, version } = options;
  const done = migrate(database, { dataDir, now: clock.now(), version, steps: migrations });
  const { from, to, backup } = done;
  // Named apart: in the log `to` is a customer's address, and kept back.
  if (from !== to) logger.info({ fromVersion: from, toVersion: to, backup }, 'register brought up to date');
}

interface Parts {
  id: string;
  db: Kysely<Tables>;
  database: Database.Database;
  lock: Lock;
  options: RegisterOptions;
  restoring: Restoring;
}

function registerOn({ id, db, database, lock, options, restoring }: Parts): Register {
  const gate = createWorkGate();
  const { clock, ids, logger } = options;
  // What was just put in its place was checked whole.
  const isUnclean = lock.isUnclean && restoring.kind !== 'done';
  if (!isUnclean) lock.checked();
  const context: WriteContext = { registerId: id, now: () => clock.now(), salt: () => ids.bytes(16) };
  return {
    id,
    ...readerOn({ id, db, gate, logger }),
    insert: (order, events) => gate.write(() => insertOrder(db, context, { order, events })),
    record: (orderId, patch, events) =>
      gate.write(() => recordOrder(db, context, { orderId, patch, events })),
    saveSettings: (settings) => gate.write(() => writeSettings(db, settings)),
    keep: (name, value) => gate.write(() => writeKept(db, name, value)),
    erasePersonal: (orderId, events) => gate.write(() => erasePersonal(db, context, { orderId, events })),
    emptyLog: () => gate.write(() => emptyLog(db)),
    found: { isUnclean, restoring },
    integrations: integrationTable(db, gate),
    checked: () => lock.checked(),
    trouble: () => gate.trouble(),
    announce: (address) => lock.describe({ address }),
    close: async () => {
      await gate.shut();
      closeTidily(database, logger);
      lock.release();
    },
  };
}

interface ReaderParts {
  id: string;
  db: Kysely<Tables>;
  gate: WorkGate;
  logger: Logger;
}

function readerOn({ id, db, gate, logger }: ReaderParts): RegisterReader {
  return {
    get: (orderId) => gate.run(() => selectById(db, orderId)),
    findByKey: (mode, shopId, key) => gate.run(() => selectByKey(db, { mode, shopId, key })),
    list: (query) => gate.run(() => listOrders(db, query)),
    outline: (query) => gate.run(() => outlineOrders(db, query)),
    watchable: (closedSince) => gate.run(() => selectWatchable(db, closedSince)),
    settled: (query) => gate.run(() => selectSettled(db, query)),
    withPeople: (query) => gate.run(() => selectWithPeople(db, query)),
    personal: (orderId) => gate.run(() => selectPersonal(db, orderId)),
    holdingPersonal: (query) => gate.run(() => selectHolding(db, query)),
    paidWithin: (query) => gate.run(() => groupPaid(db, query)),
    madeWithin: (query) => gate.run(() => groupMade(db, query)),
    alarmingWithin: (query) => gate.run(() => selectAlarming(db, query)),
    countOrders: (filter) => gate.run(() => countOrders(db, filter)),
    dossiers: (query) => gate.run(() => selectDossiers(db, query)),
    placesOf: (ids) => gate.run(() => selectPlacesOf(db, ids)),
    placesListed: (query) => gate.run(() => placesListed(db, query)),
    dossiersAt: (places) => gate.run(() => selectDossiersAt(db, places)),
    eventsOf: (orderId) => gate.run(() => selectEventsOf(db, orderId)),
    eventsAfter: (number, limit) => gate.run(() => selectEventsAfter(db, { number, limit })),
    lastEventNumber: async () => (await gate.run(() => selectHead(db)))?.number ?? 0,
    highestCounter: (mode, shopId, prefix, day) =>
      gate.run(() => selectHighestCounter(db, { mode, shopId, prefix, day })),
    settings: () => gate.run(() => readSettings(db, logger)),
    kept: (name) => gate.run(() => readKept(db, name)),
    head: () => gate.run(() => selectHead(db)),
    verifyChain: (recorded) => gate.run(() => verifyChain(db, id, recorded)),
  };
}

/** What fails here was already safe: the write-ahead log stays and is read at the next start. */
function closeTidily(database: Database.Database, logger: Logger): void {
  if (!database.open) return;
  try {
    database.pragma('optimize');
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    logger.warn({ error }, 'the register could not be tidied at its end');
  }
  database.close();
}
