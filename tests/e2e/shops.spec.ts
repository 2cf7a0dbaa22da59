import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isReady } from './counter-steps.ts';
import { test as counterTest, expect } from './fixtures.ts';
import { closedPort, type Keys, openSite, type PlatformStandIn, standIn } from './platform-stand-in.ts';
import { banner, card, passwordField, sendKeys, submit } from './shop-steps.ts';

const test = counterTest.extend<{ platform: PlatformStandIn }>({ platform: standIn });

/** An answer of Lyra's that says no, in its envelope. */
function refusalOf(errorCode: string): string {
  return JSON.stringify({
    webService: 'Charge/SDKTest',
    version: 'V4',
    applicationVersion: '6.0.0',
    status: 'ERROR',
    answer: {
      errorCode,
      errorMessage: 'refused',
      detailedErrorCode: null,
      detailedErrorMessage: null,
      ticket: 'null',
      shopId: '12345678',
      _type: 'V4/WebService/WebServiceError',
    },
    ticket: null,
    serverDate: new Date().toISOString().replace(/\.\d+Z/, '+00:00'),
    applicationProvider: 'LYRA',
    metadata: null,
    mode: 'TEST',
    serverUrl: 'https://api.example.com',
    _type: 'V4/WebService/Response',
  });
}

test('each failure says what is wrong, at its field, and saves nothing', async ({ counter, platform }) => {
  const { page } = counter;
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  const note = page.getByRole('alert');

  await submit(page).click();
  await expect(page.getByText('Choose your platform, or')).toBeVisible();
  await expect(page.getByText('A shop id has 8 digits.')).toBeVisible();
  await expect(page.getByText('Type the REST password.')).toBeVisible();
  await page.keyboard.press('Escape');

  await sendKeys(page, { ...platform.test, password: `${platform.test.password}x` });
  await expect(note).toContainText('does not know this shop id with this password');
  await expect(note).toContainText('INT_905');
  await expect(page.getByRole('textbox', { name: 'Shop id' })).toHaveAttribute('aria-invalid', 'true');
  await expect(passwordField(page)).toHaveAttribute('aria-invalid', 'true');

  await sendKeys(page, { ...platform.test, server: `http://127.0.0.1:${await closedPort()}` });
  await expect(note).toContainText('Nothing answers at this address');
  await expect(page.getByRole('textbox', { name: 'API server' })).toHaveAttribute('aria-invalid', 'true');

  await sendKeys(page, { ...platform.test, server: 'https://no-such-server.invalid' });
  await expect(note).toContainText(/no server of this name|proxy|no way to the server/);

  await sendKeys(page, { ...platform.test, server: 'http://api.example.com' });
  await expect(page.getByText('Keys travel over https only')).toBeVisible();

  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(card(page, 'Test')).toContainText('Not connected yet');
  await expect(banner(page)).toContainText('Practice:');
});

test('a website in place of an API is told from one', async ({ counter, platform }) => {
  const { page } = counter;
  const site = await openSite('<html><body>Welcome to our shop</body></html>', 'text/html');
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  await sendKeys(page, { ...platform.test, server: site.origin });
  await expect(page.getByRole('alert')).toContainText('not a payment platform');
  site.close();
});

for (const { errorCode, told } of [
  { errorCode: 'PSP_100', told: 'may not use the REST API' },
  { errorCode: 'PSP_109', told: 'production is not switched on' },
  { errorCode: 'PSP_106', told: 'asks to slow down' },
]) {
  test(`${errorCode} is told from wrong keys`, async ({ counter, platform }) => {
    const { page } = counter;
    const site = await openSite(refusalOf(errorCode), 'application/json');
    await page.getByRole('link', { name: 'Connect your shop' }).click();
    await sendKeys(page, { ...platform.test, server: site.origin });
    await expect(page.getByRole('alert')).toContainText(told);
    await expect(page.getByRole('alert')).toContainText(errorCode);
    await expect(passwordField(page)).not.toHaveAttribute('aria-invalid', 'true');
    site.close();
  });
}

/** Everything a page can keep, in one text: its storages, its document, what stands in its fields. */
async function keptByPage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      caches: 'caches' in globalThis ? await caches.keys() : [],
      cookies: document.cookie,
      history: [location.href, history.state],
      document: document.documentElement.outerHTML,
      fields,
    });
  });
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function holdsNoSecret(page: Page, dataDir: string, { password }: Keys): Promise<void> {
  const bare = password.replace(/^\w+password_/, '');
  expect(await keptByPage(page)).not.toContain(bare);
  for (const file of await filesOf(dataDir)) {
    expect((await readFile(file)).includes(bare), file).toBe(false);
  }
}

test('no secret stays in the page or in a file, connected or given up', async ({ counter, platform }) => {
  const { page, dataDir } = counter;
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  await sendKeys(page, { ...platform.test, server: `http://127.0.0.1:${await closedPort()}` });
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Show REST password' }).click();
  await expect(passwordField(page)).toHaveAttribute('type', 'text');
  await page.getByRole('link', { name: 'Keep practising' }).click();
  await isReady(page);
  await holdsNoSecret(page, dataDir, platform.test);
  await page.getByRole('link', { name: 'Connect your shop' }).click();
  await expect(passwordField(page)).toHaveValue('');

  await sendKeys(page, platform.test);
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
  await holdsNoSecret(page, dataDir, platform.test);
  await page.reload();
  await expect(banner(page)).toContainText('Test:');
  await holdsNoSecret(page, dataDir, platform.test);
});
