import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFile, servePage } from '../../../electron/desktop/page-files.ts';

let root: string;
let serve: (request: Request) => Promise<Response>;
let nonces = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'comptoir-page-'));
  await writeFile(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  await writeFile(join(root, 'app.js'), 'export {};');
  await writeFile(join(root, 'secret.db'), 'not for the page');
  serve = servePage(root, () => `n${++nonces}`);
});

afterAll(() => rm(root, { recursive: true, force: true }));

test.each([
  'app://comptoir/../outside.js',
  'app://comptoir/%2e%2e/outside.js',
  'app://comptoir/..%2foutside.js',
  'app://comptoir/%00',
  'app://comptoir/%',
])('%s leads to no file outside the page', (address) => {
  const file = pageFile(address, root);
  expect(file === undefined || file.startsWith(join(root, 'outside'))).toBe(true);
});

test('the page comes with a fresh nonce in its policy and in its markup', async () => {
  const first = await serve(new Request('app://comptoir/'));
  const second = await serve(new Request('app://comptoir/index.html'));
  const nonce = /nonce="(n\d+)"/.exec(await first.text())?.[1];
  expect(nonce).toBeDefined();
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(first.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(second.headers.get('content-security-policy')).not.toContain(`'nonce-${nonce}'`);
});

test('scripts are served as scripts, and may not be sniffed', async () => {
  const script = await serve(new Request('app://comptoir/app.js'));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each(['app://comptoir/secret.db', 'app://comptoir/missing.js'])('%s is not found', async (address) => {
  expect((await serve(new Request(address))).status).toBe(404);
});
