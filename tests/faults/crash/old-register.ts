import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { uuidBytes } from '../../../electron/core/register/bytes.ts';
import { eventHash, firstLink } from '../../../electron/core/register/event-hash.ts';
import { migrate } from '../../../electron/core/register/migrate.ts';
import { migrations } from '../../../electron/core/register/migrations.ts';
import type { World } from './world.ts';

const madeAt = Date.UTC(2025, 10, 22, 14);
const orders = 40;

/** A register as an earlier version left it, with expired orders in it and a chain over their events. */
export function makeOldRegister(world: World, version: number): void {
  const { dataDir, known } = world;
  const database = new Database(join(dataDir, 'register.db'));
  database.pragma('journal_mode = WAL');
  const steps = migrations.filter((step) => step.version <= version);
  migrate(database, { dataDir, now: madeAt, steps, version: '0.0.1' });
  const registerId = randomUUID();
  database.prepare(`INSERT INTO meta VALUES ('register_id', ?)`).run(registerId);
  let previous = firstLink(registerId);
  database.transaction(() => {
    for (let number = 1; number <= orders; number++) {
      const orderId = randomUUID();
      insertOrder(database, { orderId, number });
      const facts = {
        number,
        type: 'expired',
        at: madeAt,
        who: 'gateway',
        status: 'expired',
        evidence: '{}',
      };
      previous = eventHash({ ...facts, orderId, personalHash: null }, previous);
      database
        .prepare(
          'INSERT INTO events VALUES (@number, @number, @type, @at, @who, @status, @evidence, NULL, @hash)',
        )
        .run({ ...facts, hash: previous });
      known.acknowledge(expired(orderId, number));
    }
  })();
  known.head = { number: orders, hash: Buffer.from(previous).toString('hex'), at: madeAt };
  database.close();
}

function insertOrder(
  database: Database.Database,
  { orderId, number }: { orderId: string; number: number },
): void {
  database
    .prepare(
      `INSERT INTO orders (place, id, mode, server, shop_id, reference, amount, currency, status, channel, created_at,
         expires_at, closed_at, request_hash, attempts)
       VALUES (?, ?, 'practice', 'http://127.0.0.1:1', '12345678', ?, 1250, 'EUR', 'expired', 'link', ?, ?, ?,
         zeroblob(32), 1)`,
    )
    .run(number, uuidBytes(orderId), `old-${number}`, madeAt, madeAt, madeAt);
}

function expired(id: string, number: number) {
  const at = new Date(madeAt).toISOString();
  return {
    id,
    reference: `old-${number}`,
    amount: 1250,
    currency: 'EUR',
    status: 'expired',
    channel: { type: 'link' },
    formAction: 'PAYMENT',
    paymentUrl: null,
    paymentOrderId: null,
    mode: 'practice',
    createdAt: at,
    expiresAt: at,
    checkedAt: null,
    paidAt: null,
  } as const;
}
