import { z } from 'zod';

const orderSchema = z.object({ id: z.uuid(), reference: z.string(), paymentUrl: z.string().nullable() });
type RestOrder = z.infer<typeof orderSchema>;
const pageSchema = z.object({ items: z.array(orderSchema), nextCursor: z.string().nullable() });

/** A till's script at a host's `/api/v1`. */
export interface RestClient {
  create(body: Record<string, unknown>): Promise<RestOrder>;
  list(query: Record<string, string>): Promise<z.infer<typeof pageSchema>>;
}

/** @param url as the ready line names it, with its key. */
export function createRestClient(url: string): RestClient {
  const { origin, searchParams } = new URL(url);
  const headers = { authorization: `Bearer ${searchParams.get('key')}`, 'content-type': 'application/json' };
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`${origin}/api/v1${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path.split('?')[0]} answered ${answer.status}`);
    return await answer.json();
  };
  return {
    create: async (body) =>
      orderSchema.parse(await call('/orders', { method: 'POST', body: JSON.stringify(body) })),
    list: async (query) => pageSchema.parse(await call(`/orders?${new URLSearchParams(query)}`)),
  };
}
