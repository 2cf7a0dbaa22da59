import { timingSafeEqual } from 'node:crypto';
import type { Integration } from '../../../shared/contract/integrations.ts';
import type { Mode } from '../../../shared/order.ts';
import type { Clock, Ids, Logger } from '../ports.ts';
import type { IntegrationRow, IntegrationTable } from '../register/integrations-table.ts';
import { hashOf, looksLikeToken, newToken } from './token.ts';

/** How exactly the list says when a token was last used: each time would be a write to disk for every read. */
const usedEveryMs = 60_000;

/** What a call that came with a good token is known by. */
export type KnownIntegration = Pick<Integration, 'id' | 'name' | 'mode'>;

/** Makes tokens, knows them again, and takes them back. */
export interface IntegrationDesk {
  list(): Promise<Integration[]>;
  /** The token is in the answer alone. */
  make(wanted: { name: string; mode: Mode }): Promise<{ integration: Integration; token: string }>;
  /** @returns whether there is such a one; it is good for nothing any more then. */
  revoke(id: string): Promise<boolean>;
  /** Whose token it is; `undefined` for one that is made up or was revoked. */
  recognise(token: string): Promise<KnownIntegration | undefined>;
  /** Aborts when the token is revoked: whatever it has open ends. */
  goodUntil(id: string): AbortSignal;
}

interface Parts {
  register: { integrations: IntegrationTable };
  clock: Pick<Clock, 'now'>;
  ids: Pick<Ids, 'uuid' | 'bytes'>;
  logger: Logger;
}

export function createIntegrationDesk({ register, clock, ids, logger }: Parts): IntegrationDesk {
  const table = register.integrations;
  const ends = new Map<string, AbortController>();
  /** When its last use was written down. */
  const written = new Map<string, number>();

  function noteUse({ id, lastUsedAt }: IntegrationRow): void {
    const now = clock.now();
    const last = written.get(id) ?? lastUsedAt ?? 0;
    // A clock that was set back must not silence it.
    if (Math.abs(now - last) < usedEveryMs) return;
    written.set(id, now);
    // Nobody waits for it, and a disk that refuses is told by what matters more.
    table
      .used(id, now)
      .catch((error: unknown) => logger.warn({ error }, 'a token’s use could not be written down'));
  }

  function endOf(id: string): AbortController {
    const end = ends.get(id) ?? new AbortController();
    ends.set(id, end);
    return end;
  }

  return {
    list: async () => (await table.list()).map(viewOf),
    make: async ({ name, mode }) => {
      const token = newToken(mode, ids);
      const times = { madeAt: clock.now(), lastUsedAt: null, revokedAt: null };
      const row = { id: ids.uuid(), name, mode, tokenHash: hashOf(token), ...times };
      await table.add(row);
      logger.info({ integration: row.id, mode }, 'an integration token was made');
      return { integration: viewOf(row), token };
    },
    revoke: async (id) => {
      const isThere = await table.revoke(id, clock.now());
      if (!isThere) return false;
      endOf(id).abort();
      logger.info({ integration: id }, 'an integration token was revoked');
      return true;
    },
    recognise: async (token) => {
      if (!looksLikeToken(token)) return undefined;
      const hash = hashOf(token);
      const row = await table.find(hash);
      if (!row || row.revokedAt !== null || !timingSafeEqual(row.tokenHash, hash)) return undefined;
      noteUse(row);
      const { id, name, mode } = row;
      return { id, name, mode };
    },
    goodUntil: (id) => endOf(id).signal,
  };
}

function viewOf({ id, name, mode, madeAt, lastUsedAt, revokedAt }: IntegrationRow): Integration {
  const time = (at: number) => new Date(at).toISOString();
  return {
    ...{ id, name, mode, madeAt: time(madeAt) },
    lastUsedAt: lastUsedAt === null ? null : time(lastUsedAt),
    revokedAt: revokedAt === null ? null : time(revokedAt),
  };
}
