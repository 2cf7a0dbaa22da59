import { isReady, showCode } from '../counter-steps.ts';
import { expect, test } from './desktop.ts';
import { holesIn } from './window-rules.ts';

test('a window without its sandbox, or with more than was thought about, is found', () => {
  const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
  expect(holesIn(safe)).toEqual([]);
  expect(holesIn({ ...safe, sandbox: false })).toHaveLength(1);
  expect(holesIn({ ...safe, webSecurity: false })).toHaveLength(1);
  expect(holesIn(undefined)).toHaveLength(4);
});

test('the sandbox is on for all, and the page is without Node and knows nothing of Electron', async ({
  desktop,
}) => {
  const app = await desktop.start();
  expect(app.deeds('enable-sandbox')).toHaveLength(1);
  const page = await app.page();
  await isReady(page);
  const known = await page.evaluate(() =>
    ['require', 'process', 'electron', 'ipcRenderer', 'Buffer', 'module'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(known).toEqual([]);
});

test('the page cannot be led away, nor open a window; what it links to is opened outside', async ({
  desktop,
}) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  const here = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await app.deed('navigation-refused', ({ url }) => url === 'https://example.com/');
  expect(page.url()).toBe(here);
  const open = (url: string) => page.evaluate((to) => void setTimeout(() => window.open(to)), url);
  await open('http://192.0.2.1/');
  await app.deed('window-open', ({ url }) => url === 'http://192.0.2.1/');
  await open('https://wa.me/33611111122?text=x');
  await app.deed('open-external', ({ url }) => url === 'https://wa.me/33611111122?text=x');
  expect(app.deeds('open-external')).toHaveLength(1);
  expect(await app.windows()).toHaveLength(1);
});

test('a page may copy a link, and nothing else that asks for leave', async ({ desktop }) => {
  const app = await desktop.start();
  const page = await app.page();
  await isReady(page);
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'midi', 'clipboard-read', 'notifications'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('an order waits in the same place after the power went', async ({ desktop }) => {
  const app = await desktop.start();
  await showCode(await app.page(), '1250');
  const [window] = await app.windows();
  await app.happen('move-window', window?.id, { x: 60, y: 80, width: 1100, height: 760 });
  expect(await app.stop()).toBe(0);

  const again = await desktop.start();
  const [reopened] = await again.windows();
  expect(reopened?.bounds).toEqual({ x: 60, y: 80, width: 1100, height: 760 });
  const page = await again.page();
  await isReady(page);
  await expect(page.getByText(/12[.,]50/).first()).toBeVisible();
});

test('a second start raises the window that is there', async ({ desktop }) => {
  const app = await desktop.start();
  const [window] = await app.windows();
  await app.happen('minimize-window', window?.id);
  await expect(desktop.start()).rejects.toMatchObject({ code: 0 });
  await expect.poll(app.windows).toEqual([expect.objectContaining({ minimized: false, focused: true })]);
});
