import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { shopsSchema } from '../../shared/contract/shop.ts';
import { orderSchema } from '../../shared/order.ts';
import { type BuiltHost, startBuiltHost } from '../support/built-host.ts';
import { noKeyring, startKeyringSession } from '../support/keyring-session.ts';
import { openPracticeShop, temporaryDir } from '../support/practice-shop.ts';

/** The built host with a real keychain, from the first key typed to the search for it everywhere else. */

vi.setConfig({ testTimeout: 60_000 });

const hmacKey = 'RecognisableHmacKey0123456789abcdef';

async function start(dataDir: string, env: Record<string, string>): Promise<BuiltHost> {
  const host = await startBuiltHost({ dataDir, env });
  onTestFinished(async () => {
    if (host.process.exitCode === null) await host.kill();
  });
  return host;
}

async function api(host: BuiltHost, method: string, path: string, body?: unknown): Promise<unknown> {
  const { origin, searchParams } = new URL(host.url);
  const headers = {
    authorization: `Bearer ${searchParams.get('key')}`,
    'content-type': 'application/json',
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${origin}/api/v1${path}`, { method, headers, ...sent });
  return answer.json();
}

/** Every way the secret could stand in a file: as typed, and in base64 wherever it begins in a header. */
function formsOf(secret: string, shopId: string): string[] {
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');
  return [secret, base64(secret), base64(`${shopId}:${secret}`)];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Command line and environment of every process we may look at. */
function processFiles(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`]);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // A process that ended meanwhile, or another user's.
  }
}

test.skipIf(noKeyring)('a shop lives on in the keychain, and its secrets are nowhere else', async () => {
  const platform = await openPracticeShop();
  const { server, shopId, password } = platform.keys;
  const env = await startKeyringSession();
  const dataDir = temporaryDir();
  const order = { amount: 1250, currency: 'EUR', channel: { type: 'link' } };

  const first = await start(dataDir, env);
  const keys = { platform: 'custom', server, shopId, password, hmacKey };
  const connected = shopsSchema.parse(await api(first, 'PUT', '/shop', keys));
  expect(connected).toMatchObject({
    mode: 'test',
    secrets: 'keychain',
    test: { credentials: 'keychain', hasHmacKey: true },
  });
  const wrong = { ...keys, password: `${password}x` };
  expect(await api(first, 'PUT', '/shop', wrong)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
  const before = orderSchema.parse(await api(first, 'POST', '/orders', order));
  expect(before.mode).toBe('test');
  await first.stop();

  const second = await start(dataDir, env);
  expect(await api(second, 'GET', '/shop')).toMatchObject({
    mode: 'test',
    test: { credentials: 'keychain', hasHmacKey: true, openOrders: 1 },
  });
  expect(await api(second, 'POST', `/orders/${before.id}/check`)).toMatchObject({ status: 'open' });
  expect(await api(second, 'POST', '/orders', order)).toMatchObject({ mode: 'test', status: 'open' });
  expect(await api(second, 'GET', '/health')).toMatchObject({ status: 'ok', problems: [] });

  const searched = [...filesIn(dataDir), ...(existsSync('/proc') ? processFiles() : [])];
  expect(searched.some((path) => path.endsWith('register.db'))).toBe(true);
  expect(searched.some((path) => path.endsWith('comptoir.log'))).toBe(true);
  // The search finds what is there: the practice platform has its own password in its own file.
  expect(filesIn(platform.dataDir).some((path) => contentOf(path).includes(password))).toBe(true);
  const secrets = [password, hmacKey].flatMap((secret) => formsOf(secret, shopId));
  for (const path of searched) {
    const content = contentOf(path);
    for (const secret of secrets) expect(content.includes(secret), path).toBe(false);
  }
  for (const secret of secrets) expect(`${first.stderr()}${second.stderr()}`).not.toContain(secret);

  await api(second, 'DELETE', '/shop/test');
  await second.stop();
  const third = await start(dataDir, env);
  const left = shopsSchema.parse(await api(third, 'GET', '/shop'));
  expect([left.mode, left.test]).toEqual(['practice', undefined]);
  await third.stop();
});
