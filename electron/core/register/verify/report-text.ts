import { decimalsOf } from '../../../../shared/currencies.ts';
import { toDecimalString } from '../../../../shared/money.ts';
import type { ChainReport } from '../register.ts';
import { isAllWell, type Total, type Verification } from './verify-register.ts';

/** The report, for a person to read. */
export function reportText(found: Verification): string {
  const lines = [
    `Register  ${found.path}`,
    `  id        ${found.registerId ?? 'unknown'}, version ${found.schema} of its shape`,
    `  pages     ${found.arePagesWhole ? 'whole' : 'DAMAGED: the file itself is broken; put a backup back'}`,
    `  chain     ${chainText(found.chain)}`,
    `  backups   ${recordedText(found.recorded)}`,
    `  statuses  ${found.inconsistent.length === 0 ? 'consistent' : 'NOT CONSISTENT'}`,
    ...found.inconsistent.map(({ rule, ...order }) => `              ${named(order)} ${rule}`),
    `  proof     ${found.unproven.length === 0 ? 'every payment is proven or was handled' : 'PAYMENTS WITHOUT PROOF, look at them in the Back Office'}`,
    ...found.unproven.map((order) => `              ${named(order)}`),
    'Totals',
    ...(found.totals.length === 0 ? ['  no orders'] : found.totals.map(totalText)),
    isAllWell(found) ? 'All is well.' : 'NOT all is well: see above.',
  ];
  return `${lines.join('\n')}\n`;
}

function chainText(chain: ChainReport): string {
  if (!chain.intact) return `BROKEN at event ${chain.brokenAt}: it is missing, was edited, or its data were`;
  if (chain.head === null) return 'intact, no events yet';
  const { number, hash, at } = chain.head;
  return `intact, ${chain.events} events; its end: ${number} ${hash} ${new Date(at).toISOString()}`;
}

function recordedText({ agreeing, missing }: Verification['recorded']): string {
  if (missing.length > 0)
    return `THE CHAIN WAS CUT OR REPLACED: it has not the end recorded by ${missing.join(', ')}`;
  if (agreeing === 0) return 'none beside it to compare the chain with';
  return `${agreeing} recorded where the chain ended then, and it still has all of these ends`;
}

const named = ({ orderId, reference }: { orderId: string; reference: string }) => `${reference} (${orderId})`;

function totalText({ mode, status, currency, orders, amount }: Total): string {
  const sum =
    decimalsOf(currency) === undefined ? `${amount} minor units` : toDecimalString({ amount, currency });
  return `  ${mode.padEnd(10)}  ${status.padEnd(11)}  ${currency}  ${String(orders).padStart(8)} orders  ${sum.padStart(15)}`;
}
