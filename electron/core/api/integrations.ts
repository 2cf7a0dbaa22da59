import { apiError } from './gateway-errors.ts';
import type { Implementer } from './implementer.ts';
import type { Services } from './services.ts';

/** Tokens for till software, made and taken back by staff. */
export function integrationCalls(api: Implementer, { integrations }: Pick<Services, 'integrations'>) {
  const listed = async () => ({ items: await integrations.list() });
  return {
    list: api.integrations.list.handler(listed),
    make: api.integrations.make.handler(({ input }) => integrations.make(input)),
    revoke: api.integrations.revoke.handler(async ({ input }) => {
      if (await integrations.revoke(input.id)) return listed();
      throw apiError('NOT_FOUND', 'There is no such integration.');
    }),
  };
}
