import { setImmediate } from 'node:timers/promises';
import type { MadeGroup, PaidGroup, Register, SpanQuery } from '../register/register.ts';

/** A busy shop makes a thousand orders in it, which are added up in a few milliseconds. */
const pieceMs = 2 * 24 * 3_600_000;

/**
 * The orders of a span in groups, read piece by piece: a register answers without a pause, and whoever is at the
 * counter comes in between two pieces. Ends early, with less than all, only when `signal` aborts.
 */
export async function readSpan(
  register: Pick<Register, 'paidWithin' | 'madeWithin'>,
  { mode, from, to }: SpanQuery,
  signal: AbortSignal,
): Promise<{ paid: PaidGroup[]; made: MadeGroup[] }> {
  const paid: PaidGroup[] = [];
  const made: MadeGroup[] = [];
  for (let begin = from; begin < to && !signal.aborted; begin += pieceMs) {
    const piece = { mode, from: begin, to: Math.min(begin + pieceMs, to) };
    paid.push(...(await register.paidWithin(piece)));
    made.push(...(await register.madeWithin(piece)));
    await setImmediate();
  }
  return { paid, made };
}
