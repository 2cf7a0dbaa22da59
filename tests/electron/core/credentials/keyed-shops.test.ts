import { describe, expect, it } from 'vitest';
import { createMemorySecrets } from '../../../../electron/adapters/memory-secrets.ts';
import { createNodeFetch } from '../../../../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../../../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../../../electron/adapters/system-ids.ts';
import { accountOf } from '../../../../electron/core/credentials/accounts.ts';
import { openKeyedShops } from '../../../../electron/core/credentials/keyed-shops.ts';
import { createGateway } from '../../../../electron/core/gateway/client.ts';
import type { SecretStore } from '../../../../electron/core/ports.ts';
import type { Register } from '../../../../electron/core/register/register.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { openPracticeShop, type PracticeShop } from '../../../support/practice-shop.ts';
import { emptyShop, opened } from '../register/shop-register.ts';

const never = new AbortController().signal;

function typed({ keys: { server, shopId, password } }: PracticeShop) {
  return { platform: 'custom' as const, server, shopId, password };
}

function openShops(register: Pick<Register, 'id' | 'kept' | 'keep'>, secrets: SecretStore) {
  const logger = createMemoryLogger();
  const gateway = createGateway({ fetch: createNodeFetch(), clock: createSystemClock(), logger });
  return openKeyedShops({ register, secrets, gateway, logger, ids: createSystemIds() });
}

/** The register of a process that dies at its next write. */
function dying(register: Register): Pick<Register, 'id' | 'kept' | 'keep'> {
  const keep = () => Promise.reject(new Error('the power went'));
  return { id: register.id, kept: register.kept, keep };
}

describe('a crash in between', () => {
  it('of connecting another shop leaves the first, with its own keys', async () => {
    const [first, second] = [await openPracticeShop(), await openPracticeShop()];
    const register = await opened(emptyShop());
    const secrets = createMemorySecrets();
    await (await openShops(register, secrets)).connect(typed(first), never);
    const crashing = await openShops(dying(register), secrets);
    await expect(crashing.connect(typed(second), never)).rejects.toThrow('the power went');
    const after = await openShops(register, secrets);
    await after.load();
    expect(after.get('test')).toMatchObject({
      connection: { server: first.keys.server },
      secrets: { password: first.keys.password },
    });
  });

  it('of removing one leaves it connected, or its secrets are let go of at the next start', async () => {
    const shop = await openPracticeShop();
    const register = await opened(emptyShop());
    const secrets = createMemorySecrets();
    await (await openShops(register, secrets)).connect(typed(shop), never);
    await expect((await openShops(dying(register), secrets)).remove('test')).rejects.toThrow();
    const still = await openShops(register, { ...secrets, remove: async () => false });
    await still.load();
    expect(still.get('test')?.secrets.password).toBe(shop.keys.password);
    expect(await still.remove('test')).toBe(true);
    const { server, shopId } = shop.keys;
    const account = accountOf(register.id, { mode: 'test', server, shopId }, 'password');
    expect(await secrets.get(account)).toBeDefined();
    const next = await openShops(register, secrets);
    await next.load();
    expect([next.mode(), next.get('test'), await secrets.get(account)]).toEqual([
      'practice',
      undefined,
      undefined,
    ]);
  });
});

it('the register keeps no secret, and settings leave shops alone', async () => {
  const shop = await openPracticeShop();
  const register = await opened(emptyShop());
  const shops = await openShops(register, createMemorySecrets());
  await shops.connect({ ...typed(shop), hmacKey: 'recognisable' }, never);
  await register.saveSettings(await register.settings());
  const kept = JSON.stringify(await register.kept('shops'));
  expect(kept).toContain(shop.keys.shopId);
  expect(kept).not.toContain(shop.keys.password);
  expect(kept).not.toContain('recognisable');
});

it('what a newer Comptoir kept of shops stops no start', async () => {
  const register = await opened(emptyShop());
  await register.keep('shops', { something: 'else' });
  expect((await openShops(register, createMemorySecrets())).mode()).toBe('practice');
});
