import type { CallEvidence, EnvelopeFacts } from '../gateway/answer.ts';
import type { OrderRow } from '../register/register.ts';

interface Answer {
  call: CallEvidence;
  envelope: EnvelopeFacts;
}

/**
 * Whether an answer was given before the last one we heard. Reads of one order wait for each other, so none should
 * be; if one is all the same, what it says is over. Both clocks must say so: it ended earlier by ours, and by the
 * gateway's own date it is at least as old (`now` is the gateway's time). A till whose clock was set back gets
 * answers that end "earlier" and are new.
 */
export function isOld({ checkedAt }: OrderRow, { call, envelope }: Answer, now: number): boolean {
  if (checkedAt === null || envelope.serverDate === null) return false;
  const behindMs = checkedAt - call.endedAt;
  return behindMs > 0 && now - envelope.serverDate >= behindMs;
}

/** When it was checked, after a word of the gateway's that may be older than the last: never before that. */
export function checkedBy({ checkedAt }: OrderRow, { endedAt }: CallEvidence): number {
  return Math.max(checkedAt ?? endedAt, endedAt);
}
