import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSystemIds } from '../../electron/adapters/system-ids.ts';
import { openShellSettings } from '../../electron/desktop/shell/shell-settings-file.ts';
import { composeLocalServer } from '../../electron/local-server.ts';
import { takePort } from '../../electron/loopback/port.ts';
import { readServerSentEvents } from '../support/server-sent-events.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const taken = await takePort(0);
  if (!taken.ok) throw new Error(taken.error.message);
  await taken.value.close();
  return taken.value.port;
}

/** Another program's server. @returns its port. */
async function takenPort(): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer((_, response) => response.end('somebody else'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const free = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(free);
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, free };
}

function localServerOf({ core, logger, dataDir }: TestCore) {
  const settings = openShellSettings(dataDir);
  const server = composeLocalServer({ core, ids: createSystemIds(), logger, settings, version: '0' });
  onTestFinished(() => server.close());
  return server;
}

const saved = ({ dataDir }: TestCore): unknown =>
  JSON.parse(readFileSync(join(dataDir, 'desktop.json'), 'utf8')).localServer;

test('it is off until it is switched on, and off again at once', async () => {
  const shop = await openTestCore();
  const server = localServerOf(shop);
  const port = await freePort();
  await server.start();
  expect(server.state()).toEqual({ isOn: false, port: 8317, address: null, problem: null });
  await server.change({ port });
  await expect(fetch(`http://127.0.0.1:${port}/api/v1/health`)).rejects.toThrow();

  const on = await server.change({ isOn: true });
  expect(on).toEqual({ isOn: true, port, address: `http://127.0.0.1:${port}/api/v1`, problem: null });
  const { token } = await shop.client.integrations.make({ name: 'Till 1', mode: 'practice' });
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${on.address}/health`, { headers })).status).toBe(200);
  expect((await fetch(`${on.address}/health`)).status).toBe(401);
  expect((await fetch(`http://127.0.0.1:${port}/`, { headers })).status).toBe(404);

  expect(await server.change({ isOn: false })).toMatchObject({ isOn: false, port, address: null });
  await expect(fetch(`${on.address}/health`, { headers })).rejects.toThrow();
});

test('it is there again at the next start, and moves to another port when that is wanted', async () => {
  const shop = await openTestCore();
  const first = localServerOf(shop);
  const port = await freePort();
  await first.change({ isOn: true, port });
  expect(saved(shop)).toEqual({ isOn: true, port });
  await first.close();
  const second = localServerOf(shop);
  const told: unknown[] = [];
  second.onChange(() => told.push(second.state().address));
  await second.start();
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(401);
  const other = await freePort();
  await second.change({ port: other });
  expect((await fetch(`http://127.0.0.1:${other}/api/v1/health`)).status).toBe(401);
  await expect(fetch(`http://127.0.0.1:${port}/api/v1/health`)).rejects.toThrow();
  expect(told).toEqual([`http://127.0.0.1:${port}/api/v1`, `http://127.0.0.1:${other}/api/v1`]);
});

test('a port that another program has is told; off stays off, and what serves goes on', async () => {
  const shop = await openTestCore();
  const server = localServerOf(shop);
  const { port, free } = await takenPort();
  const problem = { code: 'PORT_TAKEN', port };
  expect(await server.change({ isOn: true, port })).toEqual({
    isOn: false,
    port: 8317,
    address: null,
    problem,
  });
  const own = await freePort();
  const on = await server.change({ isOn: true, port: own });
  expect(on.problem).toBeNull();
  expect(await server.change({ port })).toEqual({ ...on, problem });
  expect((await fetch(`${on.address}/health`)).status).toBe(401);
  await free();
  expect(await server.change({ port })).toMatchObject({ port, problem: null });
});

test('a port that is taken at a start is told, and is had once it is free', async () => {
  const shop = await openTestCore();
  const { port, free } = await takenPort();
  openShellSettings(shop.dataDir).change({ localServer: { isOn: true, port } });
  const server = localServerOf(shop);
  await server.start();
  expect(server.state()).toEqual({ isOn: true, port, address: null, problem: { code: 'PORT_TAKEN', port } });
  await free();
  expect(await server.change({ isOn: true })).toMatchObject({
    address: `http://127.0.0.1:${port}/api/v1`,
    problem: null,
  });
});

test('a wish that cannot be written down is not carried out', async () => {
  const shop = await openTestCore();
  const server = localServerOf(shop);
  const port = await freePort();
  // What it writes first cannot take this place.
  mkdirSync(join(shop.dataDir, 'desktop.json.new'));
  await expect(server.change({ isOn: true, port })).rejects.toThrow();
  expect(server.state()).toMatchObject({ isOn: false, address: null });
  await expect(fetch(`http://127.0.0.1:${port}/api/v1/health`)).rejects.toThrow();
});

test('a quit takes no more calls, and ends the streams with the core', async () => {
  const shop = await openTestCore();
  const server = localServerOf(shop);
  const port = await freePort();
  const { address } = await server.change({ isOn: true, port });
  const { token } = await shop.client.integrations.make({ name: 'Till 1', mode: 'practice' });
  const stream = await fetch(`${address}/events`, { headers: { authorization: `Bearer ${token}` } });
  const next = readServerSentEvents(stream).next();
  server.stopListening();
  await shop.core.close();
  expect(await next).toMatchObject({ done: true });
  await server.close();
  await expect(fetch(`${address}/health`)).rejects.toThrow();
});
