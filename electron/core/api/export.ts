import type { Export, ExportPart } from '../../../shared/contract/export.ts';
import { exportOrders } from '../export/export-orders.ts';
import type { Services } from './services.ts';

/** What is exported is said in the log; what of it is personal never is. */
export async function* exportParts(
  { register, version, clock, logger }: Pick<Services, 'register' | 'version' | 'clock' | 'logger'>,
  { format, mode, from, to }: Export,
  signal: AbortSignal,
): AsyncGenerator<ExportPart, void, void> {
  const wish = { format, mode, from: timeOf(from), to: timeOf(to) };
  const asked = { format, mode, createdFrom: from, createdBefore: to };
  logger.info({ ...asked, head: await register.head() }, 'export begun');
  let last: ExportPart | undefined;
  for await (const part of exportOrders({ register, version, now: clock.now() }, wish, signal)) {
    last = part;
    yield part;
  }
  logger.info({ orders: last?.done, of: last?.total }, signal.aborted ? 'export broken off' : 'export done');
}

const timeOf = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));
