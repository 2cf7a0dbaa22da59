import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../electron/core/register/migrations.ts';
import { buildRegister } from './build-register.ts';

const folder = fileURLToPath(new URL('../../.cache/bench', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

const seed = 20_251_122;
/** A register takes less, and a copy of it as much again. */
const bytesAnOrder = 6_000;

interface Wanted {
  orders: number;
  say(line: string): void;
}

/**
 * The data directory with a register of so many orders that ends at midnight (UTC): built once a day and shape, then
 * kept under `.cache/bench/`. To be read only; work that writes takes a copy.
 */
export async function keptRegister({ orders, say }: Wanted): Promise<string> {
  const endsAt = new Date().setUTCHours(0, 0, 0, 0);
  const name = `register-${orders}-${await fingerprint(endsAt)}`;
  const dataDir = join(folder, name);
  if (await exists(dataDir)) return dataDir;
  await makeRoom(orders);
  say(`building a register of ${orders} orders (once a day, up to some minutes for a million)`);
  const draft = `${dataDir}.new`;
  await rm(draft, { recursive: true, force: true });
  const startedAt = performance.now();
  await buildRegister(draft, { seed, orders, endsAt, mode: 'practice' });
  await rename(draft, dataDir);
  say(`built in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  return dataDir;
}

/** A copy that may be written to. */
export async function copyRegister(kept: string, to: string): Promise<void> {
  await cp(kept, to, { recursive: true });
}

/** Another day, another shape of the file, another generator: another register. */
async function fingerprint(endsAt: number): Promise<string> {
  const sources = (await readdir(here)).sort();
  const texts = await Promise.all(sources.map((name) => readFile(join(here, name), 'utf8')));
  const all = JSON.stringify([seed, endsAt, migrations, texts]);
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}

/** Registers of other days or shapes go. */
async function makeRoom(orders: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(`register-${orders}-`))
      await rm(join(folder, name), { recursive: true, force: true });
  }
  const { bavail, bsize } = await statfs(folder);
  const needed = orders * bytesAnOrder;
  if (bavail * bsize > needed) return;
  throw new Error(`a register of ${orders} orders needs ${Math.ceil(needed / 2 ** 30)} GB of free disk`);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
