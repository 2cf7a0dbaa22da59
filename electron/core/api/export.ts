import type { Export, ExportPart } from '../../../shared/contract/export.ts';
import { exportOrders } from '../export/export-orders.ts';
import { filterOf } from './orders.ts';
import type { Services } from './services.ts';

/** What is exported is said in the log; what of it is personal never is. */
export async function* exportParts(
  { register, version, clock, logger }: Pick<Services, 'register' | 'version' | 'clock' | 'logger'>,
  { format, ids, ...filter }: Export,
  signal: AbortSignal,
): AsyncGenerator<ExportPart, void, void> {
  const wish = { format, ids, filter: filterOf(filter) };
  const { mode, from, to, status, channel } = filter;
  const asked = { format, mode, createdFrom: from, createdBefore: to, status, channel, picked: ids?.length };
  logger.info({ ...asked, head: await register.head() }, 'export begun');
  let last: ExportPart | undefined;
  for await (const part of exportOrders({ register, version, now: clock.now() }, wish, signal)) {
    last = part;
    yield part;
  }
  logger.info({ orders: last?.done, of: last?.total }, signal.aborted ? 'export broken off' : 'export done');
}
