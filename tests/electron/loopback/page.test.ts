import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserHost, type TestHost } from '../../support/browser-host.ts';
import { doors } from '../../support/doors.ts';

const index =
  '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="./assets/page-4f2a.js"></script>';

let folder: string;
let host: TestHost;
let opened = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-page-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), index);
  await writeFile(join(folder, 'page/assets/page-4f2a.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not for the page');
  host = await startBrowserHost({ pageFolder: join(folder, 'page'), onOpened: () => (opened += 1) });
});
afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** As a browser asks for something of the page's. */
async function visit(path: string, headers: Record<string, string> = {}) {
  const cookie = await host.openSession();
  return fetch(`${host.origin}${path}`, {
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
  });
}

const policy = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

describe('the first address', () => {
  test('makes a session, and KEY leaves the address', async () => {
    const before = opened;
    const answer = await fetch(`${host.origin}/?key=${host.key}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const { port } = new URL(host.origin);
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^comptoir-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(opened).toBe(before + 1);
  });

  test('that a file led to asks again from our own page: a strict cookie would not come otherwise', async () => {
    const answer = await fetch(`${host.origin}/?key=${host.key}`, {
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toContain('comptoir-');
    const page = await answer.text();
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/">');
    expect(page).not.toContain(host.key);
  });

  test.each(['', '?key=', '?key=wrong', '?KEY=x'])(
    'without the key (%s) tells how to open Comptoir',
    async (query) => {
      const before = opened;
      const answer = await fetch(`${host.origin}/${query}`, { redirect: 'manual' });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await answer.text()).toContain('Open Comptoir with the address that it printed');
      expect(opened).toBe(before);
    },
  );

  test('makes another session each time', async () => {
    expect(await host.openSession()).not.toBe(await host.openSession());
  });
});

describe('the page', () => {
  test('comes with its policy and a nonce that no other answer has', async () => {
    const nonces = new Set<string>();
    for (const answer of [
      await visit('/'),
      await visit('/', { 'sec-fetch-site': 'none' }),
      await visit('/?from=bookmark'),
    ]) {
      const page = await answer.text();
      const nonce = /nonce="([A-Za-z0-9+/=]{24})"/.exec(page)?.[1] ?? expect.unreachable();
      expect(page).toBe(index.replace('__CSP_NONCE__', nonce));
      expect(answer.headers.get('content-security-policy')).toBe(policy(nonce));
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('has its files, which a browser may keep for itself', async () => {
    const answer = await visit('/assets/page-4f2a.js');
    expect([answer.status, await answer.text()]).toEqual([200, 'export {};']);
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test.each(['/index.html', '/assets/', '/assets/none.js', '/settings', '/favicon.ico', '/rpc'])(
    'has nothing at %s',
    async (path) => {
      expect((await visit(path)).status).toBe(404);
    },
  );

  test.each([
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
  ])('never leaves its folder: %s', async (path) => {
    const headers = { cookie: await host.openSession(), 'sec-fetch-site': 'none' };
    // fetch would tidy the path up before it sends it.
    const [answer] = await once(request(host.origin, { path, headers }).end(), 'response');
    answer.resume();
    expect(answer.statusCode).toBe(404);
  });
});

describe('a session', () => {
  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site, as another port of this machine is', { 'sec-fetch-site': 'same-site' }],
    ['of a foreign origin', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:1' }],
  ])('is not honoured in a request that is %s', async (_what, headers) => {
    for (const path of ['/', '/assets/page-4f2a.js']) expect((await visit(path, headers)).status).toBe(403);
  });

  test('of an older browser needs our exact Origin', async () => {
    const cookie = await host.openSession();
    const ask = (headers: Record<string, string>) => fetch(host.origin, { headers: { cookie, ...headers } });
    expect((await ask({})).status).toBe(403);
    expect((await ask({ origin: 'http://localhost' })).status).toBe(403);
    expect((await ask({ origin: host.origin })).status).toBe(200);
  });

  test('is not one of another port', async () => {
    const cookie = (await host.openSession()).replace(/^comptoir-\d+/, 'comptoir-1');
    expect((await fetch(host.origin, { headers: { cookie, 'sec-fetch-site': 'none' } })).status).toBe(401);
  });
});

describe('the WebSocket', () => {
  /** The status of the refusal, or `open`. */
  async function knock(path: string, headers: Record<string, string>): Promise<number | 'open'> {
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}${path}`, { headers });
    try {
      return await new Promise((resolve, reject) => {
        socket.on('open', () => resolve('open'));
        socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
        socket.on('error', reject);
      });
    } finally {
      socket.on('error', () => {});
      socket.terminate();
    }
  }

  test('opens for our own page alone', async () => {
    const cookie = await host.openSession();
    const { origin } = host;
    expect(await knock('/rpc', { cookie, origin })).toBe('open');
    expect(await knock('/rpc?x=1', { cookie, origin, 'sec-fetch-site': 'same-origin' })).toBe('open');
    expect(await knock('/rpc', { origin })).toBe(401);
    expect(await knock('/rpc', { cookie: 'comptoir-1=x', origin })).toBe(401);
    expect(await knock('/rpc', { cookie })).toBe(403);
    expect(await knock('/rpc', { cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await knock('/rpc', { cookie, origin: 'null' })).toBe(403);
    expect(await knock('/rpc', { cookie, origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await knock('/rpc', { cookie, origin, host: 'evil.example' })).toBe(403);
    expect(await knock('/other', { cookie, origin })).toBe(404);
  });

  test('is not opened by the key', async () => {
    expect(
      await knock(`/rpc?key=${host.key}`, { authorization: `Bearer ${host.key}`, origin: host.origin }),
    ).toBe(401);
  });

  test('takes the longest text that may be pasted in as a notification, whatever it is made of', async () => {
    const door = await doors['WebSocket']?.(host);
    const asked = door?.client.notifications.check({ body: '\u0001'.repeat(65_536) });
    await expect(asked).resolves.toEqual({ verdict: 'unreadable' });
    door?.close();
  });

  test('takes no message over 512 KB', async () => {
    const headers = { cookie: await host.openSession(), origin: host.origin };
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`, { headers });
    await once(socket, 'open');
    socket.send('x'.repeat(525_000));
    const [code] = await once(socket, 'close');
    // 1009: the message is too big (RFC 6455, 7.4.1).
    expect(code).toBe(1009);
    expect((await host.api('/health')).status).toBe(200);
  });
});

test('a request for another name reaches nothing', async () => {
  const headers = { host: 'evil.example', cookie: await host.openSession(), 'sec-fetch-site': 'same-origin' };
  for (const path of ['/', `/?key=${host.key}`, '/assets/page-4f2a.js']) {
    const [answer] = await once(request(`${host.origin}${path}`, { headers }).end(), 'response');
    answer.resume();
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
});
