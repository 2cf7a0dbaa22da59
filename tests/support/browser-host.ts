import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemorySecrets } from '../../electron/adapters/memory-secrets.ts';
import { createNodeFetch } from '../../electron/adapters/node-fetch.ts';
import { createSystemClock } from '../../electron/adapters/system-clock.ts';
import { createSystemIds } from '../../electron/adapters/system-ids.ts';
import { type Core, openCore } from '../../electron/core/open-core.ts';
import { takePort } from '../../electron/loopback/port.ts';
import { type Loopback, serveLoopback } from '../../electron/loopback/serve-loopback.ts';
import { createPracticeGateway, type PracticeGateway } from '../../electron/practice/practice-gateway.ts';
import type { PracticeKeys } from '../../electron/practice/running.ts';
import { createMemoryLogger, type MemoryLogger } from './memory-logger.ts';

export const testVersion = '9.8.7';

export interface BrowserHostOptions {
  /** Kept afterwards; a temporary one is made and removed when there is none. */
  dataDir?: string;
  /** The built page; an empty folder unless the test looks at it. */
  pageFolder?: string;
  onOpened?: () => void;
}

/** The browser host inside the test: real core, practice gateway, register and sockets on free ports. */
export interface TestHost extends AsyncDisposable, Pick<Loopback, 'origin' | 'key'> {
  core: Core;
  practice: PracticeGateway;
  practiceKeys: PracticeKeys;
  logger: MemoryLogger;
  dataDir: string;
  /** A request with the key as its bearer token; `path` as in `/orders`. */
  api(path: string, init?: RequestInit): Promise<Response>;
  /** Opens the page with the key. @returns the Cookie header of the session. */
  openSession(): Promise<string>;
  /** Puts a fault on the practice gateway, as its README tells. */
  fault(fault: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Pays as the customer, with the test card that is accepted. */
  pay(paymentUrl: string | null): Promise<void>;
}

export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<TestHost> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'comptoir-host-')));
  const logger = createMemoryLogger();
  const ids = createSystemIds();
  const practice = createPracticeGateway({ dataDir });
  const port = await takePort(0);
  if (!port.ok) throw new Error(port.error.message);
  const address = `http://127.0.0.1:${port.value.port}`;
  const ports = {
    clock: createSystemClock(),
    ids,
    fetch: createNodeFetch(),
    logger,
    practice,
    dataDir,
    secrets: createMemorySecrets(),
  };
  const opened = await openCore({ ...ports, version: testVersion, host: 'browser', address });
  if (!opened.ok) throw new Error(opened.error.message);
  const core = opened.value;
  const { pageFolder = dataDir, onOpened = () => {} } = options;
  const { router, recognise } = core;
  const loopback = serveLoopback(port.value, {
    router,
    recognise,
    ids,
    now: () => performance.now(),
    logger,
    pageFolder,
    version: testVersion,
    onOpened,
  });
  const { server, shopId, password, ...rest } = await practice.start();
  const faults = (init: RequestInit) => askFaults(`${server}/practice/faults`, `${shopId}:${password}`, init);
  return {
    core,
    practice,
    practiceKeys: { server, shopId, password, ...rest },
    logger,
    dataDir,
    origin: loopback.origin,
    key: loopback.key,
    api: (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${loopback.key}`);
      return fetch(`${loopback.origin}/api/v1${path}`, { ...init, headers });
    },
    openSession: () => openSession(loopback),
    fault: (fault) => faults({ method: 'POST', body: JSON.stringify(fault) }),
    clearFaults: () => faults({ method: 'DELETE' }),
    pay,
    [Symbol.asyncDispose]: async () => {
      await loopback.close();
      await core.close();
      await practice.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openSession({ origin, key }: Loopback): Promise<string> {
  const answer = await fetch(`${origin}/?key=${key}`, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`no session: ${answer.status}`);
  return cookie;
}

async function askFaults(url: string, keys: string, init: RequestInit): Promise<void> {
  const headers = {
    authorization: `Basic ${Buffer.from(keys).toString('base64')}`,
    'content-type': 'application/json',
  };
  const answer = await fetch(url, { ...init, headers });
  if (!answer.ok) throw new Error(`the fault was refused: ${await answer.text()}`);
}

async function pay(paymentUrl: string | null): Promise<void> {
  if (paymentUrl === null) throw new Error('there is no payment link');
  const body = new URLSearchParams({ card: '4970100000000055' });
  const answer = await fetch(paymentUrl, { method: 'POST', body, redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`the payment page answered ${answer.status}`);
}
