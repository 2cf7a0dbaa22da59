import type { Ids } from '../core/ports.ts';
import { isSameSecret } from './secret.ts';

/** Browsers that were opened with KEY. They live as long as the process. */
export interface Sessions {
  /** A new session; answers its token for the cookie. */
  open(): string;
  has(token: string | undefined): boolean;
}

/** A counter has a few browsers at most: the oldest session makes room. */
const maxSessions = 32;

export function createSessions(ids: Pick<Ids, 'bytes'>): Sessions {
  const tokens: string[] = [];
  return {
    open: () => {
      const token = newSecret(ids);
      tokens.push(token);
      if (tokens.length > maxSessions) tokens.shift();
      return token;
    },
    has: (given) => given !== undefined && tokens.some((token) => isSameSecret(given, token)),
  };
}

/** 256 random bits that can stand in a URL, a header and a cookie. */
export function newSecret(ids: Pick<Ids, 'bytes'>): string {
  return Buffer.from(ids.bytes(32)).toString('base64url');
}
