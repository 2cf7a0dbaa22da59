import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { orderSchema } from '../../shared/order.ts';
import { orderChangeSchema } from '../../shared/order-event.ts';
import { type BuiltHost, type BuiltHostOptions, startBuiltHost } from '../support/built-host.ts';
import { runProgram, startProgram } from '../support/run-program.ts';
import { readServerSentEvents } from '../support/server-sent-events.ts';

/** The built browser host as a process of its own, as users run it. */

vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
const hosts: BuiltHost[] = [];

async function start(options: Partial<BuiltHostOptions> = {}): Promise<BuiltHost> {
  const host = await startBuiltHost({ dataDir, ...options });
  hosts.push(host);
  return host;
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'comptoir-process-'));
});
afterEach(async () => {
  for (const host of hosts.splice(0))
    if (host.process.exitCode === null && !host.process.killed) await host.kill();
  chmodSync(dataDir, 0o700);
  rmSync(dataDir, { recursive: true, force: true });
});

function api(host: BuiltHost, path: string, init: RequestInit = {}): Promise<Response> {
  const { origin, searchParams } = new URL(host.url);
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${searchParams.get('key')}`);
  return fetch(`${origin}/api/v1${path}`, { ...init, headers });
}

function post(host: BuiltHost, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return api(host, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function createOrder(host: BuiltHost) {
  const answer = await post(host, '/orders', { amount: 1250, currency: 'EUR', channel: { type: 'link' } });
  return orderSchema.parse(await answer.json());
}

test('says one line when it serves, and SIGTERM ends it in time with streams open', async () => {
  const host = await start();
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
  const stream = await api(host, '/events');
  const read = readServerSentEvents(stream).next();
  // 0 and not 1: it did not have to give up waiting.
  expect(await host.stop()).toBe(0);
  expect(await read).toEqual({ done: true, value: undefined });
  expect(host.stderr()).toBe('');
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
  const { port } = new URL(host.url);
  const again = await start({ port: Number(port) });
  expect(new URL(again.url).port).toBe(port);
  expect(again.url).not.toBe(host.url);
});

test('after SIGKILL everything is there, and watching goes on', async () => {
  const first = await start();
  const order = await createOrder(first);
  await first.kill();
  const second = await start();
  const answer = await api(second, `/orders/${order.id}`);
  expect(orderSchema.parse(await answer.json())).toMatchObject({
    id: order.id,
    status: 'open',
    amount: 1250,
  });
  const changes = await api(second, '/events');
  await post(second, '/screen', { viewer: 'test', orderIds: [order.id], attended: true });
  await fetch(order.paymentUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ card: '4970100000000055' }),
    redirect: 'manual',
  });
  for await (const { data } of readServerSentEvents(changes)) {
    const change = orderChangeSchema.parse(JSON.parse(data));
    if (change.order.id === order.id && change.order.status === 'paid') break;
  }
  expect(await second.stop()).toBe(0);
});

test('its files are for its user alone', async () => {
  const own = join(dataDir, 'own');
  const host = await start({ dataDir: own });
  const listed = await runProgram('find', [own, '-perm', '/077']);
  expect([listed.code, listed.stdout]).toEqual([0, '']);
  await host.stop();
});

test('a defect is logged, said in one line, and ends it', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no SIGUSR2');
  const trap = "data:text/javascript,process.on('SIGUSR2', () => { throw new Error('a defect of ours') })";
  const args = ['--import', trap, 'out/main/browser.js', '--no-open', '--data-dir', dataDir];
  const program = startProgram(process.execPath, args);
  await program.line(/^Comptoir is ready/m);
  program.child.kill('SIGUSR2');
  expect(await program.ended).toBe(1);
  expect(program.stderr()).toBe('Comptoir failed and closes: a defect of ours\n');
  expect(readFileSync(join(dataDir, 'logs/comptoir.log'), 'utf8')).toContain('a defect of ours');
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
  expect(readdirSync(join(dataDir, 'failures'))).toHaveLength(1);
  const { unclosed } = await lastRun(await start());
  expect(unclosed).toEqual({
    startedAt: expect.any(String),
    version: expect.any(String),
    report: expect.stringContaining('a defect of ours'),
  });
});

async function lastRun(host: BuiltHost, method = 'GET'): Promise<{ unclosed: unknown }> {
  return (await api(host, '/last-run', { method })).json();
}

test('a run that was killed is told of by the next ones, until somebody has seen it', async () => {
  const first = await start();
  expect(await lastRun(first)).toEqual({ unclosed: null });
  await first.kill();
  const second = await start();
  expect(await lastRun(second)).toMatchObject({ unclosed: { report: null } });
  await second.stop();
  const third = await start();
  expect(await lastRun(third)).toMatchObject({ unclosed: { report: null } });
  expect(await lastRun(third, 'DELETE')).toEqual({ unclosed: null });
  await third.stop();
  expect(await lastRun(await start())).toEqual({ unclosed: null });
});

describe('a start that cannot be', () => {
  /** Runs it to its end: one line on stderr, exit code 1, nothing changed. @returns the line. */
  async function refused(args: string[], uid?: number): Promise<string> {
    const before = fingerprint(dataDir);
    const end = await runProgram(
      process.execPath,
      ['out/main/browser.js', '--no-open', '--data-dir', dataDir, ...args],
      uid === undefined ? {} : { uid },
    );
    expect({ code: end.code, stdout: end.stdout }).toEqual({ code: 1, stdout: '' });
    expect(end.stderr).toMatch(/^[^\n]+\n$/);
    expect(fingerprint(dataDir)).toBe(before);
    return end.stderr;
  }

  /** Names and contents of all files. The lock's own file holds nothing and may stay. */
  function fingerprint(folder: string): string {
    const hash = createHash('sha256');
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) {
      if (/[/\\]lock\.db(-journal)?$/.test(file)) continue;
      hash.update(`${file}\0`).update(readFileSync(file));
    }
    return hash.digest('hex');
  }

  async function listening(): Promise<{ port: string; [Symbol.asyncDispose](): Promise<void> }> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    return {
      port: String(address.port),
      [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
    };
  }

  test('a flag that is not known', async () => {
    expect(await refused(['--prot', '1'])).toContain('--prot');
  });

  test('a port that is taken', async () => {
    await using other = await listening();
    expect(await refused(['--port', other.port])).toContain(`Port ${other.port} is taken`);
  });

  test('a practice port that is taken', async () => {
    await using other = await listening();
    expect(await refused(['--practice-port', other.port])).toMatch(
      new RegExp(`Port ${other.port} is taken.*--practice-port`),
    );
  });

  test('a data directory that another process holds: says who, never its key', async () => {
    const host = await start();
    const { origin, searchParams } = new URL(host.url);
    const line = await refused([]);
    expect(line).toContain(`process ${host.process.pid} at ${origin}`);
    expect(line).not.toContain(searchParams.get('key'));
    expect((await api(host, '/health')).status).toBe(200);
  });

  test('a register that is damaged', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'register.db'), 'this is no register');
    expect(await refused([])).toContain('register.db');
  });

  test('a register that a newer Comptoir wrote', async () => {
    await (await start()).stop();
    const database = new Database(join(dataDir, 'register.db'));
    database.pragma('user_version = 9990');
    database.close();
    expect(await refused([])).toContain('newer');
  });

  test('a data directory that cannot be written', async () => {
    // Root writes wherever it wants: as root, another user tries.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    chmodSync(dataDir, 0o500);
    if (uid !== undefined) chownSync(dataDir, uid, uid);
    expect(await refused([], uid)).toContain('cannot be written');
  });
});
