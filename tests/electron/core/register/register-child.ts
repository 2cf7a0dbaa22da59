import { randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createKeeper } from '../../../../electron/core/register/backups/keeper.ts';
import { openRegister } from '../../../../electron/core/register/open-register.ts';
import type { Register } from '../../../../electron/core/register/register.ts';
import { RegisterWriteError } from '../../../../electron/core/register/register-error.ts';
import { requestingRow } from '../../../support/order-row.ts';

/**
 * A process of its own with a register: `node register-child.ts WHAT DATADIR [UID]`.
 * - `open`: tells how opening went, and ends;
 * - `hold`: opens, announces an address and stays until killed;
 * - `back-up`: makes backups without end, telling each when it begins and what became of it;
 * - `write`: writes orders without end, telling each id once it was acknowledged, or why it could not.
 * One JSON a line on stdout.
 */
const [what, dataDir, uid] = process.argv.slice(2);
if (what === undefined || dataDir === undefined) throw new Error('WHAT DATADIR [UID]');

if (uid !== undefined) {
  // Loads the native module while everything may still be read.
  new Database(':memory:').close();
  process.setgroups?.([]);
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}

function tell(fact: unknown): void {
  writeSync(1, `${JSON.stringify(fact)}\n`);
}

const silent = () => undefined;
const clock = { now: () => Date.now(), monotonic: () => performance.now(), sleep: () => Promise.resolve() };
const logger = { debug: silent, info: silent, warn: silent, error: silent };
const opening = await openRegister({
  dataDir,
  version: '0.1.0',
  clock,
  ids: {
    uuid: () => randomUUID(),
    token: (length) => randomBytes(length).toString('hex').slice(0, length),
    bytes: (length) => randomBytes(length),
    fraction: () => 0.5,
  },
  logger,
});

async function writeOrder(register: Register): Promise<string> {
  const id = randomUUID();
  const now = Date.now();
  await register.insert(
    requestingRow({ id, reference: id, expiresAt: null, createdAt: now, idempotencyKey: id, attempts: 0 }),
    [{ type: 'requested', who: 'staff', personal: { note: 'x'.repeat(200) } }],
  );
  await register.record(id, { status: 'open' }, [{ type: 'opened', who: 'gateway' }]);
  return id;
}

/** Ends at the first that cannot be made. */
async function backUpWithoutEnd(register: Register, folder: string): Promise<void> {
  const keeper = createKeeper({ dataDir: folder, clock, logger, version: '0.1.0', register });
  for (;;) {
    tell({ backingUp: true });
    const made = await keeper.make();
    tell(made.ok ? { backup: made.value.name } : { failed: made.error });
    if (!made.ok) return;
  }
}

async function writeWithoutEnd(register: Register): Promise<void> {
  try {
    for (;;) tell({ acknowledged: await writeOrder(register) });
  } catch (error) {
    if (!(error instanceof RegisterWriteError)) throw error;
    tell({ failed: error.code, chain: await register.verifyChain() });
  }
}

if (!opening.ok) tell({ problem: opening.error });
else {
  const register = opening.value;
  register.announce('http://127.0.0.1:4321');
  tell({ opened: register.id });
  if (what === 'write') await writeWithoutEnd(register);
  if (what === 'back-up') await backUpWithoutEnd(register, dataDir);
  if (what === 'hold') setInterval(silent, 60_000);
  else await register.close();
}
