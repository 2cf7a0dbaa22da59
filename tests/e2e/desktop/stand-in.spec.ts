import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { type StandInApp, startStandIn } from '../../support/stand-in-app.ts';

/** What the stand-in must do as Electron does although our own shell uses none of it: shown by a small app of its own. */
interface Small {
  app: StandInApp;
  page: Page;
  /** A web server outside the app; what it was asked, path and one header. */
  outside: { url: string; asked: { path: string; small: string | undefined }[] };
}

const test = base.extend<{ small: Small }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  small: async ({}, use) => {
    const asked: Small['outside']['asked'] = [];
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push({ path, small: request.headers['x-small']?.toString() });
      const to = new URL(path, 'http://127.0.0.1').searchParams.get('to');
      if (to === null) response.setHeader('content-type', 'text/html').end(`<h1>${path}</h1>`);
      else response.writeHead(302, { location: to }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const dataDir = await mkdtemp(join(tmpdir(), 'comptoir-small-'));
    const app = await startStandIn({ dataDir, app: 'tests/e2e/desktop/small-app', args: [url] });
    await use({ app, page: await app.page(), outside: { url, asked } });
    await app.happen('quit').catch(() => undefined); // The program may be gone before it could answer.
    await app.stop();
    server.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20 }); // Chromium's last words.
  },
});

/** What the preload exposes. */
declare global {
  var small: {
    number: number;
    list: [number, { two: number }];
    bytes: Uint8Array;
    at: Date;
    shop: { name?: string; hidden?: unknown };
    loop: { self: { self: { name: string } } };
    mark: symbol;
    isMark(given: symbol): boolean;
    add(a: number, b: number): number;
    callMe(back: (given: { of: string }) => string): string;
    same<T>(given: T): T;
    later(value: unknown): Promise<unknown>;
    laterNot(): Promise<never>;
    fail(): never;
    listen(back: (word: string) => void): void;
    say(word: string): boolean;
    refusals(): string[];
  };
  var ranInline: boolean | undefined;
}

test('contextBridge copies values, and freezes them', async ({ small: { page } }) => {
  const seen = await page.evaluate(() => {
    const { number, list, bytes, at, shop, loop, mark } = small;
    return {
      ...{ number, list, bytes: [...bytes], at: at.getTime(), shop, keys: Object.keys(shop) },
      loop: loop.self.self.name,
      isBytes: bytes instanceof Uint8Array,
      isPlain: Object.getPrototypeOf(shop) === Object.prototype,
      isList: Array.isArray(list),
      isMark: small.isMark(mark),
      isFrozen: [small, list, list[1], shop].every(Object.isFrozen),
      descriptor: Object.getOwnPropertyDescriptor(window, 'small'),
    };
  });
  expect(seen).toMatchObject({
    ...{ number: 12, list: [1, { two: 2 }], bytes: [1, 2, 3], at: 0, loop: 'loop' },
    ...{ shop: { name: 'shop' }, keys: ['name'], isBytes: true, isPlain: true, isList: true, isMark: true },
    ...{ isFrozen: true, descriptor: { writable: false, configurable: false, enumerable: true } },
  });
});

test('contextBridge carries functions, callbacks, promises and errors both ways', async ({
  small: { page },
}) => {
  const seen = await page.evaluate(async () => {
    const thrown = (call: () => unknown) => {
      try {
        return call();
      } catch (error) {
        return error;
      }
    };
    const back = () => 1;
    const words: string[] = [];
    small.listen((word) => words.push(word));
    small.say('one');
    small.say('two');
    const failure = thrown(() => small.fail());
    const mine = thrown(() =>
      small.callMe(() => {
        throw new Error('mine');
      }),
    );
    return {
      sum: small.add(1, 2),
      called: small.callMe(({ of }) => `page, asked by ${of}`),
      isSame: small.same(back) === back,
      later: await small.later([1]),
      notNow: await small.laterNot().catch((error: unknown) => error instanceof Error && error.message),
      isError: failure instanceof Error && [failure.message, 'secret' in failure],
      mine: mine instanceof Error && mine.message,
      words,
    };
  });
  expect(seen).toEqual({
    ...{ sum: 3, called: 'page, asked by preload', isSame: true, later: { value: [1] }, notNow: 'not now' },
    ...{ isError: ['no', false], mine: 'mine', words: ['one', 'two'] },
  });
});

test('contextBridge throws where Electron throws, and where the stand-in cannot follow', async ({
  small: { page },
}) => {
  expect(await page.evaluate(() => small.refusals())).toEqual([
    'Cannot bind an API on top of an existing property on the window object',
    'Cannot bind an API on top of an existing property on the window object',
    expect.stringMatching(/^Electron contextBridge recursion depth exceeded/),
    'An object could not be cloned.',
    expect.stringMatching(/is not in the stand-in$/),
  ]);
});

test('headers that the app puts on an answer hold for the page, and on a request for its server', async ({
  small: { page, outside },
}) => {
  expect(await page.evaluate(() => window.ranInline)).toBe(true);
  await page.evaluate(() => void setTimeout(() => location.assign('https://strict.app.invalid/')));
  await page.waitForURL(/strict/);
  expect(await page.evaluate(() => window.ranInline)).toBeUndefined();
  await page.evaluate((url) => void setTimeout(() => location.assign(url)), `${outside.url}plain`);
  await expect(page.getByRole('heading', { name: '/plain' })).toBeVisible();
  expect(outside.asked).toContainEqual({ path: '/plain', small: 'yes' });
});

test('a request that the app cancels never leaves; a redirect can be refused', async ({
  small: { app, page, outside },
}) => {
  const goTo = (path: string) =>
    page.evaluate((url) => void setTimeout(() => location.assign(url)), `${outside.url}${path}`);
  await goTo('first?to=/second');
  await expect(page.getByRole('heading', { name: '/second' })).toBeVisible();
  const failed = await page.evaluate(() => fetch('/forbidden').catch((error: unknown) => String(error)));
  expect(failed).toMatch(/Failed to fetch/);
  await goTo('first?to=/no-further');
  await app.deed('navigation-refused', ({ url }) => String(url).endsWith('/no-further'));
  await expect(page.getByRole('heading', { name: '/second' })).toBeVisible();
  const paths = outside.asked.map(({ path }) => path);
  expect(paths).not.toContain('/forbidden');
  expect(paths).not.toContain('/no-further');
});
