import { join } from 'node:path';
import { createSystemIds } from '../../electron/adapters/system-ids.ts';
import { openConnection } from '../../electron/core/register/connection.ts';
import type { OrderRow } from '../../electron/core/register/register.ts';
import type { Mode } from '../../shared/order.ts';
import { automaticReference } from '../../shared/reference.ts';
import { type Chance, createChance } from './chance.ts';
import { createCustomers, type KnownCustomer } from './customers.ts';
import { type Life, lifeOf, uuid } from './life.ts';
import { openBenchRegister } from './open-bench-register.ts';
import { createRegisterWriter, type Moment, type RegisterWriter } from './register-writer.ts';

/** Which history a register tells; the same one for the same values. */
export interface History {
  seed: number;
  orders: number;
  /** Midnight UTC after its last day: what would have come later has not happened yet. */
  endsAt: number;
  mode: Mode;
}

const ordersADay = 500;
const dayMs = 24 * 3_600_000;
const opensAtMs = 8 * 3_600_000;
const openForMs = 11 * 3_600_000;
const shop = { server: 'https://secure.example.com', shopId: '12345678' };

/**
 * Makes `dataDir` with the register of a shop that took 500 orders a day, every row and link of the chain as the
 * product writes them; only faster, many days in one transaction and none of them waited for.
 */
export async function buildRegister(dataDir: string, history: History): Promise<void> {
  const chance = createChance(history.seed);
  const registerId = await makeEmpty(dataDir, chance);
  const database = openConnection(join(dataDir, 'register.db'));
  try {
    // What fails here is built anew: no journal, no waiting for the disk, and pages stay in memory.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('cache_size = -800000');
    const writer = createRegisterWriter(database, { registerId, chance });
    writeHistory(writer, { history, chance });
    writer.finish();
    database.pragma('optimize');
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
}

/** @returns the register's id, where its chain begins. */
async function makeEmpty(dataDir: string, chance: Chance): Promise<string> {
  const ids = { ...createSystemIds(), uuid: () => uuid(chance) };
  const register = await openBenchRegister(dataDir, { ids });
  await register.close();
  return register.id;
}

function writeHistory(
  writer: RegisterWriter,
  { history, chance }: { history: History; chance: Chance },
): void {
  const nextCustomer = createCustomers(chance);
  const days = Math.ceil(history.orders / ordersADay);
  let left = history.orders;
  let later: Moment[] = [];
  for (let day = 0; day < days; day += 1) {
    const opensAt = history.endsAt - (days - day) * dayMs;
    const count = Math.min(ordersADay, left);
    left -= count;
    const lives = livesOfDay({ chance, nextCustomer, mode: history.mode, opensAt, count });
    const moments = [...later, ...lives.flatMap((life) => momentsOf(life, history.endsAt))];
    const isToday = ({ step }: Moment) => step.at < opensAt + dayMs;
    later = moments.filter((moment) => !isToday(moment));
    writer.writeDay(
      lives.map((life) => rowAtEnd(life, history.endsAt)),
      moments.filter(isToday).sort(byTime),
    );
  }
}

const byTime = (a: Moment, b: Moment) => a.step.at - b.step.at;

interface Day {
  chance: Chance;
  nextCustomer(): KnownCustomer;
  mode: Mode;
  opensAt: number;
  count: number;
}

function livesOfDay({ chance, nextCustomer, mode, opensAt, count }: Day): Life[] {
  const times = Array.from({ length: count }, () => opensAt + opensAtMs + chance.below(openForMs));
  const day = new Date(opensAt).toISOString().slice(2, 10).replaceAll('-', '');
  let last = 0;
  return times
    .sort((a, b) => a - b)
    .map((time, index) => {
      last = Math.max(time, last + 1);
      const random = uuid(chance).slice(-4);
      const reference = automaticReference({ prefix: 'A', day, counter: index + 1, random });
      return lifeOf(chance, {
        createdAt: last,
        reference,
        shop: { ...shop, mode },
        customer: nextCustomer(),
      });
    });
}

/** What happens of a life until the history ends, each moment with the status after it. */
function momentsOf(life: Life, endsAt: number): Moment[] {
  let { status } = life.order;
  return life.steps
    .filter(({ at }) => at < endsAt)
    .map((step) => {
      status = step.patch.status ?? status;
      return { order: life.order, step, status };
    });
}

function rowAtEnd({ order, steps }: Life, endsAt: number): OrderRow {
  const patches = steps.filter(({ at }) => at < endsAt).map(({ patch }) => patch);
  return lookedAtAgain(Object.assign({}, order, ...patches), endsAt);
}

/** The watch looks at a payment beyond doubt for the last time three days after it; an unchanged one has no event. */
function lookedAtAgain(row: OrderRow, endsAt: number): OrderRow {
  if (row.provenAt === null || row.paidAt === null) return row;
  const lastLookAt = row.paidAt + 3 * dayMs;
  return lastLookAt < endsAt ? { ...row, checkedAt: lastLookAt } : row;
}
