import type { SecretStore } from '../ports.ts';
import { accountOf, type ShopPlace } from './accounts.ts';

/** The secrets of one shop, and where they are kept; without a password nobody can ask for it. */
export interface ShopSecrets {
  password?: string;
  hmacKey?: string;
  place: 'keychain' | 'memory' | 'none';
}

/** Secrets by the shop they belong to. */
export interface Vault {
  load(shop: ShopPlace): Promise<ShopSecrets>;
  /** Without an HMAC key the one that is there stays. */
  save(shop: ShopPlace, secrets: { password: string; hmacKey?: string | undefined }): Promise<void>;
  /** `false` when they may still be in the keychain. */
  forget(shop: ShopPlace): Promise<boolean>;
}

export function createVault(secrets: SecretStore, registerId: string): Vault {
  return {
    async load(shop) {
      const password = await secrets.get(accountOf(registerId, shop, 'password'));
      if (!password) return { place: 'none' };
      const hmac = await secrets.get(accountOf(registerId, shop, 'hmac'));
      return {
        password: password.secret,
        place: password.place,
        ...(hmac ? { hmacKey: hmac.secret } : {}),
      };
    },
    async save(shop, { password, hmacKey }) {
      await secrets.set(accountOf(registerId, shop, 'password'), password);
      if (hmacKey !== undefined) await secrets.set(accountOf(registerId, shop, 'hmac'), hmacKey);
    },
    async forget(shop) {
      const password = await secrets.remove(accountOf(registerId, shop, 'password'));
      const hmac = await secrets.remove(accountOf(registerId, shop, 'hmac'));
      return password && hmac;
    },
  };
}
