import { setImmediate } from 'node:timers/promises';
import type { ExportPart } from '../../../shared/contract/export.ts';
import type { Dossier, DossierPage, DossierQuery, Register } from '../register/register.ts';
import { csvFile } from './csv-file.ts';
import type { ExportFile, ExportWish } from './export-file.ts';
import { exportedOrder } from './exported-order.ts';
import { jsonFile } from './json-file.ts';

const ordersPerPage = 100;

interface Parts {
  register: Pick<
    Register,
    'id' | 'head' | 'countOrders' | 'dossiers' | 'placesOf' | 'placesListed' | 'dossiersAt'
  >;
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
  const { total, pages } = await wanted(register, wish);
  const facts = { version: parts.version, registerId: register.id, madeAt: parts.now, head, wish };
  const file: ExportFile = wish.format === 'csv' ? csvFile(head) : jsonFile(facts);
  let done = 0;
  yield { text: file.head(), done, total };
  for await (const { dossiers, isLast } of pages) {
    if (signal.aborted) return;
    done += dossiers.length;
    if (dossiers.length > 0) {
      const text = file.orders(dossiers.map(exportedOrder), isLast);
      yield { text, done, total: Math.max(total, done) };
    }
    // A register answers without a pause: whoever is at the counter comes in between.
    await setImmediate();
  }
  if (!signal.aborted) yield { text: file.end(done), done, total: done };
}

interface Page {
  dossiers: Dossier[];
  isLast: boolean;
}

type Source = Parts['register'];

/** All orders of a mode and a time are walked; what is picked or filtered further is found first, then read. */
async function wanted(
  register: Source,
  { ids, filter }: ExportWish,
): Promise<{ total: number; pages: AsyncIterable<Page> }> {
  const { mode, from, to, ...others } = filter;
  if (ids !== undefined || Object.keys(others).length > 0) {
    const places = await (ids === undefined ? register.placesListed(filter) : register.placesOf(ids));
    return { total: places.length, pages: pagesAt(register, places) };
  }
  const span = { mode, from, to };
  return { total: await register.countOrders(span), pages: pagesOf(register, span) };
}

async function* pagesAt(register: Source, places: readonly number[]): AsyncIterable<Page> {
  for (let start = 0; start < places.length; start += ordersPerPage) {
    const end = start + ordersPerPage;
    yield {
      dossiers: await register.dossiersAt(places.slice(start, end)),
      isLast: end >= places.length,
    };
  }
}

async function* pagesOf(register: Source, span: Omit<DossierQuery, 'after' | 'limit'>): AsyncIterable<Page> {
  let after: number | null = null;
  do {
    const page: DossierPage = await register.dossiers({ ...span, after, limit: ordersPerPage });
    after = page.next;
    yield { dossiers: page.dossiers, isLast: after === null };
  } while (after !== null);
}
