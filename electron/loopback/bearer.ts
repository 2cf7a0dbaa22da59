import type { CallContext } from '../core/open-core.ts';
import type { Logger } from '../core/ports.ts';
import { bearerToken, isSameSecret } from './secret.ts';
import { createTries } from './tries.ts';

/** Who a call under `/api/v1` is made by, or why it is not made. */
type Caller =
  | { kind: 'known'; context: CallContext }
  | { kind: 'unknown' }
  /** Too many wrong ones came: after so many seconds another is looked at. */
  | { kind: 'wait'; seconds: number };

/** Reads `Authorization: Bearer`: a browser host's key, or an integration token. */
export type CallerOf = (authorization: string | undefined) => Promise<Caller>;

export interface BearerOptions {
  /** `undefined` where there is none: tokens alone open then. */
  key: string | undefined;
  recognise(token: string): Promise<CallContext | undefined>;
  /** Ms that never go back. */
  now(): number;
  logger: Logger;
}

/** So often at most is it said that wrong ones come: anybody on this machine could have the log filled. */
const saidEveryMs = 60_000;

export function createCallerOf({ key, recognise, now, logger }: BearerOptions): CallerOf {
  const tries = createTries(now);
  let saidAt: number | undefined;

  function wrong(): Caller {
    if (saidAt === undefined || now() - saidAt >= saidEveryMs) {
      saidAt = now();
      logger.warn({}, 'a wrong key or token was given to /api/v1');
    }
    const seconds = tries.failed();
    return seconds === undefined ? { kind: 'unknown' } : { kind: 'wait', seconds };
  }

  return async (authorization) => {
    const given = bearerToken(authorization);
    if (given === undefined) return { kind: 'unknown' };
    if (key !== undefined && isSameSecret(given, key)) return { kind: 'known', context: { who: 'till' } };
    const context = await recognise(given);
    return context ? { kind: 'known', context } : wrong();
  };
}
