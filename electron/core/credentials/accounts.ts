import type { KeyedMode } from '../../../shared/contract/shop.ts';

/** One shop on one server in one mode: what a set of keys belongs to. */
export interface ShopPlace {
  mode: KeyedMode;
  server: string;
  shopId: string;
}

export type SecretKind = 'password' | 'hmac';

/**
 * The name of a secret in the store. It holds all that the secret belongs to, so that keys of one shop can
 * never be read for another, whatever a crash left behind.
 */
export function accountOf(registerId: string, { server, shopId, mode }: ShopPlace, kind: SecretKind): string {
  return [registerId, server, shopId, mode, kind].join(' ');
}

export function isSamePlace(a: ShopPlace, b: ShopPlace): boolean {
  return a.mode === b.mode && a.server === b.server && a.shopId === b.shopId;
}
