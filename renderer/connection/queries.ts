import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Client } from './session.ts';

/** Keys and options for TanStack Query, one for every call of the contract. */
export function createQueries(client: Client) {
  return createTanstackQueryUtils(client);
}

export type Queries = ReturnType<typeof createQueries>;
