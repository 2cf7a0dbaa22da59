import { createServer } from 'node:http';
import { isReady } from '../counter-steps.ts';
import { openSettings } from '../settings-steps.ts';
import { expect, test } from './desktop.ts';

test('nothing listens until it is switched on; then a token gets in, and never the page', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  await openSettings(page, 'Till software');
  const isOn = page.getByRole('switch', { name: 'Let till software in' });
  await expect(isOn).not.toBeChecked();
  await expect(fetch('http://127.0.0.1:8317/api/v1/health')).rejects.toThrow();
  await page.getByRole('textbox', { name: 'Port' }).fill('18317');
  await page.getByRole('textbox', { name: 'Port' }).press('Enter');
  await isOn.click();
  await expect(page.getByText('http://127.0.0.1:18317/api/v1')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the program' }).fill('Till 1');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = await page.getByRole('dialog').locator('code').innerText();
  await page.getByRole('button', { name: 'Done' }).click();

  const get = (path: string, bearer?: string) =>
    fetch(`http://127.0.0.1:18317${path}`, { headers: bearer ? { authorization: `Bearer ${bearer}` } : {} });
  expect((await get('/api/v1/health', token)).status).toBe(200);
  expect((await get('/api/v1/health')).status).toBe(401);
  expect((await get('/')).status).toBe(404);
  expect((await get('/index.html', token)).status).toBe(404);

  await app.stop();
  const again = await desktop.start();
  await isReady(await again.page());
  await expect.poll(async () => (await get('/api/v1/health', token).catch(() => null))?.status).toBe(200);
  await again.page().then(async (reopened) => {
    await openSettings(reopened, 'Till software');
    await reopened.getByRole('switch', { name: 'Let till software in' }).click();
    await expect(reopened.getByText('Off: no program gets in.')).toBeVisible();
  });
  await expect(get('/api/v1/health', token)).rejects.toThrow();
});

test('a port of another program is told in words, and had once that is gone', async ({ desktop }) => {
  const other = createServer((_, answer) => answer.end('somebody else'));
  await new Promise<void>((resolve) => other.listen(18_318, '127.0.0.1', resolve));
  try {
    const app = await desktop.start();
    const page = await app.page();
    await isReady(page);
    await openSettings(page, 'Till software');
    const port = page.getByRole('textbox', { name: 'Port' });
    await port.fill('18318');
    await port.press('Enter');
    const isOn = page.getByRole('switch', { name: 'Let till software in' });
    await isOn.click();
    await expect(page.getByRole('alert')).toContainText('Port 18318 belongs to another program.');
    await expect(isOn).not.toBeChecked();
    await new Promise<void>((resolve) => {
      other.close(() => resolve());
      other.closeAllConnections();
    });
    await isOn.click();
    await expect(page.getByText('http://127.0.0.1:18318/api/v1')).toBeVisible();
    await expect(isOn).toBeChecked();
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    other.close();
  }
});
