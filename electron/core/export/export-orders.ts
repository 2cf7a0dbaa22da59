import { setImmediate } from 'node:timers/promises';
import type { ExportPart } from '../../../shared/contract/export.ts';
import type { Register } from '../register/register.ts';
import { csvFile } from './csv-file.ts';
import type { ExportFile, ExportWish } from './export-file.ts';
import { exportedOrder } from './exported-order.ts';
import { jsonFile } from './json-file.ts';

const ordersPerPage = 100;

interface Parts {
  register: Pick<Register, 'id' | 'head' | 'countOrders' | 'dossiers'>;
  /** Comptoir's own. */
  version: string;
  /** Ms since the epoch. */
  now: number;
}

/**
 * The file in pieces, oldest order first, a page of orders in memory at a time and the register free between two
 * pages. An order that changes meanwhile stands as it was when its page was read. Without its end the file is cut:
 * that is what aborting leaves.
 */
export async function* exportOrders(
  parts: Parts,
  wish: ExportWish,
  signal: AbortSignal,
): AsyncGenerator<ExportPart, void, void> {
  const { register } = parts;
  const head = await register.head();
  const filter = { mode: wish.mode, from: wish.from, to: wish.to };
  const total = await register.countOrders(filter);
  const facts = { version: parts.version, registerId: register.id, madeAt: parts.now, head, filter };
  const file: ExportFile = wish.format === 'csv' ? csvFile(head) : jsonFile(facts);
  let done = 0;
  let after: number | null = null;
  yield { text: file.head(), done, total };
  do {
    if (signal.aborted) return;
    const { dossiers, next } = await register.dossiers({ ...filter, after, limit: ordersPerPage });
    done += dossiers.length;
    if (dossiers.length > 0) {
      const text = file.orders(dossiers.map(exportedOrder), next === null);
      yield { text, done, total: Math.max(total, done) };
    }
    after = next;
    // A register answers without a pause: whoever is at the counter comes in between.
    await setImmediate();
  } while (after !== null);
  if (!signal.aborted) yield { text: file.end(done), done, total: done };
}
