import type { SecretStore } from '../core/ports.ts';

/** Secrets for as long as the process lives: where there is no keychain, and in tests. */
export function createMemorySecrets(): SecretStore {
  const kept = new Map<string, string>();
  return {
    kind: () => Promise.resolve('memory'),
    get: async (account) => {
      const secret = kept.get(account);
      return secret === undefined ? undefined : { secret, place: 'memory' };
    },
    set: async (account, secret) => {
      kept.set(account, secret);
    },
    remove: async (account) => {
      kept.delete(account);
      return true;
    },
  };
}
