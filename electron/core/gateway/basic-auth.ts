import type { ShopKeys } from '../ports.ts';

/** The `Authorization` header of every call: `Basic base64(shopId:password)`, in UTF-8. Never log it. */
export function basicAuth({ shopId, password }: Pick<ShopKeys, 'shopId' | 'password'>): string {
  return `Basic ${Buffer.from(`${shopId}:${password}`, 'utf8').toString('base64')}`;
}
