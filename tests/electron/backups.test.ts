import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Backups, backupsSchema } from '../../shared/contract/backups.ts';
import { type BuiltHost, startBuiltHost } from '../support/built-host.ts';

/** Backups of the built program, whose thread has a file of its own. */

vi.setConfig({ testTimeout: 120_000 });

async function started(dataDir: string, args: string[] = []): Promise<BuiltHost> {
  const host = await startBuiltHost({ dataDir, args });
  onTestFinished(async () => {
    if (host.process.exitCode === null && !host.process.killed) await host.kill();
  });
  return host;
}

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-backups-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function call(host: BuiltHost, method: string, path: string, body?: unknown): Promise<Response> {
  const { origin, searchParams } = new URL(host.url);
  return await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${searchParams.get('key')}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function backups(host: BuiltHost, method = 'GET', path = '/backups', body?: unknown): Promise<Backups> {
  const answer = await call(host, method, path, body);
  expect(answer.status).toBe(200);
  return backupsSchema.parse(await answer.json());
}

const sell = (host: BuiltHost) =>
  call(host, 'POST', '/orders', { amount: 1250, currency: 'EUR', channel: { type: 'link' } });

async function orders(host: BuiltHost): Promise<number> {
  const { items } = await (await call(host, 'GET', '/orders')).json();
  return items.length;
}

describe('the built program', () => {
  test('makes a backup when asked and restores it by the flag, or at the start after it was staged', async () => {
    const dataDir = temporaryDir();
    const first = await started(dataDir);
    expect((await sell(first)).status).toBe(200);
    const made = await backups(first, 'POST');
    expect(made).toMatchObject({ staged: null, restored: null });
    // The day's own may have been made beside it.
    const name = made.items.find(({ reason }) => reason === 'asked')?.name ?? '';
    expect((await sell(first)).status).toBe(200);
    expect((await call(first, 'PUT', '/restore', { name: 'register-none.db' })).status).toBe(404);
    expect(await first.stop()).toBe(0);

    const second = await started(dataDir, ['--restore', name]);
    expect(await orders(second)).toBe(1);
    expect(second.stderr()).toContain(`The backup ${name} of `);
    const after = await backups(second);
    expect(after.restored).toMatchObject({ name, setAside: expect.stringContaining('set-aside') });
    expect(existsSync(after.restored?.setAside ?? '')).toBe(true);
    expect((await sell(second)).status).toBe(200);
    expect(await backups(second, 'PUT', '/restore', { name })).toMatchObject({ staged: name });
    expect(await backups(second, 'DELETE', '/restore')).toMatchObject({ staged: null });
    await backups(second, 'PUT', '/restore', { name });
    expect(await second.stop()).toBe(0);

    const third = await started(dataDir);
    expect(await orders(third)).toBe(1);
    expect(await third.stop()).toBe(0);
    expect(readdirSync(join(dataDir, 'set-aside'))).toHaveLength(2);
  });
});
