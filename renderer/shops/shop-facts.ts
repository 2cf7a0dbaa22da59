import type { Shop, Shops } from '../../shared/contract/shop.ts';
import { type Mode, modeSchema } from '../../shared/order.ts';

/** Modes that Comptoir can be switched to, in their fixed order. */
export function connectedModes(shops: Shops): Mode[] {
  return modeSchema.options.filter((mode) => shops[mode] !== undefined);
}

export type SecretsState = 'keychain' | 'memory' | 'missing' | 'built-in';

/** Where a shop's keys are, as its card says it. Practice brings its own. */
export function secretsState(mode: Mode, shop: Pick<Shop, 'credentials'>): SecretsState {
  if (mode === 'practice') return 'built-in';
  return shop.credentials === 'none' ? 'missing' : shop.credentials;
}
