import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { code, showCode } from '../counter-steps.ts';
import { sendKeys } from '../shop-steps.ts';
import { expect, test } from './desktop.ts';

const keys = { shopId: '12345678', password: 'testpassword_AAAABBBBCCCC' };

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ origin: string; close(): void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('a proxy that wants a password and a connection that somebody opens are told in words', async ({
  desktop,
}) => {
  const app = await desktop.start({
    answers: { network: { error: 'ERR_TUNNEL_CONNECTION_FAILED', status: 407 } },
  });
  const page = await app.page();
  // This computer is behind no proxy: practice goes on.
  await showCode(page, '1250');
  await expect(code(page)).toBeVisible();
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  const note = page.getByRole('alert');
  await sendKeys(page, { ...keys, server: 'https://api.example.com' });
  await expect(note).toContainText('The proxy of this network asks for a password');

  await app.answer('network', { error: 'ERR_TUNNEL_CONNECTION_FAILED' });
  await sendKeys(page, { ...keys, server: 'https://api.example.com' });
  await expect(note).toContainText('does not let Comptoir through');

  await app.answer('network', { error: 'ERR_CERT_AUTHORITY_INVALID' });
  await sendKeys(page, { ...keys, server: 'https://api.example.com' });
  await expect(note).toContainText('opens the encrypted connection');

  await app.answer('network', { error: 'ERR_NAME_NOT_RESOLVED' });
  await sendKeys(page, { ...keys, server: 'https://api.example.com' });
  await expect(note).toContainText('no server of this name');
});

test('a proxy that asks is given no password, a server that asks no answer', async ({ desktop }) => {
  const app = await desktop.start();
  expect(await app.happen('login', true)).toEqual({ isAnswered: true, given: [[]] });
  expect(await app.happen('login', false)).toEqual({ isAnswered: false, given: [] });
});

test('a redirect is not followed, and a cookie never comes back', async ({ desktop }) => {
  const cookies: (string | undefined)[] = [];
  const elsewhere = await serve((_request, response) => {
    cookies.push('elsewhere was asked');
    response.end();
  });
  let isRedirecting = false;
  const site = await serve((request, response) => {
    cookies.push(request.headers.cookie);
    if (isRedirecting) response.writeHead(307, { location: elsewhere.origin }).end();
    else
      response.writeHead(200, { 'set-cookie': 'session=1; Path=/', 'content-type': 'text/html' }).end('<p>');
  });
  const app = await desktop.start();
  const page = await app.page();
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  const note = page.getByRole('alert');
  await sendKeys(page, { ...keys, server: site.origin });
  await expect(note).toContainText('not a payment platform');
  isRedirecting = true;
  await sendKeys(page, { ...keys, server: site.origin });
  await expect.poll(() => cookies).toEqual([undefined, undefined]);
  await expect(note).toContainText('not a payment platform');
  expect(cookies).toEqual([undefined, undefined]);
  for (const each of [site, elsewhere]) each.close();
});
