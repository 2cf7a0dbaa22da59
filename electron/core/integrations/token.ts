import { createHash } from 'node:crypto';
import type { Mode } from '../../../shared/order.ts';
import type { Ids } from '../ports.ts';

const randomBytes = 32;
const pattern = /^ct_(?:practice|test|production)_[\w-]{43}$/;

/** `ct_MODE_` and 256 random bits as base64url: whoever finds one sees what it is and whether real money hangs on it. */
export function newToken(mode: Mode, ids: Pick<Ids, 'bytes'>): string {
  return `ct_${mode}_${Buffer.from(ids.bytes(randomBytes)).toString('base64url')}`;
}

/** Anything else is no token of ours: nobody need look for it. */
export function looksLikeToken(text: string): boolean {
  return pattern.test(text);
}

/** All that is kept of a token. It has too many random bits to be guessed back, so it needs no salt. */
export function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token, 'utf8').digest();
}
